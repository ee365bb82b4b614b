// Holds the laws of interval arithmetic and of the ledger on any figures at all. LEDGER_RUNS raises the number of cases.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Claim, Quantity } from '@/lib/domain/claim'
import { addIntervals, holdsNumber, interval, isBelow, negateInterval, overlap, subtractIntervals, sumIntervals, type Interval } from '@/lib/domain/interval'
import { missingLines } from '@/lib/domain/ledger'
import { amountOf, amountText } from '@/lib/domain/ledger-amount'
import { about, atLeast, atMost, between, exactly, lessThan, moreThan, vague } from './comparison-fixture'
import { ledgerOf, line } from './ledger-fixture'

const numRuns = Math.max(1000, Number(process.env.LEDGER_RUNS ?? 1000))
const holds = (...property: Parameters<typeof fc.assert>) => fc.assert(property[0], { numRuns, ...property[1] })

const number = fc.integer({ min: -2000, max: 2000 })
const anyInterval: fc.Arbitrary<Interval> = fc.record({
  at: number, width: fc.integer({ min: 1, max: 3000 }), below: fc.boolean(), above: fc.boolean(), lowOpen: fc.boolean(), highOpen: fc.boolean(),
}).map(({ at, width, below, above, lowOpen, highOpen }) => interval(below ? -Infinity : at, above ? Infinity : at + width, { lowOpen, highOpen }))
/** An interval with a number of it. */
const within = fc.tuple(anyInterval, fc.integer({ min: 1, max: 999 })).map(([one, share]) => {
  const low = Number.isFinite(one.low) ? one.low : Number.isFinite(one.high) ? one.high - 500 : -500
  const high = Number.isFinite(one.high) ? one.high : low + 1000
  return { one, value: low + ((high - low) * share) / 1000 }
})
const wider = (one: Interval, by: number): Interval => interval(one.low - by, one.high + by)

describe('intervals', () => {
  it('hold every sum and difference of the numbers that they hold', () => holds(fc.property(within, within, (a, b) => {
    expect([holdsNumber(a.one, a.value), holdsNumber(b.one, b.value)]).toEqual([true, true])
    // Values stand on thousandths; a sum is looked at in whole thousandths so that binary dust does not decide.
    const near = (value: number) => Number(value.toPrecision(12))
    expect(holdsNumber(addIntervals(a.one, b.one), near(a.value + b.value))).toBe(true)
    expect(holdsNumber(subtractIntervals(a.one, b.one), near(a.value - b.value))).toBe(true)
    expect(holdsNumber(negateInterval(a.one), -a.value)).toBe(true)
  })))

  it('give wider results for wider intervals', () => holds(fc.property(anyInterval, anyInterval, fc.integer({ min: 0, max: 50 }), (a, b, by) => {
    for (const join of [addIntervals, subtractIntervals]) {
      const [narrow, wide] = [join(a, b), join(wider(a, by), b)]
      expect(wide.low <= narrow.low && wide.high >= narrow.high).toBe(true)
    }
  })))

  it('sum up alike in every order', () => holds(fc.property(fc.array(anyInterval, { maxLength: 8 }).chain((list) => fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length }))), ([list, shuffled]) => {
    expect(sumIntervals(shuffled)).toEqual(sumIntervals(list))
  })))

  it('are below, above or in touch, and one of the three only', () => holds(fc.property(anyInterval, anyInterval, (a, b) => {
    expect([isBelow(a, b), isBelow(b, a), overlap(a, b)].filter(Boolean)).toHaveLength(1)
  })))

  it('are refused without a number in them', () => {
    expect(() => interval(2, 1)).toThrow('from 2 to 1')
    expect(() => interval(Number.NaN, 1)).toThrow(RangeError)
  })
})

const count = fc.integer({ min: 0, max: 300 })
const quantity: fc.Arbitrary<Quantity> = fc.tuple(count, count, fc.nat(7)).map(([n, more, kind]) => (
  [exactly(n), exactly(n), about(n), atLeast(n), moreThan(n), atMost(n), lessThan(n + 1), more % 2 ? between(n, n + more) : vague(n, n + more, 'many')][kind]!))

describe('amounts', () => {
  it('come back from an interval as the operator that they were', () => holds(fc.property(quantity, (one) => {
    const { operator, low, high, best } = amountText(amountOf(one)!)
    if (['exactly', 'about', 'at_least', 'more_than'].includes(one.operator)) expect({ operator, low, high, best }).toMatchObject({ operator: one.operator, low: one.low, high: one.high, best: one.best })
    expect(high).toBe(one.high)
  })))
})

const LINES = ['held-before', 'taken', 'released-alive', 'bodies-returned', 'rescued', 'bodies-recovered'] as const
const given = fc.record({
  taken: quantity, remaining: quantity,
  others: fc.record(Object.fromEntries(LINES.filter((slug) => slug !== 'taken').map((slug) => [slug, fc.option(quantity)]))),
})
const claimsOf = ({ taken, remaining, others }: { taken: Quantity; remaining: Quantity; others: Record<string, Quantity | null> }): Claim[] => [
  line('taken', taken, { id: 'taken' }), line('remaining', remaining, { id: 'remaining' }),
  ...Object.entries(others).flatMap(([slug, value]) => (value ? [line(slug, value, { id: slug })] : [])),
]
const outcome = (claims: readonly Claim[]) => {
  const { computed, stated, verdict, difference, lines } = ledgerOf(claims)
  return { computed, stated: stated?.amount, verdict, difference, lines: lines.map(({ metric, figure }) => [metric.slug, figure?.amount]) }
}

describe('ledgers', () => {
  it('have no residual that a line which is taken away could have covered', () => holds(fc.property(given, fc.constantFrom(...LINES.filter((slug) => slug !== 'taken')), (all, away) => {
    const before = outcome(claimsOf(all)).verdict
    const after = outcome(claimsOf({ ...all, others: { ...all.others, [away]: null } })).verdict
    if (before !== 'residual') expect(after).not.toBe('residual')
  })))

  it('have a residual only where no whole numbers for the lines fit what is printed', () => holds(fc.property(given, fc.array(fc.nat(400), { minLength: 12, maxLength: 12 }), (all, picks) => {
    const ledger = ledgerOf(claimsOf(all))
    if (ledger.verdict !== 'residual') return
    const pick = (one: Quantity, place: number) => {
      const { low, high } = amountOf(one)!
      return Math.min(high, low + picks[place]!)
    }
    const sum = ledger.lines.reduce((total, { metric, sign, figure }, place) => {
      const name = metric.slug.replace('hostages-', '')
      const quantityOf = name === 'taken' ? all.taken : all.others[name]
      const value = figure && quantityOf ? pick(quantityOf, place) : picks[place]!
      return total + (sign === 'plus' ? value : -value)
    }, 0)
    const printed = amountOf(all.remaining)!
    // Ends that "more than" and "less than" leave out are picked too, so that an end may just be touched.
    expect(sum > printed.low && sum < printed.high).toBe(false)
  })))

  it('do not change when a claim is said again', () => holds(fc.property(given, fc.nat(6), fc.boolean(), (all, place, related) => {
    const claims = claimsOf(all)
    const said = claims[place % claims.length]!
    const relations = related ? [{ type: 'repeats' as const, direction: 'out' as const, claim: said.id, split: null, exclusive: null }] : []
    const again: Claim = { ...said, id: `again-${said.id}`, relations, scope: related ? { ...said.scope, text: 'in other words' } : said.scope }
    expect(outcome([...claims, again])).toEqual(outcome(claims))
  })))

  it('do not change with the order of the claims', () => holds(fc.property(given.chain((all) => { const claims = claimsOf(all); return fc.tuple(fc.constant(claims), fc.shuffledSubarray(claims, { minLength: claims.length })) }), ([claims, shuffled]) => {
    expect(outcome(shuffled)).toEqual(outcome(claims))
  })))

  it('name exactly the lines that are not given as missing', () => holds(fc.property(given, (all) => {
    const missing = missingLines(ledgerOf(claimsOf(all))).map(({ slug }) => slug.replace('hostages-', ''))
    expect(missing.sort()).toEqual(Object.entries(all.others).flatMap(([slug, value]) => (value ? [] : [slug])).sort())
  })))
})
