import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { readQuantityEntry } from '@/lib/detect/quantity-entry'
import { quantityEntryText, sameQuantity } from '@/lib/detect/quantity-entry-text'
import { quantityProblems, type QuantityColumns } from '@/lib/domain/quantity'
import { describeReading } from '@/lib/publish/quantity-reading'

/** The reading without its blanks and its words as printed: "at_least low=5". */
function read(text: string, unit: string | null = null): string {
  const { quantity, problem } = readQuantityEntry(text, { unit })
  if (!quantity) return problem ?? 'blank'
  const { operator, asWritten, measure, ...rest } = quantity
  expect(asWritten).toBe(text.trim())
  return [operator, ...Object.entries(rest).filter(([, value]) => value !== null).map(([key, value]) => `${key}=${value}`), measure !== 'count' && measure].filter(Boolean).join(' ')
}
const same = (value: number) => `exactly low=${value} high=${value} best=${value}`

test.each([
  ['at least 33,729', 'at_least low=33729'], ['more than 100', 'more_than low=100'], ['133', same(133)], ['about 60', 'about best=60'],
  ['between 900 and 1,000', 'between low=900 high=1000'], ['900-1,000', 'between low=900 high=1000'], ['900–1,000', 'between low=900 high=1000'],
  ['10 to 20 bodies', 'between low=10 high=20 unit=bodies'], ['dozens', 'vague low=24 high=99'], ['hundreds', 'vague low=200 high=999'],
  ['several hundred', 'vague'], ['up to 40', 'at_most high=40'], ['nearly 2,000', 'less_than high=2000'], ['some 240', 'about best=240'],
  ['no fewer than 7', 'at_least low=7'], ['≥ 5', 'at_least low=5'], ['>=5', 'at_least low=5'], ['> 5', 'more_than low=5'], ['<= 5', 'at_most high=5'], ['~60', 'about best=60'],
  ['12 or more', 'at_least low=12'], ['100+', 'at_least low=100'], ['200 people or so', 'about best=200 unit=persons'], ['half a million', same(500000)], ['1.2 million', same(1200000)],
  ['5m', same(5000000)], ['33 729', same(33729)], ['٣٣٬٧٢٩', same(33729)], ['one', same(1)], ['Four', same(4)], ['a dozen', same(12)], ['none', same(0)], ['zero', same(0)], ['2024', same(2024)],
  ['a total of 133', same(133)], ['twice', `${same(2)} unit=times`], ['a single brigade', `${same(1)} unit=brigades`], ['not given', 'unknown'],
  ['−5', same(-5)], ['-5 to -3', 'between low=-5 high=-3'], ['+12', `${same(12)} increment`], ['+12 %', `${same(12)} unit=percent change`],
])('%s is read as %s', (text, expected) => expect(read(text)).toBe(expected))

test.each([
  ['half', `${same(0.5)} unit=share share`], ['two-thirds', `${same(0.666666666666667)} unit=share share`], ['one in three', `${same(0.333333333333333)} unit=share share`],
  ['75%', `${same(75)} unit=percent share`], ['10-15 per cent', 'between low=10 high=15 unit=percent share'], ['at least 20 % of the children', 'at_least low=20 unit=percent base=children share'],
  ['most of the hostages', 'more_than low=0.5 unit=share base=hostages share'], ['the vast majority', 'more_than low=0.5 unit=share share'], ['all', `${same(1)} unit=share share`],
  ['410 out of 560 people', `${same(410)} unit=persons base=560 people share`], ['24,686 out of 34,622', `${same(24686)} base=34,622`], ['2 percentage points', `${same(2)} unit=percent change`],
])('the share %s is read as %s', (text, expected) => expect(read(text)).toBe(expected))

test.each([
  ['six weeks', `${same(42)} unit=days`], ['week-long', `${same(7)} unit=days`], ['a week', `${same(7)} unit=days`], ['seven-day', `${same(7)} unit=days`], ['less than 14 days', 'less_than high=14 unit=days'],
  ['more than 10 weeks', 'more_than low=10 unit=weeks'], ['4 to 6 weeks', 'between low=4 high=6 unit=weeks'], ['a year and a half', `${same(1.5)} unit=years`],
  ['10 per day', `${same(10)} per=day`], ['600 trucks a day', `${same(600)} unit=trucks per=day`], ['30 prisoners for each hostage', `${same(30)} unit=persons per=hostage`], ['10-to-1', same(10)],
])('the time or rate %s is read as %s', (text, expected) => expect(read(text)).toBe(expected))

describe('the unit that an editor gives', () => {
  it('stands where the words name none, and keeps weeks as weeks', () => {
    expect(read('at least 12', 'persons')).toBe('at_least low=12 unit=persons')
    expect(read('six weeks', 'weeks')).toBe(`${same(6)} unit=weeks`)
    expect(read('75%', 'persons')).toBe(`${same(75)} unit=percent share`)
    expect(read('410 out of 560', 'persons')).toBe(`${same(410)} unit=persons base=560 share`)
    expect(read('5m', 'metres')).not.toContain('5000000')
  })
})

test.each(['no fewer than', 'more', 'all but one', 'up 12%', '133 of 200', '5 more than last week', 'not 5', '12x', '1e5', '12:30', '120%', '999999999999999 billion', 'x'.repeat(201), 'nearly all of the 133', '5 and 6'])(
  'what is not wholly understood is no reading: %s', (text) => expect(readQuantityEntry(text)).toMatchObject({ quantity: null, problem: expect.stringMatching(/./) }))

it('takes a blank box as no quantity', () => expect(readQuantityEntry(' \n')).toEqual({ quantity: null, problem: null }))

it('takes any text without failing, and what it reads is a sound quantity', () => {
  const piece = fc.constantFrom('at least', 'about', 'between', 'and', 'to', '10', '1,200', '0.5', '-', '–', '%', 'half', 'a', 'dozen', 'dozens', 'of', 'weeks', 'per', 'day', 'million', 'people', '+', '≥', 'one', 'in', 'most', '(', ')', '$', '/', '\ud800')
  fc.assert(fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.array(piece, { maxLength: 7 }).map((parts) => parts.join(' '))), fc.constantFrom(null, 'persons', 'weeks'), (text, unit) => {
    const { quantity, problem } = readQuantityEntry(text, { unit })
    if (quantity) expect(quantityProblems(quantity)).toEqual([])
    else expect(problem !== null || text.trim() === '').toBe(true)
  }), { numRuns: 1000 })
})

const numbers = fc.oneof(fc.integer({ min: 0, max: 99_999_999 }), fc.integer({ min: 0, max: 9999 }).map((value) => value / 100))
const bounds: fc.Arbitrary<Pick<QuantityColumns, 'operator' | 'low' | 'high' | 'best'>> = fc.tuple(numbers, numbers).chain(([a, b]) => {
  const none = { low: null, high: null, best: null }
  const [low, high] = a <= b ? [a, b] : [b, a]
  return fc.constantFrom(
    { operator: 'exactly' as const, low, high: low, best: low }, { ...none, operator: 'about' as const, best: low }, { ...none, operator: 'at_least' as const, low },
    { ...none, operator: 'more_than' as const, low }, { ...none, operator: 'at_most' as const, high }, { ...none, operator: 'less_than' as const, high }, { operator: 'between' as const, low, high: high === low ? low + 1 : high, best: null },
  )
})

describe('the text of a quantity', () => {
  it('is read as the same quantity, for every operator, unit and rate', () => {
    fc.assert(fc.property(bounds, fc.constantFrom(null, 'persons', 'bodies', 'trucks', 'days', 'months', 'beads'), fc.constantFrom(null, 'day', 'hostage'), (numbers, unit, per) => {
      const quantity: QuantityColumns = { ...numbers, unit, per, measure: 'count', base: null, asWritten: null }
      const text = quantityEntryText(quantity)
      expect(text).not.toBeNull()
      expect(sameQuantity(readQuantityEntry(text!, { unit }).quantity!, quantity)).toBe(true)
    }), { numRuns: 400 })
  })

  it('is the text that was typed, for every text that can be read', () => {
    const text = fc.tuple(fc.constantFrom('', 'at least ', 'some ', 'up to ', 'nearly '), fc.oneof(fc.integer({ min: 0, max: 1e9 }).map(String), fc.constantFrom('half', 'two-thirds', 'six weeks', 'a dozen', '12 bodies', '40 %'))).map((parts) => parts.join(''))
    fc.assert(fc.property(text, (typed) => {
      const { quantity } = readQuantityEntry(typed)
      if (quantity) expect(quantityEntryText(quantity)).toBe(typed)
    }))
  })

  it('has words for shares of a half and of percent, and none where no words would do', () => {
    const share: QuantityColumns = { operator: 'more_than', low: 0.5, high: null, best: null, unit: 'share', measure: 'share', per: null, base: null, asWritten: null }
    expect(quantityEntryText(share)).toBe('more than half')
    expect(quantityEntryText({ ...share, low: 40, unit: 'percent', base: 'hostages' })).toBe('more than 40 % of hostages')
    expect(quantityEntryText({ ...share, low: 0.41 })).toBeNull()
    expect(quantityEntryText({ ...share, operator: null, low: null, unit: null, measure: null })).toBeNull()
    expect(quantityEntryText({ ...share, operator: 'unknown', low: null, measure: 'count', unit: null })).toBe('not given')
  })
})

test.each([
  ['at least 33,729 people', 'at least · low 33,729 · persons'], ['133', 'exactly · 133'], ['10 to 20 bodies', 'between · low 10 · high 20 · bodies'], ['about 60', 'about · best 60'],
  ['several hundred', 'vague word · no bounds'], ['75% of the dead', 'exactly · 75 · percent · a share · of dead'], ['10 per day', 'exactly · 10 · per day'], ['not given', 'no number'],
])('%s is shown as %s', (text, words) => expect(describeReading(readQuantityEntry(text).quantity!)).toBe(words))
