// Owns the honest account of a difference: how much of it is date, window, hedge, rounding or restatement, and what remains unexplained.
import type { Claim } from './claim'
import type { ComparedMetric } from './comparison-metric'
import { isSameIssuer } from './comparison-source'
import { explainAccounts } from './divergence-accounts'
import { figureBarriers } from './divergence-barriers'
import {
  basisCause, dateCause, dayLag, hedgeCause, isSameDay, reportLag, restatementCause, roundingCause, scopeCause, windowCause,
} from './divergence-causes'
import { gapBetween, leastGap, roundingOf } from './divergence-gap'
import { reason, type Divergence, type Gap, type Reason } from './divergence-reason'
import { sumClaims } from './divergence-sum'

export type { Divergence, Gap, Reason } from './divergence-reason'

/**
 * Explains how two claims differ. It names no winner and averages nothing; `a` and `b` keep the order in which they were given.
 * @param metricA the register's entry for `a`'s metric, null for kinds without one
 */
export function explainDivergence(a: Claim, b: Claim, metricA: ComparedMetric | null, metricB: ComparedMetric | null): Divergence {
  if (a.kind !== 'figure' || b.kind !== 'figure') return explainAccounts(a, b)
  return explainFigures(a, b, metricA, metricB)
}

/**
 * Sets a total beside the sum of all of its parts.
 * @returns null where the parts cannot be added: a part without a number, or other units, scopes or measures
 */
export function explainSum(total: Claim, parts: readonly Claim[], metric: ComparedMetric): Divergence | null {
  const sum = sumClaims(parts, total)
  if (!sum) return null
  const explained = explainFigures(total, sum, metric, metric)
  if (!explained.comparable) return explained
  return {
    ...explained,
    parts: { a: [], b: parts.map((part) => part.id) },
    reasons: [reason('sum', { side: 'b', explains: explained.gap?.relation === 'same' ? 'all' : 'nothing' }), ...explained.reasons],
  }
}

function explainFigures(a: Claim, b: Claim, metricA: ComparedMetric | null, metricB: ComparedMetric | null): Divergence {
  const grows = metricA?.behaviour === 'cumulative'
  const lag = { asOf: dayLag(a, b), reports: reportLag(a, b) }
  const base = { a: a.id, b: b.id, parts: { a: [], b: [] }, sameIssuer: isSameIssuer(a, b), grows, lag, sameDay: isSameDay(a, b) }
  const barriers = figureBarriers(a, b, metricA, metricB)
  if (barriers.length) return { ...base, comparable: false, reasons: barriers, gap: null }
  const gap = gapBetween(a.quantity!, b.quantity!)!
  return { ...base, comparable: true, reasons: causesOf(a, b, gap, metricA), gap }
}

function causesOf(a: Claim, b: Claim, gap: Gap, metric: ComparedMetric | null): Reason[] {
  const behaviour = metric?.behaviour ?? 'event_total'
  const others = gap.size ? [...windowCause(a, b, gap, metric), ...scopeCause(a, b), ...basisCause(a, b)] : []
  const found = [...dateCause(a, b, gap, behaviour), ...others, ...hedgeCause(a, b, gap)]
  const restated = restatementCause(a, b, gap, behaviour)
  const rounded = roundingCause(a, b, gap, isExplained([...found, ...restated]))
  const causes = [...found, ...rounded, ...restated]
  if (!gap.size || isExplained(causes)) return causes
  return [...causes, ...reportsCause(a, b), unexplained(a, b, gap, rounded)]
}

/** Whether nothing may be called unexplained, because a known difference covers the gap or may cover it. */
function isExplained(reasons: readonly Reason[]): boolean {
  return reasons.some(({ explains }) => explains === 'all' || explains === 'possibly')
}

function reportsCause(a: Claim, b: Claim): Reason[] {
  const lag = reportLag(a, b)
  return lag ? [reason('reports', { days: Math.abs(lag) })] : []
}

function unexplained(a: Claim, b: Claim, gap: Gap, rounded: readonly Reason[]): Reason {
  const rounding = rounded.some(({ explains }) => explains === 'part') ? roundingOf(a.quantity!) + roundingOf(b.quantity!) : 0
  return reason('unexplained', { amount: leastGap(gap) - rounding, unit: gap.size?.unit ?? null })
}
