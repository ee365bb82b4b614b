// Owns making claims: what comes in is looked up, planned and, when nothing is refused, stored with revision, addresses and audit rows.
import { checkCoverage } from './article-text'
import { ArticleBook } from './claim-articles'
import { insertClaims, insertNames, insertRelations, relationsOf, saveArticles, type NewRelation } from './claim-insert'
import { ClaimLookup } from './claim-lookup'
import { ClaimPlan, claimNames } from './claim-plan'
import { Rejections, type Rejection } from './claim-plan-rejections'
import { resolveNames, type NamedThings } from './claim-resolve'
import { breathe, listedRows, placesOf, type IncomingClaim, type IncomingRows } from './claim-write-rows'
import { InvalidError } from './errors'
import { newPublicIds } from './public-ids'
import { loadReferences, type References } from './references'
import type { WriteTransaction } from './writer'

export type { Rejection } from './claim-plan-rejections'
export type { IncomingClaim } from './claim-write-rows'

export type Outcome = {
  /** Rows with the public ids of the claims made of them. */
  created: { row: number; id: string }[]
  unchanged: { row: number; id: string }[]
  /** When there is any, nothing was stored. */
  rejected: Rejection[]
  createdOutlets: { slug: string; name: string }[]
  createdActors: { slug: string; name: string }[]
}

export type CreateOptions = {
  conflict: string
  status: 'draft' | 'in_review' | 'published'
  /** External ids of rows that were refused before they came here. */
  refused?: ReadonlySet<string>
  /** Only says what would become of them. */
  checkOnly?: boolean
}

type StoreOptions = Pick<CreateOptions, 'conflict' | 'status' | 'checkOnly'> & {
  /** What was found wrong before; with any of it nothing is stored, yet everything is looked at. */
  rejections: Rejections
  /** Called as claims are stored. */
  onProgress?: (done: number, total: number) => void
  /** How many claims are gone through at once. */
  piece?: number
}

/**
 * Makes claims that are not there yet. All or nothing: with a single rejection nothing is stored. Claims may point at each other by
 * external id. Throws an InvalidError where the conflict does not exist.
 */
export function createClaims(tx: WriteTransaction, incoming: readonly IncomingClaim[], { refused, ...options }: CreateOptions): Promise<Outcome> {
  return storeClaims(tx, listedRows(incoming, refused), { ...options, rejections: new Rejections() })
}

/** Makes one claim, for forms and the API; throws an InvalidError with every problem at its column. */
export async function createClaim(tx: WriteTransaction, input: IncomingClaim['input'], options: Omit<CreateOptions, 'refused'>): Promise<string> {
  const { created, unchanged, rejected } = await createClaims(tx, [{ row: 1, input }], options)
  if (rejected.length > 0) throw new InvalidError(rejected.map(({ path, reason }) => ({ path, message: reason })))
  return (created[0] ?? unchanged[0])!.id
}

/** `createClaims` for claims that need not lie in memory: they are gone through piece by piece, and what is stored is let go of. */
export async function storeClaims(tx: WriteTransaction, incoming: IncomingRows, { conflict, status, rejections, checkOnly = false, onProgress, piece }: StoreOptions): Promise<Outcome> {
  const references = await loadReferences(tx.db, conflict)
  const articles = new ArticleBook((slug) => references.outlets.find(slug))
  const lookup = new ClaimLookup(tx.db)
  const { resolved, linked, quoting } = await resolveAll(tx, incoming, { references, articles, lookup, rejections }, piece)
  const drafts = articles.touched.filter(({ id }) => id === null)
  const { rows } = incoming
  const ids = await newPublicIds(tx.db, rows.length + drafts.length)
  drafts.forEach((draft, place) => { draft.publicId = ids[rows.length + place]! })

  const plan = new ClaimPlan({ incoming, resolved, linked, rejections, lookup, newIds: ids, conflict: references.conflict, moves: references.moves, status, at: tx.at, piece })
  if (!rejections.isFull) {
    await plan.findSame()
    await plan.check()
    await checkCoverage(tx.db, quoting.filter(({ place }) => plan.isNew(place)).map(({ place, quote }) => (
      { articleId: resolved[place]!.article.id, claim: plan.idOf(place), quote, report: (message) => rejections.report(rows[place]!, 'quote', message) })))
  }
  const isSound = rejections.count === 0
  const told = (isTold: (place: number) => boolean, id: (place: number) => string) => rows.flatMap((row, place) => (isTold(place) ? [{ row, id: id(place) }] : []))
  const outcome: Outcome = {
    created: isSound ? told((place) => plan.isNew(place), (place) => plan.idOf(place)) : [],
    unchanged: told((place) => plan.isThere(place), (place) => lookup.standing(plan.idOf(place))),
    rejected: rejections.sorted(), createdOutlets: references.outlets.made.map(named), createdActors: references.actors.made.map(named),
  }
  if (checkOnly || !isSound) return outcome
  await insertNames(tx, references)
  await saveArticles(tx, articles.touched)
  await insertAll(tx, plan, [...placesOf(rows.length, piece)], references.conflict.id, (done) => onProgress?.(done, outcome.created.length))
  return outcome
}

/** Looks up what the cells of every claim name; new outlets, actors, occurrences and articles are noted in the books. */
async function resolveAll(tx: WriteTransaction, { inputs, rows }: IncomingRows, books: { references: References; articles: ArticleBook; lookup: ClaimLookup; rejections: Rejections }, piece?: number) {
  const { references, articles, lookup, rejections } = books
  const resolved: NamedThings[] = []
  const linked = new Set<number>()
  /** Quotations from articles that are there already, and so may have a text that they are measured by. */
  const quoting: { place: number; quote: string }[] = []
  for (const places of placesOf(inputs.length, piece)) {
    const read = places.map((place) => inputs.at(place))
    await articles.read(tx.db, read)
    places.forEach((place, at) => {
      const input = read[at]!
      const things = resolveNames(input, references, articles, (column, message) => rejections.report(rows[place]!, column, message))
      resolved.push(things)
      if (input.relations.length > 0 || things.target?.type === 'claim') linked.add(place)
      if (input.quote !== null && things.article.id !== null) quoting.push({ place, quote: input.quote })
    })
    await lookup.loadNames(places.flatMap((place, at) => claimNames(read[at]!, resolved[place]!)))
    await breathe(resolved.length, inputs.length)
  }
  return { resolved, linked, quoting }
}

/** Stores every new claim of the plan, and their relations once all of them are there. */
async function insertAll(tx: WriteTransaction, plan: ClaimPlan, pieces: readonly number[][], conflictId: number, onProgress: (done: number) => void): Promise<void> {
  const relations: NewRelation[] = []
  let done = 0
  for (const [at, places] of pieces.entries()) {
    const planned = places.filter((place) => plan.isNew(place)).map((place) => {
      const resolved = plan.resolved(place)
      return { resolved, state: plan.stateOf(place, undefined, resolved) }
    })
    await insertClaims(tx, planned, conflictId)
    for (const { state } of planned) relations.push(...relationsOf(state))
    await tx.settle()
    done += planned.length
    if (planned.length > 0) onProgress(done)
    await breathe(at + 1, pieces.length)
  }
  await insertRelations(tx, relations)
}

const named = ({ slug, name }: { slug: string; name: string }) => ({ slug, name })
