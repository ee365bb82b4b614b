import { describe, expect, it } from 'vitest'
import { buildBoard, hasSpread } from '@/lib/domain/board'
import { APRIL, DECEMBER, about, atLeast, exactly, figure, metric } from './comparison-fixture'

const killed = metric('killed')
const held = metric('held', { behaviour: 'stock', family: 'custody' })
const alive = metric('held-alive', { behaviour: 'stock', family: 'custody' })
const taken = metric('taken', { behaviour: 'event_total', family: 'custody' })
const released = metric('released', { behaviour: 'event_total', family: 'custody', sumOf: ['within', 'beside'] })
const within = metric('within', { behaviour: 'event_total', family: 'custody' })
const beside = metric('beside', { behaviour: 'event_total', family: 'custody' })
const bodies = metric('bodies', { family: 'custody', unit: 'bodies' })
const metrics = [killed, held, alive, taken, released, within, beside, bodies]
const ministry = { slug: 'ministry', name: 'the ministry' }
const scope = (population: string | null, text: string | null = null) => ({ scope: { population, place: null, text } })

describe('the board', () => {
  it('shows the newest figure of each claimant, newest first, with the gap between them', () => {
    const [row] = buildBoard([
      figure(about(240), { id: 'A', in: DECEMBER, of: taken, asOf: '2023-10-07' }),
      figure(about(250), { id: 'B', in: APRIL, of: taken, asOf: '2023-10-07' }),
    ], metrics)
    expect(row!.entries.map(({ role, claims }) => [role, claims[0]!.id])).toEqual([['newest', 'B'], ['newest', 'A']])
    expect(row!.divergence).toHaveLength(1)
    expect(row!.divergence[0]).toMatchObject({ comparable: true, gap: { size: { best: 10 } } })
  })

  it('sets a claimant who speaks alone beside its own figure of before', () => {
    const [row] = buildBoard([
      figure(exactly(20_000), { id: 'A', in: DECEMBER, of: killed, asOf: '2023-12-21', by: ministry }),
      figure(atLeast(33_729), { id: 'B', in: APRIL, of: killed, asOf: '2024-04-14', by: ministry }),
    ], metrics)
    expect(row!.entries.map(({ role, claims }) => [role, claims[0]!.id])).toEqual([['newest', 'B'], ['before', 'A']])
    expect(row!.divergence[0]!.gap!.size).toMatchObject({ operator: 'at_least', low: 13_729 })
  })

  it('takes in a figure that counts something else and says that they cannot be compared', () => {
    const rows = buildBoard([
      figure(exactly(129), { id: 'A', in: APRIL, of: held, asOf: '2024-04-14' }),
      figure(exactly(108), { id: 'B', in: DECEMBER, of: alive, asOf: '2023-12-21', by: { slug: 'state', name: 'a state' } }),
    ], metrics)
    expect(rows).toHaveLength(1)
    expect(rows[0]!.entries.map(({ role }) => role)).toEqual(['newest', 'rival'])
    expect(rows[0]!.divergence[0]).toMatchObject({ comparable: false, reasons: [{ type: 'definition' }] })
  })

  it('sets a total beside the sum of its parts and gives the parts no row of their own', () => {
    const rows = buildBoard([
      figure(exactly(105), { id: 'A', in: DECEMBER, of: released, asOf: '2023-11' }),
      figure(exactly(80), { id: 'B', in: APRIL, of: within, asOf: '2023-11' }),
      figure(exactly(25), { id: 'C', in: APRIL, of: beside, asOf: '2023-11' }),
    ], metrics)
    expect(rows.map(({ key }) => key)).toEqual(['released'])
    expect(rows[0]!.entries.map(({ claims }) => claims.map(({ id }) => id)).sort()).toEqual([['A'], ['B', 'C']])
    expect(rows[0]!.divergence[0]!.gap!.relation).toBe('same')
  })

  it('keeps two numbers of one report, of different people, beside each other and calls neither a step back', () => {
    const [row] = buildBoard([
      figure(exactly(8), { id: 'A', in: DECEMBER, of: bodies, asOf: '2023-12-21' }),
      figure(exactly(3), { id: 'B', in: DECEMBER, of: bodies, asOf: '2023-12-21', ...scope(null, 'killed by mistake') }),
    ], metrics)
    expect(hasSpread(row!)).toBe(false)
    expect(row!.entries[0]).toMatchObject({ claims: [{ id: 'A' }], beside: [{ id: 'B' }] })
  })

  it('names narrower populations below the whole', () => {
    const [row] = buildBoard([
      figure(exactly(108), { id: 'A', in: DECEMBER, of: alive, asOf: '2023-12-21' }),
      figure(exactly(19), { id: 'B', in: DECEMBER, of: alive, asOf: '2023-12-21', ...scope('women') }),
    ], metrics)
    expect(row!.entries.map(({ claims }) => claims[0]!.id)).toEqual(['A'])
    expect(row!.narrower.map(({ id }) => id)).toEqual(['B'])
  })
})
