// Owns the operator and bounds that a hedge gives an amount.
import type { Operator } from '@/lib/domain/vocabulary'
import type { Amount } from './amount'
import type { Find } from './find'

/** A find without its context, placed by tokens: first, the one after the last, and the noun that is counted (or -1). */
export type NumberFind = Pick<Find, 'type' | 'operator' | 'low' | 'high' | 'best' | 'unit' | 'per' | 'base' | 'confidence'> & { from: number; to: number; noun: number }

/** Operator and bounds of an amount under a hedge; `exactly` has low = high = best, a range its two ends. */
export function boundsOf(amount: Amount, hedge: Operator | null, factor = 1): Pick<Find, 'operator' | 'low' | 'high' | 'best'> {
  const { first } = amount
  if (first.kind === 'vague') return { operator: 'vague', low: first.low, high: first.high, best: null }
  const times = (value: number) => Number((value * factor).toPrecision(15))
  if (amount.high !== null) return { operator: 'between', low: times(amount.low!), high: times(amount.high), best: null }
  const value = times(amount.value)
  const operator = hedge ?? (first.about ? 'about' : 'exactly')
  if (operator === 'at_least' || operator === 'more_than') return { operator, low: value, high: null, best: null }
  if (operator === 'at_most' || operator === 'less_than') return { operator, low: null, high: value, best: null }
  return operator === 'about' ? { operator, low: null, high: null, best: value } : { operator, low: value, high: value, best: value }
}
