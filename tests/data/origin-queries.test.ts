import fc from 'fast-check'
import { beforeEach, describe, expect, it } from 'vitest'
import * as route from '@/app/api/v1/origins/route'
import { clearCache } from '@/lib/data/cache'
import { getClaimOrigins, getOrigins, listMetricQuestions } from '@/lib/data/origin-queries'
import { listReports } from '@/lib/data/origin-reports'
import { allClaims } from '@/lib/data/claim-queries'
import { importClaims } from '@/lib/data/import'
import { getMetric } from '@/lib/data/register-queries'
import { emptyFilter } from '@/lib/domain/filter'
import { claimRows } from '@/lib/intake/claim-row'
import { readCsv } from '@/lib/intake/csv'
import { ask } from '../api/ask'
import { days, histories, instants } from '../support/random-claims'
import { csvText } from '../support/series-file'
import { storeClaims } from '../support/stored-claims'
import { bundledRegisters, openTestDatabase, withTestDatabase } from '../support/test-database'

withTestDatabase(bundledRegisters)
// Every test has another database at the same data revision.
beforeEach(clearCache)

type Row = Record<string, string>
const PLAIN: Row = {
  kind: 'figure', published_on_basis: 'stated', metric: 'killed-gaza', statement: 'Somebody said so many were killed.', as_of_basis: 'stated', as_of: '2001-02-03',
  basis: 'reported', modality: 'asserted', measure: 'count', published_on: '2001-02-04',
}

/** Fourteen invented papers: nine have the ministry's words, four of them through one agency, one of these unnamed; five have an army's. */
const ROWS: Row[] = ([
  { outlet: 'Ministry Bulletin', claimant: 'Upland Ministry', operator: 'at_least', low: '33', as_written: 'at least 33 believed', modality: 'believed' },
  { outlet: 'Wire One', claimant: 'Upland Ministry', operator: 'exactly', low: '33', as_written: '33' },
  ...[1, 2, 3].map((n) => ({ outlet: `Relay Paper ${n}`, claimant: 'Upland Ministry', via: 'reported:Wire One', operator: 'exactly', low: '33', as_written: n === 3 ? '33 confirmed' : '33' })),
  { outlet: 'Relay Paper 4', claimant: 'Upland Ministry', via: 'reported:?', operator: 'at_least', low: '33', as_written: 'at least 33' },
  ...[5, 6, 7].map((n) => ({ outlet: `Plain Paper ${n}`, claimant: 'Upland Ministry', operator: 'at_least', low: '33', as_written: 'at least 33', published_on: '2001-02-06' })),
  ...[8, 9, 10, 11, 12].map((n) => ({ outlet: `Lowland Paper ${n}`, claimant: 'Lowland Army', operator: 'about', best: '20', as_written: 'about 20' })),
] as Row[]).map((row, place) => ({ ...PLAIN, external_id: `row-${place}`, article_key: `article-${place}`, ...row }))

async function importRows(rows: readonly Row[]) {
  const columns = [...new Set(rows.flatMap((row) => Object.keys(row)))]
  const outcome = await importClaims({ ...claimRows(await readCsv([new TextEncoder().encode(csvText(columns, rows))])), conflict: 'gaza-2023', author: 'test', status: 'published' })
  expect(outcome.rejected).toEqual([])
}

const filter = { ...emptyFilter(), conflict: 'gaza-2023', metric: ['killed-gaza'] }
const API = '/api/v1/origins?conflict=gaza-2023&metric=killed-gaza'

describe('fourteen outlets that were imported', () => {
  beforeEach(() => importRows(ROWS))

  it('are two origins', async () => {
    const { outlets, origins, unnamed, ownVoice, groups, nodes } = await getOrigins(filter)
    expect({ outlets, origins, unnamed, ownVoice }).toEqual({ outlets: 14, origins: 2, unnamed: 0, ownVoice: 0 })
    expect(groups.map(({ node, claims, outlets: own }) => [node, claims, own.length])).toEqual([['actor:lowland-army', 5, 5], ['actor:upland-ministry', 9, 9]])
    expect(nodes.find(({ id }) => id === 'outlet:wire-one')).toMatchObject({ name: 'Wire One', claims: 4, between: 3, last: 1 })
    expect(nodes.filter(({ type }) => type === 'unnamed').map(({ claims }) => claims)).toEqual([1])
  })

  it('stay two when another paper prints one of them again', async () => {
    await importRows([{ ...ROWS[2]!, external_id: 'echo', article_key: 'echo', outlet: 'Late Paper', via: 'reported:Wire One>cited:Relay Paper 1' }])
    expect(await getOrigins(filter)).toMatchObject({ outlets: 15, origins: 2 })
  })

  it('are told to belong together where one body has two of them', async () => {
    await importRows([{ ...ROWS[0]!, external_id: 'i', article_key: 'i', claimant: 'idf' }, { ...ROWS[0]!, external_id: 'j', article_key: 'j', claimant: 'israel-pm-office' }])
    expect((await getOrigins(filter)).kin.map(({ body, origins }) => [body.slug, origins.map(({ slug }) => slug)])).toEqual([['israel', ['idf', 'israel-pm-office']]])
  })

  it('show where the hedge went', async () => {
    const { hedges } = await getOrigins(filter)
    expect(hedges).toMatchObject({ statements: 2, reports: 14 })
    const told = hedges.steps.map(({ from, to, route: by, change }) => [from.article.outlet!.slug, to.article.outlet!.slug, by, change])
    expect(told).toContainEqual(['wire-one', 'relay-paper-3', 'cites', 'less'])
    expect(told.filter(([from, to]) => from === 'wire-one' && (to === 'relay-paper-1' || to === 'relay-paper-2'))).toEqual([])
  })

  it('answer at the API: counts, graph, hedges and questions, and a past day has only what was printed by then', async () => {
    const { status, body } = await ask(route, API)
    expect(status).toBe(200)
    expect(body.data).toMatchObject({ outlets: 14, origins: 2, words: '14 outlets, 2 origins.', questions: [] })
    expect(body.data.edges).toContainEqual({ from: 'actor:upland-ministry', to: 'outlet:wire-one', claims: 4 })
    expect(body.data.hedges.length).toBe(body.data.hedgesTotal)
    expect((await ask(route, `${API}&knownOn=2001-02-04`)).body.data).toMatchObject({ outlets: 11, origins: 2 })
    expect((await ask(route, `${API}&knownOn=2001-01-01`)).body.data).toMatchObject({ claims: 0, outlets: 0, origins: 0, nodes: [], edges: [], groups: [], hedges: [], questions: [] })
    expect((await ask(route, `${API}&asOf=2001-02-02`)).body.data).toMatchObject({ outlets: 0, origins: 0 })
    expect((await ask(route, `${API}&limit=1`)).body.data.hedges).toHaveLength(1)
  })

  it('stand behind a claim\'s own line: all reports of its figure and how many origins they have', async () => {
    const [claim] = await allClaims({ ...filter, claimant: ['lowland-army'] })
    expect(await getClaimOrigins(claim!, emptyFilter())).toMatchObject({ outlets: 5, origins: 1 })
    expect(await getClaimOrigins({ ...claim!, asOf: null }, emptyFilter())).toBeNull()
  })
})

describe('the API of origins', () => {
  it('names what is missing or unreadable, and has empty lists for what it does not know', async () => {
    expect((await ask(route, '/api/v1/origins?conflict=gaza-2023')).body).toMatchObject({ status: 400, errors: [{ path: 'metric' }] })
    expect((await ask(route, `${API}&knownOn=yesterday&limit=0`)).body.errors.map(({ path }: { path: string }) => path)).toEqual(['knownOn', 'limit'])
    for (const query of ['metric=no-such', 'proposal=no-such', 'conflict=nowhere&metric=killed-gaza']) {
      expect((await ask(route, `/api/v1/origins?${query}`)).body.data).toMatchObject({ outlets: 0, origins: 0, nodes: [], edges: [], hedges: [], questions: [] })
    }
  })

  it('asks about figures of one metric beside those it is checked with', async () => {
    const figure = (place: number, metric: string, as_of: string, low: string): Row => ({
      ...PLAIN, external_id: `q${place}`, article_key: `q${place}`, outlet: 'Ministry Bulletin', claimant: 'Upland Ministry', metric, as_of, published_on: as_of, operator: 'exactly', low, as_written: low,
    })
    await importRows([figure(1, 'killed-gaza', '2023-11-01', '100'), figure(2, 'killed-gaza', '2023-11-02', '90'), figure(3, 'killed-gaza', '2023-11-03', '120'), figure(4, 'killed-gaza-daily', '2023-11-03', '10')])
    const { body } = await ask(route, API)
    expect(body.data.questions.map(({ type, places }: { type: string; places: number }) => [type, places])).toEqual([['fell', 1], ['flow', 1]])
    expect(body.data.questions[0].words).toMatch(/^A count that is lower later\. Upland Ministry gave 100|^A count that is lower later\. The Upland Ministry gave 100/)
    expect((await listMetricQuestions((await getMetric('killed-gaza-daily'))!, { ...filter, metric: [] })).map(({ type }) => type)).toEqual(['flow'])
    expect((await ask(route, `${API}&knownOn=2023-11-01`)).body.data.questions).toEqual([])
  })
})

it('reads as reports what the claims themselves say, for every clock', async () => {
  await fc.assert(fc.asyncProperty(histories, fc.option(days), fc.option(instants, { freq: 2 }), async (stored, knownOn, recordedBy) => {
    await storeClaims(await openTestDatabase(), stored)
    const given = { ...emptyFilter(), conflict: 'one', knownOn, recordedBy }
    const sorted = <Thing extends { id: string }>(things: readonly Thing[]) => [...things].sort((a, b) => (a.id < b.id ? -1 : 1))
    const claims = new Map((await allClaims(given)).map((claim) => [claim.id, claim]))
    const reports = sorted(await listReports(given))
    expect(reports.map(({ id }) => id)).toEqual([...claims.keys()].sort())
    for (const { article, relations, ...report } of reports) {
      const claim = claims.get(report.id)!
      expect(claim).toMatchObject(report)
      expect(claim.article).toMatchObject(article)
      const plain = (all: typeof relations) => all.map(({ type, direction, claim: other }) => `${type} ${direction} ${other}`).sort()
      expect(plain(relations)).toEqual(plain(claim.relations))
    }
  }), { numRuns: 40 })
}, 120_000)
