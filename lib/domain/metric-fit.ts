// Owns what a metric asks of a quantity beyond the quantity's own rules.
import type { QuantityColumns, QuantityProblem } from './quantity'
import type { Behaviour } from './vocabulary'

/**
 * What is wrong with a quantity of this metric (null: a quantity without one). Only a flow may count below zero (a restated day can take
 * deaths away); totals and stocks cannot, and increments and changes always may.
 */
export function metricProblems(quantity: Partial<QuantityColumns>, metric: { behaviour: Behaviour } | null): QuantityProblem[] {
  const counts = quantity.measure == null || quantity.measure === 'count'
  if (!counts || metric?.behaviour === 'flow') return []
  return (['low', 'high', 'best'] as const)
    .filter((bound) => typeof quantity[bound] === 'number' && quantity[bound] < 0)
    .map((bound) => ({ path: [bound], message: 'must not be negative: it is a count (for a fall use the measure change or increment)' }))
}
