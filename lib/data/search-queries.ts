// Owns the search of public claims: one page of what was found, the best first, each with the places where it was found.
import type { Claim } from '@/lib/domain/claim'
import type { ClaimFilter } from '@/lib/domain/filter'
import { searchTextsOf, snippetsOf, type Snippet } from '@/lib/domain/search-match'
import type { SearchQuery } from '@/lib/domain/search-query'
import { cached } from './cache'
import { readClaims } from './claim-read'
import { olderFinds, searchFrom } from './search-where'
import { raw, rows, sql } from './rows'

export type Find = { claim: Claim; snippets: Snippet[] }
export type SearchPage = { finds: Find[]; total: number }

// What a word in the statement, quote, headline or in a name counts.
const RANK = raw('bm25("ClaimSearch", 4.0, 4.0, 2.0, 1.0)')

/**
 * Found claims from `offset` (rows) on, by rank, then by newest as-of day, then by id. Under `recordedBy`, claims that have changed since
 * are found as they were then and stand last. The filter's own words, order and cursor are not read.
 */
export async function searchClaims(query: SearchQuery, filter: ClaimFilter, { limit = 50, offset = 0 } = {}): Promise<SearchPage> {
  const from = await searchFrom(query, filter)
  const older = await olderFinds(query, filter)
  const [total, found] = await Promise.all([countFinds(query, filter), rows<{ id: number; articleId: number; payload: string }>(sql`
    SELECT f."id", f."articleId", r."payload" FROM (
      SELECT c."id", c."articleId", c."publicRevision", c."publicId", ${RANK} AS rank, COALESCE(c."asOfLatest", c."asOfEarliest", '') AS day ${from}
      ORDER BY rank, day DESC, c."publicId" LIMIT ${limit} OFFSET ${offset}) f
    JOIN "Revision" r ON r."claimId" = f."id" AND r."number" = f."publicRevision"
    ORDER BY f.rank, f.day DESC, f."publicId"`)])
  const present = await readClaims(found, filter)
  const behind = Math.max(0, offset - total)
  const claims = [...present, ...older.slice(behind, behind + limit - present.length)]
  return { finds: claims.map((claim) => ({ claim, snippets: snippetsOf(searchTextsOf(claim), query) })), total: total + older.length }
}

function countFinds(query: SearchQuery, filter: ClaimFilter): Promise<number> {
  return cached(`search total ${JSON.stringify([query, { ...filter, q: null, cursor: null, sort: null, view: null, by: null }])}`, async () => {
    const [row] = await rows<{ n: number }>(sql`SELECT COUNT(*) AS n ${await searchFrom(query, filter)}`)
    return row?.n ?? 0
  })
}
