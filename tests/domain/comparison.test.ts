import { describe, expect, it } from 'vitest'
import type { Claim } from '@/lib/domain/claim'
import { buildComparison, type Comparison } from '@/lib/domain/comparison'
import { about, APRIL, atLeast, DECEMBER, exactly, figure, metric, type More, moreThan } from './comparison-fixture'

const custody = { family: 'custody', place: 'Land' }
const taken = metric('taken', { ...custody, behaviour: 'event_total' })
const truce = metric('released-truce', { ...custody, behaviour: 'event_total', sumOf: ['released-exchange', 'released-beside'] })
const exchange = metric('released-exchange', { ...custody, behaviour: 'event_total' })
const beside = metric('released-beside', { ...custody, behaviour: 'event_total' })
const rescued = metric('rescued', custody)
const remaining = metric('remaining', { ...custody, behaviour: 'stock' })
const alive = metric('remaining-alive', { ...custody, behaviour: 'stock' })
const killed = metric('killed', { place: 'Land' })
const METRICS = [taken, truce, exchange, beside, rescued, remaining, alive, killed]

const two = (): Claim[] => [
  figure(about(250), { id: 'B1', in: APRIL, of: taken, asOf: '2023-10-07' }),
  figure(exactly(80), { id: 'B2', in: APRIL, of: exchange, asOf: '2023-11' }),
  figure(exactly(25), { id: 'B3', in: APRIL, of: beside, asOf: '2023-11' }),
  figure(exactly(129), { id: 'B4', in: APRIL, of: remaining, asOf: '2024-04-14' }),
  figure(about(240), { id: 'A1', in: DECEMBER, of: taken, asOf: '2023-10-07' }),
  figure(about(240), { id: 'A0', in: DECEMBER, of: taken, asOf: '2023-10-07' }),
  figure(exactly(105), { id: 'A2', in: DECEMBER, of: truce, asOf: '2023-11-24/2023-12-01' }),
  figure(exactly(108), { id: 'A4', in: DECEMBER, of: alive, asOf: '2023-12-21' }),
  figure(exactly(19), { id: 'A5', in: DECEMBER, of: alive, asOf: '2023-12-21', scope: { population: 'Women', place: null, text: null } }),
  figure(exactly(1), { id: 'A6', in: DECEMBER, of: rescued, asOf: '2023-12-21' }),
]
const row = (comparison: Comparison, key: string) => comparison.rows.find((one) => one.key === key)!
const ids = (comparison: Comparison, key: string) => row(comparison, key).cells.map((cell) => cell?.id ?? null)

describe('a comparison of two articles', () => {
  const found = buildComparison(two(), 'article', METRICS)

  it('has a column for each, by day, with the article’s day beside its name', () => {
    expect(found.columns).toMatchObject([
      { slug: 'ARTDEC23', name: 'The Daily, 21 December 2023', article: { publishedOn: { edtf: '2023-12-21' } } }, { slug: 'ARTAPR24' },
    ])
  })

  it('keeps one family together in the register’s order', () => {
    expect(found.rows.map(({ key }) => key)).toEqual(['taken', 'released-truce', 'released-exchange', 'released-beside', 'rescued', 'remaining', 'remaining-alive', 'remaining-alive:women'])
  })

  it('puts the newest claim in the cell, ties by id, and keeps the others', () => {
    expect(ids(found, 'taken')).toEqual(['A0', 'B1'])
    expect(row(found, 'taken').cells[0]!.others.map(({ id }) => id)).toEqual(['A1'])
    expect(row(found, 'taken').divergence).toMatchObject([{ a: 'A0', b: 'B1', comparable: true }])
  })

  it('sets a total beside its two parts, and does not call them different definitions', () => {
    expect(row(found, 'released-truce').parts.map((parts) => parts?.map(({ id }) => id) ?? null)).toEqual([null, ['B2', 'B3']])
    expect(row(found, 'released-truce').divergence).toMatchObject([{ a: 'A2', parts: { b: ['B2', 'B3'] }, comparable: true, gap: { relation: 'same' } }])
    expect(row(found, 'released-exchange')).toMatchObject({ partOf: 'released-truce', divergence: [] })
  })

  it('sets alive beside remaining as not comparable, on both rows', () => {
    expect(row(found, 'remaining-alive').divergence).toMatchObject([{ a: 'A4', b: 'B4', comparable: false, reasons: [{ type: 'definition' }] }])
    expect(row(found, 'remaining').divergence).toMatchObject([{ a: 'B4', b: 'A4', comparable: false }])
  })

  it('has nothing to compare where only one column speaks', () => {
    expect(row(found, 'rescued')).toMatchObject({ cells: [{ id: 'A6' }, null], divergence: [] })
    expect(row(found, 'remaining-alive:women')).toMatchObject({ label: 'remaining alive', detail: 'women', divergence: [] })
  })
})

describe('a comparison', () => {
  it('by claimant puts an outlet’s own voice and its reports in columns of their own', () => {
    const claims = [
      figure(exactly(20000), { id: 'A', in: DECEMBER, of: killed, asOf: '2023-12-21', by: { slug: 'ministry', name: 'Health ministry' } }),
      figure(atLeast(33729), { id: 'B', in: APRIL, of: killed, asOf: '2024-04-14', by: { slug: 'ministry', name: 'Health ministry' } }),
      figure(exactly(21000), { id: 'C', in: DECEMBER, of: killed, asOf: '2023-12-21' }),
    ]
    const found = buildComparison(claims, 'claimant', METRICS)
    expect(found.columns.map(({ slug }) => slug)).toEqual(['ministry', 'outlet:daily'])
    expect(row(found, 'killed').cells.map((cell) => [cell!.id, cell!.others.map(({ id }) => id)])).toEqual([['B', ['A']], ['C', []]])
  })

  it('separates places and measures only where a row would mix them', () => {
    const share = figure(moreThan(0.5), { id: 'B', in: APRIL, of: killed, asOf: '2024-04-14' })
    share.quantity = { ...share.quantity!, measure: 'share' }
    const count = figure(exactly(9), { id: 'A', in: DECEMBER, of: killed, asOf: '2023-12-21' })
    expect(buildComparison([share], 'article', METRICS).rows.map(({ key }) => key)).toEqual(['killed'])
    expect(buildComparison([share, count], 'article', METRICS).rows.map(({ key }) => key).sort()).toEqual(['killed', 'killed~share'])
  })

  it('has rows for terms, positions, events and assessments, none of them lost', () => {
    const other = (id: string, article: typeof APRIL, more: More) => figure(null, { id, in: article, of: killed, asOf: '2024-04-14', metric: null, ...more })
    const topic = { slug: 'length', label: 'Length of the truce' }
    const found = buildComparison([
      other('A', DECEMBER, { kind: 'term', proposal: { slug: 'one', name: 'One' }, topic, phase: 'first' }),
      other('B', APRIL, { kind: 'term', proposal: { slug: 'two', name: 'Two' }, topic, phase: 'first' }),
      other('C', DECEMBER, { kind: 'position', actor: { slug: 'party', name: 'Party' }, stance: 'rejects', target: { type: 'topic', ref: 'length', label: 'Length' } }),
      other('D', APRIL, { kind: 'position', actor: { slug: 'party', name: 'Party' }, stance: 'undecided', target: { type: 'topic', ref: 'length', label: 'Length' } }),
      other('E', APRIL, { kind: 'event', occurrence: { slug: 'talks', label: 'Talks', type: null, participants: [] } }),
      other('F', DECEMBER, { kind: 'event', occurrence: { slug: 'talks', label: 'Talks', type: null, participants: [] } }),
      other('G', APRIL, { kind: 'assessment', topic }),
      other('H', APRIL, { kind: 'event' }),
    ], 'article', METRICS)
    expect(found.rows.map(({ key }) => key)).toEqual([
      'term:one:length:first', 'term:two:length:first', 'position:party:rejects:topic:length', 'position:party:undecided:topic:length',
      'event:H', 'occurrence:talks', 'assessment:topic:length',
    ])
    expect(row(found, 'term:one:length:first').divergence).toMatchObject([{ a: 'A', b: 'B', comparable: false, reasons: [{ type: 'proposal' }] }])
    expect(row(found, 'position:party:rejects:topic:length').divergence).toMatchObject([{ a: 'C', b: 'D', comparable: true, reasons: [{ type: 'stance' }] }])
    expect(row(found, 'occurrence:talks').divergence).toMatchObject([{ a: 'F', b: 'E', comparable: true, gap: null }])
  })

  it('pairs only neighbours when forty sources speak', () => {
    const many = Array.from({ length: 40 }, (_, n) => figure(exactly(n), { id: `P${n}`, in: DECEMBER, of: killed, asOf: '2023-12-21', by: { slug: `s${n}`, name: `Source ${n}` } }))
    expect(row(buildComparison(many, 'claimant', METRICS), 'killed').divergence).toHaveLength(39)
  })

  it('of nothing has no columns and no rows', () => {
    expect(buildComparison([], 'outlet', METRICS)).toEqual({ columns: [], rows: [] })
  })
})

it('puts a claim that only repeats another behind it, whatever their ids', () => {
  const repeats = [{ type: 'repeats' as const, direction: 'out' as const, claim: 'A1', split: null, exclusive: null }]
  const claims = two().map((claim) => (claim.id === 'A0' ? { ...claim, relations: repeats } : claim))
  const cell = row(buildComparison(claims, 'article', METRICS), 'taken').cells.find((one) => one?.id.startsWith('A'))!
  expect([cell.id, cell.others.map(({ id }) => id)]).toEqual(['A1', ['A0']])
})
