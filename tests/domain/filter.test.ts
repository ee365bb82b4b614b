import fc from 'fast-check'
import { expect, test } from 'vitest'
import { dayOfNumber } from '@/lib/domain/calendar-day'
import { SORTS } from '@/lib/domain/claim-order'
import { emptyFilter, encodeCursor, filterToSearchParams, matchesFilter, parseFilter, SOURCE_KEYS, VIEWS, type ClaimFilter } from '@/lib/domain/filter'
import { KINDS } from '@/lib/domain/vocabulary'
import { makeClaim } from './claim-fixture'

const slug = fc.stringMatching(/^[a-z0-9]{1,6}(-[a-z0-9]{1,6}){0,2}$/)
const slugs = fc.uniqueArray(slug, { maxLength: 4 })
const day = fc.option(fc.integer({ min: 0, max: 20000 }).map(dayOfNumber))
const words = fc.option(fc.string({ maxLength: 40 }).map((text) => text.trim()).filter((text) => text !== ''))
const anyFilter: fc.Arbitrary<ClaimFilter> = fc.record({
  conflict: fc.option(slug), kind: fc.subarray([...KINDS]), metric: slugs, outlet: slugs, claimant: slugs,
  article: fc.uniqueArray(fc.stringMatching(/^[0-9A-HJKMNP-TV-Z]{8}$/), { maxLength: 3 }), actor: slugs, proposal: slugs, topic: slugs,
  status: fc.constantFrom('published' as const, 'retracted' as const), q: words, from: day, to: day, by: fc.option(fc.constantFrom(...SOURCE_KEYS)),
  asOf: day, knownOn: day, recordedBy: fc.option(fc.date({ noInvalidDate: true, min: new Date(0), max: new Date('2100-01-01') }).map((date) => date.toISOString())),
  view: fc.constantFrom(...VIEWS), sort: fc.constantFrom(...SORTS), cursor: fc.option(slug),
}).map((filter) => {
  const [from, to] = filter.from !== null && filter.to !== null && filter.from > filter.to ? [filter.to, filter.from] : [filter.from, filter.to]
  return { ...filter, from, to, cursor: filter.cursor && encodeCursor({ sort: filter.sort, key: null, id: filter.cursor }) }
})

test('every filter survives the way through an address', () => {
  fc.assert(fc.property(anyFilter, (filter) => {
    const address = filterToSearchParams(filter).toString()
    expect(parseFilter(new URLSearchParams(address))).toEqual({ filter, problems: [] })
    expect(filterToSearchParams(parseFilter(new URLSearchParams(address)).filter).toString()).toBe(address)
  }), { numRuns: 1000 })
})

test('defaults leave no trace in an address', () => {
  expect(filterToSearchParams(emptyFilter()).toString()).toBe('')
  expect(parseFilter({ view: 'chart', sort: '-asOf', status: 'published', metric: '', q: '  ' })).toEqual({ filter: emptyFilter(), problems: [] })
})

test('lists repeat the key, in objects as in addresses', () => {
  expect(parseFilter({ metric: ['a', 'b', 'a'], kind: 'figure', article: '7k3m9q2x' }).filter).toMatchObject({ metric: ['a', 'b'], kind: ['figure'], article: ['7K3M9Q2X'] })
  expect(parseFilter(new URLSearchParams('metric=a&metric=b')).filter.metric).toEqual(['a', 'b'])
})

test('every wrong value falls back and is reported at its key', () => {
  const { filter, problems } = parseFilter({
    kind: ['figure', 'tale'], status: 'draft', from: '2024-02-31', to: 'soon', by: 'colour', asOf: '14.4.2024', knownOn: '2024-13-01',
    recordedBy: '2024-04-31', view: 'globe', sort: 'name', cursor: 'x', q: 'a\u0000b', metric: 'x'.repeat(300), conflict: ['a', 'b'],
  })
  expect(problems.map(({ path }) => path).sort())
    .toEqual(['asOf', 'by', 'conflict', 'cursor', 'from', 'kind', 'knownOn', 'metric', 'q', 'recordedBy', 'sort', 'status', 'to', 'view'])
  expect(filter).toEqual({ ...emptyFilter(), kind: ['figure'], conflict: 'a' })
})

test('a span that ends before it begins is reported and not used', () => {
  expect(parseFilter({ from: '2024-02-01', to: '2024-01-01' })).toMatchObject({ filter: { from: null, to: null }, problems: [{ path: 'to' }] })
})

test('a cursor of another order is reported and not used', () => {
  const cursor = encodeCursor({ sort: 'asOf', key: '2024-01-01', id: 'A' })
  expect(parseFilter({ cursor }).problems).toMatchObject([{ path: 'cursor' }])
  expect(parseFilter({ cursor, sort: 'asOf' }).filter.cursor).toBe(cursor)
})

test('an instant may have an offset and is kept in UTC', () => {
  expect(parseFilter({ recordedBy: '2024-04-14T12:00:00+02:00' }).filter.recordedBy).toBe('2024-04-14T10:00:00.000Z')
  for (const text of ['2024-02-31T00:00:00Z', '2024-04-14T25:00:00Z', '2024-04-14T12:00:00 02:00', '2024-04-14T12:00:00']) {
    expect(parseFilter({ recordedBy: text }).problems, text).toHaveLength(1)
  }
})

test('a plain day as an instant is the end of that day in UTC', () => {
  expect(parseFilter({ recordedBy: '2024-02-29' })).toMatchObject({ filter: { recordedBy: '2024-02-29T23:59:59.999Z' }, problems: [] })
  expect(parseFilter({ recordedBy: '2023-02-29' }).problems).toHaveLength(1)
})

test('no address makes it fail, and unknown keys are passed over', () => {
  fc.assert(fc.property(fc.dictionary(fc.oneof(fc.constantFrom(...Object.keys(emptyFilter())), fc.string()), fc.oneof(fc.string(), fc.array(fc.string()))), (query) => {
    parseFilter(query)
  }))
  expect(parseFilter({ nothing: 'x', constructor: 'y' }).problems).toEqual([])
})

const asks = (changes: Partial<ClaimFilter>, claim = makeClaim()) => matchesFilter(claim, { ...emptyFilter(), ...changes })
const open = (earliest: string | null, latest: string | null) => makeClaim({ asOf: { edtf: 'x', earliest, latest, basis: 'stated' } })

test('a claim is found by each of its references and by no other', () => {
  const claim = makeClaim({ actor: { slug: 'group', name: 'Group' }, proposal: { slug: 'draft', name: 'Draft' }, topic: { slug: 'aid', label: 'Aid' } })
  const own: Partial<ClaimFilter> = {
    conflict: 'example-1999', kind: ['figure'], metric: ['injured-ruritania'], outlet: ['example-daily'], claimant: ['ruritania-ministry'],
    article: ['ARTC1234'], actor: ['group'], proposal: ['draft'], topic: ['aid'],
  }
  expect(asks(own, claim)).toBe(true)
  for (const key of Object.keys(own)) expect(asks({ ...own, [key]: key === 'conflict' ? 'other' : ['other'] }, claim), key).toBe(false)
  expect(asks({ claimant: ['x'] }, makeClaim({ claimant: null }))).toBe(false)
})

test('from and to ask for overlap, and an open end reaches as far as is asked', () => {
  expect(asks({ from: '1999-04-14', to: '1999-04-14' })).toBe(true)
  expect(asks({ from: '1999-04-15' })).toBe(false)
  expect(asks({ to: '1999-04-13' })).toBe(false)
  expect(asks({ from: '2030-01-01' }, open('1999-04-14', null))).toBe(true)
  expect(asks({ to: '1999-04-13' }, open('1999-04-14', null))).toBe(false)
  expect(asks({ from: '1999-04-14' }, makeClaim({ asOf: null }))).toBe(false)
  expect(asks({}, makeClaim({ asOf: null }))).toBe(true)
})

test('asOf and knownOn take the latest day, and an unknown one is no later than no day', () => {
  expect(asks({ asOf: '1999-04-14' })).toBe(true)
  expect(asks({ asOf: '1999-04-13' })).toBe(false)
  expect(asks({ asOf: '2030-01-01' }, open('1999-04-14', null))).toBe(false)
  expect(asks({ knownOn: '1999-04-15' })).toBe(true)
  expect(asks({ knownOn: '1999-04-14' })).toBe(false)
  expect(asks({ knownOn: '2030-01-01' }, makeClaim({ article: { ...makeClaim().article, publishedOn: null } }))).toBe(false)
})

test('every word of q must occur, without case or accents', () => {
  expect(asks({ q: 'RURITANIAN hürt' })).toBe(true)
  expect(asks({ q: 'ruritanian absent' })).toBe(false)
})

test('a retracted claim is found only when asked for', () => {
  expect(asks({}, makeClaim({ status: 'retracted' }))).toBe(false)
  expect(asks({ status: 'retracted' }, makeClaim({ status: 'retracted' }))).toBe(true)
})
