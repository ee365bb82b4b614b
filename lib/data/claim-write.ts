// Owns making claims: what comes in is looked up, planned and, when nothing is refused, stored with revision, addresses and audit rows.
import { InvalidError } from './errors'
import { checkCoverage } from './article-text'
import { ArticleBook } from './claim-articles'
import { insertClaims, insertNames, saveArticles } from './claim-insert'
import { ClaimLookup } from './claim-lookup'
import { FileNames, planClaims, rejecting, type IncomingClaim, type Rejection } from './claim-plan'
import { resolveClaim } from './claim-resolve'
import { newPublicIds } from './public-ids'
import { loadReferences } from './references'
import type { WriteTransaction } from './writer'

export type { IncomingClaim, Rejection } from './claim-plan'

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
  /** Called as claims are stored. */
  onProgress?: (done: number, total: number) => void
}

/**
 * Makes claims that are not there yet. All or nothing: with a single rejection nothing is stored. Claims may point at each other by
 * external id. Throws an InvalidError where the conflict does not exist.
 */
export async function createClaims(tx: WriteTransaction, incoming: readonly IncomingClaim[], options: CreateOptions): Promise<Outcome> {
  const { conflict, status, refused = new Set(), checkOnly = false, onProgress } = options
  const references = await loadReferences(tx.db, conflict)
  const articles = await ArticleBook.load(tx.db, incoming.map(({ input }) => input), (slug) => references.outlets.find(slug))
  const rejected: Rejection[] = []
  const reports = incoming.map(({ row }) => rejecting(row, rejected))
  const resolved = incoming.map(({ input }, place) => resolveClaim(input, references, articles, reports[place]!))
  const drafts = articles.touched.filter(({ id }) => id === null)
  const ids = await newPublicIds(tx.db, incoming.length + drafts.length)
  drafts.forEach((draft, place) => { draft.publicId = ids[incoming.length + place]! })

  const lookup = new ClaimLookup(tx.db)
  const plan = await planClaims({
    incoming, resolved, reports, lookup, names: new FileNames(incoming, refused), newIds: ids,
    conflict: references.conflict, moves: references.moves, status, at: tx.at,
  })
  const reportOf = new Map(incoming.map(({ row }, place) => [row, reports[place]!]))
  await checkCoverage(tx.db, plan.create.map(({ row, state, resolved: { article } }) => (
    { articleId: article.id, claim: state.id, quote: state.quote?.exact ?? null, report: (message) => reportOf.get(row)!('quote', message) })))
  const outcome: Outcome = {
    created: rejected.length > 0 ? [] : plan.create.map(({ row, state }) => ({ row, id: state.id })), unchanged: plan.unchanged.map(({ row, id }) => ({ row, id: lookup.standing(id) })),
    rejected: rejected.sort((a, b) => a.row - b.row), createdOutlets: references.outlets.made.map(named), createdActors: references.actors.made.map(named),
  }
  if (checkOnly || rejected.length > 0) return outcome
  await insertNames(tx, references)
  await saveArticles(tx, articles.touched)
  await insertClaims(tx, plan.create, references.conflict.id, (done) => onProgress?.(done, plan.create.length))
  return outcome
}

/** Makes one claim, for forms and the API; throws an InvalidError with every problem at its column. */
export async function createClaim(tx: WriteTransaction, input: IncomingClaim['input'], options: Omit<CreateOptions, 'refused' | 'onProgress'>): Promise<string> {
  const { created, unchanged, rejected } = await createClaims(tx, [{ row: 1, input }], options)
  if (rejected.length > 0) throw new InvalidError(rejected.map(({ path, reason }) => ({ path, message: reason })))
  return (created[0] ?? unchanged[0])!.id
}

const named = ({ slug, name }: { slug: string; name: string }) => ({ slug, name })
