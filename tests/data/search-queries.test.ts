import Database from 'better-sqlite3'
import { beforeEach, describe, expect, it } from 'vitest'
import { correctClaim, publishClaim, retractClaim } from '@/lib/data/claim-edit'
import { createClaim } from '@/lib/data/claim-write'
import { connection } from '@/lib/data/connections'
import { importClaims } from '@/lib/data/import'
import { migrateDatabase } from '@/lib/data/migrations'
import { reader } from '@/lib/data/reader'
import { saveRegisters } from '@/lib/data/registers-write'
import { searchFacets } from '@/lib/data/search-facets'
import { searchClaims } from '@/lib/data/search-queries'
import { ensureSearchIndex, searchIndexProblem } from '@/lib/data/search-rebuild'
import { openForWriting } from '@/lib/data/sqlite-adapter'
import { write } from '@/lib/data/writer'
import { emptyFilter, type ClaimFilter } from '@/lib/domain/filter'
import { parseSearch } from '@/lib/domain/search-query'
import { yearRange } from '@/lib/domain/search-years'
import { figure } from '../support/test-claims'
import { bundledRegisters, TEST_WRITER, withTestDatabase } from '../support/test-database'

const registers = bundledRegisters()
withTestDatabase(() => registers)

const CONFLICT = 'gaza-2023'
const change = <Result>(task: Parameters<typeof write<Result>>[1]) => write(TEST_WRITER, task)
let made = 0
const add = (values: Parameters<typeof figure>[0] = {}, status: 'draft' | 'published' = 'published') => (
  change((tx) => createClaim(tx, figure({ quote: null, low: 10 + ++made, asWritten: `at least ${10 + made}`, ...values }), { conflict: CONFLICT, status }))
)
const query = (text: string) => parseSearch(text).query!
const find = async (text: string, filter: Partial<ClaimFilter> = {}) => (await searchClaims(query(text), { ...emptyFilter(), ...filter })).finds.map(({ claim }) => claim.id)
const onFile = <Result>(task: (database: Database.Database) => Result): Result => {
  const database = openForWriting(connection().file)
  try {
    return task(database)
  } finally {
    database.close()
  }
}
const problem = () => onFile(searchIndexProblem)

beforeEach(() => { made = 0 })

describe('a search', () => {
  it('puts the statement before the headline, and the headline before a name', async () => {
    const byName = await add({ statement: 'Somebody said 12 people left.', claimant: 'Sesame Bureau' })
    const byHeadline = await add({ statement: 'Somebody said 13 people left.', articleKey: 'two', articleHeadline: 'Sesame in the news' })
    const byStatement = await add({ statement: 'Somebody said 14 people left for sesame.' })
    await add({ statement: 'Somebody said 15 people left.' })
    expect(await find('sesame')).toEqual([byStatement, byHeadline, byName])
    expect((await searchClaims(query('sesame people'), emptyFilter())).total).toBe(3)
  })

  it('breaks ties by the newest day, then by id, and has every claim on one page only', async () => {
    const days = ['2024-04-01', '2024-04-03', '2024-04-02', '2024-04-03']
    const ids = []
    for (const asOf of days) ids.push({ id: await add({ statement: 'The same words.', asWritten: null, asOf }), asOf })
    const wanted = ids.sort((a, b) => b.asOf.localeCompare(a.asOf) || (a.id < b.id ? -1 : 1)).map(({ id }) => id)
    expect(await find('same words')).toEqual(wanted)
    const pages = await Promise.all([0, 1, 2, 3, 4].map((offset) => searchClaims(query('same words'), emptyFilter(), { limit: 1, offset })))
    expect(pages.flatMap(({ finds }) => finds.map(({ claim }) => claim.id))).toEqual(wanted)
    expect(pages.map(({ total }) => total)).toEqual([4, 4, 4, 4, 4])
  })

  it('finds every script without accents and vowel signs, phrases, begun words, and not what is left out', async () => {
    const latin = await add({ statement: 'Zoë Müller said the café was hit.' })
    const arabic = await add({ statement: 'A spokesman said so.', quote: 'وقف إطلاق النَّار', quotePrefix: null })
    const hebrew = await add({ statement: 'A spokeswoman said so.', quote: 'דובר צה״ל', articleHeadline: 'הַפְסָקַת אֵשׁ', articleKey: 'two' })
    for (const text of ['zoe muller', 'CAFÉ', '"the cafe"', 'caf', 'müller -spokesman']) expect(await find(text), text).toEqual([latin])
    for (const text of ['النار', 'اطلاق', '"وقف إطلاق"', 'إطل']) expect(await find(text), text).toEqual([arabic])
    for (const text of ['צה"ל', 'צהל', 'הפסקת', '"הפסקת אש"']) expect(await find(text), text).toEqual([hebrew])
    for (const text of ['"cafe the"', 'cafe -zoe', 'afe', 'said AND café']) expect(await find(text), text).toEqual([])
    expect((await find('said -so')).sort()).toEqual([latin])
  })

  it('marks what it found in pieces, in every text', async () => {
    await add({ statement: 'The café said 33,729 <b>left</b>.', quote: 'at least 33,729', articleHeadline: 'Café closed' })
    const { finds: [found] } = await searchClaims(query('cafe 33729'), emptyFilter())
    expect(found!.snippets).toEqual([
      { field: 'statement', pieces: [{ text: 'The ', marked: false }, { text: 'café', marked: true }, { text: ' said ', marked: false }, { text: '33,729', marked: true }, { text: ' <b>left</b>.', marked: false }] },
      { field: 'quote', pieces: [{ text: 'at least ', marked: false }, { text: '33,729', marked: true }, { text: ' · at least 11', marked: false }] },
      { field: 'headline', pieces: [{ text: 'Café', marked: true }, { text: ' closed', marked: false }] },
    ])
  })

  it('shows only what is public, in its public words', async () => {
    const draft = await add({ statement: 'A walrus was counted.' }, 'draft')
    expect(await find('walrus')).toEqual([])
    await change((tx) => publishClaim(tx, draft, 1))
    expect(await find('walrus')).toEqual([draft])
    await change((tx) => correctClaim(tx, draft, 2, { statement: 'A seal was counted.' }, { status: 'draft', reason: 'misread' }))
    expect([await find('walrus'), await find('seal')]).toEqual([[draft], []])
    await change((tx) => publishClaim(tx, draft, 3, 'checked'))
    expect([await find('walrus'), await find('seal')]).toEqual([[], [draft]])
    await change((tx) => retractClaim(tx, draft, 4, 'no animal at all'))
    expect(await find('seal')).toEqual([])
    expect(await find('seal', { status: 'retracted' })).toEqual([draft])
    expect(problem()).toBeNull()
  })

  it('respects conflict, filters and every clock, also for claims that have changed since', async () => {
    const early = await add({ statement: 'An otter was seen.', asOf: '2023-12-01', publishedOn: '2023-12-02', articleKey: 'two' })
    const late = await add({ statement: 'An otter was seen again.', kind: 'figure', metric: 'hostages-taken' })
    expect((await find('otter')).sort()).toEqual([early, late].sort())
    expect(await find('otter', { knownOn: '2024-01-01' })).toEqual([early])
    expect(await find('otter', { asOf: '2024-01-01' })).toEqual([early])
    expect(await find('otter', { from: '2024-01-01' })).toEqual([late])
    expect(await find('otter', { metric: ['hostages-taken'] })).toEqual([late])
    expect(await find('otter', { conflict: CONFLICT, outlet: ['afp'] })).toHaveLength(2)
    expect(await find('otter', { conflict: 'nowhere' })).toEqual([])
    const then = (await reader().claim.findUniqueOrThrow({ where: { publicId: late } })).publicAt!
    await new Promise((resolve) => setTimeout(resolve, 5))
    await change((tx) => correctClaim(tx, early, 1, { statement: 'A beaver was seen.' }, { reason: 'misread' }))
    expect(await find('otter')).toEqual([late])
    const past = await searchClaims(query('otter seen'), { ...emptyFilter(), recordedBy: then })
    expect(past.finds.map(({ claim }) => [claim.id, claim.statement])).toEqual([[late, 'An otter was seen again.'], [early, 'An otter was seen.']])
    expect(past.total).toBe(2)
    expect(await find('beaver', { recordedBy: then })).toEqual([])
    const pages = await Promise.all([0, 1, 2].map((offset) => searchClaims(query('otter'), { ...emptyFilter(), recordedBy: then }, { limit: 1, offset })))
    expect(pages.map(({ finds }) => finds.map(({ claim }) => claim.id))).toEqual([[late], [early], []])
    const { year } = await searchFacets(query('otter'), { ...emptyFilter(), recordedBy: then })
    expect(year).toEqual([{ value: '2024', name: '2024', claims: 1 }, { value: '2023', name: '2023', claims: 1 }])
  })
})

describe('facets', () => {
  it('count what each choice would show, whatever else is chosen', async () => {
    const places = ['2023-12-30/2024-01-02', '2024-04-14', '2023-11-01']
    for (const [place, asOf] of places.entries()) {
      await add({ statement: `Pelican number ${place}.`, asOf, metric: place === 2 ? 'hostages-taken' : 'killed-gaza', claimant: place === 0 ? null : 'hamas', articleKey: `key-${place}`, outlet: place === 1 ? 'reuters' : 'afp' })
    }
    const asked: Partial<ClaimFilter>[] = [{}, { metric: ['killed-gaza'] }, { outlet: ['afp'], metric: ['killed-gaza', 'hostages-taken'] }, { ...yearRange('2023') }, { claimant: ['hamas'], kind: ['figure'] }, { conflict: CONFLICT }]
    for (const filter of asked) {
      const facets = await searchFacets(query('pelican'), { ...emptyFilter(), ...filter })
      for (const [facet, counts] of Object.entries(facets)) {
        for (const { value, claims } of counts) {
          const chosen = facet === 'year' ? yearRange(value) : { [facet]: facet === 'conflict' ? value : [value] }
          expect(await find('pelican', { ...filter, ...chosen }), `${JSON.stringify(filter)} ${facet} ${value}`).toHaveLength(claims)
        }
      }
    }
    const { year, metric } = await searchFacets(query('pelican'), { ...emptyFilter(), metric: ['killed-gaza'] })
    expect(year.map(({ value, claims }) => [value, claims])).toEqual([['2024', 2], ['2023', 1]])
    expect(metric.map(({ value, claims }) => [value, claims])).toEqual([['killed-gaza', 2], ['hostages-taken', 1]])
  })
})

describe('the index', () => {
  const rows = (count: number) => Array.from({ length: count }, (_, place) => ({
    row: place + 2, value: { ...figure({ low: place + 1, asWritten: `at least ${place + 1}`, quote: null, statement: `Row ${place} of the file.`, claimant: 'Sesame Bureau', articleKey: `k${place % 3}` }) },
  }))

  it('equals the claims after an import, a correction, a retraction, a renamed speaker and a headline that was learnt', async () => {
    const { created } = await importClaims({ rows: rows(1200), conflict: CONFLICT, author: 'test' })
    expect(problem()).toBeNull()
    await change((tx) => correctClaim(tx, created[0]!.id, 1, { statement: 'Corrected.' }, { reason: 'misread' }))
    await change((tx) => retractClaim(tx, created[1]!.id, 1, 'twice'))
    expect(problem()).toBeNull()
    const bureau = { ...registers.actors[0]!, slug: 'sesame-bureau', name: 'Caraway Bureau', memberOf: null, roles: [], aliases: [] }
    await change((tx) => saveRegisters(tx, { ...registers, actors: [...registers.actors, bureau] }))
    expect(problem()).toBeNull()
    expect((await searchClaims(query('caraway'), emptyFilter())).total).toBe(1199)
    await add({ statement: 'One more.', articleKey: 'k0', articleHeadline: 'Fennel found' })
    expect(problem()).toBeNull()
    expect((await searchClaims(query('fennel'), emptyFilter())).total).toBeGreaterThan(300)
  })

  it('keeps nothing of a write that fails', async () => {
    await expect(change(async (tx) => {
      await createClaim(tx, figure({ statement: 'A heron.' }), { conflict: CONFLICT, status: 'published' })
      throw new Error('stop')
    })).rejects.toThrow('stop')
    expect(await find('heron')).toEqual([])
    expect(problem()).toBeNull()
  })

  it.each([
    ['is missing', 'DROP TABLE "ClaimSearch"'],
    ['lacks a row', 'DELETE FROM "ClaimSearch"'],
    ['is of another shape', `DROP TABLE "ClaimSearch"; CREATE VIRTUAL TABLE "ClaimSearch" USING fts5(a); DELETE FROM "Setting" WHERE "name" = 'search_index'`],
    ['was not followed by a write', `UPDATE "Setting" SET "value" = "value" + 1 WHERE "name" = 'data_revision'; UPDATE "Claim" SET "statement" = 'A stork.'`],
  ])('that %s is rebuilt at the next start', async (_what, spoil) => {
    const id = await add({ statement: 'A heron.' })
    expect(onFile(ensureSearchIndex)).toBe(false)
    onFile((database) => database.exec(spoil))
    expect(problem()).not.toBeNull()
    const stork = spoil.includes('stork')
    // Until then a write neither fails nor hides that the index is behind.
    await add({ statement: 'A crane.' })
    migrateDatabase(connection().file)
    expect(problem()).toBeNull()
    expect(await find(stork ? 'stork' : 'heron')).toEqual([id])
    expect(await find('crane')).toHaveLength(1)
  })
})
