// Owns storing planned claims: new register entries and articles first, then claims, revisions, relations, addresses and audit rows.
import type { ClaimState } from '@/lib/domain/claim'
import { articlePath, actorPath, claimPath, outletPath, revisionPath } from '@/lib/paths'
import { issueAddresses } from './address-register'
import { AXES, axesOf } from './claim-axes'
import type { ArticleDraft } from './claim-articles'
import type { PlannedClaim } from './claim-plan'
import { revisionDetails, revisionOf, revisionRoot } from './history'
import { insertRows } from './insert-rows'
import type { NameBook } from './name-book'
import type { References } from './references'
import type { WriteTransaction } from './writer'

/** Makes the actors, outlets and occurrences that the cells named and no register has. */
export async function insertNames(tx: WriteTransaction, { actors, outlets, madeOccurrences }: References): Promise<void> {
  const make = async (book: NameBook, create: (entry: { slug: string; name: string }) => Promise<{ id: number }>, type: string, path: (slug: string) => string) => {
    for (const entry of book.made) {
      entry.id = (await create(entry)).id
      tx.audit({ action: 'create', subjectType: type, subject: entry.slug, details: { name: entry.name } })
    }
    await issueAddresses(tx, book.made.map(({ slug }) => ({ path: path(slug), type, subject: slug })))
  }
  await make(actors, ({ slug, name }) => tx.db.actor.create({ data: { slug, name, kind: 'unknown' } }), 'actor', actorPath)
  // An outlet that is called like an actor is that actor too.
  await make(outlets, ({ slug, name }) => tx.db.outlet.create({ data: { slug, name, actorId: actors.find(name)?.id ?? null } }), 'outlet', outletPath)
  for (const made of madeOccurrences) {
    const { slug, label, type, participants, conflictId } = made
    made.id = (await tx.db.occurrence.create({ data: { slug, label, type, participants, conflictId } })).id
    tx.audit({ action: 'create', subjectType: 'occurrence', subject: slug, details: { label, type, participants } })
  }
}

const ARTICLE_COLUMNS = [
  'publicId', 'key', 'outletId', 'headline', 'url', 'canonicalUrl', 'language', 'publishedOn', 'publishedEarliest', 'publishedLatest', 'publishedOnBasis', 'recordedAt',
] as const

/** Makes new articles and fills in what others have learnt; afterwards every draft has its internal key. */
export async function saveArticles(tx: WriteTransaction, touched: readonly ArticleDraft[]): Promise<void> {
  const values = ({ outlet, publishedOn, key, headline, url, canonicalUrl, language, publicId }: ArticleDraft) => ({
    publicId, key, headline, url, canonicalUrl, language, outletId: outlet?.id ?? null,
    publishedOn: publishedOn?.edtf ?? null, publishedEarliest: publishedOn?.earliest ?? null, publishedLatest: publishedOn?.latest ?? null,
    publishedOnBasis: publishedOn?.basis ?? 'unknown',
  })
  const made = touched.filter(({ id }) => id === null)
  const isMade = new Set(made)
  await insertRows(tx.db, 'Article', ARTICLE_COLUMNS, made.map((one) => ({ ...values(one), recordedAt: tx.at })))
  const ids = await keysOf(tx, 'Article', made.map(({ publicId }) => publicId!))
  for (const one of made) {
    one.id = ids.get(one.publicId!)!
    tx.audit({ action: 'create', subjectType: 'article', subject: one.publicId!, details: { key: one.key } })
  }
  await issueAddresses(tx, made.map(({ publicId }) => ({ path: articlePath(publicId!), type: 'article', subject: publicId! })))
  for (const one of touched.filter((other) => other.filled.size > 0 && !isMade.has(other))) {
    const { publicId: _, key: __, ...data } = values(one)
    await tx.db.article.update({ where: { id: one.id! }, data })
    if (one.filled.has('outlet')) await tx.db.claim.updateMany({ where: { articleId: one.id! }, data: { outletId: one.outlet!.id } })
    tx.audit({ action: 'change', subjectType: 'article', subject: one.publicId!, details: { filled: [...one.filled].sort() } })
  }
}

const CLAIM_COLUMNS = [
  'publicId', ...AXES, 'conflictId', 'status', 'headRevision', 'headStatus', 'publicRevision', 'publicAt', 'firstPublicAt', 'recordedAt', 'updatedAt',
  'articleId', 'outletId', 'claimantId', 'actorId', 'metricId', 'proposalId', 'topicId', 'occurrenceId',
] as const
const REVISION_COLUMNS = ['claimId', 'number', 'status', 'payload', 'payloadHash', 'hash', 'previousHash', 'author', 'reason', 'recordedAt'] as const
const RELATION_COLUMNS = ['fromId', 'toId', 'type', 'split', 'exclusive'] as const

/** The reference columns of a claim, by internal key. */
export function claimKeys({ article, claimant, actor, metric, proposal, topic, occurrence }: PlannedClaim['resolved']) {
  return {
    articleId: article.id!, outletId: article.outlet?.id ?? null, claimantId: claimant?.id ?? null, actorId: actor?.id ?? null,
    metricId: metric?.id ?? null, proposalId: proposal?.id ?? null, topicId: topic?.id ?? null, occurrenceId: occurrence?.id ?? null,
  }
}

/** Stores new claims with their first revision; their relations are for `insertRelations`, once the claims that they name are there. */
export async function insertClaims(tx: WriteTransaction, planned: readonly PlannedClaim[], conflictId: number): Promise<void> {
  const revisions = planned.map(({ state }) => revisionOf(state, tx.author, revisionRoot(state.id)))
  await insertRows(tx.db, 'Claim', CLAIM_COLUMNS, planned.map(({ state, resolved }) => {
    const isPublic = state.status === 'published' || state.status === 'retracted'
    return {
      publicId: state.id, ...axesOf(state), ...claimKeys(resolved), conflictId, status: state.status, headRevision: 1, headStatus: state.status,
      publicRevision: isPublic ? 1 : null, publicAt: isPublic ? tx.at : null, firstPublicAt: isPublic ? tx.at : null, recordedAt: tx.at, updatedAt: tx.at,
    }
  }))
  await insertRows(tx.db, 'Revision', REVISION_COLUMNS, revisions.map((row, place) => ({ ...row, claimId: planned[place]!.state.id })), { keyOf: { claimId: 'Claim' } })
  const published = planned.filter(({ state }) => state.status === 'published')
  await issueAddresses(tx, published.flatMap(({ state: { id } }) => [
    { path: claimPath(id), type: 'claim', subject: id }, { path: revisionPath(id, 1), type: 'revision', subject: id },
  ]))
  planned.forEach(({ state }, place) => tx.audit({ action: 'create', subjectType: 'claim', subject: state.id, details: revisionDetails(revisions[place]!) }))
}

/** A relation that is to be stored; `fromId` and `toId` are public ids. */
export type NewRelation = Record<(typeof RELATION_COLUMNS)[number], string | boolean | null>

/** The relations of a state, for `insertRelations`. */
export function relationsOf({ id, relations }: ClaimState): NewRelation[] {
  return relations.map(({ claim, type, split, exclusive }) => ({ fromId: id, toId: claim, type, split, exclusive }))
}

/** Stores relations between claims that are all there. */
export function insertRelations(tx: WriteTransaction, relations: readonly NewRelation[]): Promise<void> {
  return insertRows(tx.db, 'Relation', RELATION_COLUMNS, relations, { keyOf: { fromId: 'Claim', toId: 'Claim' } })
}

const CHUNK = 1000

/** Internal keys by public id. */
export async function keysOf(tx: WriteTransaction, table: 'Article' | 'Claim', publicIds: readonly string[]): Promise<Map<string, number>> {
  const keys = new Map<string, number>()
  for (let start = 0; start < publicIds.length; start += CHUNK) {
    const rows = await tx.db.$queryRawUnsafe<{ id: number | bigint; publicId: string }[]>(
      `SELECT "id", "publicId" FROM "${table}" WHERE "publicId" IN (SELECT "value" FROM json_each(?))`, JSON.stringify(publicIds.slice(start, start + CHUNK)),
    )
    for (const { id, publicId } of rows) keys.set(publicId, Number(id))
  }
  return keys
}
