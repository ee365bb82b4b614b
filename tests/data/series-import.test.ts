import fs from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { closeConnections } from '@/lib/data/connections'
import { dataRevision, readRow, readRows } from '@/lib/data/reader'
import { verifyHistory } from '@/lib/data/verify-history'
import type { Claim } from '@/lib/domain/claim'
import { exportFiles } from '../../prisma/commands/export-files'
import { importCsvFile, importRegistersFile } from '../../prisma/commands/import-file'
import { csvText, SERIES_COLUMNS, seriesRows } from '../support/series-file'
import { bundledRegisters, openTestDatabase, withTestDatabase } from '../support/test-database'

const registers = bundledRegisters()
withTestDatabase(() => registers)

const ROWS = 9650
const options = { conflict: 'gaza-2023', author: 'test' }

/** Claims without what is new in every database: ids, instants, and their order. */
function comparable(claims: readonly Claim[]) {
  const name = new Map(claims.map((claim) => [claim.id, claim.externalId ?? claim.id]))
  return new Map(claims.map((claim) => [name.get(claim.id)!, JSON.stringify({
    ...claim, id: 0, url: 0, recordedAt: 0, updatedAt: 0, externalId: name.get(claim.id), article: { ...claim.article, id: 0 },
    // What others say of a claim comes in the order in which it was entered, and an export has another.
    relations: claim.relations.map((one) => JSON.stringify({ ...one, claim: name.get(one.claim) })).sort(),
    target: claim.target?.type === 'claim' ? { type: 'claim', ref: name.get(claim.target.ref) } : claim.target,
  })]))
}
const readExport = (folder: string) => JSON.parse(fs.readFileSync(path.join(folder, 'claims.json'), 'utf8')) as Claim[]

describe('a series of 9,650 figures', () => {
  it('goes in, is there as the file has it, goes in again as nothing, and comes out equal in an empty database', async () => {
    const folder = path.dirname(await openTestDatabase(registers))
    const rows = seriesRows(ROWS)
    const file = path.join(folder, 'series.csv')
    fs.writeFileSync(file, `\ufeff${csvText(SERIES_COLUMNS, rows)}`)
    const progress: string[] = []
    const started = Date.now()
    const first = await importCsvFile(file, { ...options, tell: (line) => progress.push(line) })
    process.stderr.write(`series: ${ROWS} rows imported in ${Date.now() - started} ms\n`)
    expect(first.rejected).toEqual([])
    expect(first.created).toHaveLength(ROWS)
    expect(first.createdOutlets.map(({ slug }) => slug).sort()).toEqual(['day-counter', 'gaza-health-ministry', 'west-bank-office'])
    expect(first.createdActors.map(({ slug }) => slug).sort()).toEqual(['day-counter', 'west-bank-office'])
    expect(progress.at(-1)).toBe(`stored ${ROWS} of ${ROWS}`)

    const stored = await readRows<Record<string, string | number | null>>(`
      SELECT c."externalId", m."slug" AS metric, c."operator", c."low", c."high", c."best", c."basis", c."population", c."asOf", c."unit", c."asWritten", p."name" AS claimant, o."name" AS outlet
      FROM "Claim" c JOIN "Metric" m ON m."id" = c."metricId" JOIN "Actor" p ON p."id" = c."claimantId" JOIN "Outlet" o ON o."id" = c."outletId" ORDER BY c."id"`)
    const ministry = (name: string) => (name === 'gaza-health-ministry' ? registers.actors.find(({ slug }) => slug === name)!.name : name)
    expect(stored).toEqual(rows.map((row) => ({
      externalId: row.external_id, metric: row.metric, operator: 'exactly', low: Number(row.low), high: Number(row.high), best: Number(row.best), basis: row.basis,
      population: row.population || null, asOf: row.as_of, unit: 'persons', asWritten: row.as_written, claimant: ministry(row.claimant),
      outlet: row.outlet === 'gaza-health-ministry' ? 'Gaza health ministry' : row.outlet,
    })))
    expect(await readRow(`SELECT (SELECT COUNT(*) FROM "Revision") AS revisions, (SELECT COUNT(*) FROM "Audit" WHERE "subjectType" = 'claim') AS audited`))
      .toEqual({ revisions: ROWS, audited: ROWS })

    const revision = await dataRevision()
    const second = await importCsvFile(file, options)
    expect([second.created.length, second.unchanged.length, second.rejected.length]).toEqual([0, ROWS, 0])
    expect(await dataRevision()).toBe(revision)
    expect((await verifyHistory()).broken).toBeNull()

    await exportFiles(path.join(folder, 'out'))
    await closeConnections()
    await openTestDatabase()
    await importRegistersFile(path.join(folder, 'out', 'registers.json'), { author: 'test' })
    const back = await importCsvFile(path.join(folder, 'out', 'claims.csv'), options)
    expect([back.rejected, back.createdActors, back.createdOutlets]).toEqual([[], [], []])
    await exportFiles(path.join(folder, 'again'))
    expect(comparable(readExport(path.join(folder, 'again')))).toEqual(comparable(readExport(path.join(folder, 'out'))))
  }, 300_000)
})

describe('the bundled record', () => {
  it('is exported and comes out equal in an empty database, relations and targets among claims included', async () => {
    const folder = path.dirname(await openTestDatabase(registers))
    const record = path.join(process.cwd(), 'prisma', 'record', 'claims.csv')
    expect((await importCsvFile(record, options)).rejected).toEqual([])
    expect((await importCsvFile(record, options)).created).toEqual([])
    await exportFiles(path.join(folder, 'out'))
    await openTestDatabase()
    await importRegistersFile(path.join(folder, 'out', 'registers.json'), { author: 'test' })
    expect((await importCsvFile(path.join(folder, 'out', 'claims.csv'), options)).rejected).toEqual([])
    await exportFiles(path.join(folder, 'again'))
    const [before, after] = ['out', 'again'].map((name) => comparable(readExport(path.join(folder, name))))
    expect(before!.size).toBeGreaterThan(85)
    expect(after).toEqual(before)
  }, 60_000)
})
