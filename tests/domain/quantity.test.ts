import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Quantity } from '@/lib/domain/claim'
import { metricProblems } from '@/lib/domain/metric-fit'
import { completeQuantity, formatNumber, formatQuantity, parseQuantityText, quantityHull, quantityInputSchema } from '@/lib/domain/quantity'
import { lookupVagueWord, VAGUE_WORDS } from '@/lib/domain/vague-words'
import { OPERATORS } from '@/lib/domain/vocabulary'

const empty = { low: null, high: null, best: null, unit: null, measure: 'count' as const, per: null, base: null, asWritten: null }
const quantity = (changes: Partial<Quantity>): Quantity => ({ operator: 'exactly', ...empty, ...changes })
const problems = (input: object) => quantityInputSchema.safeParse(input).error?.issues.map(({ path, message }) => `${path.join('.')}: ${message}`) ?? []

const value = fc.double({ min: -1e12, max: 1e12, noNaN: true }).map((number) => number + 0)
const anyQuantity: fc.Arbitrary<Quantity> = fc.oneof(
  value.map((best) => quantity({ operator: 'exactly', low: best, high: best, best })),
  value.map((best) => quantity({ operator: 'about', best })),
  fc.tuple(fc.constantFrom('at_least' as const, 'more_than' as const), value).map(([operator, low]) => quantity({ operator, low })),
  fc.tuple(fc.constantFrom('at_most' as const, 'less_than' as const), value).map(([operator, high]) => quantity({ operator, high })),
  fc.tuple(value, value).map(([a, b]) => quantity({ operator: 'between', low: Math.min(a, b), high: Math.max(a, b) })),
  fc.constantFrom(...VAGUE_WORDS).map(({ word, low, high }) => quantity({ operator: 'vague', low, high, asWritten: word })),
  fc.constant(quantity({ operator: 'unknown' })),
)

test('what is written of a count reads back as the same operator and bounds', () => {
  fc.assert(fc.property(anyQuantity, (given) => {
    const { operator, low, high, best } = given
    expect(parseQuantityText(formatQuantity(given).text)).toEqual({ operator, low, high, best })
  }), { numRuns: 2000 })
})

test.each([
  [quantity({ operator: 'at_least', low: 33729 }), 'at least 33,729', '≥'],
  [quantity({ operator: 'more_than', low: 300 }), 'more than 300', '>'],
  [quantity({ operator: 'at_most', high: 150000 }), 'at most 150,000', '≤'],
  [quantity({ operator: 'less_than', high: 14 }), 'less than 14', '<'],
  [quantity({ operator: 'about', best: 1500000 }), 'about 1,500,000', '≈'],
  [quantity({ operator: 'between', low: 32, high: 100 }), '32 to 100', null],
  [quantity({ operator: 'exactly', low: 0, high: 0, best: 0 }), '0', null],
  [quantity({ operator: 'vague', low: 200, high: 999, asWritten: 'hundreds' }), 'hundreds', null],
  [quantity({ operator: 'unknown' }), 'not given', null],
  [quantity({ operator: 'about', best: 0.7, measure: 'share' }), 'about 70 %', '≈'],
  [quantity({ operator: 'exactly', low: 41, high: 41, best: 41, measure: 'change', unit: 'percent' }), '+41 %', null],
  [quantity({ operator: 'exactly', low: -12, high: -12, best: -12, measure: 'increment' }), '−12', null],
])('a quantity is written with its hedge and its mark', (given, text, sign) => {
  expect(formatQuantity(given)).toMatchObject({ text, sign })
})

test('numbers are written in full', () => {
  expect([1e21, 1e-7, 1234.5, -0.25, 999, 1000].map(formatNumber))
    .toEqual(['1,000,000,000,000,000,000,000', '0.0000001', '1,234.5', '−0.25', '999', '1,000'])
  expect(() => formatNumber(Infinity)).toThrow(RangeError)
})

test('texts that are no quantity read as null', () => {
  for (const text of ['', 'at least', 'at least many', '1,23', '3.823.111', '10 to', '1 to 2 to 3', 'tens of thousands', '٣']) expect(parseQuantityText(text), text).toBeNull()
})

test('every operator takes the bounds of the design and no others', () => {
  const bounds = { exactly: ['low', 'high', 'best'], about: ['best'], at_least: ['low'], more_than: ['low'], at_most: ['high'], less_than: ['high'], between: ['low', 'high'], vague: ['low', 'high'], unknown: [] } as Record<string, string[]>
  for (const operator of OPERATORS) {
    const own = Object.fromEntries(bounds[operator]!.map((bound) => [bound, 5]))
    expect(problems({ operator, asWritten: 'some', ...own }), operator).toEqual([])
    for (const bound of ['low', 'high', 'best'].filter((name) => !bounds[operator]!.includes(name))) {
      expect(problems({ operator, asWritten: 'some', ...own, [bound]: 5 }), `${operator} ${bound}`).toEqual([expect.stringContaining(`${bound}: must be empty`)])
    }
  }
})

test('everything that is wrong is said at once', () => {
  expect(problems({ operator: 'at_least', high: 4, best: 'x', measure: 'tally', odd: 1 })).toEqual([
    expect.stringContaining('best: must be a number'), expect.stringContaining('measure: must be one of'), expect.stringContaining('odd'),
    expect.stringContaining('low: is missing'), expect.stringContaining('high: must be empty'),
  ])
})

test('low above high, unequal exact bounds, numbers that are not finite and bounds without an operator are refused', () => {
  expect(problems({ operator: 'between', low: 5, high: 4 })).toEqual(['high: must not be less than low (5)'])
  expect(problems({ operator: 'exactly', low: 4, high: 5 })).toEqual([expect.stringContaining('must be equal')])
  expect(problems({ operator: 'exactly' })).toEqual([expect.stringContaining('low: is missing')])
  expect(problems({ operator: 'about', best: Infinity })).not.toEqual([])
  expect(problems({ operator: 'about', best: NaN })).not.toEqual([])
  expect(problems({ low: 4 })).toEqual([expect.stringContaining('operator: is missing')])
  expect(problems({ operator: 'roughly', best: 4 })).toEqual([expect.stringContaining('operator: must be one of')])
  expect(quantityInputSchema.parse({})).toBeNull()
})

test('an exact number is its own low and high, and about invents none', () => {
  expect(quantityInputSchema.parse({ operator: 'exactly', low: 42 })).toMatchObject({ low: 42, high: 42, best: 42 })
  expect(quantityInputSchema.parse({ operator: 'exactly', best: 0 })).toMatchObject({ low: 0, high: 0, best: 0 })
  expect(quantityInputSchema.parse({ operator: 'about', best: 40 })).toMatchObject({ low: null, high: null, best: 40 })
})

test('a vague word of the table brings its bounds, others bring none, and nobody may bend them', () => {
  expect(quantityInputSchema.parse({ operator: 'vague', asWritten: 'hundreds of drones' })).toMatchObject({ low: 200, high: 999, best: null })
  expect(quantityInputSchema.parse({ operator: 'vague', asWritten: 'the vast majority', measure: 'share' })).toMatchObject({ low: 0.5, high: null })
  expect(quantityInputSchema.parse({ operator: 'vague', asWritten: 'more deliveries' })).toMatchObject({ low: null, high: null })
  expect(problems({ operator: 'vague', asWritten: 'hundreds', low: 100, high: 900 })).toEqual([expect.stringContaining('200 to 999')])
  expect(problems({ operator: 'vague' })).toEqual([expect.stringContaining('asWritten: is missing')])
})

test('scales beside a vague word make another number of it', () => {
  for (const text of ['hundreds of thousands', 'several hundred', 'dozens, perhaps hundreds', 'a dozen', 'almost']) expect(lookupVagueWord(text), text).toBeNull()
  expect(lookupVagueWord('Several')?.low).toBe(3)
})

test('shares stay between nothing and the whole', () => {
  expect(problems({ operator: 'about', best: 41, measure: 'share' })).toEqual([expect.stringContaining('0.41')])
  expect(problems({ operator: 'about', best: 41, measure: 'share', unit: 'percent' })).toEqual([])
  expect(problems({ operator: 'about', best: 101, measure: 'share', unit: 'percent' })).toEqual([expect.stringContaining('at most 100')])
  expect(problems({ operator: 'at_least', low: -0.1, measure: 'share' })).toEqual([expect.stringContaining('negative')])
})

test('only a flow counts below zero', () => {
  const fall = { operator: 'exactly' as const, low: -3, high: -3, best: -3 }
  expect(metricProblems(fall, { behaviour: 'flow' })).toEqual([])
  expect(metricProblems(fall, { behaviour: 'cumulative' })).toHaveLength(3)
  expect(metricProblems(fall, null)).toHaveLength(3)
  expect(metricProblems({ ...fall, measure: 'change' }, { behaviour: 'cumulative' })).toEqual([])
})

test('the hull is the narrowest span that surely holds the quantity', () => {
  expect(quantityHull(quantity({ operator: 'at_least', low: 40000 }))).toEqual({ low: 40000, high: Infinity })
  expect(quantityHull(quantity({ operator: 'at_most', high: 150000 }))).toEqual({ low: 0, high: 150000 })
  expect(quantityHull(quantity({ operator: 'about', best: 40 }))).toEqual({ low: 40, high: 40 })
  expect(quantityHull(quantity({ operator: 'unknown' }))).toEqual({ low: 0, high: Infinity })
  expect(quantityHull(quantity({ operator: 'vague', low: 0.5, measure: 'share' }))).toEqual({ low: 0.5, high: 1 })
  expect(quantityHull(quantity({ operator: 'at_most', high: 5, measure: 'change' }))).toEqual({ low: -Infinity, high: 5 })
  fc.assert(fc.property(anyQuantity, (given) => {
    const { low, high } = quantityHull(given)
    expect(low <= high).toBe(true)
  }))
})

test('the metric lends its unit where none is given', () => {
  const columns = { ...empty, operator: 'exactly' as const, best: 3, measure: null }
  expect(completeQuantity(columns, 'persons')?.unit).toBe('persons')
  expect(completeQuantity({ ...columns, unit: 'bodies' }, 'persons')?.unit).toBe('bodies')
  expect(completeQuantity({ ...columns, measure: 'share' }, 'persons')?.unit).toBeNull()
})
