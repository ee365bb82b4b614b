import { describe, expect, it } from 'vitest'
import type { Quantity } from '@/lib/domain/claim'
import { explainDivergence, explainSum } from '@/lib/domain/divergence'
import { BARRIERS, reason, type Divergence } from '@/lib/domain/divergence-reason'
import { divergenceWords, singleSourceWords } from '@/lib/publish/divergence-words'
import { about, APRIL, atLeast, atMost, between, DECEMBER, exactly, figure, metric, type More, noNumber } from '../domain/comparison-fixture'

const taken = metric('taken', { behaviour: 'event_total' })
const killed = metric('killed', { windowFrom: '2023-10-07' })
const held = metric('held', { behaviour: 'stock' })
const ministry = { slug: 'ministry', name: 'Health ministry' }

function words(first: Quantity | null, second: Quantity | null, of = taken, days: [string | null, string | null] = ['2023-10-07', '2023-10-07'], more: More = {}) {
  const by = of === killed ? { by: ministry } : {}
  const a = figure(first, { id: 'A', in: DECEMBER, of, asOf: days[0], ...by })
  const b = figure(second, { id: 'B', in: APRIL, of, asOf: days[1], ...by, ...more })
  return divergenceWords(explainDivergence(a, b, of, of)).words
}

describe('the words of a divergence', () => {
  it('name the gap first and then what it may be', () => {
    expect(words(about(240), about(250))).toBe('About 10 apart. Same day, same definition, both hedged. The reports are 115 days apart. About 10 stay unexplained.')
    expect(words(exactly(1200), about(1200))).toBe('Same number. The hedge is the only difference.')
    expect(words(exactly(20000), atLeast(33729), killed, ['2023-12-21', '2024-04-14']))
      .toBe('At least 13,729 apart. One issuer, a count that only grows; the days they describe are 115 days apart. The earlier figure is visibly round.')
  })

  it('say that one prints the sum and the other its parts', () => {
    const total = figure(exactly(105), { id: 'A', in: DECEMBER, of: taken, asOf: '2023-11' })
    const parts = [80, 25].map((n) => figure(exactly(n), { id: `P${n}`, in: APRIL, of: taken, asOf: '2023-11' }))
    expect(divergenceWords(explainSum(total, parts, taken)!).words).toBe('Same total. One prints the sum, the other its two parts.')
    const other = [80, 27].map((n) => figure(exactly(n), { id: `P${n}`, in: APRIL, of: taken, asOf: '2023-11' }))
    expect(divergenceWords(explainSum(total, other, taken)!).words)
      .toBe('2 apart. Same period, same definition. One prints the sum, the other its two parts. The reports are 115 days apart. 2 stay unexplained.')
  })

  it('give “not comparable” as a full answer', () => {
    const alive = metric('held-alive', { label: 'held alive', behaviour: 'stock' })
    const found = explainDivergence(figure(exactly(108), { id: 'A', in: DECEMBER, of: alive, asOf: '2023-12-21' }),
      figure(exactly(129), { id: 'B', in: APRIL, of: held, asOf: '2024-04-14' }), alive, held)
    expect(divergenceWords(found)).toEqual({
      headline: 'Not comparable: definition', text: 'One counts “held alive”, the other “held”. No gap is computed.',
      words: 'Not comparable: definition. One counts “held alive”, the other “held”. No gap is computed.',
    })
    expect(words(exactly(7), exactly(9), taken, undefined, { scope: { population: 'women', place: null, text: null } }))
      .toBe('Not comparable: scope. One covers women only, the other is not limited to them. No gap is computed.')
    expect(words(exactly(7), noNumber)).toBe('Not comparable: no number. One of them gives no number. No gap is computed.')
  })

  it('leave open what cannot be told', () => {
    expect(words(exactly(117), exactly(103), held, ['2023-12-20', '2023-12-21'])).toBe('14 apart. The days they describe are 1 day apart, and the number can rise or fall between them.')
    expect(words(exactly(117), exactly(103), held, [null, '2023-12-21'])).toBe('14 apart. At least one of them does not say which day it describes.')
    expect(words(exactly(117), exactly(103), killed, ['2023-12-20', '2023-12-20'], { windowFrom: '2023-11-06', claimant: null }))
      .toBe('14 apart. They count from different days, 7 October 2023 and 6 November 2023; how much that makes cannot be told.')
    expect(words(exactly(117), exactly(103), taken, undefined, { basis: 'identified' }))
      .toBe('14 apart. One is reported by the issuer, the other identified by name; how much that makes cannot be told.')
    expect(words(exactly(8), exactly(11), taken, undefined, { scope: { population: null, place: null, text: 'in the north' } }))
      .toBe('3 apart. Only one of them names a part, “in the north”; how much that makes cannot be told.')
    expect(words(atMost(150000), atLeast(40000))).toBe('Both can hold. Their bounds overlap.')
  })

  it('tell rounding and restatement from what is unexplained', () => {
    expect(words(exactly(20000), exactly(20057))).toBe('57 apart. The earlier figure is visibly round, which can account for the gap.')
    expect(words(exactly(20000), exactly(21357)))
      .toBe('1,357 apart. Same day, same definition. The earlier figure is visibly round, which can account for up to 500. The reports are 115 days apart. At least 857 stay unexplained.')
    expect(words(exactly(2031), exactly(2017), killed, ['2023-12-20', '2023-12-20'])).toBe('14 apart. The same issuer gave another number 115 days later.')
    expect(words(exactly(2031), exactly(2017), killed, ['2023-12-20', '2023-12-21'], { claimant: null }))
      .toBe('14 apart. The days they describe are 1 day apart. The later day has the lower figure, in a count that only grows. The reports are 115 days apart. 14 stay unexplained.')
    expect(words(exactly(7), exactly(8))).toContain('1 stays unexplained.')
    expect(words(exactly(5), between(11, 19))).toBe('6 to 14 apart. Same day, same definition. The reports are 115 days apart. At least 6 stay unexplained.')
  })

  it('carry the unit where it is no persons', () => {
    const days = (n: number) => exactly(n, { unit: 'days' })
    expect(words(days(40), days(42))).toContain('2 days apart.')
  })

  it('say where one source alone speaks, and where a part is compared', () => {
    expect(singleSourceWords().words).toBe('One source. Nothing to compare.')
    expect(singleSourceWords(undefined, 'released during the truce').words).toBe('Part of a total. Compared as a part of “released during the truce”.')
  })

  it('exist for every barrier, and an unknown one is refused', () => {
    const base: Divergence = { a: 'A', b: 'B', parts: { a: [], b: [] }, comparable: false, reasons: [], gap: null, sameIssuer: false, grows: false, lag: { asOf: 0, reports: 0 }, sameDay: true }
    for (const type of BARRIERS) expect(divergenceWords({ ...base, reasons: [reason(type, { a: 'one', b: 'two' })] }).words).toMatch(/^Not comparable: .+\. .+\.$/)
    expect(() => divergenceWords({ ...base, reasons: [reason('sum')] })).toThrow('sum')
  })

  it('never average, rank or name a winner', () => {
    const all = [words(about(240), about(250)), words(exactly(117), exactly(103), held), words(exactly(7), exactly(9))].join(' ')
    expect(all).not.toMatch(/average|mean|true|correct|wrong|reliable|better|likely/i)
  })
})
