// What comes of a file does not depend on how it is gone through: as a whole, a few rows at a time, or row by row as imports of their own.
import Database from 'better-sqlite3'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { closeConnections } from '@/lib/data/connections'
import { importClaims } from '@/lib/data/import'
import { ImportSpool } from '@/lib/data/import-spool'
import { searchIndexProblem } from '@/lib/data/search-rebuild'
import { verifyHistory } from '@/lib/data/verify-history'
import { parseClaimInput } from '@/lib/domain/claim-input'
import { claimRowStream } from '@/lib/intake/claim-row'
import { streamCsv } from '@/lib/intake/csv'
import { FILE_COLUMNS, importFiles, type FileRow } from '../support/random-imports'
import { csvText } from '../support/series-file'
import { bundledRegisters, openTestDatabase, withTestDatabase } from '../support/test-database'

const registers = bundledRegisters()
withTestDatabase(() => registers)

const BASE = { external_id: 'base-claim', kind: 'figure', article_key: 'base-1', statement: 'Somebody counted one.', metric: 'killed-gaza', operator: 'exactly', low: '1', as_of: '2024-03-01', as_of_basis: 'stated', basis: 'reported' }

function importRows(rows: readonly FileRow[], piece?: number) {
  const text = csvText([...FILE_COLUMNS], rows as Record<string, string>[])
  return importClaims({ rows: claimRowStream(streamCsv([new TextEncoder().encode(text)])), conflict: 'gaza-2023', author: 'test', piece })
}

/** Everything that a database holds, with names in place of random ids, without instants and without order. */
async function contents(file: string): Promise<Record<string, string[]>> {
  expect((await verifyHistory()).broken).toBeNull()
  await closeConnections()
  const database = new Database(file)
  expect(searchIndexProblem(database)).toBeNull()
  const all = <Row>(query: string) => database.prepare(query).all() as Row[]
  const names = new Map([
    ...all<{ id: string; name: string }>('SELECT "publicId" AS id, COALESCE("externalId", "statement") AS name FROM "Claim"'), ...all<{ id: string; name: string }>('SELECT "publicId" AS id, "key" AS name FROM "Article"'),
  ].map(({ id, name }) => [id, name]))
  const named = (value: unknown) => JSON.stringify(value).replace(/[0-9A-HJKMNP-TV-Z]{8}/g, (id) => names.get(id) ?? id).replace(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, 'T').replace(/[0-9a-f]{64}/g, 'H')
  const read = (query: string) => all(query).map(named).sort()
  const found = {
    states: all<{ payload: string }>('SELECT "payload" FROM "Revision"').map(({ payload }) => named(JSON.parse(payload))).sort(),
    claims: read(`SELECT c.*, o."slug" AS outlet, a."key" AS article, p."slug" AS claimant, q."slug" AS actor, NULL AS "id", NULL AS "articleId", NULL AS "outletId", NULL AS "claimantId", NULL AS "actorId", NULL AS "occurrenceId"
      FROM "Claim" c JOIN "Article" a ON a."id" = c."articleId" LEFT JOIN "Outlet" o ON o."id" = c."outletId" LEFT JOIN "Actor" p ON p."id" = c."claimantId" LEFT JOIN "Actor" q ON q."id" = c."actorId"`),
    relations: read('SELECT f."publicId" AS f, t."publicId" AS t, "type", "split", "exclusive" FROM "Relation" r JOIN "Claim" f ON f."id" = r."fromId" JOIN "Claim" t ON t."id" = r."toId"'),
    articles: read('SELECT a.*, o."slug" AS outlet, NULL AS "id", NULL AS "outletId" FROM "Article" a LEFT JOIN "Outlet" o ON o."id" = a."outletId"'),
    names: read('SELECT "slug", "name" FROM "Actor" UNION ALL SELECT "slug", "name" FROM "Outlet" UNION ALL SELECT "slug", "label" FROM "Occurrence"'),
    addresses: read('SELECT "path", "type", "subject" FROM "Address"'),
    audit: read(`SELECT "author", "origin", "action", "subjectType", "subject" FROM "Audit" WHERE "author" = 'test'`),
  }
  database.close()
  return found
}

async function stored(work: () => Promise<unknown>): Promise<Record<string, string[]>> {
  const file = await openTestDatabase(registers)
  await importRows([BASE])
  await work()
  return contents(file)
}

/** Rows in an order of their own, each pointing at some other, so that many point at rows that come later. */
const shuffled = importFiles('file').chain((rows) => fc.tuple(fc.shuffledSubarray(rows, { minLength: rows.length }), fc.array(fc.nat({ max: 7 }), { minLength: 8, maxLength: 8 }))).map(([rows, others]) => {
  // Only what is pointed at needs a name; the others may be told by what they say.
  const named = rows.map((row, place) => ({ ...row, external_id: row.external_id || (rows.some((_, at) => others[at]! % rows.length === place) ? `named-${place}` : '') }))
  return named.map((row, place): FileRow => {
    const other = named[others[place]! % named.length]!
    return other === row ? row : { ...row, relations: `repeats:${other.external_id}` }
  })
})

describe('an import', () => {
  it('stores the same row by row as in one', async () => {
    await fc.assert(fc.asyncProperty(importFiles('file'), async (rows) => {
      const whole = await stored(() => importRows(rows, 3))
      expect(await stored(async () => { for (const row of rows) await importRows([row]) })).toEqual(whole)
      expect(whole.states!.length).toBeGreaterThan(1)
    }), { numRuns: 12 })
  })

  it('stores the same whatever is gone through at once, also where rows point at later ones', async () => {
    await fc.assert(fc.asyncProperty(shuffled, fc.integer({ min: 1, max: 4 }), async (rows, piece) => {
      expect(await stored(() => importRows(rows, piece))).toEqual(await stored(() => importRows(rows)))
    }), { numRuns: 12 })
  })

  it('says the same of a file with mistakes and doubles, whatever is gone through at once', async () => {
    const spoilt = fc.tuple(shuffled, fc.array(fc.record({
      place: fc.nat({ max: 7 }), cells: fc.constantFrom<Partial<FileRow>>(
        { metric: 'killed-nowhere' }, { relations: 'corrects:nobody' }, { low: 'ten' }, { external_id: 'base-claim' }, { external_id: 'file-0' }, { relations: 'disputes:file-0' }, { kind: 'rumour' }, { article_key: '', article_url: '' }, {},
      ),
    }), { maxLength: 6 })).map(([rows, changes]) => [...rows, ...changes.map(({ place, cells }) => ({ ...rows[place % rows.length]!, ...cells }) as FileRow)])
    let refused = 0
    await fc.assert(fc.asyncProperty(spoilt, fc.integer({ min: 1, max: 4 }), async (rows, piece) => {
      await openTestDatabase(registers)
      await importRows([BASE])
      const [one, other] = [await importRows(rows, piece), await openTestDatabase(registers).then(() => importRows([BASE])).then(() => importRows(rows))]
      const rowsOf = (list: readonly { row: number }[]) => list.map(({ row }) => row)
      expect(one.rejected).toEqual(other.rejected)
      expect([rowsOf(one.created), rowsOf(one.unchanged), one.createdActors, one.createdOutlets]).toEqual([rowsOf(other.created), rowsOf(other.unchanged), other.createdActors, other.createdOutlets])
      if (one.rejected.length > 0) refused += 1
    }), { numRuns: 25 })
    expect(refused).toBeGreaterThan(3)
  })
})

describe('the spool of an import', () => {
  it('gives every input back as it was checked', () => {
    const spool = new ImportSpool(new Set())
    const inputs = fc.sample(importFiles('x'), 40).flat().flatMap(({ kind, article_key: articleKey, statement, metric, operator, low, as_written: asWritten, actor, stance, target, occurrence }) => {
      const parsed = parseClaimInput({ kind, articleKey, statement, metric, operator, low: low && Number(low), asWritten, actor, stance, target, occurrence, coClaimants: [], relations: ['repeats:base-claim'], note: '"é\u2028'})
      return parsed.success ? [parsed.data] : []
    })
    inputs.forEach((input, place) => spool.add(place, input, []))
    expect(inputs.length).toBeGreaterThan(40)
    expect(inputs.map((_, place) => spool.at(inputs.length - 1 - place))).toEqual(inputs.toReversed())
    spool.close()
  })
})
