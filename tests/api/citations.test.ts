// Citation files through the API, and the addresses that Next is told to rewrite to them.
import Database from 'better-sqlite3'
import { afterAll, beforeAll, expect, it } from 'vitest'
import * as citations from '@/app/api/v1/claims/[id]/citations/[format]/route'
import config from '@/next.config'
import { makeClaim } from '../domain/claim-fixture'
import { storeClaims } from '../support/stored-claims'
import { openTestDatabase, removeTestDatabases } from '../support/test-database'
import { ask } from './ask'

beforeAll(async () => {
  const file = await openTestDatabase()
  await storeClaims(file, [[{ claim: makeClaim(), at: '1999-05-01T00:00:00.000Z', status: 'published' }]])
  const database = new Database(file)
  database.exec(`INSERT INTO "Tombstone" ("publicId", "fate", "mergedInto", "reason", "recordedAt") VALUES
    ('AAAAAAA1', 'purged', NULL, 'why', '2001-01-01T00:00:00.000Z'), ('AAAAAAA2', 'merged', '7K3M9Q2X', NULL, '2001-01-01T00:00:00.000Z')`)
  database.close()
})
afterAll(removeTestDatabases)

const get = (id: string, format: string, query = '') => ask(citations, `/api/v1/claims/${id}.${format}${query}`, { params: { id, format }, headers: { host: 'ledger.test' } })

it.each([
  ['bib', 'application/x-bibtex; charset=utf-8', 'urldate = {2001-05-06}'],
  ['ris', 'application/x-research-info-systems; charset=utf-8', 'Y2  - 2001/05/06/'],
  ['csl.json', 'application/vnd.citationstyles.csl+json; charset=utf-8', '2001'],
])('answers %s with its own type, a file name and the day of reading', async (format, type, accessed) => {
  const { status, headers, text } = await get('7k3m9q2x', format, '?accessed=2001-05-06')
  expect([status, headers.get('content-type'), headers.get('content-disposition')]).toEqual([200, type, `attachment; filename="ledger-7K3M9Q2X-1.${format}"`])
  expect(text).toContain('http://ledger.test/claims/7K3M9Q2X/revisions/1')
  expect(text).toContain(accessed)
  expect(headers.get('access-control-allow-origin')).toBe('*')
})

it('answers what it cannot cite as the claim itself would be answered', async () => {
  expect((await get('AAAAAAA1', 'bib')).status).toBe(410)
  const merged = await get('AAAAAAA2', 'csl.json')
  expect([merged.status, merged.headers.get('location')]).toEqual([308, '/api/v1/claims/7K3M9Q2X.csl.json'])
  for (const [id, format, query] of [['ZZZZZZZZ', 'bib', ''], ['nowhere', 'bib', ''], ['7K3M9Q2X', 'txt', ''], ['7K3M9Q2X', 'bib', '?knownOn=1990-01-01']] as const) {
    expect((await get(id, format, query)).status, id + format + query).toBe(404)
  }
  const wrong = await get('7K3M9Q2X', 'bib', '?accessed=yesterday&knownOn=never')
  expect([wrong.status, wrong.body.errors.map(({ path }: { path: string }) => path).sort()]).toEqual([400, ['accessed', 'knownOn']])
})

it('is reached under the id with an ending', async () => {
  const rewrites = await config.rewrites!()
  expect(rewrites).toEqual(['bib', 'ris', 'csl.json'].map((format) => (
    { source: `/api/v1/claims/:id([^/.]+).${format.replace('.', '\\.')}`, destination: `/api/v1/claims/:id/citations/${format}` })))
})
