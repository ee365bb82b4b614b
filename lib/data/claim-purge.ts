// Owns removing a claim for good, for a legal or safety reason: one administrator asks, another agrees, and only hashes and a tombstone stay.
import { openRow } from './claim-head'
import { requiredReason } from './claim-reason'
import { connection } from './connections'
import { InvalidError, NotFoundError } from './errors'
import type { WriteTransaction } from './writer'

/** What every column of a purged claim holds that used to follow from its state; its conflict and article are no content. The kind is one that needs nothing else. */
export const SCRUBBED = {
  kind: 'assessment', externalId: null, naturalKey: '0'.repeat(64), phase: null, stance: null, statement: '', searchText: '', asOf: null, asOfEarliest: null, asOfLatest: null,
  operator: null, low: null, high: null, best: null, unit: null, measure: null, asWritten: null, basis: null, population: null, place: null,
  claimantId: null, actorId: null, metricId: null, proposalId: null, topicId: null, occurrenceId: null,
}

/** Notes that the writer, an administrator, wants the claim purged, also where it was withdrawn with its import. Throws NotFoundError, BuriedError, ConflictError, InvalidError. */
export async function requestPurge(tx: WriteTransaction, publicId: string, expectedHead: number, reason: string | null): Promise<void> {
  await openRow(tx, publicId, expectedHead, { withdrawn: true })
  const why = requiredReason(reason, 'is missing: it is shown in place of the claim, so it must not repeat what is to go')
  await requireAdministrator(tx, tx.author)
  if (await tx.db.purgeRequest.findUnique({ where: { publicId } })) throw new InvalidError([{ path: '', message: 'a purge of this claim is asked for already' }])
  await tx.db.purgeRequest.create({ data: { publicId, reason: why, requestedBy: tx.author, requestedAt: tx.at } })
  tx.audit({ action: 'ask_purge', subjectType: 'claim', subject: publicId, details: {} })
}

/** Takes such a wish back; any administrator may. Throws NotFoundError where there is none. */
export async function withdrawPurge(tx: WriteTransaction, publicId: string): Promise<void> {
  const { count } = await tx.db.purgeRequest.deleteMany({ where: { publicId } })
  if (count === 0) throw new NotFoundError(`wish to purge claim ${publicId}`)
  tx.audit({ action: 'withdraw_purge', subjectType: 'claim', subject: publicId, details: {} })
}

/**
 * Purges a claim that another administrator asked to be purged, with the claims that were merged into it: payloads and reasons of all
 * revisions are emptied, the columns too, and each address answers 410 from now on. Throws as `requestPurge`; an InvalidError where the
 * writer asked for it, or where whoever asked is no administrator any more.
 */
export async function confirmPurge(tx: WriteTransaction, publicId: string, expectedHead: number): Promise<void> {
  await openRow(tx, publicId, expectedHead, { withdrawn: true })
  const request = await tx.db.purgeRequest.findUnique({ where: { publicId } })
  if (!request) throw new NotFoundError(`wish to purge claim ${publicId}`)
  if (request.requestedBy === tx.author) throw new InvalidError([{ path: '', message: 'must be agreed to by another administrator than the one who asked' }])
  await requireAdministrator(tx, tx.author)
  await requireAdministrator(tx, request.requestedBy)
  for (const one of [publicId, ...await mergedInto(tx, publicId)]) await purge(tx, one, request)
  await tx.db.purgeRequest.delete({ where: { publicId } })
  await forgetWords(tx)
}

/** Empties the log that stands beside the database file, which still holds what was purged; to be called once a purge is committed. Best effort: a reader may keep it. */
export async function forgetLog(): Promise<void> {
  const { queue, writer } = connection()
  await queue.run(() => writer.$queryRawUnsafe('PRAGMA wal_checkpoint(TRUNCATE)')).catch((error: unknown) => console.error('The log was not emptied after a purge:', error))
}

async function purge(tx: WriteTransaction, publicId: string, { reason, requestedBy }: { reason: string; requestedBy: string }): Promise<void> {
  const row = await tx.db.claim.findUniqueOrThrow({ where: { publicId }, include: { conflict: true, article: true } })
  await tx.db.revision.updateMany({ where: { claimId: row.id }, data: { payload: null, reason: null } })
  await tx.db.relation.deleteMany({ where: { fromId: row.id } })
  // What editors said of it may repeat what is to go.
  await tx.db.comment.deleteMany({ where: { claimId: row.id } })
  await tx.db.assignment.deleteMany({ where: { claimId: row.id } })
  await tx.db.claim.update({ where: { id: row.id }, data: SCRUBBED })
  const stone = { fate: 'purged', mergedInto: null, reason, recordedAt: tx.at }
  await tx.db.tombstone.upsert({ where: { publicId }, create: { publicId, ...stone }, update: stone })
  await tx.db.address.updateMany({ where: { subject: publicId, type: { in: ['claim', 'revision'] } }, data: { redirectTo: null } })
  // Answers to writes are kept for a day, and some hold the claim.
  await tx.db.idempotencyKey.deleteMany({ where: { body: { contains: publicId } } })
  tx.audit({ action: 'purge', subjectType: 'claim', subject: publicId, details: { reason, requestedBy, conflict: row.conflict.slug, article: row.article.publicId } })
}

/** Above this many claims the search index is too large to be written anew within a request; it then forgets when it is next rebuilt. */
const REWRITTEN = 50_000

// The index only marks words as deleted; they leave the file when its parts are merged.
async function forgetWords(tx: WriteTransaction): Promise<void> {
  const [table] = await tx.db.$queryRawUnsafe<unknown[]>(`SELECT 1 FROM sqlite_master WHERE "name" = 'ClaimSearch'`)
  if (table === undefined || await tx.db.claim.count() > REWRITTEN) return
  await tx.db.$executeRawUnsafe(`DELETE FROM "ClaimSearch" WHERE "rowid" IN (
    SELECT c."id" FROM "Claim" c JOIN "Tombstone" s ON s."publicId" = c."publicId" WHERE s."fate" = 'purged')`)
  await tx.db.$executeRawUnsafe(`INSERT INTO "ClaimSearch" ("ClaimSearch") VALUES ('optimize')`)
}

/** Claims that were merged into this one, also by way of others. */
async function mergedInto(tx: WriteTransaction, publicId: string): Promise<string[]> {
  const found = await tx.db.tombstone.findMany({ where: { fate: 'merged', mergedInto: publicId }, select: { publicId: true } })
  const all: string[] = []
  for (const one of found) all.push(one.publicId, ...await mergedInto(tx, one.publicId))
  return all
}

async function requireAdministrator(tx: WriteTransaction, email: string): Promise<void> {
  const person = await tx.db.user.findUnique({ where: { email }, select: { role: true, disabled: true } })
  if (person?.role !== 'admin' || person.disabled) throw new InvalidError([{ path: '', message: `${email} is no administrator: a purge needs two` }])
}
