// Owns reading every published claim in the order in which they were made, so that what is imported again comes out the same.
import type { Claim } from '@/lib/domain/claim'
import { readClaims } from './claim-read'
import { readRows } from './reader'
import { isStanding } from './rows'

const CHUNK = 500

/** Every published claim with its present names, relations and standing. */
export async function* iteratePublished(): AsyncGenerator<Claim> {
  for (let last = 0; ;) {
    const found = await readRows<{ id: number; articleId: number; payload: string }>(`
      SELECT c."id", c."articleId", r."payload" FROM "Claim" c
      JOIN "Revision" r ON r."claimId" = c."id" AND r."number" = c."publicRevision" AND r."payload" IS NOT NULL
      WHERE c."status" = 'published' AND ${isStanding('c')} AND c."id" > ? ORDER BY c."id" LIMIT ${CHUNK}`, [last])
    yield* await readClaims(found, { knownOn: null, recordedBy: null })
    if (found.length < CHUNK) return
    last = found[found.length - 1]!.id
  }
}
