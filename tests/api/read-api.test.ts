import fs from 'node:fs'
import fc from 'fast-check'
import { parse } from 'csv-parse/sync'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import * as actors from '@/app/api/v1/actors/route'
import * as article from '@/app/api/v1/articles/[id]/route'
import * as articles from '@/app/api/v1/articles/route'
import * as claimsCsv from '@/app/api/v1/claims.csv/route'
import * as revision from '@/app/api/v1/claims/[id]/revisions/[n]/route'
import * as revisions from '@/app/api/v1/claims/[id]/revisions/route'
import * as claim from '@/app/api/v1/claims/[id]/route'
import * as claims from '@/app/api/v1/claims/route'
import * as compare from '@/app/api/v1/compare/route'
import * as conflicts from '@/app/api/v1/conflicts/route'
import * as metrics from '@/app/api/v1/metrics/route'
import * as outlets from '@/app/api/v1/outlets/route'
import * as proposal from '@/app/api/v1/proposals/[slug]/route'
import * as proposals from '@/app/api/v1/proposals/route'
import * as series from '@/app/api/v1/series/route'
import * as unknownAddress from '@/app/api/[[...rest]]/route'
import * as live from '@/app/livez/route'
import * as ready from '@/app/readyz/route'
import { closeConnections } from '@/lib/data/connections'
import { claimSchema } from '@/lib/domain/claim'
import { makeClaim } from '../domain/claim-fixture'
import { stateOf, storeClaims, type StoredRevision } from '../support/stored-claims'
import { openTestDatabase, removeTestDatabases } from '../support/test-database'
import { ask } from './ask'

const lists = { actors, articles, claims, conflicts, metrics, outlets, proposals }
const clock = (text: string) => ({ edtf: text, earliest: text, latest: text, basis: 'stated' as const })
const first = '1999-05-01T00:00:00.000Z'
const figure = (place: number) => makeClaim({
  id: `A000000${place}`, asOf: clock(`1999-04-0${place}`), statement: place === 3 ? '=SUM(A1) said the ministry, "quoted"\nover two lines' : 'The ministry said so.',
  quantity: { ...makeClaim().quantity!, low: 100 + place },
})
const stance = makeClaim({
  id: 'B0000000', kind: 'position', metric: null, quantity: null, stance: 'rejects', proposal: { slug: 'plan', name: 'Plan' }, actor: { slug: 'group', name: 'Group' },
  relations: [{ type: 'disputes', direction: 'out', claim: 'A0000001', split: null, exclusive: null }],
})
const edited: StoredRevision[] = [
  { claim: makeClaim({ id: 'C0000000', statement: 'A first draft.' }), at: first, status: 'draft' },
  { claim: makeClaim({ id: 'C0000000', statement: 'A first edition.' }), at: '1999-05-02T00:00:00.000Z', status: 'published' },
  { claim: makeClaim({ id: 'C0000000', statement: 'A second draft.' }), at: '1999-05-03T00:00:00.000Z', status: 'draft' },
]
let file = ''

beforeAll(async () => {
  file = await openTestDatabase()
  const plain = [...[1, 2, 3, 4, 5].map(figure), stance].map((one): StoredRevision[] => [{ claim: one, at: first, status: 'published' }])
  await storeClaims(file, [...plain, edited, [{ claim: makeClaim({ id: 'D0000000' }), at: first, status: 'draft' }]])
})
afterAll(removeTestDatabases)

describe('lists', () => {
  it.each(Object.entries(lists))('%s answers with data and page, open to every origin, with an ETag that answers 304', async (name, route) => {
    const { status, headers, body } = await ask(route, `/api/v1/${name}`)
    expect(status).toBe(200)
    expect(body.data.length).toBeGreaterThan(0)
    expect(body.page).toEqual({ next: null, total: body.data.length })
    for (const thing of body.data) {
      expect(thing).toHaveProperty('url')
      expect('slug' in thing || 'id' in thing).toBe(true)
      expect('name' in thing || 'headline' in thing || 'statement' in thing).toBe(true)
    }
    expect(headers.get('access-control-allow-origin')).toBe('*')
    const again = await ask(route, `/api/v1/${name}`, { headers: { 'if-none-match': `"other", ${headers.get('etag')}` } })
    expect([again.status, again.text]).toEqual([304, ''])
    expect((await ask(route, `/api/v1/${name}?x=1`, { headers: { 'if-none-match': headers.get('etag')! } })).status).toBe(200)
  })

  it.each(Object.entries(lists))('%s is read to its end page by page', async (name, route) => {
    const whole = (await ask(route, `/api/v1/${name}`)).body.data
    const read: unknown[] = []
    for (let cursor: string | null = '', turns = 0; cursor !== null && turns < 20; turns += 1) {
      const page: { data: unknown[]; page: { next: string | null } } = (await ask(route, `/api/v1/${name}?limit=1${cursor && `&cursor=${cursor}`}`)).body
      read.push(...page.data)
      cursor = page.page.next
    }
    expect(read).toEqual(whole)
  })

  it.each(Object.entries(lists))('%s refuses wrong values, all at once, as problem+json', async (name, route) => {
    const { status, headers, body } = await ask(route, `/api/v1/${name}?limit=501&knownOn=2024-02-31&cursor=garbage&sort=name&kind=figure&kind=tale`)
    expect([status, headers.get('content-type'), headers.get('etag')]).toEqual([400, 'application/problem+json', null])
    expect(body.errors.map(({ path }: { path: string }) => path).sort()).toEqual(['cursor', 'kind', 'knownOn', 'limit', 'sort'])
    for (const limit of ['0', '-1', '1.5', 'abc', '', '501', '9999999999']) expect((await ask(route, `/api/v1/${name}?limit=${limit}`)).status, limit).toBe(400)
    expect((await ask(route, `/api/v1/${name}?limit=500&unknown=1`)).status).toBe(200)
  })

  it.each(Object.entries(lists))('%s is written by nobody without a token', async (name, route) => {
    const { status, headers } = await ask(route, `/api/v1/${name}`, { method: 'POST' })
    expect([status, headers.get('content-type')]).toEqual([401, 'application/problem+json'])
  })

  it.each(Object.entries({ series, compare, revisions, article, proposal }))('%s is only read', async (name, route) => {
    for (const method of ['POST', 'PUT', 'PATCH', 'DELETE']) {
      const { status, headers } = await ask(route, `/api/v1/${name}`, { method })
      expect([status, headers.get('content-type'), headers.get('allow')]).toEqual([405, 'application/problem+json', 'GET, HEAD, OPTIONS'])
    }
    const options = await ask(route, `/api/v1/${name}`, { method: 'OPTIONS' })
    expect([options.status, options.headers.get('access-control-allow-methods')]).toEqual([204, 'GET, HEAD, OPTIONS'])
  })

  it('are empty for unknown slugs', async () => {
    for (const query of ['conflict=nowhere', 'metric=nowhere', 'outlet=nowhere', 'article=nowhere']) expect((await ask(claims, `/api/v1/claims?${query}`)).body).toEqual({ data: [], page: { next: null, total: 0 } })
    for (const route of [metrics, articles, proposals, actors, outlets]) expect((await ask(route, '/api/v1/x?conflict=nowhere')).body.data).toEqual([])
  })
})

describe('one claim', () => {
  it('has every key of the contract and is understood in small letters', async () => {
    const { status, body } = await ask(claim, '/api/v1/claims/a0000001', { params: { id: 'aooooo0i' } })
    expect(status).toBe(200)
    expect(claimSchema.strict().parse(body.data)).toEqual(body.data)
    expect(body.data).toMatchObject({ id: 'A0000001', standing: ['disputed'], relations: [{ type: 'disputes', direction: 'in', claim: 'B0000000' }] })
  })

  it('is absent while it is a draft, and before it was known', async () => {
    for (const [id, query] of [['D0000000', ''], ['ZZZZZZZZ', ''], ['nowhere', ''], ['A0000001', '?knownOn=1999-01-01'], ['A0000001', '?recordedBy=1999-01-01T00:00:00Z']] as const) {
      const { status, headers } = await ask(claim, `/api/v1/claims/${id}${query}`, { params: { id } })
      expect([status, headers.get('content-type')], id + query).toEqual([404, 'application/problem+json'])
    }
  })

  it('shows its published revisions only, and each is the saved text itself', async () => {
    expect((await ask(claim, '/api/v1/claims/C0000000', { params: { id: 'C0000000' } })).body.data).toMatchObject({ statement: 'A first edition.', revision: 2 })
    const list = await ask(revisions, '/api/v1/claims/C0000000/revisions', { params: { id: 'C0000000' } })
    expect(list.body.data.map(({ number, url }: { number: number; url: string }) => [number, url])).toEqual([[2, '/api/v1/claims/C0000000/revisions/2']])
    expect(list.text).not.toContain('test@example.org')
    const one = await ask(revision, '/api/v1/claims/C0000000/revisions/2', { params: { id: 'C0000000', n: '2' } })
    expect(one.body).toEqual({ data: stateOf(edited[1]!, 2, first) })
    expect(one.text).not.toMatch(/ledger\.test|standing/)
    for (const n of ['1', '3', '4', '0', '02', 'x', '99999999999']) {
      expect((await ask(revision, '/api/v1/x', { params: { id: 'C0000000', n } })).status, n).toBe(404)
    }
  })
})

describe('CSV', () => {
  it('has the rows of the JSON under the same filter, and cells that no spreadsheet runs', async () => {
    for (const query of ['', '?kind=figure', '?asOf=1999-04-03', '?knownOn=1990-01-01']) {
      const json = await ask(claims, `/api/v1/claims${query}`)
      const csv = await ask(claimsCsv, `/api/v1/claims.csv${query}`)
      const records = parse(csv.text, { columns: true }) as Record<string, string>[]
      expect(records.map(({ id }) => id)).toEqual(json.body.data.map(({ id }: { id: string }) => id))
      for (const record of records) expect(record.statement).not.toMatch(/^=/)
      expect(csv.headers.get('content-type')).toContain('text/csv')
      expect(csv.headers.get('etag')).toBeTruthy()
    }
  })
})

describe('series and comparison', () => {
  it('gives at most maxPoints a source, first and last kept, and counts the rest', async () => {
    const { body } = await ask(series, '/api/v1/series?conflict=example-1999&metric=injured-ruritania&by=outlet&maxPoints=4')
    expect(body.data.metric.slug).toBe('injured-ruritania')
    expect(body.data.series).toHaveLength(1)
    const [{ source, points, elided }] = body.data.series
    expect(source).toEqual({ slug: 'example-daily', name: 'Example Daily' })
    expect([points.length, elided]).toEqual([4, { points: 2, corrections: 0 }])
    expect(points[0]).toMatchObject({ id: 'A0000001', asOf: '1999-04-01', operator: 'at_least', low: 101, high: null, best: null, asWritten: 'at least 120', basis: 'reported' })
  })

  it('wants one metric and a sensible maxPoints, and knows no unknown one', async () => {
    for (const query of ['', 'metric=a&metric=b', 'metric=a&maxPoints=0', 'metric=a&maxPoints=x', 'metric=a&by=colour']) expect((await ask(series, `/api/v1/series?${query}`)).status, query).toBe(400)
    expect((await ask(series, '/api/v1/series?metric=nowhere')).body).toEqual({ data: { metric: null, series: [] } })
    expect((await ask(series, '/api/v1/series?metric=injured-ruritania&conflict=nowhere')).body.data.series).toEqual([])
  })

  it('sets sources side by side with the newest claim in each cell', async () => {
    const { status, body } = await ask(compare, '/api/v1/compare?conflict=example-1999&by=article&asOf=1999-04-05')
    expect(status).toBe(200)
    expect(body.data.columns).toMatchObject([{ slug: 'ARTC1234' }])
    const row = body.data.rows.find(({ key }: { key: string }) => key === 'injured-ruritania')
    expect(row).toMatchObject({ family: 'injured', cells: [{ id: 'A0000005', others: [{ id: 'A0000004' }, { id: 'A0000003' }, { id: 'A0000002' }, { id: 'A0000001' }] }], divergence: [] })
  })
})

describe('single things and addresses that are none', () => {
  it('finds an article and a proposal, and answers 404 for others', async () => {
    expect((await ask(article, '/x', { params: { id: 'artc1234' } })).body.data).toMatchObject({ id: 'ARTC1234', url: '/articles/ARTC1234' })
    expect((await ask(proposal, '/x', { params: { slug: 'plan' } })).body.data).toMatchObject({ slug: 'plan', phases: [], versions: [] })
    expect((await ask(article, '/x', { params: { id: 'nowhere' } })).status).toBe(404)
    expect((await ask(proposal, '/x', { params: { slug: 'nowhere' } })).status).toBe(404)
    const { status, headers, body } = await ask(unknownAddress, '/api/v1/nowhere')
    expect([status, headers.get('content-type'), body.status, body.errors.length]).toEqual([404, 'application/problem+json', 404, 1])
  })

  it('never fails on whatever stands in an address', async () => {
    const keys = fc.constantFrom('kind', 'metric', 'q', 'from', 'to', 'cursor', 'limit', 'sort', 'recordedBy', 'conflict', 'article', 'by', 'x')
    await fc.assert(fc.asyncProperty(fc.array(fc.tuple(keys, fc.string({ unit: 'binary', maxLength: 30 })), { maxLength: 6 }), async (pairs) => {
      const query = new URLSearchParams(pairs)
      for (const route of [claims, claimsCsv, articles, series, compare]) expect([200, 400]).toContain((await ask(route, `/api/v1/x?${query}`)).status)
    }), { numRuns: 300 })
  })
})

describe('without the database', () => {
  it('answers 503 with Retry-After, stays alive, and recovers', async () => {
    const log = vi.spyOn(console, 'error').mockImplementation(() => {})
    expect((await ready.GET()).status).toBe(200)
    await closeConnections()
    fs.renameSync(file, `${file}.away`)
    const { status, headers } = await ask(claims, '/api/v1/claims')
    expect([status, headers.get('content-type'), headers.get('retry-after')]).toEqual([503, 'application/problem+json', '5'])
    expect([(await ready.GET()).status, live.GET().status]).toEqual([503, 200])
    fs.renameSync(`${file}.away`, file)
    expect((await ready.GET()).status).toBe(200)
    expect((await ask(claims, '/api/v1/claims')).status).toBe(200)
    log.mockRestore()
  })
})
