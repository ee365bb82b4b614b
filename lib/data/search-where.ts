// Owns which claims a search selects, in SQL for the present states and in code for those that have changed since `recordedBy`.
import type { Claim } from '@/lib/domain/claim'
import { matchesFilter, type ClaimFilter } from '@/lib/domain/filter'
import { matchesSearch, searchTextsOf } from '@/lib/domain/search-match'
import { toFullText, type SearchQuery } from '@/lib/domain/search-query'
import { cached } from './cache'
import { withPresentSlugs } from './claim-queries'
import { claimsOf, presentStates } from './claim-read'
import { claimWhere } from './claim-where'
import { olderStates } from './older-states'
import { registerSnapshot } from './register-snapshot'
import { type Sql, raw, sql } from './rows'

/** FROM and WHERE of the claims (`c`) that stand in the index for this query and that the filter lets through; its `q` is not read. */
export async function searchFrom(query: SearchQuery, filter: ClaimFilter): Promise<Sql> {
  const where = claimWhere({ ...filter, q: null }, await registerSnapshot())
  // The index is read first: a claim's status or conflict would lead through nearly all of the record.
  const article = raw(filter.knownOn ? 'CROSS JOIN "Article" a ON a."id" = c."articleId"' : '')
  return sql`FROM "ClaimSearch" s CROSS JOIN "Claim" c ON c."id" = s."rowid" ${article} WHERE "ClaimSearch" MATCH ${toFullText(query)} AND ${where}`
}

/** Claims that the search finds in the state that they had at `recordedBy` and have no more; newest as-of day first. */
export async function olderFinds(query: SearchQuery, filter: ClaimFilter): Promise<Claim[]> {
  const { knownOn, recordedBy } = filter
  if (!recordedBy) return []
  const older = await cached(`search older ${recordedBy} ${knownOn}`, async () => claimsOf(await presentStates([...(await olderStates(recordedBy)).values()]), filter))
  const present = await withPresentSlugs({ ...filter, q: null })
  const dayOf = (claim: Claim) => claim.asOf?.latest ?? claim.asOf?.earliest ?? ''
  return older.filter((claim) => matchesFilter(claim, present) && matchesSearch(searchTextsOf(claim), query))
    .sort((a, b) => dayOf(b).localeCompare(dayOf(a)) || (a.id < b.id ? -1 : 1))
}
