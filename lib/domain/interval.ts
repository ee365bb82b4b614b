// Owns arithmetic on intervals of numbers: open or closed at either end, infinite where nothing is known.

/** Every number from `low` to `high`. `lowOpen` and `highOpen` leave out the bound itself; an infinite bound is never reached anyway. */
export interface Interval {
  low: number
  high: number
  lowOpen: boolean
  highOpen: boolean
}

/** Cuts the dust of binary fractions, so that 0.1 + 0.2 is 0.3; also turns −0 into 0. */
const clean = (value: number) => (Number.isFinite(value) ? Number(value.toPrecision(15)) + 0 : value)

/**
 * An interval of these bounds.
 * @throws RangeError where nothing lies between them
 */
export function interval(low: number, high: number, { lowOpen = false, highOpen = false } = {}): Interval {
  if (Number.isNaN(low) || Number.isNaN(high) || low > high || low === Infinity || high === -Infinity) throw new RangeError(`No number lies from ${low} to ${high}`)
  return { low: clean(low), high: clean(high), lowOpen: lowOpen && low > -Infinity, highOpen: highOpen && high < Infinity }
}

/** The interval of one number. */
export const exactInterval = (value: number): Interval => interval(value, value)

/** What a count can be of which nothing is known: 0 or more. */
export const ANY_COUNT: Interval = interval(0, Infinity)

/** Every sum of a number of `a` and a number of `b`. */
export function addIntervals(a: Interval, b: Interval): Interval {
  return interval(a.low + b.low, a.high + b.high, { lowOpen: a.lowOpen || b.lowOpen, highOpen: a.highOpen || b.highOpen })
}

/** The same numbers below zero. */
export function negateInterval({ low, high, lowOpen, highOpen }: Interval): Interval {
  return interval(-high, -low, { lowOpen: highOpen, highOpen: lowOpen })
}

/** Every difference of a number of `a` and a number of `b`; the two are not bound to each other, so that a − a is not 0. */
export function subtractIntervals(a: Interval, b: Interval): Interval {
  return addIntervals(a, negateInterval(b))
}

/** The sum of any number of intervals; of none it is 0. */
export function sumIntervals(intervals: readonly Interval[]): Interval {
  return intervals.reduce(addIntervals, exactInterval(0))
}

/** Whether a number lies in it. */
export function holdsNumber({ low, high, lowOpen, highOpen }: Interval, value: number): boolean {
  return (lowOpen ? value > low : value >= low) && (highOpen ? value < high : value <= high)
}

/** Whether every number of `a` is below every number of `b`. */
export function isBelow(a: Interval, b: Interval): boolean {
  return a.high < b.low || (a.high === b.low && (a.highOpen || b.lowOpen))
}

/** Whether some number lies in both. */
export function overlap(a: Interval, b: Interval): boolean {
  return !isBelow(a, b) && !isBelow(b, a)
}
