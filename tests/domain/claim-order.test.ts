import fc from 'fast-check'
import { expect, test } from 'vitest'
import { compareClaims, SORTS, sortKeyOf } from '@/lib/domain/claim-order'
import { decodeCursor, encodeCursor } from '@/lib/domain/cursor'
import { makeClaim } from './claim-fixture'

const clock = (latest: string | null) => ({ edtf: latest, earliest: null, latest, basis: 'stated' as const })
const day = fc.option(fc.constantFrom('1999-04-01', '1999-04-02', '1999-04-03'))
const claim = fc.record({ id: fc.constantFrom('A', 'B', 'C', 'D', 'E'), asOf: day, publishedOn: day, recordedAt: fc.constantFrom('1999-05-01T00:00:00.000Z', '1999-05-02T00:00:00.000Z') })
  .map(({ id, asOf, publishedOn, recordedAt }) => makeClaim({
    id, asOf: asOf === null ? null : clock(asOf), recordedAt, article: { ...makeClaim().article, publishedOn: clock(publishedOn) },
  }))

test('every order is total: any shuffling sorts to the same list, claims without a date last, ties by id', () => {
  fc.assert(fc.property(fc.uniqueArray(claim, { selector: ({ id }) => id }), fc.constantFrom(...SORTS), (claims, sort) => {
    const sorted = [...claims].sort(compareClaims(sort))
    expect([...claims].reverse().sort(compareClaims(sort))).toEqual(sorted)
    const keys = sorted.map((entry) => sortKeyOf(entry, sort))
    const dated = keys.filter((key) => key !== null)
    expect(keys.slice(0, dated.length)).toEqual(dated)
    const upwards = [...dated].sort()
    expect(dated).toEqual(sort.startsWith('-') ? upwards.reverse() : upwards)
    sorted.forEach((entry, place) => {
      const next = sorted[place + 1]
      if (next && sortKeyOf(next, sort) === keys[place]) expect(entry.id < next.id).toBe(true)
    })
  }))
})

test('a cursor reads back as itself and every other text is null', () => {
  fc.assert(fc.property(fc.constantFrom(...SORTS), fc.option(fc.string()), fc.string({ maxLength: 40 }), (sort, key, id) => {
    const text = encodeCursor({ sort, key, id })
    fc.pre(text.length <= 400 && JSON.parse(JSON.stringify([key, id])).length === 2 && !/[\ud800-\udfff]/.test(`${key}${id}`))
    expect(text).toMatch(/^[A-Za-z0-9_-]+$/)
    expect(decodeCursor(text)).toEqual({ sort, key, id })
  }))
  for (const text of ['', 'x', 'garbage!', btoa('[]'), btoa('["-asOf",1,"A"]').replaceAll('=', ''), btoa('["name",null,"A"]').replaceAll('=', ''), 'A'.repeat(500)]) {
    expect(decodeCursor(text), text).toBeNull()
  }
  fc.assert(fc.property(fc.string(), (text) => { decodeCursor(text) }))
})
