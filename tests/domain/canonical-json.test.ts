import fc from 'fast-check'
import { expect, test } from 'vitest'
import { canonicalJson } from '@/lib/domain/canonical-json'

const shuffled = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(shuffled)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).reverse().map(([key, entry]) => [key, shuffled(entry)]))
}

test('the same value gives the same text, whatever the order of its keys, and reads back as itself', () => {
  fc.assert(fc.property(fc.jsonValue({ noUnicodeString: false }), (value) => {
    const text = canonicalJson(value)
    expect(canonicalJson(shuffled(value))).toBe(text)
    expect(canonicalJson(JSON.parse(text))).toBe(text)
    expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(value)))
  }), { numRuns: 1000 })
})

test('keys are sorted and no white space is written', () => {
  expect(canonicalJson({ b: [1, { d: null, c: 'é' }], a: true, x: undefined })).toBe('{"a":true,"b":[1,{"c":"é","d":null}]}')
})

test('what JSON cannot hold is refused instead of changed', () => {
  for (const value of [NaN, Infinity, undefined, () => 1, 1n, new Date(0), new Map(), [undefined], Symbol('x')]) {
    expect(() => canonicalJson(value)).toThrow(TypeError)
  }
})
