// A chart chooses its points by their outlines; here it is set against one that chooses among points read whole.
import fc from 'fast-check'
import { afterAll, expect, it, vi } from 'vitest'
import { correctClaim, retractClaim } from '@/lib/data/claim-edit'
import { createClaim } from '@/lib/data/claim-write'
import { listComparisonClaims } from '@/lib/data/comparison-queries'
import { listMetrics } from '@/lib/data/register-queries'
import { readPanels } from '@/lib/data/series-panels'
import { listSeriesPoints } from '@/lib/data/series-queries'
import { write } from '@/lib/data/writer'
import { SOURCE_AXES, type SourceAxis } from '@/lib/domain/comparison-source'
import { emptyFilter, type ClaimFilter } from '@/lib/domain/filter'
import { choosePanels, type ChosenPanels, type Choice } from '@/lib/domain/panel-choice'
import { benchRows } from '../bench/generate'
import { importRecord, importRows } from '../support/imported'
import { days, histories, instants, rarely } from '../support/random-claims'
import { storeClaims } from '../support/stored-claims'
import { figure } from '../support/test-claims'
import { bundledRegisters, openTestDatabase, removeTestDatabases, TEST_WRITER } from '../support/test-database'

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 })
afterAll(removeTestDatabases)

const told = ({ elided, unseen, ...rest }: ChosenPanels) => JSON.stringify({ ...rest, elided: [...elided], unseen: [...unseen] })

async function expectSame(filter: ClaimFilter, by: SourceAxis, choice: Choice) {
  const metrics = await listMetrics(filter.conflict)
  const chosen = told(await readPanels(filter, by, metrics, choice))
  expect(chosen).toBe(told(choosePanels(await listSeriesPoints(filter, by), metrics, choice)))
  return chosen
}

it('are the same for random histories, every source and clock', async () => {
  const choices = fc.record({ most: fc.constantFrom(1, 5), maxPoints: fc.constantFrom(4, 6, 100), budget: fc.constantFrom(8, 1000) })
  await fc.assert(fc.asyncProperty(histories, rarely(days), rarely(instants), choices, async (stored, knownOn, recordedBy, choice) => {
    await storeClaims(await openTestDatabase(), stored)
    for (const by of SOURCE_AXES) await expectSame({ ...emptyFilter(), knownOn, recordedBy }, by, choice)
  }), { numRuns: 80 })
})

it('are the same over a real record, and never older than what was written last', async () => {
  await openTestDatabase(bundledRegisters())
  await importRecord()
  await importRows(benchRows(1500, 5), 'gaza-2023')
  const choice = { most: 6, maxPoints: 30, budget: 300 }
  const filter = { ...emptyFilter(), conflict: 'gaza-2023' }
  const change = <Result>(task: Parameters<typeof write<Result>>[1]) => write(TEST_WRITER, task)
  const all = async () => {
    const found = []
    for (const by of SOURCE_AXES) found.push(await expectSame(filter, by, choice), await expectSame({ ...filter, metric: ['killed-gaza'], from: '2024-01-01', knownOn: '2024-05-01' }, by, { ...choice, from: '2024-01-01' }))
    return found.join()
  }
  const seen = [await all()]
  const first = await change((tx) => createClaim(tx, figure({ low: 1_000_000, asWritten: '1,000,000' }), { conflict: 'gaza-2023', status: 'published' }))
  seen.push(await all())
  await change((tx) => correctClaim(tx, first, 1, { low: 30_000, asWritten: '30,000 odd' }, { reason: 'misread' }))
  seen.push(await all())
  const victim = (await listComparisonClaims({ ...filter, metric: ['killed-gaza'] }))[0]!
  await change((tx) => retractClaim(tx, victim.id, victim.revision, 'coded twice'))
  seen.push(await all())
  expect(seen[1]).toContain('1000000')
  expect(seen[2]).toContain('30,000 odd')
  expect(new Set(seen).size).toBe(4)
})
