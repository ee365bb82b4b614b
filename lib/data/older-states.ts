// Owns the states that replay needs and the head of the table no longer has: claims whose public revision is newer than the instant.
import type { ClaimState } from '@/lib/domain/claim'
import { cached } from './cache'
import { isPublic, rows, sql } from './rows'

export type OlderState = { id: number; articleId: number; outletId: number | null; publishedLatest: string | null; state: ClaimState }

/** Every claim that was public at the instant and has changed in public since, as it then was, by internal key; of the article that it then came from. */
export function olderStates(recordedBy: string): Promise<Map<number, OlderState>> {
  return cached(`older ${recordedBy}`, async () => {
    const found = await rows<Omit<OlderState, 'state'> & { payload: string }>(sql`
      SELECT c."id", a."id" AS "articleId", a."outletId", a."publishedLatest", r."payload" FROM "Claim" c
      JOIN "Revision" r ON r."claimId" = c."id" AND r."payload" IS NOT NULL AND r."number" = (
        SELECT MAX(n."number") FROM "Revision" n
        WHERE n."claimId" = c."id" AND n."status" IN ('published', 'retracted') AND n."recordedAt" <= ${recordedBy})
      JOIN "Article" a ON a."publicId" = json_extract(r."payload", '$.article.id')
      WHERE c."publicAt" > ${recordedBy} AND c."firstPublicAt" <= ${recordedBy} AND ${isPublic('c', recordedBy)}`)
    return new Map(found.map(({ payload, ...row }) => [row.id, { ...row, state: JSON.parse(payload) as ClaimState }]))
  })
}
