// Owns the choice of points when a series has more than a chart can show: extremes stay, and what is left out is counted.
import { comparePoints, extentOf, type OutlinePoint } from './series-point'

/** First, last, lowest and highest are always kept, so a smaller allowance could not be honoured. */
export const LEAST_POINTS = 4

type Thinnable = Pick<OutlinePoint, 'id' | 'earliest' | 'latest' | 'saidLatest' | 'low' | 'high' | 'best' | 'standing' | 'replaces'>

export interface Elided {
  points: number
  corrections: number
}

/**
 * At most `maxPoints` of one series in time order: the first, last, lowest and highest point, then the extremes of equal stretches.
 * @returns the kept points and how many were left out; `corrections` counts those left out that correct or were corrected
 * @throws RangeError when `maxPoints` is no whole number of at least 4
 */
export function thin<Point extends Thinnable>(points: readonly Point[], maxPoints: number): { points: Point[]; elided: Elided } {
  if (!Number.isInteger(maxPoints) || maxPoints < LEAST_POINTS) {
    throw new RangeError(`maxPoints must be a whole number of at least ${LEAST_POINTS}, not ${maxPoints}`)
  }
  const ordered = [...points].sort(comparePoints)
  if (ordered.length <= maxPoints) return { points: ordered, elided: { points: 0, corrections: 0 } }

  const kept = new Set([0, ordered.length - 1, ...extremes(ordered, 0, ordered.length)])
  const stretches = Math.floor((maxPoints - kept.size) / 2)
  for (let stretch = 0; stretch < stretches; stretch += 1) {
    const [from, to] = [stretch, stretch + 1].map((edge) => Math.floor((edge * ordered.length) / stretches)) as [number, number]
    for (const place of extremes(ordered, from, to)) kept.add(place)
  }
  fillEvenly(kept, ordered.length, maxPoints)

  const shown = ordered.filter((_, place) => kept.has(place))
  const hidden = ordered.filter((_, place) => !kept.has(place))
  return { points: shown, elided: { points: hidden.length, corrections: hidden.filter(isCorrection).length } }
}

/**
 * How many points each series may keep so that all together stay within `budget`: short ones keep all, long ones share what is left.
 * @returns a cap between 4 and `most`; where there are too many series for the budget, each still keeps 4
 */
export function fairShare(lengths: readonly number[], budget: number, most: number): number {
  const ordered = [...lengths].sort((a, b) => a - b)
  let rest = budget
  for (const [place, length] of ordered.entries()) {
    const share = Math.floor(rest / (ordered.length - place))
    if (length > share) return Math.min(most, Math.max(LEAST_POINTS, share))
    rest -= length
  }
  return Math.max(LEAST_POINTS, most)
}

/** Places of the lowest and the highest point in [from, to); the earlier one on a tie; none where no point has a number. */
function extremes(points: readonly Thinnable[], from: number, to: number): number[] {
  let low: { place: number; value: number } | null = null
  let high: { place: number; value: number } | null = null
  for (let place = from; place < to; place += 1) {
    const extent = extentOf(points[place]!)
    if (!extent) continue
    if (!low || extent[0] < low.value) low = { place, value: extent[0] }
    if (!high || extent[1] > high.value) high = { place, value: extent[1] }
  }
  return [low, high].flatMap((found) => (found ? [found.place] : []))
}

/** Uses up what the stretches left over, evenly along the series. */
function fillEvenly(kept: Set<number>, length: number, maxPoints: number): void {
  const rest = Array.from({ length }, (_, place) => place).filter((place) => !kept.has(place))
  const wanted = maxPoints - kept.size
  for (let turn = 0; turn < wanted; turn += 1) kept.add(rest[Math.floor((turn * rest.length) / wanted)]!)
}

function isCorrection(point: Thinnable): boolean {
  return point.replaces.length > 0 || point.standing.includes('corrected') || point.standing.includes('superseded')
}
