// Owns what an id answers to: a claim under the clocks, a merged or purged one's tombstone, and the public revisions.
import type { Claim } from '@/lib/domain/claim'
import type { Replay } from '@/lib/domain/register-records'
import type { Status } from '@/lib/domain/vocabulary'
import { NOW } from './claim-counts'
import { claimsOf, parsePayload, presentStates } from './claim-read'
import { olderStates } from './older-states'
import { every, isPublic, raw, rows, sql, within } from './rows'
import { getPublicTombstone, type Tombstone } from './tombstones'

/** `hidden`: the claim is public now, yet not under these clocks. */
export type ClaimFate =
  | { fate: 'found'; claim: Claim }
  | { fate: 'hidden' }
  | Tombstone
  | { fate: 'absent' }

/** One public revision of a history; `reason` is public, its author is not. */
export type RevisionSummary = { number: number; status: Status; reason: string | null; recordedAt: string; hash: string; payload: string | null }

/** What the public sees at a claim's id (canonical upper case). Never-published claims are absent. */
export async function getClaim(publicId: string, replay: Replay = NOW): Promise<ClaimFate> {
  const stone = await getPublicTombstone(publicId, replay.recordedBy)
  if (stone) return stone
  const [row] = await publicRows([publicId], replay)
  if (!row) return { fate: 'absent' }
  const [claim] = await claimsUnder([row], replay)
  return claim ? { fate: 'found', claim } : { fate: 'hidden' }
}

/** Public claims of these ids, in the order asked for; ids that the public cannot see, or not under these clocks, are left out. */
export async function getClaims(publicIds: readonly string[], replay: Replay = NOW): Promise<Claim[]> {
  const claims = new Map((await claimsUnder(await publicRows(publicIds, replay), replay)).map((claim) => [claim.id, claim]))
  return publicIds.flatMap((id) => claims.get(id) ?? [])
}

type PublicRow = { id: number; articleId: number; payload: string; publishedLatest: string | null; publicAt: string }

function publicRows(publicIds: readonly string[], { recordedBy }: Replay): Promise<PublicRow[]> {
  return rows<PublicRow>(sql`
    SELECT c."id", c."articleId", c."publicAt", a."publishedLatest", r."payload" FROM "Claim" c
    JOIN "Article" a ON a."id" = c."articleId"
    JOIN "Revision" r ON r."claimId" = c."id" AND r."number" = c."publicRevision" AND r."payload" IS NOT NULL
    WHERE ${within(raw('c."publicId"'), publicIds)} AND ${isPublic('c', recordedBy)}`)
}

async function claimsUnder(found: readonly PublicRow[], replay: Replay): Promise<Claim[]> {
  const { knownOn, recordedBy } = replay
  const older = recordedBy !== null && found.some((row) => row.publicAt > recordedBy) ? await olderStates(recordedBy) : null
  const states = found.flatMap((row) => {
    const then = recordedBy !== null && row.publicAt > recordedBy ? older?.get(row.id) : { ...row, state: parsePayload(row.payload) }
    const known = then && (!knownOn || (then.publishedLatest !== null && then.publishedLatest <= knownOn))
    return known ? [{ id: row.id, articleId: then.articleId, state: then.state }] : []
  })
  return claimsOf(await presentStates(states), replay)
}

/** The public revisions of a claim, oldest first, with the exact JSON text of each state; empty where there are none. */
export async function listRevisions(publicId: string, replay: Replay = NOW): Promise<RevisionSummary[]> {
  const where = every([
    sql`c."publicId" = ${publicId}`, isPublic('c', replay.recordedBy), raw(`r."status" IN ('published', 'retracted')`),
    ...(replay.recordedBy ? [sql`r."recordedAt" <= ${replay.recordedBy}`] : []),
  ])
  return rows<RevisionSummary>(sql`
    SELECT r."number", r."status", r."reason", r."recordedAt", r."hash", r."payload" FROM "Revision" r
    JOIN "Claim" c ON c."id" = r."claimId" WHERE ${where} ORDER BY r."number"`)
}

/** One public revision; null where the number was never published, or not by `recordedBy`. Its `payload` is null once purged. */
export async function getRevision(publicId: string, number: number, replay: Replay = NOW): Promise<RevisionSummary | null> {
  return (await listRevisions(publicId, replay)).find((one) => one.number === number) ?? null
}
