import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { daysBetween } from '@/lib/domain/calendar-day'
import { buildSeries } from '@/lib/domain/series'
import { seriesPointOf } from '@/lib/domain/series-point'
import { about, APRIL, atLeast, between, DECEMBER, exactly, figure, metric, noNumber, point, vague } from './comparison-fixture'

const killed = metric('killed')
const ministry = { slug: 'ministry', name: 'Health ministry' }
const base = { in: DECEMBER, of: killed, by: ministry }

describe('a series', () => {
  it('has one line per source, ordered by first appearance', () => {
    const points = [
      point(exactly(5), { ...base, id: 'C', asOf: '2023-12-05' }),
      point(exactly(4), { ...base, id: 'B', asOf: '2023-12-03', by: { slug: 'un', name: 'UN' } }),
      point(exactly(3), { ...base, id: 'A', asOf: '2023-12-04' }),
    ]
    expect(buildSeries(points, 'cumulative').map(({ source, points: own }) => [source.slug, own.map(({ id }) => id)])).toEqual([['un', ['B']], ['ministry', ['A', 'C']]])
  })

  it('holds a level until the next claim and is dashed after 30 days', () => {
    const points = [point(exactly(20000), { ...base, id: 'A', asOf: '2023-12-21' }), point(atLeast(33729), { ...base, id: 'B', asOf: '2024-04-14' })]
    const [series] = buildSeries(points, 'cumulative', '2024-04-30')
    expect(series!.segments).toEqual([
      { from: 'A', to: 'B', level: 20000, fromDay: '2023-12-21', toDay: '2024-01-20', stale: false, joinsNext: true },
      { from: 'A', to: 'B', level: 20000, fromDay: '2024-01-20', toDay: '2024-04-14', stale: true, joinsNext: true },
      { from: 'B', to: null, level: 33729, fromDay: '2024-04-14', toDay: '2024-04-30', stale: false, joinsNext: false },
    ])
    expect(series!.revisions).toEqual([])
  })

  it('breaks where a count that only grows is put lower, and marks the revision', () => {
    const points = [point(exactly(24686), { ...base, id: 'A', asOf: '2023-12-01' }), point(exactly(24173), { ...base, id: 'B', asOf: '2023-12-09' })]
    const [series] = buildSeries(points, 'cumulative')
    expect(series!.segments.map(({ to, joinsNext }) => [to, joinsNext])).toEqual([['B', false], [null, false]])
    expect(series!.revisions).toEqual([{ day: '2023-12-09', fromId: 'A', toId: 'B', from: 24686, to: 24173 }])
  })

  it('does not call "at least 30" after 40 a revision, and still does not draw it as a decline', () => {
    const points = [point(exactly(40), { ...base, id: 'A', asOf: '2023-12-01' }), point(atLeast(30), { ...base, id: 'B', asOf: '2023-12-09' })]
    const [series] = buildSeries(points, 'cumulative')
    expect(series!.revisions).toEqual([])
    expect(series!.segments[0]!.joinsNext).toBe(false)
  })

  it('lets a number at one time fall', () => {
    const points = [point(exactly(129), { ...base, id: 'A', asOf: '2023-12-01' }), point(exactly(97), { ...base, id: 'B', asOf: '2023-12-09' })]
    expect(buildSeries(points, 'stock')[0]!.segments[0]!.joinsNext).toBe(true)
  })

  it('never joins vague words, ranges, missing numbers, replaced or retracted figures', () => {
    const points = [
      point(exactly(1), { ...base, id: 'A', asOf: '2023-12-01' }),
      point(vague(200, 999, 'hundreds'), { ...base, id: 'B', asOf: '2023-12-02' }),
      point(between(5, 9), { ...base, id: 'C', asOf: '2023-12-03' }),
      point(noNumber, { ...base, id: 'D', asOf: '2023-12-04' }),
      point(exactly(2), { ...base, id: 'E', asOf: '2023-12-05', standing: ['corrected'] }),
      point(exactly(3), { ...base, id: 'F', asOf: '2023-12-06', status: 'retracted' }),
      point(about(4), { ...base, id: 'G', asOf: '2023-12-07' }),
    ]
    const [series] = buildSeries(points, 'stock')
    expect(series!.points).toHaveLength(7)
    expect(series!.segments.map(({ from, to }) => [from, to])).toEqual([['A', 'G'], ['G', null]])
  })

  it('joins figures of different parts on lines of their own, and calls none of them a revision', () => {
    const part = (text: string | null) => ({ population: null, place: null, text })
    const points = [
      point(exactly(8), { ...base, id: 'A', asOf: '2023-12-01', scope: part('others') }),
      point(exactly(3), { ...base, id: 'B', asOf: '2023-12-01', scope: part('by mistake') }),
      point(exactly(9), { ...base, id: 'C', asOf: '2023-12-09', scope: part('others') }),
    ]
    const [series] = buildSeries(points, 'cumulative')
    expect([series!.revisions, series!.segments.map(({ from, to }) => [from, to])]).toEqual([[], [['A', 'C'], ['C', null], ['B', null]]])
  })

  it('has a line for each basis of a source that reports and later verifies', () => {
    const points = [
      point(exactly(10), { ...base, id: 'A', asOf: '2023-12-01' }),
      point(exactly(14), { ...base, id: 'B', asOf: '2023-12-01', basis: 'verified' }),
      point(exactly(11), { ...base, id: 'C', asOf: '2023-12-02' }),
      point(exactly(15), { ...base, id: 'D', asOf: '2023-12-02', basis: 'verified' }),
    ]
    const [series] = buildSeries(points, 'cumulative')
    expect([series!.revisions, series!.segments.map(({ from, to }) => [from, to])]).toEqual([[], [['A', 'C'], ['C', null], ['B', 'D'], ['D', null]]])
  })

  it('keeps figures without a day beside the axis, and joins no event totals or flows', () => {
    const points = [point(exactly(1), { ...base, id: 'A', asOf: null }), point(exactly(1), { ...base, id: 'B', asOf: '2023-12-01' }), point(exactly(2), { ...base, id: 'C', asOf: '2023-12-02' })]
    const [series] = buildSeries(points, 'event_total', '2024-01-01')
    expect([series!.undated.map(({ id }) => id), series!.segments]).toEqual([['A'], []])
    expect(buildSeries(points, 'flow')[0]!.segments).toEqual([])
  })

  it('tells an outlet’s own voice from an actor of the same name', () => {
    const own = seriesPointOf(figure(exactly(1), { id: 'A', in: DECEMBER, of: killed, asOf: '2023-12-01' }), 'claimant')
    expect(own!.source).toEqual({ slug: 'outlet:daily', name: 'The Daily', ownVoice: true })
    expect(seriesPointOf(figure(null, { id: 'A', in: APRIL, of: killed, asOf: null }), 'outlet')).toBeNull()
  })

  it('covers the time between dated points of one source without a hole or an overlap', () => {
    const day = fc.integer({ min: 1, max: 28 }).map((n) => `2024-0${(n % 9) + 1}-${String(n).padStart(2, '0')}`)
    fc.assert(fc.property(fc.array(fc.tuple(day, fc.integer({ min: 0, max: 99 })), { minLength: 2, maxLength: 12 }), (rows) => {
      const points = rows.map(([asOf, n], place) => point(exactly(n), { ...base, id: `P${String(place).padStart(2, '0')}`, asOf }))
      const [series] = buildSeries(points, 'cumulative')
      const days = rows.map(([asOf]) => asOf).sort()
      const covered = series!.segments.reduce((sum, { fromDay, toDay }) => sum + daysBetween(fromDay, toDay), 0)
      expect(covered).toBe(daysBetween(days[0]!, days.at(-1)!))
      for (const segment of series!.segments) expect(daysBetween(segment.fromDay, segment.toDay) <= 30 || segment.stale).toBe(true)
    }))
  })
})
