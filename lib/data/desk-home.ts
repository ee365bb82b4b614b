// Owns what the desk's home lists: what a person has begun and not finished, and what waits for somebody else's decision.
import type { DeskClaim, WaitingPurge } from '@/lib/domain/desk-records'
import { cached } from './cache'
import { readHeads } from './desk-heads'
import { isStanding, raw, rows, sql } from './rows'

export type Listed = { claims: DeskClaim[]; total: number }

const STANDS = raw(isStanding('c'))

/** Unfinished claims (drafts, in review, heads ahead of what is public) whose first or newest revision this person wrote; newest write first. */
export function listMine(author: string, limit = 8): Promise<Listed> {
  return cached(`desk mine ${author} ${limit}`, async () => {
    const found = await rows<{ id: number }>(sql`SELECT c."id" FROM "Claim" c JOIN "Revision" h ON h."claimId" = c."id" AND h."number" = c."headRevision"
      WHERE c."headStatus" IN ('draft', 'in_review') AND ${STANDS}
      AND (h."author" = ${author} OR EXISTS (SELECT 1 FROM "Revision" f WHERE f."claimId" = c."id" AND f."number" = 1 AND f."author" = ${author}))
      ORDER BY h."recordedAt" DESC, c."id" DESC`)
    return { claims: await readHeads(found.slice(0, limit).map(({ id }) => id)), total: found.length }
  })
}

/** Wishes to purge a claim, oldest first; for administrators. */
export function listPurgeRequests(): Promise<WaitingPurge[]> {
  return rows<WaitingPurge>(sql`SELECT "publicId" AS "id", "reason", "requestedBy", "requestedAt" FROM "PurgeRequest" ORDER BY "requestedAt"`)
}

/** Whether anything is on record: a conflict to work on, an article, a claim. */
export function readFreshness(): Promise<{ conflicts: number; articles: number; claims: number }> {
  return cached('desk fresh', async () => {
    const [found] = await rows<{ conflicts: number; articles: number; claims: number }>(sql`SELECT (SELECT COUNT(*) FROM "Conflict") AS "conflicts",
      (SELECT COUNT(*) FROM "Article" a WHERE ${raw(isStanding('a'))}) AS "articles", (SELECT COUNT(*) FROM "Claim") AS "claims"`)
    return found!
  })
}
