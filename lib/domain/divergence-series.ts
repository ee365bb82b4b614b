// Owns what stays unexplained between two sources over time: their figures of one metric, set side by side on each day that both describe.
import type { Claim } from './claim'
import { compareNewest } from './comparison-cell'
import type { ComparedMetric } from './comparison-metric'
import { sourceOf, type Source, type SourceAxis } from './comparison-source'
import { explainDivergence } from './divergence'
import type { Divergence } from './divergence-reason'

/** `unexplained` is in the metric's unit: 0 where everything is explained or nothing differs, null where how much is explained cannot be told. */
export interface DivergenceDay {
  day: string
  a: Claim
  b: Claim
  divergence: Divergence
  unexplained: number | null
}

/** Two sources and the days on which they can be compared, in time order. */
export interface DivergencePair {
  a: Source
  b: Source
  days: DivergenceDay[]
}

/** Fewer shared days are no series. */
const LEAST_DAYS = 2

/**
 * Every pair of sources with at least two comparable days, those with the most days first. Each day stands for itself: nothing is averaged or filled in.
 * @param claims figures of any metric; only published ones of `metric` that describe one single day and that no other replaces are used
 */
export function divergenceSeries(claims: readonly Claim[], by: SourceAxis, metric: ComparedMetric): DivergencePair[] {
  const sources = new Map<string, { source: Source; days: Map<string, Claim> }>()
  for (const claim of claims.filter((one) => isUsed(one, metric)).sort(compareNewest)) {
    const { slug, name, ownVoice } = sourceOf(claim, by)
    const own = sources.get(slug) ?? { source: { slug, name, ownVoice }, days: new Map<string, Claim>() }
    sources.set(slug, own)
    const day = claim.asOf!.latest!
    // The newest comes first; what a source said before of the same day has been put aside by itself.
    if (!own.days.has(day)) own.days.set(day, claim)
  }
  const ordered = [...sources.values()].sort((x, y) => (x.source.slug < y.source.slug ? -1 : 1))
  const pairs = ordered.flatMap((a, place) => ordered.slice(place + 1).map((b) => ({ a: a.source, b: b.source, days: sharedDays(a.days, b.days, metric) })))
  return pairs.filter(({ days }) => days.length >= LEAST_DAYS).sort((x, y) => y.days.length - x.days.length)
}

/** Of the whole metric on one day: parts in words, populations and places would be set against the whole. */
function isUsed({ metric, quantity, asOf, status, standing, scope }: Claim, { slug }: ComparedMetric): boolean {
  const isSingleDay = asOf?.latest != null && asOf.earliest === asOf.latest
  const isReplaced = standing.includes('corrected') || standing.includes('superseded')
  return metric?.slug === slug && quantity !== null && isSingleDay && status === 'published' && !isReplaced && !scope.population && !scope.text
}

function sharedDays(a: ReadonlyMap<string, Claim>, b: ReadonlyMap<string, Claim>, metric: ComparedMetric): DivergenceDay[] {
  return [...a.keys()].filter((day) => b.has(day)).sort().flatMap((day) => {
    const [first, second] = [a.get(day)!, b.get(day)!]
    const divergence = explainDivergence(first, second, metric, metric)
    return divergence.comparable ? [{ day, a: first, b: second, divergence, unexplained: unexplainedOf(divergence) }] : []
  })
}

function unexplainedOf({ gap, reasons }: Divergence): number | null {
  const rest = reasons.find(({ type }) => type === 'unexplained')
  if (rest) return rest.amount
  return gap?.size && !reasons.some(({ explains }) => explains === 'all') ? null : 0
}
