// The read API as a client meets it: lists, cursors, caching, refusals, CORS, files, and the headers of every answer.
import { parse } from 'csv-parse/sync'
import type { APIRequestContext, APIResponse } from '@playwright/test'
import { BETWEEN, CONFLICT, expect, test } from './support'

interface Problem { type: string; title: string; status: number; detail: string; errors: { path: string; message: string }[] }
interface List { data: { id?: string; slug?: string; url: string; name?: string; headline?: string | null }[]; page: { next: string | null; total: number } }

const api = '/api/v1'
const LISTS = ['conflicts', 'outlets', 'actors', 'metrics', 'articles', 'proposals', 'claims'] as const
const readList = async (request: APIRequestContext, address: string) => (await (await request.get(address)).json()) as List

async function expectProblem(answer: APIResponse, status: number, paths?: readonly string[]) {
  expect(answer.status(), answer.url()).toBe(status)
  expect(answer.headers()['content-type']).toContain('application/problem+json')
  const problem = (await answer.json()) as Problem
  expect(problem.status).toBe(status)
  expect(problem.title).not.toBe('')
  expect(problem.errors.length).toBeGreaterThan(0)
  if (paths) expect(problem.errors.map(({ path }) => path).sort()).toEqual([...paths].sort())
}

for (const list of LISTS) {
  test(`${list}: a list with its total, cached by its ETag, and every cursor leads on`, async ({ request }) => {
    const whole = await request.get(`${api}/${list}?limit=500`)
    expect(whole.status()).toBe(200)
    expect(whole.headers()['content-type']).toContain('application/json')
    expect(whole.headers()['access-control-allow-origin']).toBe('*')
    const { data, page } = (await whole.json()) as List
    expect(page).toEqual({ next: null, total: data.length })
    expect(data.length).toBeGreaterThan(0)
    for (const thing of data) {
      expect(thing.id ?? thing.slug).toBeTruthy()
      expect(thing.url).toMatch(/^\//)
    }

    const tag = whole.headers()['etag']!
    expect(tag).toBeTruthy()
    const again = await request.get(`${api}/${list}?limit=500`, { headers: { 'If-None-Match': tag } })
    expect(again.status()).toBe(304)
    expect(await again.text()).toBe('')
    expect((await request.get(`${api}/${list}?limit=500`, { headers: { 'If-None-Match': '"other"' } })).status()).toBe(200)

    const limit = Math.max(1, Math.ceil(data.length / 3))
    const found: (string | undefined)[] = []
    for (let cursor: string | null = ''; cursor !== null;) {
      const part: List = await readList(request, `${api}/${list}?limit=${limit}${cursor ? `&cursor=${encodeURIComponent(cursor)}` : ''}`)
      expect(part.page.total).toBe(data.length)
      expect(part.data.length).toBeLessThanOrEqual(limit)
      found.push(...part.data.map(({ id, slug }) => id ?? slug))
      cursor = part.page.next
    }
    expect(found).toEqual(data.map(({ id, slug }) => id ?? slug))
  })
}

test('every wrong value is refused, and all of them at once', async ({ request }) => {
  await expectProblem(await request.get(`${api}/claims?kind=rumour&from=2024-02-30&limit=0&view=pie&sort=loudest&cursor=zz`), 400, ['kind', 'from', 'limit', 'view', 'sort', 'cursor'])
  for (const wrong of ['limit=501', 'limit=0', 'limit=-1', 'limit=ten', 'limit=1.5', 'status=draft', 'by=editor', 'asOf=x', 'knownOn=2024-13-01', 'recordedBy=monday', 'from=2024-05-01&to=2024-04-01', 'cursor=nonsense', 'q=a%00b']) {
    await expectProblem(await request.get(`${api}/claims?${wrong}`), 400)
  }
  for (const list of LISTS) await expectProblem(await request.get(`${api}/${list}?limit=501&cursor=nonsense`), 400, ['limit', 'cursor'])
  await expectProblem(await request.get(`${api}/series?conflict=${CONFLICT}`), 400, ['metric'])
  await expectProblem(await request.get(`${api}/series?conflict=${CONFLICT}&metric=killed-gaza&maxPoints=0`), 400, ['maxPoints'])
  await expectProblem(await request.get(`${api}/compare?conflict=${CONFLICT}&by=nobody&asOf=x`), 400, ['by', 'asOf'])
  await expectProblem(await request.get(`${api}/claims.csv?kind=rumour`), 400, ['kind'])
})

test('a cursor belongs to its order', async ({ request }) => {
  const { page } = await readList(request, `${api}/claims?limit=10&sort=asOf`)
  await expectProblem(await request.get(`${api}/claims?limit=10&cursor=${page.next}`), 400, ['cursor'])
})

test('unknown keys are passed over, unknown slugs give an empty list', async ({ request, claims }) => {
  expect((await readList(request, `${api}/claims?colour=red&limit=1`)).page.total).toBe(claims.length)
  for (const key of ['conflict', 'metric', 'outlet', 'claimant', 'article', 'actor', 'proposal', 'topic']) {
    expect(await readList(request, `${api}/claims?${key}=nothing-of-this-name`), key).toEqual({ data: [], page: { next: null, total: 0 } })
  }
})

test('what does not exist is a problem of status 404', async ({ request, claims }) => {
  const { id } = claims[0]!
  for (const path of ['', '/nothing', '/claims/ZZZZZZZZ', '/claims/short', `/claims/${id}/revisions/2`, `/claims/${id}/revisions/0`, `/claims/${id}/revisions/x`, '/claims/ZZZZZZZZ/revisions', '/articles/ZZZZZZZZ', '/proposals/no-such-proposal', `/claims/${id}/nothing`]) {
    await expectProblem(await request.get(api + path), 404)
  }
  await expectProblem(await request.get('/api/v2/claims'), 404)
})

test('addresses that are only read refuse other methods and answer preflights', async ({ request, claims }) => {
  const writing: Record<string, string> = { '/claims': 'POST', [`/claims/${claims[0]!.id}`]: 'PATCH', '/conflicts': 'POST' }
  for (const path of ['/claims.csv', '/series', '/compare', ...Object.keys(writing)]) {
    for (const method of ['POST', 'PUT', 'PATCH', 'DELETE']) {
      const answer = await request.fetch(api + path, { method, data: {} })
      // A write is heard only with a token, whoever asks.
      await expectProblem(answer, method === writing[path] ? 401 : 405)
      if (method !== writing[path]) expect(answer.headers()['allow']?.split(', ').sort()).toEqual(['GET', 'HEAD', 'OPTIONS', ...(writing[path] ? [writing[path]] : [])].sort())
    }
    const preflight = await request.fetch(api + path, { method: 'OPTIONS', headers: { Origin: 'https://example.org', 'Access-Control-Request-Method': 'GET', 'Access-Control-Request-Headers': 'if-none-match' } })
    expect(preflight.status()).toBe(204)
    expect(preflight.headers()['access-control-allow-origin']).toBe('*')
    expect(preflight.headers()['access-control-allow-methods']).toContain('GET')
    expect(preflight.headers()['access-control-allow-headers']?.toLowerCase()).toContain('if-none-match')
  }
  const head = await request.head(`${api}/claims`)
  expect(head.status()).toBe(200)
  expect(head.headers()['etag']).toBeTruthy()
  for (const path of ['/', `/${CONFLICT}/timeline`]) expect((await request.post(path, { data: {} })).status(), path).toBe(405)
})

for (const query of ['', 'metric=killed-gaza', 'kind=term&kind=position', `knownOn=${BETWEEN}`, 'q=hamas', 'status=retracted', 'from=2023-10-07&to=2023-10-07']) {
  test(`the CSV has the rows of the JSON: ${query || 'everything'}`, async ({ request }) => {
    const { data } = await readList(request, `${api}/claims?conflict=${CONFLICT}&limit=500&${query}`)
    const answer = await request.get(`${api}/claims.csv?conflict=${CONFLICT}&${query}`)
    expect(answer.status()).toBe(200)
    expect(answer.headers()['content-type']).toContain('text/csv')
    const text = await answer.text()
    expect(text.endsWith('\r\n')).toBe(true)
    const [header, ...rows] = parse(text, { relax_column_count: false }) as string[][]
    expect(header?.slice(0, 6)).toEqual(['id', 'url', 'status', 'standing', 'revision', 'external_id'])
    expect(rows.map(([id]) => id)).toEqual(data.map(({ id }) => id))
  })
}

test('the bytes of a revision are the same on every read', async ({ request, claims }) => {
  for (const { id, revision, statement } of claims.slice(0, 5)) {
    const address = `${api}/claims/${id}/revisions/${revision}`
    const [one, other] = [await request.get(address), await request.get(address, { headers: { Host: 'another.test', 'X-Forwarded-Host': 'another.test' } })]
    expect((await one.body()).equals(await other.body())).toBe(true)
    const { data } = (await one.json()) as { data: Record<string, unknown> }
    expect(data['statement']).toBe(statement)
    expect(data).not.toHaveProperty('standing')
    expect(await one.text()).not.toContain('http://127.0.0.1')
  }
})

test('an id is matched without case, and pages lead to its one spelling', async ({ request, claims }) => {
  const { id, statement } = claims[0]!
  for (const spelling of [id.toLowerCase(), id]) {
    const { data } = (await (await request.get(`${api}/claims/${spelling}`)).json()) as { data: { id: string; statement: string } }
    expect(data).toMatchObject({ id, statement })
  }
  expect((await request.get(`${api}/claims/${id.toLowerCase()}/revisions/1`)).status()).toBe(200)
  for (const below of ['', '/revisions', '/revisions/1']) {
    const answer = await request.get(`/claims/${id.toLowerCase()}${below}?knownOn=2024-12-31`, { maxRedirects: 0 })
    expect(answer.status()).toBe(308)
    expect(answer.headers()['location']).toContain(`/claims/${id}${below}?knownOn=2024-12-31`)
  }
})

test('series and comparisons give the figures of the record', async ({ request }) => {
  const series = (await (await request.get(`${api}/series?conflict=${CONFLICT}&metric=killed-gaza&by=claimant`)).json()) as { data: { series: { source: { slug: string }; points: { asWritten: string; operator: string; low: number }[] }[] } }
  const ministry = series.data.series.find(({ source }) => source.slug === 'gaza-health-ministry')!
  expect(ministry.points.map(({ asWritten }) => asWritten)).toEqual(['20,000', 'at least 33,729'])
  expect(ministry.points.map(({ operator, low }) => [operator, low])).toEqual([['exactly', 20000], ['at_least', 33729]])

  type Cell = { quantity: { asWritten: string } | null } | null
  const { data } = (await (await request.get(`${api}/compare?conflict=${CONFLICT}`)).json()) as { data: { columns: unknown[]; rows: { key: string; family: string; cells: Cell[]; divergence: { comparable: boolean; reasons: { type: string }[]; words: string }[] }[] } }
  const taken = data.rows.find(({ key }) => key === 'hostages-taken')!
  expect(taken.family).toBe('custody')
  expect(taken.cells.map((cell) => cell?.quantity?.asWritten)).toEqual(['roughly 240', 'about 250'])
  for (const row of data.rows) expect(row.cells, row.key).toHaveLength(data.columns.length)
  const apart = data.rows.flatMap(({ divergence }) => divergence).filter(({ comparable, reasons }) => !comparable && reasons.some(({ type }) => type === 'definition'))
  expect(apart.length).toBeGreaterThan(0)
})

test('the process says that it lives and that it can read', async ({ request }) => {
  for (const path of ['/livez', '/readyz']) {
    const answer = await request.get(path)
    expect(answer.status(), path).toBe(200)
    expect(answer.headers()['cache-control'], path).toContain('no-store')
  }
})

test('too long an address and too many parameters are refused', async ({ request }) => {
  await expectProblem(await request.get(`${api}/claims?q=${'x'.repeat(9000)}`), 414)
  await expectProblem(await request.get(`${api}/claims?${'metric=a&'.repeat(300)}`), 400)
  // A page leads on to an address that it can answer, and says there what was too long.
  expect((await request.get(`/${CONFLICT}?q=${'x'.repeat(9000)}`, { maxRedirects: 0 })).status()).toBe(303)
})

test('every answer has the security headers, and every page a nonce of its own on each of its scripts', async ({ request, claims }) => {
  const nonces = new Set<string>()
  const pages = ['/', `/${CONFLICT}`, `/${CONFLICT}/timeline`, `/${CONFLICT}/compare`, `/claims/${claims[0]!.id}`, '/methodology', '/no-such-conflict', '/']
  for (const path of pages) {
    const answer = await request.get(path)
    const headers = answer.headers()
    const policy = headers['content-security-policy']!
    const nonce = /'nonce-([^']+)'/.exec(policy)?.[1] ?? ''
    expect(nonce.length, path).toBeGreaterThan(20)
    nonces.add(nonce)
    expect(policy).not.toContain('unsafe')
    for (const rule of ["default-src 'self'", "object-src 'none'", "base-uri 'none'", "form-action 'self'", "frame-ancestors 'none'"]) expect(policy, path).toContain(rule)
    expect(headers, path).toMatchObject({ 'x-content-type-options': 'nosniff', 'x-frame-options': 'DENY', 'referrer-policy': 'strict-origin-when-cross-origin' })
    expect(headers['permissions-policy'], path).toContain('geolocation=()')
    expect(headers, path).not.toHaveProperty('x-powered-by')
    const html = await answer.text()
    const scripts = [...html.matchAll(/<script\b[^>]*>/g)].map(([tag]) => tag)
    expect(scripts.length, path).toBeGreaterThan(0)
    expect(scripts.filter((tag) => !tag.includes(`nonce="${nonce}"`)), path).toEqual([])
    expect([...html.matchAll(/<[a-z][^>]*\sstyle="/g)].map(([tag]) => tag.slice(0, 80)), path).toEqual([])
    expect([...html.matchAll(/<[a-z][^>]*\son[a-z]+="/g)].map(([tag]) => tag.slice(0, 80)), path).toEqual([])
  }
  expect(nonces.size).toBe(pages.length)
  for (const path of [`${api}/claims`, `${api}/nothing`, '/livez']) {
    const headers = (await request.get(path)).headers()
    expect(headers['content-security-policy'], path).toContain("default-src 'none'")
    expect(headers['x-content-type-options'], path).toBe('nosniff')
  }
})
