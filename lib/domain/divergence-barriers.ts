// Owns the question whether two claims may be set against each other at all; "not comparable" is an answer.
import { daysBetween } from './calendar-day'
import type { Claim } from './claim'
import type { ComparedMetric } from './comparison-metric'
import { reason, type Reason } from './divergence-reason'

const UNLIKE_MODALITIES = ['denied', 'predicted']

/** What stands between two figures; empty where they can be compared. */
export function figureBarriers(a: Claim, b: Claim, metricA: ComparedMetric | null, metricB: ComparedMetric | null): Reason[] {
  const barriers: Reason[] = []
  const slugs = [a.metric?.slug ?? null, b.metric?.slug ?? null] as const
  if (slugs[0] !== slugs[1]) {
    return [reason('definition', { a: metricA?.label ?? a.metric?.label ?? null, b: metricB?.label ?? b.metric?.label ?? null })]
  }
  const scopes = [scopeWords(a, metricA), scopeWords(b, metricB)] as const
  if (plain(scopes[0]) !== plain(scopes[1])) barriers.push(reason('scope', { a: scopes[0] || null, b: scopes[1] || null }))
  barriers.push(...quantityBarriers(a, b))
  if (UNLIKE_MODALITIES.some((modality) => (a.modality === modality) !== (b.modality === modality))) {
    barriers.push(reason('modality', { a: a.modality, b: b.modality }))
  }
  if (metricA?.behaviour === 'flow' && isOtherPeriod(a, b)) {
    const days = a.asOf?.latest && b.asOf?.latest ? Math.abs(daysBetween(a.asOf.latest, b.asOf.latest)) : null
    barriers.push(reason('period', { days }))
  }
  return barriers
}

/** Units and measures that forbid a subtraction, and numbers that are missing. */
export function quantityBarriers(a: Claim, b: Claim): Reason[] {
  const [first, second] = [a.quantity, b.quantity]
  if (!first || !second) return [reason('no_number', { side: !first && !second ? 'both' : first ? 'b' : 'a' })]
  if (first.measure !== second.measure || plain(first.base) !== plain(second.base)) {
    return [reason('measure', { a: first.measure, b: second.measure })]
  }
  const units = [first, second].map((quantity) => [quantity.unit, quantity.per].filter(Boolean).join(' per ')) as [string, string]
  if (units[0] !== units[1]) return [reason('unit', { a: units[0], b: units[1] })]
  const missing = [first, second].map(({ operator, low, high, best }) => operator === 'unknown' || (low ?? high ?? best) === null)
  if (missing[0] || missing[1]) return [reason('no_number', { side: missing[0] && missing[1] ? 'both' : missing[0] ? 'a' : 'b' })]
  return []
}

const plain = (text: string | null) => (text ?? '').trim().toLowerCase()

/** Population and place in which a claim is narrower than its metric; words that only repeat the metric do not count. */
export function narrowScope(claim: Pick<Claim, 'scope'>, metric: ComparedMetric | null): { population: string; place: string } {
  const population = plain(claim.scope.population)
  const place = plain(claim.scope.place)
  return {
    population: population === plain(metric?.population ?? null) ? '' : population,
    place: place === plain(metric?.place ?? null) ? '' : place,
  }
}

/** What narrows the claim, in its own letters: "women, Zenda". */
function scopeWords(claim: Claim, metric: ComparedMetric | null): string {
  const { population, place } = narrowScope(claim, metric)
  return [population && claim.scope.population!.trim(), place && claim.scope.place!.trim()].filter(Boolean).join(', ')
}

/** Two flows count one thing only when they end on the same day and begin on the same day. */
function isOtherPeriod(a: Claim, b: Claim): boolean {
  const isOtherStart = a.windowFrom !== null && b.windowFrom !== null && a.windowFrom !== b.windowFrom
  return isOtherStart || a.asOf?.latest !== b.asOf?.latest
}
