// Owns what the desk reads of one claim: its head with who saved it, what readers see, every revision, and what was saved since somebody looked.
import type { Claim, ClaimState } from '@/lib/domain/claim'
import { diffStates, type FieldChange } from '@/lib/domain/claim-diff'
import type { Status } from '@/lib/domain/vocabulary'
import type { LaterSave } from './claim-conflict'
import { NOW } from './claim-counts'
import { claimsOf, parsePayload, presentStates } from './claim-read'
import { reader } from './reader'
import { rows, sql } from './rows'
import { getTombstone, type Tombstone } from './tombstones'

/** One saved state with everything that editors may know of it; `payload` is null once purged. */
export type SavedRevision = LaterSave & { status: Status; payload: string | null }
export type PurgeWish = { reason: string; requestedBy: string; requestedAt: string }
export type DeskView = {
  fate: 'found'
  /** The head with today's names and what others say of it. */
  head: Claim
  saved: Omit<SavedRevision, 'payload'>
  /** What readers see, as it was saved; null where they see nothing. */
  shown: ClaimState | null
  /** The head as it was saved. */
  state: ClaimState
  fourEyes: boolean
  purge: PurgeWish | null
}

/** What the desk shows at a claim's id (canonical upper case). */
export async function readDeskClaim(publicId: string): Promise<DeskView | Tombstone | { fate: 'absent' }> {
  const stone = await getTombstone(publicId)
  if (stone) return stone
  const row = await reader().claim.findUnique({ where: { publicId }, include: { conflict: { select: { fourEyes: true } } } })
  const [head, shown] = row ? await Promise.all([readRevision(row.id, row.headRevision), row.publicRevision === null ? null : readRevision(row.id, row.publicRevision)]) : [null, null]
  if (!row || !head?.payload) return { fate: 'absent' }
  const { payload, ...saved } = head
  const state = parsePayload(payload)
  const article = await reader().article.findUnique({ where: { publicId: state.article.id }, select: { id: true } })
  const [claim] = await claimsOf(await presentStates([{ id: row.id, articleId: article?.id ?? row.articleId, state }]), NOW)
  const purge = await readPurgeWish(publicId)
  return { fate: 'found', head: claim!, saved, shown: shown?.payload ? parsePayload(shown.payload) : null, state, fourEyes: row.conflict.fourEyes, purge }
}

/** Somebody's wish that a claim be purged, or null. */
export function readPurgeWish(publicId: string): Promise<PurgeWish | null> {
  return reader().purgeRequest.findUnique({ where: { publicId }, select: { reason: true, requestedBy: true, requestedAt: true } })
}

async function readRevision(claimId: number, number: number): Promise<SavedRevision | null> {
  const [found] = await rows<SavedRevision>(sql`
    SELECT "number", "status", "payload", "author", "reason", "recordedAt" FROM "Revision" WHERE "claimId" = ${claimId} AND "number" = ${number}`)
  return found ?? null
}

/** Every revision of a claim, drafts too, newest first; empty where there is no such claim. */
export function listSavedRevisions(publicId: string): Promise<SavedRevision[]> {
  return rows<SavedRevision>(sql`
    SELECT r."number", r."status", r."payload", r."author", r."reason", r."recordedAt" FROM "Revision" r
    JOIN "Claim" c ON c."id" = r."claimId" WHERE c."publicId" = ${publicId} ORDER BY r."number" DESC`)
}

/** What was saved after a revision that somebody saw, and what it changed. Plain data. */
export type SavedSince = { id: string; head: number; saves: LaterSave[]; changes: FieldChange[] }

/** The saves since revision `seen`, oldest first. */
export async function savedSince(publicId: string, seen: number): Promise<SavedSince> {
  const since = (await listSavedRevisions(publicId)).filter(({ number }) => number >= seen).reverse()
  const [first, last] = [since[0], since[since.length - 1]]
  const changes = first?.payload && last?.payload ? diffStates(parsePayload(first.payload), parsePayload(last.payload)) : []
  const saves = since.filter(({ number }) => number > seen).map(({ number, author, reason, recordedAt }) => ({ number, author, reason, recordedAt }))
  return { id: publicId, head: last?.number ?? seen, saves, changes }
}
