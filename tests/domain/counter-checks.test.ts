import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Claim } from '@/lib/domain/claim'
import { checkedWith, listQuestions } from '@/lib/domain/counter-checks'
import { about, atLeast, exactly, metric, report } from './origins-fixture'

const killed = metric('killed', { windowFrom: '2001-01-01' })
const daily = metric('killed-daily', { behaviour: 'flow' })
const since = metric('killed-since-truce', { windowFrom: '2001-02-01' })
const injured = metric('injured', { family: 'injured' })
const held = metric('held', { behaviour: 'stock', family: 'custody' })
const alive = metric('released-alive', { family: 'custody' })
const bodies = metric('bodies', { family: 'custody' })
const released = metric('released', { family: 'custody', sumOf: ['released-alive', 'bodies'] })
const ALL = [killed, daily, since, injured, held, alive, bodies, released]

type More = Parameters<typeof report>[3]
const of = (one: typeof killed) => ({ metric: { slug: one.slug, label: one.label, unit: one.unit, family: one.family } })
/** One figure of the ministry on a day of February 2001, published the day after. */
const f = (id: string, one: typeof killed, day: number, quantity: ReturnType<typeof exactly>, more: More = {}, line = 'ministry||bulletin') => report(id, line, quantity, {
  ...of(one), asOf: `2001-02-${String(day).padStart(2, '0')}`, on: `2001-02-${String(day + 1).padStart(2, '0')}`, ...more,
})
const women = { scope: { population: 'women', place: null, text: null } }
const tie = (claim: string, split = 'by age', exclusive = true) => ({ relations: [{ type: 'part_of' as const, direction: 'out' as const, claim, split, exclusive }] })
const corrects = (claim: string) => ({ relations: [{ type: 'corrects' as const, direction: 'out' as const, claim, split: null, exclusive: null }] })

/** The metric that is asked about, its figures → each question as "type: ids of the first example ×places". Written before the code. */
const CASES: [title: string, about: typeof killed, reports: Claim[], questions: string[]][] = [
  ['nothing', killed, [], []],
  ['a count that grows', killed, [f('a', killed, 1, exactly(100)), f('b', killed, 2, exactly(110))], []],
  ['a count that falls', killed, [f('a', killed, 1, exactly(120)), f('b', killed, 2, exactly(110))], ['fell: a b ×1']],
  ['a count that falls twice', killed, [f('a', killed, 1, exactly(120)), f('b', killed, 2, exactly(110)), f('c', killed, 3, exactly(105))], ['fell: a b ×2']],
  ['a fall that is marked as a correction', killed, [f('a', killed, 1, exactly(120)), f('b', killed, 2, exactly(110), corrects('a'))], []],
  ['a figure that was corrected', killed, [f('a', killed, 1, exactly(120), { standing: ['corrected'] }), f('b', killed, 2, exactly(110))], []],
  ['a fall of a number at one time', held, [f('a', held, 1, exactly(120)), f('b', held, 2, exactly(110))], []],
  ['a later bound that may still hold', killed, [f('a', killed, 1, exactly(120)), f('b', killed, 2, atLeast(110))], []],
  ['an earlier bound above a later figure', killed, [f('a', killed, 1, atLeast(120)), f('b', killed, 2, exactly(110))], ['fell: a b ×1']],
  ['about, on its best value', killed, [f('a', killed, 1, about(120)), f('b', killed, 2, about(110))], ['fell: a b ×1']],
  ['another source that is lower', killed, [f('a', killed, 1, exactly(120)), f('b', killed, 2, exactly(110), {}, 'army||bulletin')], []],
  ['a part that is lower than the whole before', killed, [f('a', killed, 1, exactly(120)), f('b', killed, 2, exactly(110), women)], []],
  ['a lower figure that was said before the higher one', killed, [f('a', killed, 1, exactly(120), { on: '2001-03-01' }), f('b', killed, 2, exactly(110))], []],
  ['a restatement of one day, after which the count goes on lower', killed, [
    f('a', killed, 1, exactly(120)), f('b', killed, 1, exactly(100), { on: '2001-02-04' }), f('c', killed, 3, exactly(105), { on: '2001-02-04' })], []],
  ['a breakdown halved when its basis became identified', killed, [f('a', killed, 1, exactly(120), women), f('b', killed, 2, exactly(60), { ...women, basis: 'identified' })], ['basis: a b ×1']],
  ['two bases side by side', killed, [f('a', killed, 1, exactly(120)), f('b', killed, 1, exactly(60), { basis: 'identified' }), f('c', killed, 2, exactly(130)), f('d', killed, 2, exactly(70), { basis: 'identified' })], []],
  ['a count that restarts at another day', killed, [f('a', killed, 1, exactly(120)), f('b', killed, 2, exactly(3), { windowFrom: '2001-02-01' })], ['since: a b ×2']],
  ['three first days by three sources', killed, [
    f('a', killed, 1, exactly(120)), f('b', killed, 2, exactly(3), { windowFrom: '2001-02-01' }, 'army||p1'), f('c', killed, 2, exactly(7), { windowFrom: '2000-12-31' }, 'ngo||p2')], ['since: c a b ×3']],
  ['first days of periods', daily, [f('a', daily, 1, exactly(3), { windowFrom: '2001-02-01' }), f('b', daily, 2, exactly(2), { windowFrom: '2001-02-02' })], []],
  ['a total above its parts', killed, [f('t', killed, 1, exactly(90)), f('a', killed, 1, exactly(69), { ...women, ...tie('t') }), f('b', killed, 1, exactly(9), { scope: { population: 'men', place: null, text: null }, ...tie('t') })], []],
  ['a total below its parts', killed, [f('t', killed, 1, exactly(90), { article: 'X' }), f('a', killed, 1, exactly(69), { ...women, ...tie('t'), article: 'X' }), f('b', killed, 1, exactly(29), { scope: { population: 'men', place: null, text: null }, ...tie('t'), article: 'X' })], ['sum: t a b ×1']],
  ['two splits of one total, each within it', killed, [f('t', killed, 1, exactly(90)), ...[69, 9].map((n, place) => f(`a${place}`, killed, 1, exactly(n), { article: 'X', scope: { population: `x${n}`, place: null, text: null }, ...tie('t', 'one') })),
    ...[78, 12].map((n, place) => f(`b${place}`, killed, 1, exactly(n), { article: 'X', scope: { population: `x${n}`, place: null, text: null }, ...tie('t', 'two') }))], []],
  ['parts that overlap', killed, [f('t', killed, 1, exactly(90)), f('a', killed, 1, exactly(69), { article: 'X', ...women, ...tie('t', 's', false) }), f('b', killed, 1, exactly(60), { article: 'X', scope: { population: 'doctors', place: null, text: null }, ...tie('t', 's', false) })], []],
  ['one part in two articles', killed, [f('t', killed, 1, exactly(90)), f('a', killed, 1, exactly(69), { ...women, ...tie('t') }), f('b', killed, 1, exactly(69), { ...women, ...tie('t') })], []],
  ['a total of at least', killed, [f('t', killed, 1, atLeast(90)), f('a', killed, 1, exactly(99), { ...women, ...tie('t') })], []],
  ['a metric below those it is the sum of, in one article', released, [f('t', released, 1, exactly(105), { article: 'X' }), f('a', alive, 1, exactly(100), { article: 'X' }), f('b', bodies, 1, exactly(8), { article: 'X' })], ['sum: t a b ×1']],
  ['the same from the side of a part', bodies, [f('t', released, 1, exactly(105), { article: 'X' }), f('a', alive, 1, exactly(100), { article: 'X' }), f('b', bodies, 1, exactly(8), { article: 'X' })], ['sum: t a b ×1']],
  ['the same in two articles', released, [f('t', released, 1, exactly(105)), f('a', alive, 1, exactly(100)), f('b', bodies, 1, exactly(8))], []],
  ['two origins that rise alike', killed, [f('a', killed, 3, exactly(1000)), f('b', killed, 4, exactly(1010)), f('c', since, 3, exactly(40)), f('d', since, 4, exactly(50))], []],
  ['two origins that part, as where earlier deaths are added', killed, [f('a', killed, 3, exactly(1000)), f('b', killed, 4, exactly(1509)), f('c', since, 3, exactly(40)), f('d', since, 4, exactly(50))], ['apart: a b c d ×1']],
  ['two origins before the later one begins', killed, [f('a', killed, 1, exactly(1000)), f('b', killed, 2, exactly(1509)), f('c', since, 1, exactly(0), { windowFrom: '2001-02-02' }), f('d', since, 2, exactly(5), { windowFrom: '2001-02-02' })], []],
  ['a day\'s number that is the rise', killed, [f('a', killed, 3, exactly(1000)), f('b', killed, 4, exactly(1010)), f('c', daily, 4, exactly(10))], []],
  ['a day\'s number that is not', killed, [f('a', killed, 3, exactly(1000)), f('b', killed, 4, exactly(1030)), f('c', daily, 4, exactly(10))], ['flow: a b c ×1']],
  ['a number of two days', killed, [f('a', killed, 2, exactly(1000)), f('b', killed, 4, exactly(1030)), f('c', daily, 4, exactly(30), { windowFrom: '2001-02-03' })], []],
  ['a day\'s number where a day of the count is missing', killed, [f('a', killed, 2, exactly(1000)), f('b', killed, 4, exactly(1030)), f('c', daily, 4, exactly(10))], []],
  ['a part that rises by more than its whole', killed, [f('a', killed, 1, exactly(100)), f('b', killed, 2, exactly(105)), f('c', killed, 1, exactly(40), women), f('d', killed, 2, exactly(60), women)], ['part: a b c d ×1']],
  ['a metric that rises by more than the one that sums it up', released, [f('a', released, 1, exactly(100)), f('b', released, 2, exactly(100)), f('c', alive, 1, exactly(90)), f('d', alive, 2, exactly(95))], ['part: a b c d ×1']],
  ['counters of other things', killed, [f('a', killed, 1, exactly(100)), f('b', killed, 2, exactly(105)), f('c', injured, 1, exactly(40)), f('d', injured, 2, exactly(90))], []],
  ['a denial and a prediction', killed, [f('a', killed, 1, exactly(120)), f('b', killed, 2, exactly(110), { modality: 'denied' }), f('c', killed, 3, exactly(100), { modality: 'predicted' })], []],
  ['shares and rates', killed, [f('a', killed, 1, { ...exactly(60), measure: 'share' }), f('b', killed, 2, { ...exactly(50), measure: 'share' }), f('c', killed, 2, { ...exactly(5), per: 'day' })], []],
]

const told = (about: typeof killed, reports: Claim[]) => listQuestions(reports, about, ALL).map(({ type, places, examples }) => `${type}: ${examples[0]!.map(({ id }) => id).join(' ')} ×${places}`)

describe('the questions that figures raise', () => {
  it.each(CASES)('with %s', (_, about, reports, questions) => {
    expect(told(about, reports)).toEqual(questions)
    expect(told(about, [...reports].reverse())).toEqual(questions)
  })

  it('name whose figures they are, and nobody where those of several raise them', () => {
    const [own] = listQuestions([f('a', killed, 1, exactly(120)), f('b', killed, 2, exactly(110))], killed, ALL)
    expect(own!.source).toEqual({ slug: 'ministry', name: 'ministry', ownVoice: false })
    const [several] = listQuestions([f('a', killed, 1, exactly(120)), f('b', killed, 2, exactly(3), { windowFrom: '2001-02-01' }, 'army||p')], killed, ALL)
    expect(several!.source).toBeNull()
  })

  it('show the first three examples, by day, and count all', () => {
    const [question] = listQuestions(Array.from({ length: 9 }, (_, day) => f(`c${day}`, killed, day + 1, exactly(500 - day))), killed, ALL)
    expect(question!.places).toBe(8)
    expect(question!.examples.map(([, later]) => later!.id)).toEqual(['c1', 'c2', 'c3'])
  })
})

it('a metric is checked with its parts, its totals and the counters of the same thing', () => {
  const names = (one: typeof killed) => checkedWith(one, ALL).map(({ slug }) => slug)
  expect(names(killed)).toEqual(['killed-daily', 'killed-since-truce'])
  expect(names(bodies)).toEqual(['released-alive', 'released'])
  expect(names(held)).toEqual([])
})

it('the order of the figures does not matter, and a count that only grows raises no question', () => {
  const day = fc.integer({ min: 1, max: 9 })
  const figures = fc.array(fc.record({ one: fc.constantFrom(killed, daily, since, alive, bodies, released), day, number: fc.integer({ min: 1, max: 30 }), who: fc.constantFrom('a||p', 'b||p', '-||p') }), { maxLength: 14 })
    .map((rows) => rows.map(({ one, day: on, number, who }, place) => f(`c${place}`, one, on, exactly(number), {}, who)))
  fc.assert(fc.property(figures.chain((given) => fc.tuple(fc.constant(given), fc.shuffledSubarray(given, { minLength: given.length }))), ([given, shuffled]) => {
    for (const one of ALL) expect(listQuestions(shuffled, one, ALL)).toEqual(listQuestions(given, one, ALL))
    const growing = given.filter(({ metric: of }) => of!.slug === 'killed').map((claim) => ({ ...claim, quantity: exactly(Number(claim.asOf!.latest!.slice(-2))) }))
    expect(listQuestions(growing, killed, ALL)).toEqual([])
  }), { numRuns: 1_000 })
})

it('ten thousand figures are checked within seconds', () => {
  const days = (place: number) => new Date(Date.UTC(2001, 0, 1) + place * 86_400_000).toISOString().slice(0, 10)
  const reports = Array.from({ length: 10_000 }, (_, place) => report(`c${place}`, `s${place % 5}||p${place % 40}`, exactly(place), { ...of(killed), asOf: days(Math.floor(place / 5)), on: days(Math.floor(place / 5)) }))
  const before = performance.now()
  listQuestions(reports, killed, ALL)
  expect(performance.now() - before).toBeLessThan(4_000)
})
