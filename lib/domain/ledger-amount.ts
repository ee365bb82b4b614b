// Owns the amounts of a ledger: what a hedged quantity allows as an interval, and an interval written as a quantity again.
import type { Quantity } from './claim'
import { interval, type Interval } from './interval'

/** The numbers that a line, a sum or a difference may be; `approximate` where an "about" stood in for itself on its best value. */
export interface Amount extends Interval {
  approximate: boolean
}

/** An amount as the API and the words take it. */
export type AmountText = Pick<Quantity, 'operator' | 'low' | 'high' | 'best'> & { approximate: boolean }

/** What the words allow; null where they name no number. Counts begin at 0, and an "about" invents no bounds. */
export function amountOf(quantity: Quantity): Amount | null {
  const { operator, low, high, best } = quantity
  if (operator === 'unknown' || (low === null && high === null && best === null)) return null
  const approximate = operator === 'about'
  const level = best ?? low ?? high!
  if (operator === 'exactly' || approximate) return { ...interval(level, level), approximate }
  const floor = Math.min(0, high ?? 0)
  return { ...interval(low ?? floor, high ?? Infinity, { lowOpen: operator === 'more_than', highOpen: operator === 'less_than' }), approximate }
}

/** An amount in the operators of a quantity; the whole line of numbers is "unknown". */
export function amountText({ low, high, lowOpen, highOpen, approximate }: Amount): AmountText {
  const bound = (value: number) => (Number.isFinite(value) ? value : null)
  if (low === high) {
    return approximate ? { operator: 'about', low: null, high: null, best: low, approximate } : { operator: 'exactly', low, high, best: low, approximate }
  }
  const operator = bound(low) !== null && bound(high) !== null ? 'between'
    : bound(low) !== null ? (lowOpen ? 'more_than' : 'at_least')
      : bound(high) !== null ? (highOpen ? 'less_than' : 'at_most') : 'unknown'
  return { operator, low: bound(low), high: bound(high), best: null, approximate }
}
