import { describe, expect, it } from 'vitest'
import { chooseColumns, spokenOf } from '@/lib/domain/column-choice'
import { addDays } from '@/lib/domain/calendar-day'
import { buildComparison } from '@/lib/domain/comparison'
import { countAgreement } from '@/lib/domain/comparison-agreement'
import { displayFamilies } from '@/lib/domain/comparison-display'
import { choosePanels } from '@/lib/domain/panel-choice'
import { APRIL, DECEMBER, exactly, figure, metric, point } from './comparison-fixture'

const killed = metric('killed')
const held = metric('held', { behaviour: 'stock', family: 'custody' })
const alive = metric('held-alive', { behaviour: 'stock', family: 'custody' })
const lone = metric('lone', { behaviour: 'flow', family: 'other' })
const metrics = [killed, held, alive, lone]
const claims = [
  figure(exactly(20_000), { id: 'A', in: DECEMBER, of: killed, asOf: '2023-12-21' }),
  figure(exactly(33_729), { id: 'B', in: APRIL, of: killed, asOf: '2024-04-14' }),
  figure(exactly(108), { id: 'C', in: DECEMBER, of: alive, asOf: '2023-12-21' }),
  figure(exactly(129), { id: 'D', in: APRIL, of: held, asOf: '2024-04-14' }),
  figure(exactly(7), { id: 'E', in: DECEMBER, of: lone, asOf: '2023-12-21' }),
]

describe('the lines of a comparison', () => {
  it('set rivals of two definitions on one line, each cell saying what it counts', () => {
    const families = displayFamilies(buildComparison(claims, 'article', metrics).rows)
    const custody = families.find(({ family }) => family === 'custody')!
    expect(custody.shared).toHaveLength(1)
    expect(custody.shared[0]!.cells.map((cell) => cell?.id)).toEqual(['C', 'D'])
    expect(custody.shared[0]!.captions).toEqual(['held alive', 'held'])
    expect(custody.shared[0]!.divergence[0]!.comparable).toBe(false)
  })

  it('keep apart what one source alone says', () => {
    const families = displayFamilies(buildComparison(claims, 'article', metrics).rows)
    expect(families.map(({ family, shared, single }) => [family, shared.length, single.length])).toEqual([['killed', 1, 0], ['custody', 1, 0], ['other', 0, 1]])
  })
})

describe('the agreement of a comparison', () => {
  const count = (list: typeof claims) => {
    const { columns, rows } = buildComparison(list, 'article', metrics)
    return countAgreement(displayFamilies(rows), columns.length)
  }

  it('is counted line by line: different, not comparable, and what one alone says', () => {
    expect(count(claims)).toEqual({ lines: { same: 0, canHold: 0, differs: 1, notComparable: 1 }, only: [1, 0] })
  })

  it('knows the same figure, and two hedges that can both hold', () => {
    const pair = (a: Parameters<typeof figure>[0], b: Parameters<typeof figure>[0]) => [
      figure(a, { id: 'A', in: DECEMBER, of: alive, asOf: '2023-12-21' }), figure(b, { id: 'B', in: APRIL, of: alive, asOf: '2023-12-21' }),
    ]
    expect(count(pair(exactly(5), exactly(5))).lines).toEqual({ same: 1, canHold: 0, differs: 0, notComparable: 0 })
    expect(count(pair(exactly(5), { ...exactly(3), operator: 'at_least', high: null, best: null })).lines).toEqual({ same: 0, canHold: 1, differs: 0, notComparable: 0 })
  })
})

describe('the columns of a comparison', () => {
  it('are the sources that share most with others; of equals the one that reported last', () => {
    const register = new Map(metrics.map((one) => [one.slug, one]))
    const choose = (list: typeof claims) => chooseColumns(list.map((claim) => spokenOf(claim, 'article', register)), 1)
    expect(choose(claims)).toEqual({ slugs: new Set([DECEMBER.id]), all: 2 })
    const even = claims.filter(({ id }) => id !== 'E')
    expect(choose(even).slugs).toEqual(new Set([APRIL.id]))
  })
})

describe('the panels of a chart', () => {
  const points = [
    point(exactly(20_000), { id: 'A', in: DECEMBER, of: killed, asOf: '2023-12-21' }),
    point(exactly(33_729), { id: 'B', in: APRIL, of: killed, asOf: '2024-04-14' }),
    point(exactly(108), { id: 'C', in: DECEMBER, of: alive, asOf: '2023-12-21' }),
  ]

  it('are those in which most reports speak, and the others are named', () => {
    const { set, left, elided } = choosePanels(points, metrics, { most: 1, maxPoints: 10 })
    expect(set.panels.map(({ key }) => key)).toEqual(['killed'])
    expect(left.map(({ key }) => key)).toEqual(['held-alive'])
    expect(elided.size).toBe(0)
  })

  it('stay within a budget of points, however many panels and sources there are, and within half of it where series are short and so travel in full', () => {
    const many = ['killed', 'held-alive'].flatMap((slug, place) => Array.from({ length: 60 }, (_, day) => (
      point(exactly(day), { id: `${slug}${day}`, in: place ? APRIL : DECEMBER, of: place ? alive : killed, asOf: addDays('2024-04-01', day) }))))
    const { set } = choosePanels(many, metrics, { most: 3, maxPoints: 50, budget: 60 })
    expect(set.panels.map(({ points: { length } }) => length)).toEqual([15, 15])
  })

  it('draw at most forty-eight sources in a panel, those with most figures, and name the others', () => {
    const many = Array.from({ length: 60 }, (_, n) => [0, ...(n < 50 ? [1] : [])].map((day) => (
      point(exactly(n), { id: `P${n}-${day}`, in: APRIL, of: killed, asOf: addDays('2024-04-01', day), by: { slug: `s${n}`, name: `Source ${n}` } })))).flat()
    const { set, unseen } = choosePanels(many, metrics, { most: 3, maxPoints: 50 })
    expect(set.panels[0]!.series).toHaveLength(48)
    expect(unseen.get('killed')).toHaveLength(12)
    expect(unseen.get('killed')!.map(({ slug }) => slug)).toEqual(expect.arrayContaining(['s50', 's59']))
  })

  it('draw no more sources than a budget has points for, but a small multiple of twelve', () => {
    const many = Array.from({ length: 60 }, (_, n) => Array.from({ length: 5 }, (_, day) => (
      point(exactly(n), { id: `P${n}-${day}`, in: APRIL, of: killed, asOf: addDays('2024-04-01', day), by: { slug: `s${n}`, name: `Source ${n}` } })))).flat()
    expect(choosePanels(many, metrics, { most: 3, maxPoints: 50, budget: 100 }).set.panels[0]!.series).toHaveLength(25)
    const { set, unseen } = choosePanels(many, metrics, { most: 3, maxPoints: 50, budget: 10 })
    expect(set.panels[0]!.series).toHaveLength(12)
    expect(unseen.get('killed')).toHaveLength(48)
  })

  it('draw fewer points where these are hedged or vague, of which each is drawn of several parts', () => {
    const many = (quantity: (n: number) => Parameters<typeof point>[0]) => Array.from({ length: 400 }, (_, day) => point(quantity(day), { id: `P${day}`, in: APRIL, of: killed, asOf: addDays('2023-01-01', day) }))
    const drawn = (points: ReturnType<typeof many>) => choosePanels(points, metrics, { most: 1, maxPoints: 400, budget: 300 }).set.panels[0]!.points.length
    expect(drawn(many(exactly))).toBe(300)
    expect(drawn(many((n) => ({ ...exactly(n), operator: 'at_least', high: null, best: null })))).toBe(50)
  })

  it('count what thinning takes out', () => {
    const many = Array.from({ length: 30 }, (_, day) => point(exactly(day), { id: `P${day}`, in: APRIL, of: killed, asOf: `2024-04-${String(day + 1).padStart(2, '0')}` }))
    const { set, elided } = choosePanels(many, metrics, { most: 3, maxPoints: 10 })
    expect(set.panels[0]!.points).toHaveLength(10)
    expect(elided.get('killed')!.points).toBe(20)
  })
})
