// Owns how far apart the page's claim and another one are, in words: only where both are figures of one metric.
import type { Claim } from '@/lib/domain/claim'
import { explainDivergence } from '@/lib/domain/divergence'
import type { MetricRecord } from '@/lib/domain/register-records'
import { divergenceWords } from '@/lib/publish/divergence-words'

/** null where there is nothing to set against each other: no metric, another one, or a part beside its whole. */
export function apartWords(claim: Claim, other: Claim, metric: MetricRecord | null): string | null {
  if (claim.kind !== 'figure' || other.kind !== 'figure' || !metric || other.metric?.slug !== metric.slug) return null
  const relation = claim.relations.find((one) => one.claim === other.id)
  if (relation?.type === 'part_of' || relation?.type === 'repeats') return null
  return divergenceWords(explainDivergence(claim, other, metric, metric)).words
}
