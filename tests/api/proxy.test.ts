import Database from 'better-sqlite3'
import { NextRequest } from 'next/server'
import { afterAll, afterEach, expect, it } from 'vitest'
import { proxy } from '@/proxy'
import { openTestDatabase, removeTestDatabases } from '../support/test-database'

afterAll(removeTestDatabases)

const ask = async (address: string, init: { method?: string; headers?: Record<string, string> } = {}) => proxy(new NextRequest(`http://ledger.test${address}`, init))
const policyOf = async (address: string) => (await ask(address)).headers.get('content-security-policy')!

afterEach(() => { delete process.env.SITE_URL })

it('gives every page a fresh nonce, handed on to the page and named in its policy', async () => {
  const nonces = (await Promise.all(['/', '/', '/gaza-2023/timeline?view=list'].map(policyOf))).map((policy) => /'nonce-([^']+)'/.exec(policy)![1]!)
  expect(new Set(nonces).size).toBe(3)
  for (const nonce of nonces) expect(Buffer.from(nonce, 'base64').length).toBeGreaterThanOrEqual(16)
  expect((await ask('/', { headers: { 'x-nonce': 'mine', 'content-security-policy': "script-src 'nonce-mine'" } })).headers.get('x-middleware-request-x-nonce')).not.toBe('mine')
})

it('allows no inline or foreign script and no foreign frame, save on pages made for embedding', async () => {
  const policy = await policyOf('/gaza-2023')
  for (const rule of ["default-src 'self'", "'strict-dynamic'", "object-src 'none'", "base-uri 'none'", "form-action 'self'", "frame-ancestors 'none'", "img-src 'self' data:"]) expect(policy).toContain(rule)
  expect(policy).not.toMatch(/unsafe|https?:/)
  expect(await policyOf('/embed/claims/7K3M9Q2X')).toContain('frame-ancestors *')
  expect((await ask('/embed/claims/7K3M9Q2X')).headers.get('x-frame-options')).toBeNull()
  expect(await policyOf('/api/v1/claims')).toContain("default-src 'none'")
})

it('sets the same security headers on every answer', async () => {
  for (const address of ['/', '/api/v1/claims', '/nowhere', `/${'x'.repeat(9000)}`, '/claims/7k3m9q2x', '/livez']) {
    const { headers } = await ask(address)
    expect(headers.get('x-content-type-options')).toBe('nosniff')
    for (const name of ['content-security-policy', 'referrer-policy', 'permissions-policy', 'cross-origin-opener-policy', 'cross-origin-resource-policy', 'x-frame-options']) expect(headers.get(name), address + name).toBeTruthy()
    expect(headers.get('strict-transport-security')).toBeNull()
  }
})

it('asks for https only where the site is on https', async () => {
  expect(await policyOf('/')).not.toContain('upgrade-insecure-requests')
  process.env.SITE_URL = 'https://ledger.example'
  expect(await policyOf('/')).toContain('upgrade-insecure-requests')
  expect((await ask('/')).headers.get('strict-transport-security')).toContain('max-age=')
})

it('refuses addresses and bodies that are too large, and writes to pages', async () => {
  const long = await ask(`/search?q=${'x'.repeat(9000)}&metric=m`)
  expect([long.status, long.headers.get('location')]).toEqual([303, `http://ledger.test/search?q=${'x'.repeat(300)}&metric=m`])
  // What it leads to is never too long itself, in whatever alphabet.
  const wide = (await ask(`/search?${Array.from({ length: 30 }, (_, place) => `k${place}=${encodeURIComponent('ש'.repeat(400))}`).join('&')}`)).headers.get('location')!
  expect((await ask(wide.slice('http://ledger.test'.length))).status).toBe(200)
  for (const address of [`/${'x'.repeat(9000)}`, `/api/v1/claims?q=${'x'.repeat(9000)}`, `/desk/claims?q=${'x'.repeat(9000)}`]) {
    const answer = await ask(address)
    expect([answer.status, answer.headers.get('content-type')], address.slice(0, 9)).toEqual([414, 'application/problem+json'])
  }
  expect((await ask('/api/v1/claims', { method: 'POST', headers: { 'content-length': '1000001' } })).status).toBe(413)
  expect([(await ask('/', { method: 'POST' })).status, (await ask('/', { method: 'POST' })).headers.get('allow')]).toEqual([405, 'GET, HEAD, OPTIONS'])
  expect((await ask('/api/v1/claims', { method: 'POST' })).headers.get('x-middleware-next')).toBe('1')
})

it('leads ids that are written otherwise to their one spelling, with the query and the rest of the path', async () => {
  expect((await ask('/claims/7k3m9q2x/revisions/2?knownOn=2024-01-01')).headers.get('location')).toBe('http://ledger.test/claims/7K3M9Q2X/revisions/2?knownOn=2024-01-01')
  expect((await ask('/articles/oiloooo1')).headers.get('location')).toBe('http://ledger.test/articles/01100001')
  expect((await ask('/claims/7k3m9q2x')).status).toBe(308)
  for (const address of ['/claims/7K3M9Q2X', '/claims/nowhere', '/outlets/7k3m9q2x']) expect((await ask(address)).headers.get('location'), address).toBeNull()
})

it('gives the pages of a purged or withdrawn claim status 410, lets a merged one through to its page, and finds nothing where none was', async () => {
  const database = new Database(await openTestDatabase())
  for (const rule of ['foreign_keys = OFF', 'ignore_check_constraints = ON']) database.pragma(rule)
  const claim = database.prepare(`INSERT INTO "Claim" ("publicId", "naturalKey", "conflictId", "kind", "status", "headRevision", "headStatus", "firstPublicAt", "articleId", "statement", "searchText", "recordedAt", "updatedAt")
    VALUES (?, '${'0'.repeat(64)}', 1, 'assessment', 'draft', 1, 'draft', ?, 1, '', '', '2001-01-01T00:00:00.000Z', '2001-01-01T00:00:00.000Z')`)
  claim.run('AAAAAAA4', '2001-01-01T00:00:00.000Z')
  claim.run('AAAAAAA5', null)
  database.exec(`INSERT INTO "Tombstone" ("publicId", "fate", "mergedInto", "reason", "recordedAt") VALUES ('AAAAAAA1', 'purged', NULL, 'why', '2001-01-01T00:00:00.000Z'), ('AAAAAAA2', 'merged', 'AAAAAAA3', NULL, '2001-01-01T00:00:00.000Z'),
    ('AAAAAAA4', 'withdrawn', NULL, 'the wrong file', '2001-01-01T00:00:00.000Z'),
    ('AAAAAAA5', 'withdrawn', NULL, 'the wrong file', '2001-01-01T00:00:00.000Z')`)
  database.close()
  for (const address of ['/claims/AAAAAAA1', '/claims/AAAAAAA1?knownOn=2001-01-01', '/claims/AAAAAAA1/revisions', '/claims/AAAAAAA1/revisions/1', '/claims/AAAAAAA4', '/claims/AAAAAAA4/revisions/1']) {
    const answer = await ask(address)
    expect([answer.status, answer.headers.get('x-middleware-next')], address).toEqual([410, '1'])
  }
  expect((await ask('/claims/AAAAAAA2/revisions/1')).headers.get('x-middleware-next')).toBe('1')
  for (const address of ['/claims/AAAAAAA2', '/api/v1/claims/AAAAAAA1']) expect((await ask(address)).status, address).toBe(200)
  for (const address of ['/claims/AAAAAAA3', '/articles/AAAAAAA1', '/claims/AAAAAAA5', '/claims/AAAAAAA5/revisions/1']) expect((await ask(address)).status, address).toBe(404)
})

it('lets a page through where the record cannot be read', async () => {
  await removeTestDatabases()
  expect((await ask('/claims/AAAAAAA1')).status).toBe(200)
})

it('gives an address that was never issued status 404 and tells the layout so, and believes no client that says it', async () => {
  await openTestDatabase()
  const answer = await ask('/nowhere/at-all')
  expect([answer.status, answer.headers.get('x-middleware-request-x-nowhere')]).toEqual([404, '1'])
  const home = await ask('/', { headers: { 'x-nowhere': '1' } })
  expect([home.status, home.headers.get('x-middleware-request-x-nowhere')]).toEqual([200, null])
})

it('lets nobody into the desk, keeps every answer of it to one person, and believes no client that speaks for the gate', async () => {
  const asked = await ask('/desk/claims?sort=asOf')
  expect([asked.status, asked.headers.get('location')]).toEqual([303, `http://ledger.test/desk/sign-in?to=${encodeURIComponent('/desk/claims?sort=asOf')}`])
  const foreign = await ask('/desk/sign-in', { method: 'POST', headers: { origin: 'http://elsewhere.test', 'content-length': '1', host: 'ledger.test' } })
  expect([foreign.status, (await ask('/desk', { method: 'DELETE' })).status, (await ask('/desk/nowhere')).status]).toEqual([403, 405, 404])
  for (const answer of [asked, foreign, await ask('/desk/sign-in')]) {
    expect(['cache-control', 'x-robots-tag', 'referrer-policy'].map((name) => answer.headers.get(name))).toEqual(['no-store, private', 'noindex', 'same-origin'])
  }
  const told = await ask('/desk/sign-in', { headers: { 'x-desk': '/desk/people', 'x-desk-verdict': 'forbidden', 'x-desk-kept': 'x' } })
  expect(['x-desk', 'x-desk-verdict', 'x-desk-kept'].map((name) => told.headers.get(`x-middleware-request-${name}`))).toEqual(['/desk/sign-in', null, null])
  expect((await ask('/', { headers: { 'x-desk': '/desk' } })).headers.get('x-middleware-request-x-desk')).toBeNull()
})
