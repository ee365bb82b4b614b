import Database from 'better-sqlite3'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { clearCache } from '@/lib/data/cache'
import { reader } from '@/lib/data/reader'
import { readEnvironment } from '@/lib/env'
import { write } from '@/lib/data/writer'
import { bundledRegisters, TEST_WRITER, withTestDatabase } from '../support/test-database'
import { ask } from './ask'
import { client, figureBody, LISTS, tokenOf } from './write-support'

withTestDatabase(bundledRegisters)

const EMAIL = 'editor@example.org'
let token = ''
let api: ReturnType<typeof client>
beforeEach(async () => {
  clearCache()
  token = await tokenOf(EMAIL, 'editor')
  api = client(token)
})

const body = { slug: 'x', label: 'an example' }
const stored = async () => [await reader().topic.count(), await reader().claim.count(), await reader().article.count(), await reader().idempotencyKey.count()]
const change = (data: object) => write(TEST_WRITER, async (tx) => {
  await tx.db.user.update({ where: { id: EMAIL }, data })
  tx.audit({ action: 'change', subjectType: 'account', subject: EMAIL })
})

describe('who may write', () => {
  it('is nobody without a token that holds, whatever the cookie says', async () => {
    const before = await stored()
    const cookie = { cookie: 'ledger.session_token=somebody; better-auth.session_token=somebody' }
    const attempts: Record<string, string>[] = [{}, cookie, { authorization: 'Bearer' }, { authorization: 'Bearer x' }, { authorization: `Bearer ${token}x` }, { authorization: `Basic ${token}` }, { authorization: token }, { ...cookie, authorization: `Bearer cl_${'A'.repeat(43)}` }]
    for (const headers of attempts) {
      for (const list of Object.keys(LISTS)) {
        const answer = await api.post(list, { token: null, body, headers })
        expect([answer.status, answer.headers.get('content-type'), answer.headers.get('www-authenticate')], JSON.stringify(headers)).toEqual([401, 'application/problem+json', 'Bearer realm="Ceasefire Ledger"'])
      }
      for (const answer of [await api.patch('ZZZZZZZZ', 1, {}, { token: null, headers }), await api.step('ZZZZZZZZ', 'publish', { token: null, headers })]) expect(answer.status).toBe(401)
    }
    expect(await stored()).toEqual(before)
  })

  it('is the bearer, not the one of whom there is a cookie, and from wherever the page was', async () => {
    for (const origin of ['https://elsewhere.example', 'null']) {
      expect((await api.post('topics', { body: { ...body, slug: origin === 'null' ? 'y' : 'x' }, headers: { cookie: 'better-auth.session_token=somebody', origin } })).status).toBe(201)
    }
    expect((await reader().audit.findFirstOrThrow({ orderBy: { id: 'desc' } })).author).toBe(EMAIL)
  })

  it('is no viewer, and nobody whose token, account or role has gone, from the next request on', async () => {
    const viewer = client(await tokenOf('viewer@example.org', 'viewer'))
    expect((await viewer.post('topics', { body })).status).toBe(403)
    const claim = await api.post('claims', { body: figureBody() })
    expect((await viewer.get(claim.body.data.id)).status).toBe(200)
    await change({ role: 'viewer' })
    expect((await api.post('topics', { body })).status).toBe(403)
    await change({ role: 'editor', disabled: true })
    expect((await api.post('topics', { body })).status).toBe(401)
    expect((await api.get(claim.body.data.id)).status).toBe(404)
    await change({ disabled: false })
    expect((await api.post('topics', { body })).status).toBe(201)
    await write(TEST_WRITER, async (tx) => {
      await tx.db.apiToken.updateMany({ data: { revokedAt: tx.at } })
      tx.audit({ action: 'revoke_token', subjectType: 'account', subject: EMAIL })
    })
    expect((await api.post('topics', { body: { ...body, slug: 'y' } })).status).toBe(401)
  })
})

describe('a body', () => {
  const post = (raw: BodyInit, headers: Record<string, string> = {}) => api.post('topics', { raw, headers })

  it('of more than a million bytes is refused, also in pieces of which nobody said how many, and is not read to its end', async () => {
    let pulled = 0
    const endless = new ReadableStream<Uint8Array>({ pull(controller) { pulled += 1; controller.enqueue(new Uint8Array(100_000).fill(32)) } })
    expect((await post(endless)).status).toBe(413)
    expect(pulled).toBeLessThan(15)
    expect((await post(JSON.stringify({ ...body, description: 'x'.repeat(3_000_000) }))).status).toBe(413)
    expect((await post(`${' '.repeat(999_000)}${JSON.stringify(body)}`)).status).toBe(201)
  })

  it('of another type is refused', async () => {
    const json = JSON.stringify(body)
    for (const type of ['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x', 'application/json; charset=utf-16', 'application/jsonx', '']) {
      expect((await post(json, { 'content-type': type })).status, type).toBe(415)
    }
    expect((await post(json, { 'content-encoding': 'gzip' })).status).toBe(415)
    for (const type of ['application/json', 'Application/JSON; charset="UTF-8"']) expect((await post(json.replace('"x"', `"s${type.length}"`), { 'content-type': type })).status, type).toBe(201)
  })

  it.each([
    ['nothing', ''], ['no JSON', '{"slug":'], ['a word', 'slug=x'], ['a list', '[]'], ['a text', '"x"'], ['null', 'null'], ['single quotes', "{'slug':'x'}"], ['a trailing comma', '{"slug":"x",}'],
    ['bytes that are no UTF-8', Buffer.from([0x7b, 0x22, 0xff, 0x22, 0x3a, 0x31, 0x7d])], ['half a surrogate in bytes', Buffer.from('{"slug":"\u00ed\u00a0\u0080"}', 'latin1')],
    ['half a surrogate, escaped', '{"slug":"x","label":"\\ud800"}'], ['NUL', '{"slug":"x","label":"a\\u0000b"}'], ['raw NUL', '{"slug":"x","label":"a\u0000b"}'],
    ['deep nesting', `{"slug":${'['.repeat(100_000)}${']'.repeat(100_000)}}`], ['a name twice', '{"slug":"x","label":"a","label":"b"}'], ['a name twice, escaped', '{"slug":"x","label":"a","l\\u0061bel":"b"}'],
    ['__proto__', '{"slug":"x","label":"a","__proto__":{"description":"b"}}'], ['constructor', '{"slug":"x","label":"a","constructor":{"prototype":{}}}'], ['toString', '{"slug":"x","label":"a","toString":1}'],
    ['an endless number', '{"slug":"x","label":1e999}'], ['a long number', `{"slug":"x","label":${'9'.repeat(5000)}}`], ['a number for text', '{"slug":1,"label":2}'], ['an object for text', '{"slug":{"x":1},"label":["a"]}'],
  ])('that is %s is refused as a problem, and nothing is stored', async (_, raw) => {
    const before = await stored()
    const answer = await post(raw)
    expect([answer.status, answer.headers.get('content-type')]).toEqual([400, 'application/problem+json'])
    expect(answer.body.errors.length).toBeGreaterThan(0)
    expect(await stored()).toEqual(before)
  })

  it('is told where it is wrong', async () => {
    const path = async (raw: string) => (await post(raw)).body.errors[0]
    expect(await path('{"slug":"x","label":"a","label":"b"}')).toEqual({ path: 'label', message: 'stands twice' })
    expect(await path('{"a":[0,{"b":{"c":1,"c":2}}]}')).toMatchObject({ path: 'a.1.b.c' })
    expect(await path('{"a":["x:1",{"b":1e999}]}')).toMatchObject({ path: 'a.1.b' })
    expect(await path('{"a":{"x":1},"b":{"x":1},"c":"\\"a\\":","d":[{"x":1},{"x":2}],"slug":"x","label":"a"}')).toMatchObject({ message: 'is no column' })
  })
})

describe('every address that is written', () => {
  it('tells browsers of other sites what they may send, and refuses what it does not take', async () => {
    for (const [name, route] of Object.entries(LISTS)) {
      const options = await ask(route, `/api/v1/${name}`, { method: 'OPTIONS' })
      expect([options.status, options.headers.get('access-control-allow-methods'), options.headers.get('access-control-allow-origin')]).toEqual([204, 'GET, HEAD, POST, OPTIONS', '*'])
      for (const header of ['Authorization', 'Content-Type', 'If-Match', 'Idempotency-Key']) expect(options.headers.get('access-control-allow-headers')).toContain(header)
      for (const method of ['PUT', 'PATCH', 'DELETE']) {
        const { status, headers } = await ask(route, `/api/v1/${name}`, { method })
        expect([status, headers.get('allow')]).toEqual([405, 'GET, HEAD, POST, OPTIONS'])
      }
    }
    const made = await api.post('topics', { body })
    expect([made.headers.get('access-control-allow-origin'), made.headers.get('access-control-expose-headers')]).toEqual(['*', expect.stringMatching(/ETag.*Idempotency-Replayed.*Location/)])
  })
})

describe('limits', () => {
  it('answer 429 with Retry-After to the one who writes too much, and to nobody else', async () => {
    const other = client(await tokenOf('other@example.org', 'editor'))
    // While the clock stands nothing is filled up again.
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() })
    const many = await Promise.all(Array.from({ length: 605 }, () => api.post('topics', { body: {} }))).finally(() => vi.useRealTimers())
    const refused = many.filter(({ status }) => status === 429)
    expect(many.filter(({ status }) => status === 400).length).toBe(600)
    expect(refused.length).toBe(5)
    for (const { headers } of refused) expect(Number(headers.get('retry-after'))).toBeGreaterThanOrEqual(1)
    expect((await other.post('topics', { body })).status).toBe(201)
  })

  it('of the database answer 503 with Retry-After, nothing is stored, and the next write succeeds', async () => {
    const holder = new Database(readEnvironment().databaseFile)
    holder.exec('BEGIN IMMEDIATE')
    const began = Date.now()
    const busy = await api.post('topics', { body })
    expect([busy.status, busy.headers.get('retry-after'), busy.headers.get('content-type')]).toEqual([503, '2', 'application/problem+json'])
    expect(Date.now() - began).toBeLessThan(2000)
    holder.exec('ROLLBACK')
    holder.close()
    expect((await api.post('topics', { body })).status).toBe(201)
  })

  it('of what anybody foresaw end in 503 too, and say nothing of the inside', async () => {
    const log = vi.spyOn(console, 'error').mockImplementation(() => {})
    const claim = (await api.post('claims', { body: figureBody() })).body.data.id as string
    const database = new Database(readEnvironment().databaseFile)
    database.exec('ALTER TABLE "Relation" RENAME TO "Gone"')
    const failed = await api.step(claim, 'publish')
    expect([failed.status, failed.headers.get('retry-after'), /Relation|SQL|prisma/i.test(failed.text)]).toEqual([503, '5', false])
    database.exec('ALTER TABLE "Gone" RENAME TO "Relation"')
    database.close()
    log.mockRestore()
  })
})
