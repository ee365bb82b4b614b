import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addressSlugSchema, RESERVED_SLUGS, slugify, slugSchema } from '@/lib/domain/slug'

test.each([
  ['Gaza Ministry of Health', 'gaza-ministry-of-health'],
  ["Israel's defence ministry", 'israels-defence-ministry'],
  ['  Médecins — Sans Frontières ', 'medecins-sans-frontieres'],
  ['A/B (2024)', 'a-b-2024'],
])('%s becomes %s', (name, slug) => expect(slugify(name)).toBe(slug))

test('every name of every script has a valid slug, and the same one each time', () => {
  fc.assert(fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), (name) => {
    expect(slugSchema.safeParse(slugify(name)).success).toBe(true)
    expect(slugify(name)).toBe(slugify(name))
  }))
})

test('names of another script are told apart', () => {
  expect(slugify('المنار')).not.toBe(slugify('الميادين'))
})

test('slugs with capitals, spaces, leading or double hyphens are refused', () => {
  for (const slug of ['', 'Gaza', 'a b', '-a', 'a-', 'a--b', 'a_b', 'é', 'a'.repeat(81)]) {
    expect(slugSchema.safeParse(slug).success, slug).toBe(false)
  }
})

test('addresses of pages are reserved', () => {
  for (const slug of RESERVED_SLUGS) expect(addressSlugSchema.safeParse(slug).error?.issues[0]?.message).toContain(slug)
  expect(addressSlugSchema.parse('gaza-2023')).toBe('gaza-2023')
})
