import { describe, expect, it } from 'vitest'
import { importClaims } from '@/lib/data/import'
import { dataRevision, readRow, readRows } from '@/lib/data/reader'
import { claimRows } from '@/lib/intake/claim-row'
import { readCsv } from '@/lib/intake/csv'
import { csvText } from '../support/series-file'
import { bundledRegisters, withTestDatabase } from '../support/test-database'

const registers = bundledRegisters()
withTestDatabase(() => registers)

const VALID = {
  kind: 'figure', outlet: 'afp', article_key: 'one', published_on: '2024-04-14', published_on_basis: 'stated', claimant: 'gaza-health-ministry',
  statement: 'The ministry said at least 10 people were killed.', quote: 'at least 10', metric: 'killed-gaza', operator: 'at_least', low: '10',
  as_written: 'at least 10', as_of: '2024-04-14', as_of_basis: 'stated', basis: 'reported',
}
type Row = Record<string, string>

async function importRows(rows: readonly Row[], options: { dryRun?: boolean; status?: 'draft' | 'published' } = {}) {
  const columns = [...new Set(rows.flatMap((row) => Object.keys(row)))]
  const file = claimRows(await readCsv([new TextEncoder().encode(csvText(columns, rows))]))
  return importClaims({ ...file, conflict: 'gaza-2023', author: 'test', ...options })
}
const counts = () => readRow(`SELECT (SELECT COUNT(*) FROM "Claim") AS claims, (SELECT COUNT(*) FROM "Article") AS articles, (SELECT COUNT(*) FROM "Actor") AS actors`)
const told = (rejected: readonly { row: number; column: string; reason: string }[]) => rejected.map(({ row, column, reason }) => `${row} ${column}: ${reason}`)

describe('an import with mistakes', () => {
  it('names all ten of them by row and column, and stores nothing', async () => {
    const before = [await counts(), await dataRevision()]
    const { created, rejected } = await importRows([
      VALID,
      { ...VALID, metric: 'killed-nowhere' },
      { ...VALID, operator: 'between', low: '20', high: '10' },
      { ...VALID, as_of: '2024-02-31' },
      { ...VALID, quote: 'one two three four five six seven eight nine' },
      { ...VALID, article_url: 'ftp://example.org/x' },
      { ...VALID, kind: 'rumour' },
      { ...VALID, proposal: 'no-such-proposal' },
      { ...VALID, relations: 'corrects:nobody' },
      { ...VALID, low: 'ten' },
      { ...VALID, external_id: 'x', published_on: '2024-04-15' },
    ])
    expect(created).toEqual([])
    expect(told(rejected)).toEqual([
      expect.stringMatching(/^3 metric: there is no metric "killed-nowhere"/),
      expect.stringMatching(/^4 high: must not be less than low/),
      expect.stringMatching(/^5 as_of: /),
      expect.stringMatching(/^6 quote: must be at most 8 words \(this one has 9\)/),
      expect.stringMatching(/^7 article_url: must be an address that begins with http/),
      expect.stringMatching(/^8 kind: "rumour" must be one of figure/),
      expect.stringMatching(/^9 proposal: there is no proposal "no-such-proposal"/),
      expect.stringMatching(/^10 relations: there is no claim "nobody"/),
      expect.stringMatching(/^11 low: must be a number/),
      expect.stringMatching(/^12 published_on: the article one has 2024-04-14/),
    ])
    expect([await counts(), await dataRevision()]).toEqual(before)
  })

  it('does not blame a row for pointing at one that is refused for something else', async () => {
    const { rejected } = await importRows([
      { ...VALID, external_id: 'bad', metric: '', low: '' }, { ...VALID, external_id: 'good', low: '11', as_written: '11', relations: 'corrects:bad' },
    ])
    expect(new Set(rejected.map(({ row }) => row))).toEqual(new Set([2]))
  })

  it('refuses an unknown conflict, and a metric or claim of another conflict', async () => {
    const file = claimRows(await readCsv([new TextEncoder().encode(csvText(Object.keys(VALID), [VALID]))]))
    await expect(importClaims({ ...file, conflict: 'nowhere', author: 'test' })).rejects.toThrow('there is no conflict nowhere (there is gaza-2023)')
  })
})

describe('an import that is run again', () => {
  it('knows its rows by external id, and says which columns differ where a row came to hold something else', async () => {
    const row = { ...VALID, external_id: 'a' }
    expect((await importRows([row])).created).toHaveLength(1)
    expect(await importRows([row])).toMatchObject({ created: [], unchanged: [{ row: 2 }], rejected: [] })
    expect(told((await importRows([{ ...row, low: '11', note: 'new' }])).rejected)).toEqual(['2 external_id: "a" is stored with other content: note, low'])
    expect(told((await importRows([{ ...row, external_id: 'b', low: '12' }, { ...row, external_id: 'b', low: '13' }])).rejected))
      .toEqual(['3 external_id: "b" stands in row 2 with other content: low'])
  })

  it('knows rows without an external id by what makes two claims the same, within a file as well', async () => {
    const first = await importRows([VALID, { ...VALID, statement: 'The same in other words.' }, { ...VALID, low: '11', as_written: 'at least 11' }])
    expect([first.created.length, first.unchanged.length]).toEqual([2, 1])
    const again = await importRows([VALID, { ...VALID, quote: 'ten at least' }])
    expect([again.created.length, again.unchanged.length]).toEqual([1, 1])
  })
})

describe('an import', () => {
  it('as a dry run tells what would become of it and stores nothing', async () => {
    const before = await counts()
    const outcome = await importRows([{ ...VALID, claimant: 'Some New Office' }], { dryRun: true })
    expect(outcome).toMatchObject({ created: [{ row: 2 }], rejected: [], createdActors: [{ slug: 'some-new-office', name: 'Some New Office' }] })
    expect(await counts()).toEqual(before)
  })

  it('finds outlets and actors by slug, name or alias in any case, and lists those that it makes', async () => {
    const { name } = registers.actors.find(({ slug }) => slug === 'gaza-health-ministry')!
    const outcome = await importRows([
      { ...VALID, claimant: name.toUpperCase() }, { ...VALID, low: '11', claimant: 'New Office', outlet: 'New Office', article_key: 'two', via: 'told:New Office>reported:Wire & Co' },
    ])
    expect(outcome).toMatchObject({ rejected: [], createdActors: [{ slug: 'new-office' }], createdOutlets: [{ slug: 'new-office' }, { slug: 'wire-co' }] })
    expect(await readRow(`SELECT a."slug" FROM "Outlet" o JOIN "Actor" a ON a."id" = o."actorId" WHERE o."slug" = 'new-office'`)).toEqual({ slug: 'new-office' })
    const rows = await readRows<{ payload: string }>('SELECT "payload" FROM "Revision" ORDER BY "id"')
    const [first, second] = rows.map(({ payload }) => JSON.parse(payload) as { claimant: { slug: string }; attribution: unknown[] })
    expect(first!.claimant.slug).toBe('gaza-health-ministry')
    expect(second!.attribution).toEqual([
      { step: 'told', actor: 'new-office', outlet: null }, { step: 'reported', actor: null, outlet: 'wire-co' }, { step: 'reported', actor: null, outlet: 'new-office' },
    ])
  })

  it('matches articles by key, else by address, and fills in what was not known', async () => {
    const { article_key: _, ...keyless } = VALID
    const outcome = await importRows([
      { ...VALID, outlet: '', article_headline: '' },
      { ...VALID, low: '11', article_headline: 'Later known', article_url: 'http://example.org/a/?utm_source=x#top' },
      { ...keyless, low: '12', article_key: '', article_url: 'https://example.org/a' },
    ])
    expect(outcome.rejected).toEqual([])
    expect(await readRows('SELECT "key", "headline", "url", "canonicalUrl", o."slug" AS outlet FROM "Article" a LEFT JOIN "Outlet" o ON o."id" = a."outletId"')).toEqual([
      { key: 'one', headline: 'Later known', url: 'http://example.org/a/?utm_source=x#top', canonicalUrl: 'https://example.org/a', outlet: 'afp' },
    ])
    expect((await importRows([{ ...VALID, low: '13', language: 'en' }])).created).toHaveLength(1)
    expect(await readRow('SELECT "language" FROM "Article"')).toEqual({ language: 'en' })
  })

  it('as drafts issues no address', async () => {
    await importRows([VALID], { status: 'draft' })
    expect(await readRows(`SELECT "path" FROM "Address" WHERE "type" IN ('claim', 'revision')`)).toEqual([])
    expect(await readRow('SELECT "status", "publicRevision" FROM "Claim"')).toEqual({ status: 'draft', publicRevision: null })
  })
})
