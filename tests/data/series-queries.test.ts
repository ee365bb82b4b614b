import fc from 'fast-check'
import { afterAll, expect, it } from 'vitest'
import { allClaims } from '@/lib/data/claim-queries'
import { getComparison } from '@/lib/data/comparison-queries'
import { listSeriesPoints } from '@/lib/data/series-queries'
import { SOURCE_AXES } from '@/lib/domain/comparison-source'
import { emptyFilter } from '@/lib/domain/filter'
import { seriesPointOf, type SeriesPoint } from '@/lib/domain/series-point'
import { makeClaim } from '../domain/claim-fixture'
import { days, histories, instants } from '../support/random-claims'
import { storeClaims } from '../support/stored-claims'
import { openTestDatabase, removeTestDatabases } from '../support/test-database'

afterAll(removeTestDatabases)

const ordered = (points: SeriesPoint[]) => [...points].sort((a, b) => (a.id < b.id ? -1 : 1)).map((point) => ({ ...point, replaces: [...point.replaces].sort() }))

it('gives the same points as the claims themselves do, for every source and clock', async () => {
  await fc.assert(fc.asyncProperty(histories, fc.option(days), fc.option(instants, { freq: 2 }), async (stored, knownOn, recordedBy) => {
    await storeClaims(await openTestDatabase(), stored)
    const filter = { ...emptyFilter(), metric: ['m'], knownOn, recordedBy }
    const claims = await allClaims(filter)
    for (const by of SOURCE_AXES) {
      const wanted = claims.flatMap((claim) => seriesPointOf(claim, by) ?? [])
      expect(ordered(await listSeriesPoints(filter, by))).toEqual(ordered(wanted))
    }
  }), { numRuns: 60 })
}, 60_000)

it('carries what only the saved state holds: scope in words, window, rate, base and the day it was said', async () => {
  const claim = makeClaim({
    scope: { population: 'children', place: 'north', text: 'in hospitals' }, windowFrom: '1999-01-01',
    statedOn: { edtf: '1999-04-13', earliest: '1999-04-13', latest: '1999-04-13', basis: 'stated' },
    quantity: { operator: 'between', low: 0.5, high: 0.75, best: null, unit: 'persons', measure: 'share', per: 'day', base: 'all', asWritten: 'half to three quarters' },
  })
  await storeClaims(await openTestDatabase(), [[{ claim, at: '1999-05-01T00:00:00.000Z', status: 'published' }]])
  expect(await listSeriesPoints(emptyFilter(), 'outlet')).toEqual([seriesPointOf(claim, 'outlet')])
})

it('compares published claims only', async () => {
  const at = '1999-05-01T00:00:00.000Z'
  await storeClaims(await openTestDatabase(), [
    [{ claim: makeClaim(), at, status: 'published' }],
    [{ claim: makeClaim({ id: 'B0000000' }), at, status: 'retracted' }],
    [{ claim: makeClaim({ id: 'C0000000' }), at, status: 'draft' }],
  ])
  const { columns, rows } = await getComparison({ ...emptyFilter(), conflict: 'example-1999' }, 'article')
  expect(columns.map(({ slug }) => slug)).toEqual(['ARTC1234'])
  expect(rows.map(({ key, cells }) => [key, cells.map((cell) => [cell?.id, cell?.others.length])])).toEqual([['injured-ruritania', [['7K3M9Q2X', 0]]]])
})
