// Owns the distance between two hedged quantities, by interval arithmetic that invents no bounds.
import type { Quantity } from './claim'
import type { Gap } from './divergence-reason'
import { levelOf } from './series-point'

interface Hull {
  low: number
  high: number
  /** The bound itself is left out: more than, less than. */
  lowOpen: boolean
  highOpen: boolean
}

/** Cuts the dust of binary fractions, so that 0.3 − 0.1 is 0.2. */
const clean = (value: number) => Number(value.toPrecision(12))

/** Everything that the words allow; an "about" stands on its number alone. Null where there is no number. */
function hullOf(quantity: Quantity): Hull | null {
  const { operator, low, high, best } = quantity
  const level = levelOf(quantity)
  if (operator === 'exactly' || operator === 'about') {
    return level === null ? null : { low: level, high: level, lowOpen: false, highOpen: false }
  }
  if (operator === 'unknown' || (low === null && high === null && best === null)) return null
  return {
    low: low ?? -Infinity, high: high ?? Infinity,
    lowOpen: operator === 'more_than', highOpen: operator === 'less_than',
  }
}

/** How far apart two quantities of one unit are; null where one has no number. */
export function gapBetween(a: Quantity, b: Quantity): Gap | null {
  const [hullA, hullB] = [hullOf(a), hullOf(b)]
  if (!hullA || !hullB) return null
  const approximate = a.operator === 'about' || b.operator === 'about'
  const levels = [levelOf(a), levelOf(b)]
  if (isSameQuantity(a, b)) return { relation: 'same', size: null, approximate }
  const opposed = isBound(a) && isBound(b) && (isBelow(hullA, hullB) || isBelow(hullB, hullA))
  if (levels[0] !== null && levels[0] === levels[1] && !opposed) return { relation: 'same_number', size: null, approximate }
  if (isBelow(hullA, hullB)) return { relation: 'a_lower', size: sizeOf(hullA, hullB, a, approximate), approximate }
  if (isBelow(hullB, hullA)) return { relation: 'b_lower', size: sizeOf(hullB, hullA, a, approximate), approximate }
  return { relation: 'overlap', size: null, approximate }
}

/** A bound and nothing else: "at most 400" and "more than 400" name one number and exclude each other. */
const isBound = ({ operator }: Quantity) => ['at_least', 'more_than', 'at_most', 'less_than'].includes(operator)

function isSameQuantity(a: Quantity, b: Quantity): boolean {
  return a.operator === b.operator && a.low === b.low && a.high === b.high && a.best === b.best
}

function isBelow(lower: Hull, upper: Hull): boolean {
  return lower.high < upper.low || (lower.high === upper.low && (lower.highOpen || upper.lowOpen))
}

function sizeOf(lower: Hull, upper: Hull, like: Quantity, approximate: boolean): Quantity {
  const least = clean(upper.low - lower.high)
  const most = clean(upper.high - lower.low)
  const words = { unit: like.unit, measure: like.measure === 'share' ? 'share' as const : 'count' as const, per: like.per, base: null, asWritten: null }
  if (least === most) {
    return approximate
      ? { operator: 'about', low: null, high: null, best: least, ...words }
      : { operator: 'exactly', low: least, high: least, best: least, ...words }
  }
  const open = lower.highOpen || upper.lowOpen
  if (!Number.isFinite(most)) return { operator: open ? 'more_than' : 'at_least', low: least, high: null, best: null, ...words }
  return { operator: 'between', low: least, high: most, best: null, ...words }
}

/** The least that lies between the two, in the gap's unit; 0 where they touch or overlap. */
export function leastGap(gap: Gap): number {
  return gap.size?.best ?? gap.size?.low ?? 0
}

/**
 * Half the step to which an unhedged number looks rounded: at most two leading digits count, so 20,000 gives 500.
 * 0 where the number is hedged, is below 100, or does not end in zeros.
 */
export function roundingOf(quantity: Quantity): number {
  const value = Math.abs(levelOf(quantity) ?? 0)
  if (quantity.operator !== 'exactly' || !Number.isInteger(value) || value < 100) return 0
  const digits = String(value)
  const zeros = digits.length - digits.replace(/0+$/, '').length
  return zeros >= digits.length - 2 ? 10 ** (digits.length - 2) / 2 : 0
}
