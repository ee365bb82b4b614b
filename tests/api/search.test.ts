import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import * as search from '@/app/api/v1/search/route'
import { closeConnections } from '@/lib/data/connections'
import { migrateDatabase } from '@/lib/data/migrations'
import { claimSchema } from '@/lib/domain/claim'
import { makeClaim } from '../domain/claim-fixture'
import { storeClaims, type StoredRevision } from '../support/stored-claims'
import { openTestDatabase, removeTestDatabases } from '../support/test-database'
import { ask } from './ask'

const at = '1999-05-01T00:00:00.000Z'
const day = (text: string) => ({ edtf: text, earliest: text, latest: text, basis: 'stated' as const })
const published = (id: string, statement: string, asOf: string): StoredRevision[] => [{ claim: makeClaim({ id, statement, asOf: day(asOf) }), at, status: 'published' }]
const find = (query: string) => ask(search, `/api/v1/search?${query}`)
const ids = (body: { data: { id: string }[] }) => body.data.map(({ id }) => id)

beforeAll(async () => {
  const file = await openTestDatabase()
  await storeClaims(file, [
    published('A0000001', 'The ministry counted one egret.', '1999-04-01'), published('A0000002', 'The ministry counted one egret.', '1999-04-02'),
    published('A0000003', 'The ministry counted one egret.', '1999-04-02'), published('A0000004', 'An egret, an egret.', '1999-04-01'),
    [{ claim: makeClaim({ id: 'D0000000', statement: 'A draft of an egret.' }), at, status: 'draft' }],
    [{ claim: makeClaim({ id: 'E0000000', statement: 'An egret taken back.' }), at, status: 'published' }, { claim: makeClaim({ id: 'E0000000', statement: 'An egret taken back.' }), at, status: 'retracted' }],
  ])
  await closeConnections()
  migrateDatabase(file)
})
afterAll(removeTestDatabases)

describe('the search', () => {
  it('answers with claims, the best first, each with its marked snippets', async () => {
    const { status, headers, body } = await find('q=egrets%20OR')
    expect([status, body.data]).toEqual([200, []])
    const found = await find('q=EGRET')
    expect(ids(found.body)).toEqual(['A0000004', 'A0000002', 'A0000003', 'A0000001'])
    expect(found.body.page).toEqual({ next: null, total: 4 })
    for (const { snippets, ...claim } of found.body.data) {
      expect(claimSchema.safeParse(claim).success).toBe(true)
      expect(snippets[0].field).toBe('statement')
      expect(snippets[0].pieces.filter((piece: { marked: boolean }) => piece.marked)[0]).toEqual({ text: 'egret', marked: true })
    }
    expect(headers.get('access-control-allow-origin')).toBe('*')
    const tag = found.headers.get('etag')!
    expect((await ask(search, '/api/v1/search?q=EGRET', { headers: { 'if-none-match': tag } })).status).toBe(304)
  })

  it('goes on by cursor, every claim once', async () => {
    const seen: string[] = []
    for (let cursor: string | null = '', pages = 0; cursor !== null; pages++) {
      expect(pages).toBeLessThan(4)
      const { body } = await find(`q=egret&limit=3&cursor=${cursor}`)
      expect(body.page.total).toBe(4)
      seen.push(...ids(body))
      cursor = body.page.next
    }
    expect(seen).toEqual(['A0000004', 'A0000002', 'A0000003', 'A0000001'])
  })

  it('takes the filters of claims, and an unknown conflict has nothing', async () => {
    expect(ids((await find('q=egret&asOf=1999-04-01')).body).sort()).toEqual(['A0000001', 'A0000004'])
    expect(ids((await find('q=egret&status=retracted')).body)).toEqual(['E0000000'])
    expect((await find('q=egret&conflict=nowhere')).body).toEqual({ data: [], page: { next: null, total: 0 } })
  })

  it.each([
    ['', 'q'], ['q=', 'q'], ['q=e', 'q'], ['q=%22%22', 'q'], ['q=-egret', 'q'], [`q=${'x'.repeat(300)}`, 'q'], ['q=a%00b', 'q'],
    ['q=egret&cursor=WyItYXNPZiJd', 'cursor'], ['q=egret&limit=0', 'limit'], ['q=egret&knownOn=soon', 'knownOn'],
  ])('refuses %s with the place of the fault', async (query, path) => {
    const { status, body } = await find(query)
    expect(status).toBe(400)
    expect(body.errors.map((error: { path: string }) => error.path)).toContain(path)
    expect(body.errors.every(({ message }: { message: string }) => message.length > 5)).toBe(true)
  })

  it('never fails on what people type', async () => {
    for (const q of ['"', '*', 'a*b', 'NEAR(a b)', 'statement:egret', 'egret AND', 'NOT egret', '(((', "'; DROP TABLE", 'egret -', '{a b}:c', '^egret', 'غزة', 'צה"ל', '\\', '%', '😀', 'ｅｇｒｅｔ']) {
      expect([200, 400], q).toContain((await find(`q=${encodeURIComponent(q)}`)).status)
    }
    expect(ids((await find(`q=${encodeURIComponent('ｅｇｒｅｔ')}`)).body)).toHaveLength(4)
  })
})
