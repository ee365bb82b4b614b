import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Quantity } from '@/lib/domain/claim'
import { explainDivergence, explainSum } from '@/lib/domain/divergence'
import { gapBetween, roundingOf } from '@/lib/domain/divergence-gap'
import { sumQuantities } from '@/lib/domain/divergence-sum'
import { about, APRIL, atLeast, atMost, between, clock, DECEMBER, exactly, figure, lessThan, metric, type More, moreThan, noNumber, vague } from './comparison-fixture'

const taken = metric('taken', { family: 'custody', behaviour: 'event_total' })
const killed = metric('killed', { windowFrom: '2023-10-07' })
const held = metric('held', { family: 'custody', behaviour: 'stock' })
const ministry = { slug: 'ministry', name: 'Health ministry' }
const types = (claims: ReturnType<typeof explainDivergence>) => claims.reasons.map(({ type }) => type)

describe('the pairs that the starting data asks to explain', () => {
  it('leaves about 10 unexplained between roughly 240 and about 250 for one day, reported 115 days apart', () => {
    const a = figure(about(240), { id: 'A', in: DECEMBER, of: taken, asOf: '2023-10-07' })
    const b = figure(about(250), { id: 'B', in: APRIL, of: taken, asOf: '2023-10-07' })
    const found = explainDivergence(a, b, taken, taken)
    expect(found).toMatchObject({ comparable: true, gap: { relation: 'a_lower', size: { operator: 'about', best: 10 } }, lag: { asOf: 0, reports: 115 } })
    expect(found.reasons).toMatchObject([{ type: 'hedge', side: 'both' }, { type: 'reports', days: 115 }, { type: 'unexplained', amount: 10 }])
  })

  it('finds the same total where one prints 105 and the other 80 and 25', () => {
    const truce = metric('truce', { behaviour: 'event_total', sumOf: ['exchange', 'beside'] })
    const a = figure(exactly(105), { id: 'A', in: DECEMBER, of: truce, asOf: '2023-11-24/2023-12-01' })
    const parts = [
      figure(exactly(80), { id: 'B', in: APRIL, of: metric('exchange'), asOf: '2023-11' }),
      figure(exactly(25), { id: 'C', in: APRIL, of: metric('beside'), asOf: '2023-11' }),
    ]
    const found = explainSum(a, parts, truce)
    expect(found).toMatchObject({ comparable: true, a: 'A', b: 'B', parts: { a: [], b: ['B', 'C'] }, gap: { relation: 'same', size: null } })
    expect(found!.reasons).toMatchObject([{ type: 'sum', explains: 'all' }])
  })

  it('names the hedge as the only difference of 1,200 and around 1,200', () => {
    const a = figure(exactly(1200), { id: 'A', in: DECEMBER, of: taken, asOf: '2023-10-07' })
    const b = figure(about(1200), { id: 'B', in: APRIL, of: taken, asOf: '2023-10-07' })
    const found = explainDivergence(a, b, taken, taken)
    expect(found.reasons).toMatchObject([{ type: 'hedge', explains: 'all', amount: 0, side: 'b' }])
    expect(found.gap).toMatchObject({ relation: 'same_number', size: null })
  })

  it('explains 20,000 and at least 33,729 by 115 days in a count that only grows, and says that the earlier one is round', () => {
    const a = figure(exactly(20000), { id: 'A', in: DECEMBER, of: killed, asOf: '2023-12-21', by: ministry })
    const b = figure(atLeast(33729), { id: 'B', in: APRIL, of: killed, asOf: '2024-04-14', by: ministry })
    const found = explainDivergence(a, b, killed, killed)
    expect(found.gap).toMatchObject({ relation: 'a_lower', size: { operator: 'at_least', low: 13729, high: null, best: null } })
    expect(found.reasons).toMatchObject([{ type: 'date', explains: 'all', days: 115, amount: 13729 }, { type: 'rounding', side: 'a', explains: 'nothing' }])
    expect(found).toMatchObject({ sameIssuer: true, grows: true })
  })

  it('does not compare 108 alive with 129 remaining', () => {
    const alive = metric('held-alive', { family: 'custody', behaviour: 'stock' })
    const a = figure(exactly(108), { id: 'A', in: DECEMBER, of: alive, asOf: '2023-12-21' })
    const b = figure(exactly(129), { id: 'B', in: APRIL, of: held, asOf: '2024-04-14' })
    expect(explainDivergence(a, b, alive, held)).toMatchObject({ comparable: false, gap: null, reasons: [{ type: 'definition', a: 'held alive', b: 'held' }] })
  })
})

describe('what forbids a comparison', () => {
  const pair = (more: More, quantity: Quantity | null = exactly(9)) => explainDivergence(
    figure(exactly(7), { id: 'A', in: DECEMBER, of: killed, asOf: '2023-12-21' }),
    figure(quantity, { id: 'B', in: APRIL, of: killed, asOf: '2023-12-21', ...more }), killed, killed)

  it.each([
    ['another population', pair({ scope: { population: 'women', place: null, text: null } }), 'scope'],
    ['another place', pair({ scope: { population: null, place: 'North', text: null } }), 'scope'],
    ['another unit', pair({}, exactly(9, { unit: 'bodies' })), 'unit'],
    ['a share beside a count', pair({}, exactly(0.5, { measure: 'share' })), 'measure'],
    ['a prediction beside an assertion', pair({ modality: 'predicted' }), 'modality'],
    ['no number', pair({}, noNumber), 'no_number'],
    ['no quantity', pair({}, null), 'no_number'],
  ])('is %s', (_, found, type) => {
    expect(found).toMatchObject({ comparable: false, gap: null })
    expect(types(found)).toEqual([type])
  })

  it('is another period, where figures count what happened within one', () => {
    const daily = metric('daily', { behaviour: 'flow' })
    const a = figure(exactly(7), { id: 'A', in: DECEMBER, of: daily, asOf: '2023-12-20' })
    const b = figure(exactly(9), { id: 'B', in: APRIL, of: daily, asOf: '2023-12-21' })
    expect(explainDivergence(a, b, daily, daily)).toMatchObject({ comparable: false, reasons: [{ type: 'period', days: 1 }] })
  })

  it('is not a place that only repeats the metric’s own', () => {
    const north = metric('north', { place: 'North' })
    const a = figure(exactly(7), { id: 'A', in: DECEMBER, of: north, asOf: '2023-12-21', scope: { population: null, place: 'north', text: null } })
    const b = figure(exactly(7), { id: 'B', in: APRIL, of: north, asOf: '2023-12-21' })
    expect(explainDivergence(a, b, north, north)).toMatchObject({ comparable: true, gap: { relation: 'same' }, reasons: [] })
  })
})

describe('what may stand behind a gap', () => {
  const at = (quantity: Quantity, more: Omit<Parameters<typeof figure>[1], 'of'>, of = killed) => figure(quantity, { of, ...more })

  it('is nothing known where the same day has two plain figures from two sources', () => {
    const found = explainDivergence(at(exactly(117), { id: 'A', in: DECEMBER, asOf: '2023-12-21' }), at(exactly(123), { id: 'B', in: APRIL, asOf: '2023-12-21' }), killed, killed)
    expect(found.reasons).toMatchObject([{ type: 'reports', days: 115 }, { type: 'unexplained', amount: 6 }])
  })

  it('is only possibly the day, where a number can rise and fall', () => {
    const found = explainDivergence(at(exactly(117), { id: 'A', in: DECEMBER, asOf: '2023-12-20' }, held), at(exactly(101), { id: 'B', in: APRIL, asOf: '2024-01-20' }, held), held, held)
    expect(found.reasons).toMatchObject([{ type: 'date', explains: 'possibly', days: 31, amount: null }])
  })

  it('is not the day, where a count that only grows is lower later; the same issuer then restated it', () => {
    const a = at(exactly(24686), { id: 'A', in: DECEMBER, asOf: '2023-12-01', by: ministry })
    const b = at(exactly(24173), { id: 'B', in: APRIL, asOf: '2023-12-20', by: ministry })
    expect(explainDivergence(a, b, killed, killed).reasons).toMatchObject([
      { type: 'date', explains: 'nothing', days: 19 }, { type: 'restatement', explains: 'all', amount: 513, days: 115 },
    ])
    const other = { ...b, claimant: { slug: 'un', name: 'UN', descriptor: null, anonymous: false } }
    expect(types(explainDivergence(a, other, killed, killed))).toEqual(['date', 'reports', 'unexplained'])
  })

  it('is a restatement where an editor recorded that one corrects the other', () => {
    const a = at(exactly(40), { id: 'A', in: DECEMBER, asOf: '2023-12-20' })
    const b = at(exactly(33), { id: 'B', in: APRIL, asOf: '2023-12-20', relations: [{ type: 'corrects', direction: 'out', claim: 'A', split: null, exclusive: null }] })
    expect(explainDivergence(a, b, killed, killed).reasons).toMatchObject([{ type: 'restatement', explains: 'all', amount: 7 }])
  })

  it('is possibly the window, where counts begin on different days', () => {
    const found = explainDivergence(at(exactly(117), { id: 'A', in: DECEMBER, asOf: '2023-12-20' }),
      at(exactly(51), { id: 'B', in: APRIL, asOf: '2023-12-20', windowFrom: '2023-11-06' }), killed, killed)
    expect(found.reasons).toMatchObject([{ type: 'window', explains: 'possibly', days: 30, a: '2023-10-07', b: '2023-11-06' }])
  })

  it('is possibly the scope, where only free words say that one is of a part', () => {
    const found = explainDivergence(at(exactly(8), { id: 'A', in: DECEMBER, asOf: '2023-12-20', scope: { population: null, place: null, text: 'killed by mistake' } }),
      at(exactly(11), { id: 'B', in: APRIL, asOf: '2023-12-20' }), killed, killed)
    expect(found).toMatchObject({ comparable: true, reasons: [{ type: 'scope', explains: 'possibly', a: 'killed by mistake', b: null }] })
  })

  it('is possibly the basis', () => {
    const found = explainDivergence(at(exactly(117), { id: 'A', in: DECEMBER, asOf: '2023-12-20' }),
      at(exactly(51), { id: 'B', in: APRIL, asOf: '2023-12-20', basis: 'identified' }), killed, killed)
    expect(found.reasons).toMatchObject([{ type: 'basis', a: 'reported', b: 'identified' }])
  })

  it('is the rounding of an unhedged number, whole or in part', () => {
    const near = explainDivergence(at(exactly(20000), { id: 'A', in: DECEMBER, asOf: '2023-12-21' }), at(exactly(20057), { id: 'B', in: APRIL, asOf: '2023-12-21' }), killed, killed)
    expect(near.reasons).toMatchObject([{ type: 'rounding', explains: 'all', side: 'a', amount: 57 }])
    const far = explainDivergence(at(exactly(20000), { id: 'A', in: DECEMBER, asOf: '2023-12-21' }), at(exactly(21357), { id: 'B', in: APRIL, asOf: '2023-12-21' }), killed, killed)
    expect(far.reasons).toMatchObject([{ type: 'rounding', explains: 'part', amount: 500 }, { type: 'reports' }, { type: 'unexplained', amount: 857 }])
  })

  it('is the hedge, where the bounds overlap without agreeing', () => {
    const found = explainDivergence(at(atMost(150000), { id: 'A', in: DECEMBER, asOf: '2023-12-21' }), at(atLeast(40000), { id: 'B', in: APRIL, asOf: '2023-12-21' }), killed, killed)
    expect(found).toMatchObject({ gap: { relation: 'overlap', size: null }, reasons: [{ type: 'hedge', explains: 'all', side: 'both' }] })
  })
})

describe('accounts that are no figures', () => {
  const term = (id: string, slug: string, days: number | null) => figure(days === null ? null : exactly(days, { unit: 'days' }), {
    id, in: id === 'A' ? DECEMBER : APRIL, of: taken, asOf: '2024-04-14', kind: 'term', metric: null, modality: 'proposed',
    proposal: { slug, name: `Plan ${slug}` }, topic: { slug: 'length', label: 'Length of the truce' }, phase: 'first',
  })

  it('does not compare terms of two proposals, even where the numbers are alike', () => {
    expect(explainDivergence(term('A', 'one', 40), term('B', 'two', 40), null, null)).toMatchObject({ comparable: false, reasons: [{ type: 'proposal', a: 'Plan one', b: 'Plan two' }] })
  })

  it('subtracts rival terms of one proposal', () => {
    expect(explainDivergence(term('A', 'one', 40), term('B', 'one', 42), null, null)).toMatchObject({ comparable: true, gap: { size: { best: 2, unit: 'days' } }, reasons: [{ type: 'unexplained', amount: 2 }] })
    expect(types(explainDivergence(term('A', 'one', 40), term('B', 'one', null), null, null))).toEqual(['no_number'])
  })

  it('sets two stances of one actor side by side', () => {
    const stance = (id: string, word: 'rejects' | 'undecided') => figure(null, { id, in: DECEMBER, of: taken, asOf: '2024-04-14', kind: 'position', metric: null, stance: word, actor: ministry })
    expect(explainDivergence(stance('A', 'rejects'), stance('B', 'undecided'), null, null)).toMatchObject({ comparable: true, reasons: [{ type: 'stance', a: 'rejects', b: 'undecided' }] })
  })
})

describe('the arithmetic of hedged numbers', () => {
  it.each([
    ['exact and exact', exactly(3), exactly(5), { operator: 'exactly', best: 2 }],
    ['exact and about', exactly(3), about(5), { operator: 'about', best: 2, low: null }],
    ['exact and at least', exactly(3), atLeast(5), { operator: 'at_least', low: 2 }],
    ['exact and more than', exactly(3), moreThan(5), { operator: 'more_than', low: 2 }],
    ['at most and exact', atMost(3), exactly(5), { operator: 'at_least', low: 2 }],
    ['less than and exact', lessThan(3), exactly(5), { operator: 'more_than', low: 2 }],
    ['bounds that cannot both hold', between(32, 100), atLeast(200), { operator: 'at_least', low: 100 }],
    ['exact and between', exactly(5), between(10, 20), { operator: 'between', low: 5, high: 15 }],
    ['exact and a vague word', exactly(150), vague(200, 999, 'hundreds'), { operator: 'between', low: 50, high: 849 }],
    ['a bound that is itself left out', exactly(5), moreThan(4.9999), null],
  ])('subtracts %s', (_, a, b, size) => {
    const gap = gapBetween(a, b)
    if (size) expect(gap?.size).toMatchObject(size)
    else expect(gap?.size).toBeNull()
  })

  it('leaves no dust of binary fractions', () => {
    expect(gapBetween(exactly(0.1), exactly(0.3))?.size?.best).toBe(0.2)
  })

  it('calls only unhedged numbers round that end in zeros after two digits', () => {
    expect([20000, 1200, 250, 100, 33729, 105, 80, 33700].map((n) => roundingOf(exactly(n)))).toEqual([500, 50, 5, 5, 0, 0, 0, 0])
    expect(roundingOf(about(20000))).toBe(0)
  })

  it('adds parts without inventing bounds', () => {
    expect(sumQuantities([exactly(80), exactly(25)])).toMatchObject({ operator: 'exactly', best: 105 })
    expect(sumQuantities([exactly(80), about(25)])).toMatchObject({ operator: 'about', best: 105, low: null, high: null })
    expect(sumQuantities([exactly(80), atLeast(25)])).toMatchObject({ operator: 'at_least', low: 105, high: null })
    expect(sumQuantities([about(80), atLeast(25)])).toBeNull()
    expect(sumQuantities([exactly(80), noNumber])).toBeNull()
    expect(sumQuantities([exactly(80), exactly(25, { unit: 'bodies' })])).toBeNull()
  })

  const quantities = fc.oneof(
    ...[exactly, about, atLeast, moreThan, atMost, lessThan].map((make) => fc.integer({ min: 0, max: 50 }).map((n) => make(n))),
    fc.tuple(fc.integer({ min: 0, max: 50 }), fc.integer({ min: 0, max: 50 })).map(([low, more]) => between(low, low + more)),
    fc.constant(noNumber),
  )

  it('finds the same distance from either side', () => {
    fc.assert(fc.property(quantities, quantities, (a, b) => {
      const [there, back] = [gapBetween(a, b), gapBetween(b, a)]
      const turned: Record<string, string> = { a_lower: 'b_lower', b_lower: 'a_lower' }
      expect(back?.relation ?? null).toBe(there && (turned[there.relation] ?? there.relation))
      expect(back?.size ?? null).toEqual(there?.size ?? null)
    }), { numRuns: 2000 })
  })

  it('never computes a negative gap, nor one for a figure and itself', () => {
    fc.assert(fc.property(quantities, quantities, (a, b) => {
      const size = gapBetween(a, b)?.size
      if (size) expect(Math.min(...[size.low, size.high, size.best].filter((n) => n !== null))).toBeGreaterThanOrEqual(0)
      expect(gapBetween(a, a)?.size ?? null).toBeNull()
    }), { numRuns: 2000 })
  })

  it('never calls anything unexplained where a date, window, basis or hedge may account for it', () => {
    const days = fc.constantFrom('2023-12-01', '2023-12-15', '2023-12', '2024-04-14')
    fc.assert(fc.property(quantities, quantities, days, days, (first, second, dayA, dayB) => {
      const a = figure(first, { id: 'A', in: DECEMBER, of: held, asOf: dayA })
      const b = { ...figure(second, { id: 'B', in: APRIL, of: held, asOf: dayB }), statedOn: clock('2024-04-14') }
      const { reasons } = explainDivergence(a, b, held, held)
      const covered = reasons.some(({ explains }) => explains === 'all' || explains === 'possibly')
      expect(reasons.some(({ type }) => type === 'unexplained') && covered).toBe(false)
    }), { numRuns: 2000 })
  })
})
