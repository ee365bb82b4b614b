// A comparison is read from the newest claims of each cell; here it is set against one that is built out of every claim.
import fc from 'fast-check'
import { afterAll, expect, it, vi } from 'vitest'
import * as compare from '@/app/api/v1/compare/route'
import { correctClaim, retractClaim } from '@/lib/data/claim-edit'
import { createClaim } from '@/lib/data/claim-write'
import { getComparison, listComparisonClaims, UNBOUNDED, type Bounds } from '@/lib/data/comparison-queries'
import { listMetrics } from '@/lib/data/register-queries'
import { recordPin } from '@/lib/data/record-pin'
import { write } from '@/lib/data/writer'
import { chooseColumns, spokenOf } from '@/lib/domain/column-choice'
import { buildComparison } from '@/lib/domain/comparison'
import { SOURCE_AXES, sourceOf, type SourceAxis } from '@/lib/domain/comparison-source'
import { emptyFilter, type ClaimFilter } from '@/lib/domain/filter'
import { ask } from '../api/ask'
import { benchRows } from '../bench/generate'
import { importRecord, importRows } from '../support/imported'
import { days, histories, instants, rarely } from '../support/random-claims'
import { storeClaims } from '../support/stored-claims'
import { figure } from '../support/test-claims'
import { bundledRegisters, openTestDatabase, removeTestDatabases, TEST_WRITER } from '../support/test-database'

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 })
afterAll(removeTestDatabases)

/** The same out of all claims, one by one. */
async function fromAll(filter: ClaimFilter, by: SourceAxis, { columns, others }: Bounds) {
  const [claims, metrics] = await Promise.all([listComparisonClaims(filter), listMetrics(filter.conflict)])
  const register = new Map(metrics.map((metric) => [metric.slug, metric]))
  const { slugs, all } = chooseColumns(claims.map((claim) => spokenOf(claim, by, register)), columns)
  const { rows, ...rest } = buildComparison(claims.filter((claim) => slugs.has(sourceOf(claim, by).slug)), by, metrics)
  const cut = <Cell extends { others: unknown[] } | null>(cell: Cell): Cell => cell && { ...cell, others: cell.others.slice(0, others) }
  return { ...rest, rows: rows.map((row) => ({ ...row, cells: row.cells.map(cut), parts: row.parts.map((parts) => parts && parts.map(cut)) })), all }
}

async function expectSame(filter: ClaimFilter, by: SourceAxis, bounds: Bounds) {
  expect(JSON.stringify(await getComparison(filter, by, bounds))).toBe(JSON.stringify(await fromAll(filter, by, bounds)))
}

const few = fc.constantFrom(0, 1, 2, Infinity)
const bounds = fc.record({ columns: fc.constantFrom(1, 2, 3, Infinity), others: few })

it('is the same for random histories, every source, clock and bound', async () => {
  await fc.assert(fc.asyncProperty(histories, rarely(days), rarely(days), rarely(instants), bounds, async (stored, asOf, knownOn, recordedBy, bound) => {
    await storeClaims(await openTestDatabase(), stored)
    for (const by of SOURCE_AXES) await expectSame({ ...emptyFilter(), asOf, knownOn, recordedBy }, by, bound)
  }), { numRuns: 60 })
})

const registers = bundledRegisters()

async function openRecord() {
  await openTestDatabase(registers)
  await importRecord()
  await importRows(benchRows(600, 3), 'gaza-2023')
}

const change = <Result>(task: Parameters<typeof write<Result>>[1]) => write(TEST_WRITER, task)

it('is the same for the bundled record beside a made-up one, before and after a write', async () => {
  await openRecord()
  const filters: Partial<ClaimFilter>[] = [
    {}, { conflict: 'gaza-2023', asOf: '2024-04-14' }, { conflict: 'gaza-2023', knownOn: '2024-01-01' }, { conflict: 'gaza-2023', metric: ['killed-gaza', 'injured-gaza'] },
    { conflict: 'gaza-2023', kind: ['position', 'event', 'assessment', 'term'] }, { conflict: 'no-such-conflict' }, { q: 'hostages' },
  ]
  const tryAll = async (more: Partial<ClaimFilter> = {}) => {
    for (const filter of filters) {
      for (const by of SOURCE_AXES) for (const bound of [{ columns: 6, others: 2 }, { columns: Infinity, others: 0 }, UNBOUNDED]) await expectSame({ ...emptyFilter(), ...filter, ...more }, by, bound)
    }
  }
  await tryAll()
  const { recordedBy } = await recordPin()
  const first = await change((tx) => createClaim(tx, figure({}), { conflict: 'gaza-2023', status: 'published' }))
  const second = await change((tx) => createClaim(tx, figure({ low: 12, asWritten: 'at least 12', quote: null, articleKey: 'two', relations: [`corrects:${first}`] }), { conflict: 'gaza-2023', status: 'published' }))
  await change((tx) => correctClaim(tx, second, 1, { low: 13 }, { reason: 'misread' }))
  const victim = (await listComparisonClaims({ ...emptyFilter(), metric: ['killed-gaza'] }))[3]!
  await change((tx) => retractClaim(tx, victim.id, victim.revision, 'coded twice'))
  await tryAll()
  await tryAll({ recordedBy })
})

it('lists every other claim in an answer of the usual size, and as many as a limit allows, saying how many there are', async () => {
  await openRecord()
  type Answer = { data: { columnsTotal: number; columns: unknown[]; rows: { cells: ({ id: string; others: { id: string }[]; othersTotal: number } | null)[] }[] } }
  const answer = async (query: string) => ((await ask(compare, `/api/v1/compare?conflict=gaza-2023&by=claimant${query}`)).body as Answer).data
  const [whole, cut] = [await answer(''), await answer('&limit=1')]
  const cells = (given: Answer['data']) => given.rows.flatMap((row) => row.cells.filter((cell) => cell !== null))
  expect(whole.columnsTotal).toBe(whole.columns.length)
  expect(new Set(cells(whole).flatMap(({ id, others }) => [id, ...others.map((one) => one.id)])).size).toBe((await listComparisonClaims({ ...emptyFilter(), conflict: 'gaza-2023' })).length)
  expect(cells(whole).every(({ others, othersTotal }) => others.length === othersTotal)).toBe(true)
  expect(cells(cut).map(({ id, othersTotal }) => [id, othersTotal])).toEqual(cells(whole).map(({ id, othersTotal }) => [id, othersTotal]))
  expect(cells(cut).every(({ others, othersTotal }) => others.length === Math.min(1, othersTotal))).toBe(true)
})
