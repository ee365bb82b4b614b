// Holds what thinning keeps and counts, on any series at all. THINNING_RUNS raises the number of cases.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays } from '@/lib/domain/calendar-day'
import { extentOf, type SeriesPoint } from '@/lib/domain/series-point'
import { fairShare, thin } from '@/lib/domain/thinning'
import { DECEMBER, exactly, metric, noNumber, point } from './comparison-fixture'

const numRuns = Math.max(1000, Number(process.env.THINNING_RUNS ?? 1000))
const of = metric('killed')
const make = (values: (number | null)[]): SeriesPoint[] => values.map((value, place) => point(value === null ? noNumber : exactly(value), {
  id: `P${String(place).padStart(4, '0')}`, in: DECEMBER, of, asOf: addDays('2023-01-01', place),
}))

describe('thinning', () => {
  it('leaves a short series alone', () => {
    expect(thin(make([1, 2, 3]), 4)).toMatchObject({ points: [{ low: 1 }, { low: 2 }, { low: 3 }], elided: { points: 0, corrections: 0 } })
  })

  it('keeps a single spike between hundreds of equal points', () => {
    const values = Array.from({ length: 700 }, (_, place) => (place === 333 ? 999 : 5))
    expect(thin(make(values), 10).points.map(({ low }) => low)).toContain(999)
  })

  it('counts the corrections among what it left out', () => {
    const points = make(Array.from({ length: 40 }, (_, place) => place)).map((one, place) => (place % 2 ? { ...one, standing: ['corrected' as const] } : one))
    const { points: kept, elided } = thin(points, 4)
    expect(elided).toEqual({ points: 36, corrections: 20 - kept.filter(({ standing }) => standing.length).length })
  })

  it('refuses an allowance that could not hold first, last, lowest and highest', () => {
    expect(() => thin(make([1]), 3)).toThrow('3')
    expect(() => thin(make([1]), 4.5)).toThrow('4.5')
  })

  it('keeps first, last, lowest and highest, in time order, uses its allowance to the full, and counts the rest', () => {
    fc.assert(fc.property(fc.array(fc.option(fc.integer({ min: -50, max: 50 })), { minLength: 1, maxLength: 120 }), fc.integer({ min: 4, max: 60 }), (values, allowance) => {
      const all = make(values)
      const { points, elided } = thin([...all].reverse(), allowance)
      expect(points).toHaveLength(Math.min(allowance, all.length))
      expect(elided.points).toBe(all.length - points.length)
      expect(points.map(({ id }) => id)).toEqual([...points.map(({ id }) => id)].sort())
      expect([points[0]!.id, points.at(-1)!.id]).toEqual([all[0]!.id, all.at(-1)!.id])
      const reach = (list: SeriesPoint[]) => list.flatMap((one) => extentOf(one) ?? [])
      expect(Math.min(...reach(points))).toBe(Math.min(...reach(all)))
      expect(Math.max(...reach(points))).toBe(Math.max(...reach(all)))
    }), { numRuns })
  })
})

describe('the share of each series', () => {
  it('lets short series keep all and long ones share the rest, never fewer than four and never more than the budget allows', () => {
    expect(fairShare([10, 20, 1000, 1000], 230, 500)).toBe(100)
    expect(fairShare([10, 20], 1000, 500)).toBe(500)
    expect(fairShare([1000, 1000], Infinity, 240)).toBe(240)
    expect(fairShare(Array(100).fill(50), 200, 240)).toBe(4)
    fc.assert(fc.property(fc.array(fc.integer({ min: 0, max: 3000 }), { maxLength: 48 }), fc.integer({ min: 200, max: 2000 }), (lengths, budget) => {
      const cap = fairShare(lengths, budget, 400)
      expect(cap).toBeGreaterThanOrEqual(4)
      expect(lengths.reduce((sum, length) => sum + Math.min(length, cap), 0)).toBeLessThanOrEqual(budget)
    }), { numRuns })
  })
})
