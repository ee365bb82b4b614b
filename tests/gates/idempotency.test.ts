// T34: a write that is sent again under its key is done once and answered alike, for a day.
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { clearCache } from '@/lib/data/cache'
import { reader } from '@/lib/data/reader'
import { verifyHistory } from '@/lib/data/verify-history'
import { client, figureBody, tokenOf } from '../api/write-support'
import { bundledRegisters, withTestDatabase } from '../support/test-database'

withTestDatabase(bundledRegisters)

let api: ReturnType<typeof client>
beforeEach(async () => {
  clearCache()
  api = client(await tokenOf('editor@example.org', 'editor'))
})

const key = (text: string) => ({ 'idempotency-key': text })
const seen = ({ status, text, headers }: { status: number; text: string; headers: Headers }) => [status, text, headers.get('location'), headers.get('etag'), headers.get('content-type')]

it('100 requests at once under one key: one claim, one answer', async () => {
  const answers = await Promise.all(Array.from({ length: 100 }, () => api.post('claims', { body: figureBody(), headers: key('one') })))
  expect(answers[0]!.status).toBe(201)
  expect(new Set(answers.map((one) => JSON.stringify(seen(one)))).size).toBe(1)
  expect(answers.filter(({ headers }) => headers.get('idempotency-replayed') === 'true')).toHaveLength(99)
  expect([await reader().claim.count(), await reader().revision.count(), await reader().idempotencyKey.count(), await reader().audit.count({ where: { action: 'create', subjectType: 'claim' } })]).toEqual([1, 1, 1, 1])
  expect((await verifyHistory()).broken).toBeNull()
})

describe('a key', () => {
  it('answers a change as it was answered then, although the claim has moved on', async () => {
    const id = (await api.post('claims', { body: figureBody() })).body.data.id as string
    const first = await api.patch(id, 1, { low: 12 }, { headers: key('change') })
    await api.patch(id, 2, { low: 13 })
    const again = await api.patch(id, 1, { low: 12 }, { headers: key('change') })
    expect(seen(again)).toEqual(seen(first))
    const published = await api.step(id, 'publish', { headers: key('publish') })
    expect(seen(await api.step(id, 'publish', { headers: key('publish') }))).toEqual(seen(published))
    expect(await reader().revision.count()).toBe(4)
  })

  it('is for one request only, and for one person', async () => {
    const id = (await api.post('claims', { body: figureBody(), headers: key('k') })).body.data.id as string
    for (const other of [
      await api.post('claims', { body: figureBody({ low: 11 }), headers: key('k') }), await api.post('articles', { body: figureBody(), headers: key('k') }),
      await api.patch(id, 1, figureBody(), { headers: key('k') }), await api.step(id, 'publish', { headers: key('k') }),
    ]) {
      expect([other.status, other.headers.get('content-type'), other.body.errors[0].path]).toEqual([422, 'application/problem+json', 'Idempotency-Key'])
    }
    const second = client(await tokenOf('second@example.org', 'editor'))
    expect((await second.post('claims', { body: figureBody({ low: 12 }), headers: key('k') })).status).toBe(201)
    expect(await reader().claim.count()).toBe(2)
  })

  it('is not used up by a refused request', async () => {
    expect((await api.post('topics', { body: { slug: 'x' }, headers: key('k') })).status).toBe(400)
    expect((await api.post('topics', { body: { slug: 'x', label: 'x' }, headers: key('k') })).status).toBe(201)
  })

  it('is forgotten after a day', async () => {
    const body = { slug: 'x', label: 'x' }
    await api.post('topics', { body, headers: key('k') })
    const began = Date.now()
    vi.useFakeTimers({ toFake: ['Date'] })
    try {
      vi.setSystemTime(began + 23 * 3_600_000)
      expect((await api.post('topics', { body, headers: key('k') })).headers.get('idempotency-replayed')).toBe('true')
      vi.setSystemTime(began + 25 * 3_600_000)
      expect((await api.post('topics', { body: { slug: 'y', label: 'y' }, headers: key('k') })).status).toBe(201)
    } finally {
      vi.useRealTimers()
    }
    expect(await reader().idempotencyKey.count()).toBe(1)
  })

  it('has 1 to 255 printable characters', async () => {
    const send = async (text: string) => (await api.post('topics', { body: { slug: `s${text.length}`, label: 'x' }, headers: key(text) })).status
    expect([await send('x'.repeat(256)), await send('caf\u00e9'), await send('a\tb')]).toEqual([400, 400, 400])
    expect([await send('x'.repeat(255)), await send('~')]).toEqual([201, 201])
  })
})
