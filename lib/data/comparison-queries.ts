// Owns the claims that a comparison sets side by side, and the comparison itself; both are kept until the next write.
import { buildComparison, type Comparison } from '@/lib/domain/comparison'
import type { SourceAxis } from '@/lib/domain/comparison-source'
import type { Claim } from '@/lib/domain/claim'
import type { ClaimFilter } from '@/lib/domain/filter'
import { cached } from './cache'
import { allClaims } from './claim-queries'
import { listMetrics } from './register-queries'

/** Published claims of every kind that the filter lets through; retracted ones are never compared. */
export function listComparisonClaims(filter: ClaimFilter): Promise<Claim[]> {
  return allClaims({ ...filter, status: 'published', sort: '-asOf' })
}

/** Sources side by side for the filter; metrics are those of the filter's conflict. */
export function getComparison(filter: ClaimFilter, by: SourceAxis): Promise<Comparison> {
  return cached(`comparison ${JSON.stringify({ ...filter, cursor: null, view: null, sort: null, by })}`, async () => {
    const [claims, metrics] = await Promise.all([listComparisonClaims(filter), listMetrics(filter.conflict)])
    return buildComparison(claims, by, metrics)
  })
}
