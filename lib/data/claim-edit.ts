// Owns changing a claim: every change is a revision, and what the public sees moves only when the new head is public.
import type { ClaimState } from '@/lib/domain/claim'
import { parseClaimInput, type ClaimInput } from '@/lib/domain/claim-input'
import type { Status } from '@/lib/domain/vocabulary'
import { revisionPath } from '@/lib/paths'
import { issueAddresses } from './address-register'
import { axesOf } from './claim-axes'
import { checkCoverage } from './article-text'
import { ArticleBook } from './claim-articles'
import { bothRevisions, inputOf, openHead, openRow, stateAt, type Head } from './claim-head'
import { claimKeys, insertNames, keysOf, saveArticles } from './claim-insert'
import { ClaimLookup } from './claim-lookup'
import { optionalReason, requiredReason } from './claim-reason'
import { ClaimPlan, claimNames } from './claim-plan'
import { Rejections } from './claim-plan-rejections'
import { resolveNames, type ResolvedClaim } from './claim-resolve'
import { listedRows } from './claim-write-rows'
import { InvalidError, NotFoundError } from './errors'
import { revisionDetails, revisionOf } from './history'
import { loadReferences } from './references'
import type { WriteTransaction } from './writer'

export type Save = { status: Status; reason: string | null }

/**
 * Corrects a claim: `changes` are import fields laid over the head. Returns the new revision's number. Throws NotFoundError,
 * ConflictError where the head is not `expectedHead`, InvalidError with every problem (a claim that is or was public needs a reason).
 */
export async function correctClaim(
  tx: WriteTransaction, publicId: string, expectedHead: number, changes: Partial<ClaimInput>,
  { reason = null, status }: { reason?: string | null; status?: 'draft' | 'in_review' | 'published' } = {},
): Promise<number> {
  const head = await openHead(tx, publicId, expectedHead)
  return saveContent(tx, head, head.state, changes, { status: status ?? statusAfter(head.state), reason })
}

/** The status that a change leaves a claim in where none is asked for: a retracted one is a draft again, any other stays what it is. */
export function statusAfter({ status }: ClaimState): Status {
  return status === 'retracted' ? 'draft' : status
}

/** Saves `base` with `changes` over it as the new head, looked up in today's registers. Throws an InvalidError with every problem. */
export async function saveContent(tx: WriteTransaction, head: Head, base: ClaimState, changes: Partial<ClaimInput>, { status, reason }: Save): Promise<number> {
  const parsed = parseClaimInput({ ...await inputOf(tx, base), ...changes })
  if (!parsed.success) throw new InvalidError(parsed.problems)
  const references = await loadReferences(tx.db, head.row.conflict.slug)
  const articles = await ArticleBook.load(tx.db, [parsed.data], (slug) => references.outlets.find(slug))
  const rejections = new Rejections()
  const input = { ...parsed.data, externalId: null }
  const things = resolveNames(input, references, articles, (column, message) => rejections.report(1, column, message))
  if (articles.touched.some(({ id }) => id === null)) rejections.report(1, 'articleKey', 'a correction cannot move a claim to an article that is not there')
  const lookup = new ClaimLookup(tx.db)
  await lookup.loadNames(claimNames(input, things))
  const plan = new ClaimPlan({
    incoming: listedRows([{ row: 1, input }]), resolved: [things], linked: new Set([0]), rejections, lookup,
    newIds: [head.row.publicId], conflict: head.row.conflict, moves: references.moves, status, at: tx.at,
  })
  // It may be the same as a claim that is there: itself.
  await plan.check()
  const [resolved, state] = [plan.resolved(0), plan.stateOf(0)]
  await checkCoverage(tx.db, [{ articleId: things.article.id, claim: state.id, quote: input.quote, report: (message) => rejections.report(1, 'quote', message) }])
  if (rejections.count > 0) throw new InvalidError(rejections.sorted().map(({ path, reason: message }) => ({ path, message })))
  await insertNames(tx, references)
  await saveArticles(tx, articles.touched)
  return saveHead(tx, head, state, { status, reason }, resolved)
}

/**
 * Takes a public claim back: its page stays, with a banner and the reason. What is retracted is what was public: a newer draft stays in the
 * history and is not shown by it. Throws as `correctClaim`.
 */
export function retractClaim(tx: WriteTransaction, publicId: string, expectedHead: number, reason: string): Promise<number> {
  return setStatus(tx, publicId, expectedHead, { status: 'retracted', reason })
}

/** Makes the head public; the reason is optional the first time. Throws as `correctClaim`. */
export function publishClaim(tx: WriteTransaction, publicId: string, expectedHead: number, reason: string | null = null): Promise<number> {
  return setStatus(tx, publicId, expectedHead, { status: 'published', reason })
}

/** Saves the head once more with another status. Throws as `correctClaim`. */
export async function setStatus(tx: WriteTransaction, publicId: string, expectedHead: number, save: Save): Promise<number> {
  const head = await openHead(tx, publicId, expectedHead)
  if (save.status === 'retracted' && head.row.publicRevision === null) throw new InvalidError([{ path: 'status', message: 'only a claim that was published can be retracted' }])
  const content = save.status === 'retracted' ? await stateAt(tx, head.row, head.row.publicRevision!) : head.state
  return saveHead(tx, head, content, save)
}

/**
 * Saves what an earlier revision said once more, word for word, with this status; relations to claims that were removed since are left out.
 * Throws as `correctClaim`.
 */
export async function restoreRevision(tx: WriteTransaction, publicId: string, expectedHead: number, number: number, save: Save): Promise<number> {
  const row = await openRow(tx, publicId, expectedHead)
  const [old, head] = await bothRevisions(tx, row, number)
  const gone = old.relations.length === 0 ? [] : await tx.db.tombstone.findMany({ where: { publicId: { in: old.relations.map(({ claim }) => claim) }, fate: { not: 'merged' } }, select: { publicId: true } })
  const content = { ...old, relations: old.relations.filter(({ claim }) => !gone.some(({ publicId: id }) => id === claim)) }
  return saveHead(tx, { row, ...head }, content, save)
}

async function saveHead(tx: WriteTransaction, { row, state: before, hash }: Head, content: ClaimState, { status, reason }: Save, resolved?: ResolvedClaim): Promise<number> {
  const why = row.publicRevision === null ? optionalReason(reason) : requiredReason(reason, 'is missing: a change to a published claim needs one')
  const state: ClaimState = {
    ...content, status, reason: why, revision: row.headRevision + 1, externalId: before.externalId, recordedAt: before.recordedAt, updatedAt: tx.at,
  }
  const revision = revisionOf(state, tx.author, hash)
  await tx.db.revision.create({ data: { ...revision, claimId: row.id } })
  const isPublic = status === 'published' || status === 'retracted'
  const shows = isPublic || row.publicRevision === null
  await tx.db.claim.update({
    where: { id: row.id },
    data: {
      headRevision: revision.number, headStatus: status,
      ...(shows ? { ...axesOf(state), ...(resolved ? claimKeys(resolved) : await headKeys(tx, state)), status, updatedAt: tx.at } : {}),
      ...(isPublic ? { publicRevision: revision.number, publicAt: tx.at, firstPublicAt: row.firstPublicAt ?? tx.at } : {}),
    },
  })
  if (shows) await saveRelations(tx, row.id, state)
  // Whoever was asked to review it is asked no more once it has left review.
  if (status !== 'in_review' && row.headStatus === 'in_review') await tx.db.assignment.deleteMany({ where: { claimId: row.id } })
  if (isPublic) {
    await issueAddresses(tx, [
      { path: state.url, type: 'claim', subject: row.publicId }, { path: revisionPath(row.publicId, revision.number), type: 'revision', subject: row.publicId },
    ])
  }
  tx.audit({ action: ACTIONS[status], subjectType: 'claim', subject: row.publicId, details: revisionDetails(revision) })
  return revision.number
}

const ACTIONS: Record<Status, string> = { draft: 'correct', in_review: 'submit', published: 'publish', retracted: 'retract' }

// A head that was saved before may name other things than the columns do, which follow what the public sees.
async function headKeys(tx: WriteTransaction, state: ClaimState) {
  const { article, claimant, actor, metric, proposal, topic, occurrence } = state
  const [found] = await tx.db.$queryRaw<Record<string, number | bigint | null>[]>`SELECT a."id" AS "articleId", a."outletId",
    (SELECT "id" FROM "Actor" WHERE "slug" = ${claimant?.slug ?? null}) AS "claimantId", (SELECT "id" FROM "Actor" WHERE "slug" = ${actor?.slug ?? null}) AS "actorId",
    (SELECT "id" FROM "Metric" WHERE "slug" = ${metric?.slug ?? null}) AS "metricId", (SELECT "id" FROM "Proposal" WHERE "slug" = ${proposal?.slug ?? null}) AS "proposalId",
    (SELECT "id" FROM "Topic" WHERE "slug" = ${topic?.slug ?? null}) AS "topicId", (SELECT "id" FROM "Occurrence" WHERE "slug" = ${occurrence?.slug ?? null}) AS "occurrenceId"
    FROM "Article" a WHERE a."publicId" = ${article.id}`
  if (!found) throw new NotFoundError(`article ${article.id}`)
  const id = (name: string) => { const value = found[name]; return value == null ? null : Number(value) }
  return {
    articleId: Number(found.articleId), outletId: id('outletId'), claimantId: id('claimantId'), actorId: id('actorId'), metricId: id('metricId'),
    proposalId: id('proposalId'), topicId: id('topicId'), occurrenceId: id('occurrenceId'),
  }
}

async function saveRelations(tx: WriteTransaction, fromId: number, state: ClaimState): Promise<void> {
  await tx.db.relation.deleteMany({ where: { fromId } })
  if (state.relations.length === 0) return
  const ids = await keysOf(tx, 'Claim', state.relations.map(({ claim }) => claim))
  await tx.db.relation.createMany({ data: state.relations.map(({ claim, type, split, exclusive }) => ({ fromId, toId: ids.get(claim)!, type, split, exclusive })) })
}
