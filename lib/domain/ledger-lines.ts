// Owns what one source gives for one line: the newest of each scope, a restatement once, parts only where there is no total.
import type { Claim } from './claim'
import { compareNewest } from './comparison-cell'
import { sumIntervals } from './interval'
import { amountOf, type Amount } from './ledger-amount'
import type { LedgerIdentity, LedgerMetric } from './ledger-identity'

/** One amount with the claims that it is the sum of, in the order in which they stand in the sum. */
export interface LedgerFigure {
  amount: Amount
  claims: Claim[]
  /** Metrics of which the line is the sum and that the source does not give, so that the line may be more. */
  partsMissing: string[]
}

/** The claims of one source that a ledger can count with: counted figures, neither denied nor foretold nor corrected by the same source. */
export function countable(claims: readonly Claim[], identity: LedgerIdentity): Claim[] {
  const units = new Set([...identity.metrics.values()].map(({ unit }) => unit))
  const own = new Set(claims.map(({ id }) => id))
  return claims.filter((claim) => {
    const { quantity, metric, modality, relations } = claim
    if (claim.kind !== 'figure' || !quantity || !metric || !identity.metrics.has(metric.slug)) return false
    if (quantity.measure !== 'count' || quantity.per !== null || (quantity.unit !== null && !units.has(quantity.unit))) return false
    if (modality === 'denied' || modality === 'predicted' || amountOf(quantity) === null) return false
    return !relations.some(({ type, direction, claim: other }) => direction === 'in' && (type === 'corrects' || type === 'supersedes') && own.has(other))
  })
}

/**
 * What a source gives for a metric: its own figure, else the sum of its parts as far as they are given; null where it gives none.
 * @param claims all countable claims of the source
 * @param above metrics that this one is a part of, so that a register that goes round in circles comes to an end
 */
export function figureOf(metric: LedgerMetric, claims: readonly Claim[], identity: LedgerIdentity, above: readonly string[] = []): LedgerFigure | null {
  const own = addends(metric, claims, identity)
  if (own.length > 0) return { amount: sumAmounts(own.map(({ quantity }) => amountOf(quantity!)!)), claims: own, partsMissing: [] }
  const parts = metric.sumOf.flatMap((slug) => (above.includes(slug) ? [] : identity.metrics.get(slug) ?? []))
  const figures = parts.map((part) => figureOf(part, claims, identity, [...above, metric.slug]))
  const given = figures.filter((figure) => figure !== null)
  if (given.length === 0) return null
  return {
    amount: sumAmounts(given.map(({ amount }) => amount)),
    claims: given.flatMap((figure) => figure.claims),
    partsMissing: parts.flatMap((part, place) => figures[place]?.partsMissing ?? [part.slug]),
  }
}

/** The sum of amounts; approximate where one of them is. */
export function sumAmounts(amounts: readonly Amount[]): Amount {
  return { ...sumIntervals(amounts), approximate: amounts.some(({ approximate }) => approximate) }
}

/** The claims on one metric that add up to its figure. All are of one article: what an earlier one gave is not added to what a later one gives. */
function addends(metric: LedgerMetric, claims: readonly Claim[], { closings, closingParts }: LedgerIdentity): Claim[] {
  // Populations overlap, so that they neither add up to the line nor stand for it.
  const all = claims.filter((claim) => claim.metric!.slug === metric.slug && isWholePopulation(claim, metric)).sort(compareNewest)
  const spoken = all.filter(({ article }) => article.id === all[0]!.article.id)
  const ids = new Set(spoken.map(({ id }) => id))
  // A part of a claim on another metric ("105 of the 240 taken") is a whole on its own line.
  const wholes = spoken.filter(({ relations }) => !relations.some(({ type, direction, claim }) => type === 'part_of' && direction === 'out' && ids.has(claim)))
  const newest = newestOfEach(wholes, metric)
  // Those taken, and those left, are one number, of which any other scope is a part; what goes out is told event by event.
  const isOneNumber = metric.ledger === 'plus' || closings.includes(metric) || closingParts.includes(metric)
  const whole = newest.filter((claim) => isWholePlace(claim, metric) && !(isOneNumber && claim.scope.text !== null))
  return whole.length > 0 ? whole : newest
}

/** Of claims, newest first, one a scope and one for those that repeat each other; the sum is in the order in which they were recorded. */
function newestOfEach(sorted: readonly Claim[], metric: LedgerMetric): Claim[] {
  const group = new Map(sorted.map((claim) => [claim.id, scopeKey(claim, metric)]))
  for (const { id, relations } of sorted) {
    for (const { type, claim: other } of relations) {
      const [from, to] = [group.get(id)!, group.get(other)]
      if (type !== 'repeats' || to === undefined || from === to) continue
      for (const [member, key] of group) if (key === from) group.set(member, to)
    }
  }
  const seen = new Set<string>()
  const newest = sorted.filter(({ id }) => !seen.has(group.get(id)!) && seen.add(group.get(id)!))
  return newest.sort((a, b) => (a.recordedAt < b.recordedAt ? -1 : a.recordedAt > b.recordedAt ? 1 : 0) || largest(b) - largest(a) || (a.id < b.id ? -1 : 1))
}

const largest = ({ quantity }: Claim) => quantity?.best ?? quantity?.low ?? quantity?.high ?? 0
const isWholePopulation = ({ scope }: Claim, metric: LedgerMetric) => scope.population === null || scope.population === metric.population
const isWholePlace = ({ scope }: Claim, metric: LedgerMetric) => scope.place === null || scope.place === metric.place
const scopeKey = (claim: Claim, metric: LedgerMetric) => JSON.stringify([isWholePlace(claim, metric) ? null : claim.scope.place, claim.scope.text])
