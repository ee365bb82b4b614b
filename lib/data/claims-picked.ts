// Owns the reading of some of a filter's claims whole: those that meet one more condition, or the newest few, with how many there are of all.
import type { Claim } from '@/lib/domain/claim'
import type { ClaimFilter } from '@/lib/domain/filter'
import { olderMatches } from './claim-queries'
import { readClaims } from './claim-read'
import { claimWhere } from './claim-where'
import { registerSnapshot } from './register-snapshot'
import { type Sql, raw, rows, sql } from './rows'

interface Asked {
  /** One more condition on `c` and `a`, and the same of a claim of an earlier record. */
  where?: Sql
  isAsked?: (claim: Claim) => boolean
  /** Of each of these groups, or of all together, the claims of its newest days: `most` of them and all that share the last of these days. */
  per?: Sql
  day?: Sql
  most?: number
}

type Row = { id: number; articleId: number; payload: string; total: number }
const ALL = Number.MAX_SAFE_INTEGER
const CHUNK = 500
const DAY = raw('COALESCE(c."asOfLatest", c."asOfEarliest")')

/** Those claims, in no order; of an earlier record the ones that have changed since are all among them. `total` counts whatever meets the condition. */
export async function pickClaims(filter: ClaimFilter, { where = raw('1 = 1'), isAsked = () => true, per, day = DAY, most = ALL }: Asked): Promise<{ claims: Claim[]; total: number }> {
  const older = (await olderMatches(filter)).filter(isAsked)
  const found = await rows<Row>(sql`
    SELECT c."id", c."articleId", r."payload", k."total" FROM (
      SELECT c."id", RANK() OVER (${per ? sql`PARTITION BY ${per}` : raw('')} ORDER BY ${day} DESC NULLS LAST) AS rank, COUNT(*) OVER () AS total
      FROM "Claim" c JOIN "Article" a ON a."id" = c."articleId" WHERE ${claimWhere(filter, await registerSnapshot())} AND ${where}) k
    JOIN "Claim" c ON c."id" = k."id" JOIN "Revision" r ON r."claimId" = c."id" AND r."number" = c."publicRevision" AND r."payload" IS NOT NULL
    WHERE k."rank" <= ${most}`)
  const claims = [...older]
  for (let at = 0; at < found.length; at += CHUNK) claims.push(...await readClaims(found.slice(at, at + CHUNK), filter))
  return { claims, total: (found[0]?.total ?? 0) + older.length }
}
