import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { buildPanels } from '@/lib/domain/panel'
import { valueAxis } from '@/lib/domain/panel-axis'
import { about, APRIL, atLeast, DECEMBER, exactly, metric, noNumber, point, vague } from './comparison-fixture'

const killed = metric('killed', { windowFrom: '2023-10-07' })
const taken = metric('taken', { behaviour: 'event_total' })
const released = metric('released', { behaviour: 'event_total' })
const ministry = { slug: 'ministry', name: 'Health ministry' }

describe('panels', () => {
  it('stand one per definition, in the register’s order, on one time axis', () => {
    const set = buildPanels([
      point(about(240), { id: 'A', in: DECEMBER, of: taken, asOf: '2023-10-07' }),
      point(exactly(20000), { id: 'B', in: DECEMBER, of: killed, asOf: '2023-12-21', by: ministry }),
      point(exactly(7000), { id: 'C', in: DECEMBER, of: killed, asOf: '2023-12-21', by: ministry, scope: { population: 'women', place: null, text: null } }),
      point(exactly(100), { id: 'D', in: APRIL, of: killed, asOf: '2024-04-14', by: ministry, windowFrom: '2024-01-01' }),
    ], [killed, taken])
    expect(set.panels.map(({ key, kind }) => [key, kind])).toEqual([
      ['killed', 'lines'], ['killed:from 2024-01-01', 'lines'], ['killed:women', 'lines'], ['taken', 'dumbbell'],
    ])
    expect(set.days).toEqual({ from: '2023-10-07', until: '2024-04-14' })
  })

  it('order sources by when they first speak, for the colours', () => {
    const set = buildPanels([
      point(atLeast(3), { id: 'A', in: APRIL, of: killed, asOf: '2023-10-08' }),
      point(exactly(2), { id: 'B', in: DECEMBER, of: killed, asOf: '2023-12-21', by: ministry }),
      point(exactly(2), { id: 'C', in: DECEMBER, of: killed, asOf: '2023-12-21' }),
    ], [killed])
    expect(set.sources.map(({ name }) => name)).toEqual(['Health ministry', 'The Daily', 'Outlet not named'])
  })

  it('give totals over periods a lane each', () => {
    const set = buildPanels([
      point(exactly(105), { id: 'A', in: DECEMBER, of: released, asOf: '2023-11-24/2023-12-01' }),
      point(exactly(4), { id: 'B', in: DECEMBER, of: released, asOf: '2023-10/2023-11' }),
    ], [released])
    expect(set.panels[0]).toMatchObject({ kind: 'lanes', points: [{ id: 'B' }, { id: 'A' }] })
  })

  it('have no axis where nothing has a number, and keep undated figures', () => {
    const set = buildPanels([point(noNumber, { id: 'A', in: DECEMBER, of: killed, asOf: null })], [killed])
    expect(set).toMatchObject({ days: null, panels: [{ axis: null, points: [], undated: [{ id: 'A' }] }] })
  })

  it('draw an arrow from a corrected figure to the new one', () => {
    const set = buildPanels([
      point(exactly(40), { id: 'A', in: DECEMBER, of: killed, asOf: '2023-12-21', standing: ['corrected'] }),
      point(exactly(33), { id: 'B', in: APRIL, of: killed, asOf: '2023-12-21', relations: [{ type: 'corrects', direction: 'out', claim: 'A', split: null, exclusive: null }] }),
    ], [killed])
    expect(set.panels[0]!.replacements).toEqual([{ from: 'A', to: 'B' }])
  })

  it('refuse a metric that the register does not have', () => {
    expect(() => buildPanels([point(vague(24, 99, 'dozens'), { id: 'A', in: DECEMBER, of: taken, asOf: null })], [killed])).toThrow('taken')
  })

  it('widen to the days that were asked for', () => {
    const points = [point(exactly(1), { id: 'A', in: DECEMBER, of: killed, asOf: '2023-12-21' })]
    expect(buildPanels(points, [killed], { from: '2023-10-01', until: '2024-04-30' }).days).toEqual({ from: '2023-10-01', until: '2024-04-30' })
    expect(buildPanels([], [killed])).toEqual({ days: null, sources: [], panels: [] })
  })
})

describe('the value axis', () => {
  it.each([
    [20000, 33729, false, [0, 10000, 20000, 30000, 40000]],
    [240, 250, false, [230, 240, 250, 260]],
    [108, 108, false, [0, 50, 100, 150]],
    [200, 999, false, [0, 250, 500, 750, 1000]],
    [0, 0, false, [0, 1]],
    [0, 1, false, [0, 1]],
    [0, 7, false, [0, 2, 4, 6, 8]],
    [0.1, 0.5, false, [0, 0.2, 0.4, 0.6]],
  ])('from %d to %d has round ticks', (least, most, open, ticks) => {
    expect(valueAxis(least, most, open).ticks).toEqual(ticks)
  })

  it('says when it does not begin at zero', () => {
    expect([valueAxis(240, 250).fromZero, valueAxis(20000, 33729).fromZero]).toEqual([false, true])
  })

  it('leaves room above for a stem without an end', () => {
    expect(valueAxis(10, 40000, true).high).toBeGreaterThan(40000)
  })

  it('holds every value between its ends', () => {
    fc.assert(fc.property(fc.integer({ min: -1e7, max: 1e7 }), fc.integer({ min: 0, max: 1e7 }), fc.boolean(), (least, spread, open) => {
      const axis = valueAxis(least, least + spread, open)
      expect(axis.low).toBeLessThanOrEqual(least)
      expect(axis.high).toBeGreaterThanOrEqual(least + spread)
      expect(axis.ticks.length).toBeLessThanOrEqual(9)
      expect(axis.ticks.length).toBeGreaterThanOrEqual(2)
    }), { numRuns: 2000 })
  })
})

describe('an axis of numbers that no count reaches', () => {
  it('has two ticks, both finite and in order, whatever the numbers are', () => {
    const any = fc.double({ noNaN: true, noDefaultInfinity: true })
    fc.assert(fc.property(any, any, fc.boolean(), (a, b, open) => {
      const axis = valueAxis(Math.min(a, b), Math.max(a, b), open)
      expect(axis.ticks.length).toBeGreaterThan(1)
      expect(axis.ticks.every(Number.isFinite) && axis.low < axis.high).toBe(true)
    }), { examples: [[5e-324, 5e-324, true], [-1.7e308, 1.7e308, false], [1e308, 1e308, true], [0, 0, false]] })
  })
})
