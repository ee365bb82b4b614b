// Owns the states that replay needs and the head of the table no longer has: claims whose public revision is newer than the instant.
import type { ClaimState } from '@/lib/domain/claim'
import { cached } from './cache'
import { isPublic, rows, sql } from './rows'

export type OlderState = { id: number; articleId: number; publishedLatest: string | null; state: ClaimState }

/** Every claim that was public at the instant and has changed in public since, as it then was, by internal key. */
export function olderStates(recordedBy: string): Promise<Map<number, OlderState>> {
  return cached(`older ${recordedBy}`, async () => {
    const found = await rows<{ id: number; articleId: number; publishedLatest: string | null; payload: string }>(sql`
      SELECT c."id", c."articleId", a."publishedLatest", r."payload" FROM "Claim" c
      JOIN "Article" a ON a."id" = c."articleId"
      JOIN "Revision" r ON r."claimId" = c."id" AND r."payload" IS NOT NULL AND r."number" = (
        SELECT MAX(n."number") FROM "Revision" n
        WHERE n."claimId" = c."id" AND n."status" IN ('published', 'retracted') AND n."recordedAt" <= ${recordedBy})
      WHERE c."publicAt" > ${recordedBy} AND c."firstPublicAt" <= ${recordedBy} AND ${isPublic('c')}`)
    return new Map(found.map(({ payload, ...row }) => [row.id, { ...row, state: JSON.parse(payload) as ClaimState }]))
  })
}
