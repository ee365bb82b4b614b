// A view that is pinned to the present record shows the same after whatever is written next, through the real writes.
import { afterEach, expect, it, vi } from 'vitest'
import * as claims from '@/app/api/v1/claims/route'
import * as compare from '@/app/api/v1/compare/route'
import * as conflicts from '@/app/api/v1/conflicts/route'
import * as csv from '@/app/api/v1/claims.csv/route'
import * as metrics from '@/app/api/v1/metrics/route'
import * as outlets from '@/app/api/v1/outlets/route'
import * as series from '@/app/api/v1/series/route'
import { readBoard } from '@/app/(public)/[conflict]/read-board'
import { correctClaim, retractClaim } from '@/lib/data/claim-edit'
import { createClaim } from '@/lib/data/claim-write'
import { recordPin } from '@/lib/data/record-pin'
import { reader } from '@/lib/data/reader'
import { write } from '@/lib/data/writer'
import { ask } from '../api/ask'
import { figure } from '../support/test-claims'
import { bundledRegisters, TEST_WRITER, withTestDatabase } from '../support/test-database'

withTestDatabase(bundledRegisters)
afterEach(() => { vi.useRealTimers() })

const change = <Result>(task: Parameters<typeof write<Result>>[1]) => write(TEST_WRITER, task)
const create = (values: Parameters<typeof figure>[0]) => change((tx) => createClaim(tx, figure(values), { conflict: 'gaza-2023', status: 'published' }))

async function pinnedTo(recordedBy: string): Promise<unknown[]> {
  const routes = [
    [claims, '/api/v1/claims?'], [claims, '/api/v1/claims?status=retracted&'], [csv, '/api/v1/claims.csv?'], [compare, '/api/v1/compare?conflict=gaza-2023&'], [conflicts, '/api/v1/conflicts?'],
    [metrics, '/api/v1/metrics?'], [outlets, '/api/v1/outlets?'], [series, '/api/v1/series?metric=killed-gaza&by=claimant&'],
  ] as const
  const answers = await Promise.all(routes.map(async ([route, address]) => (await ask(route, `${address}recordedBy=${recordedBy}`)).text))
  return [...answers, await readBoard('gaza-2023', { asOf: null, knownOn: null, recordedBy })]
}

it('shows what it showed, after claims were added, corrected, related and retracted', async () => {
  const first = await create({})
  const second = await create({ low: 12, asWritten: 'at least 12', quote: null, articleKey: 'two', relations: [`corrects:${first}`] })
  const { recordedBy, dataRevision } = await recordPin()
  expect(dataRevision).toBeGreaterThan(1)
  const before = await pinnedTo(recordedBy)
  expect(before[0]).toContain(second)
  await create({ low: 14, asWritten: 'at least 14', quote: null, outlet: 'A new outlet', articleKey: 'three', relations: [`disputes:${first}`] })
  await change((tx) => correctClaim(tx, second, 1, { low: 13, relations: [] }, { reason: 'misread' }))
  await change((tx) => retractClaim(tx, first, 1, 'coded twice'))
  expect(await pinnedTo(recordedBy)).toEqual(before)
  expect(await pinnedTo((await recordPin()).recordedBy)).not.toEqual(before)
})

it('holds where the clock stands still or goes back between two writes', async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: new Date('2030-01-01T12:00:00Z') })
  await create({})
  vi.setSystemTime(new Date('2029-12-31T12:00:00Z'))
  const { recordedBy } = await recordPin()
  const before = await pinnedTo(recordedBy)
  await create({ low: 12, asWritten: 'at least 12', quote: null })
  expect(await pinnedTo(recordedBy)).toEqual(before)
  const instants = (await reader().audit.findMany({ orderBy: { id: 'asc' } })).map(({ at }) => at)
  expect(instants).toEqual([...instants].sort())
  expect((await recordPin()).recordedBy).toBe('2030-01-01T12:00:00.001Z')
})
