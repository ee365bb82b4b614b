import { NextRequest } from 'next/server'
import { afterEach, expect, it } from 'vitest'
import { proxy } from '@/proxy'

const ask = (address: string, init: { method?: string; headers?: Record<string, string> } = {}) => proxy(new NextRequest(`http://ledger.test${address}`, init))
const policyOf = (address: string) => ask(address).headers.get('content-security-policy')!

afterEach(() => { delete process.env.SITE_URL })

it('gives every page a fresh nonce, handed on to the page and named in its policy', () => {
  const nonces = ['/', '/', '/gaza-2023/timeline?view=list'].map((address) => /'nonce-([^']+)'/.exec(policyOf(address))![1]!)
  expect(new Set(nonces).size).toBe(3)
  for (const nonce of nonces) expect(Buffer.from(nonce, 'base64').length).toBeGreaterThanOrEqual(16)
  expect(ask('/', { headers: { 'x-nonce': 'mine', 'content-security-policy': "script-src 'nonce-mine'" } }).headers.get('x-middleware-request-x-nonce')).not.toBe('mine')
})

it('allows no inline or foreign script and no foreign frame, save on pages made for embedding', () => {
  const policy = policyOf('/gaza-2023')
  for (const rule of ["default-src 'self'", "'strict-dynamic'", "object-src 'none'", "base-uri 'none'", "form-action 'self'", "frame-ancestors 'none'", "img-src 'self' data:"]) expect(policy).toContain(rule)
  expect(policy).not.toMatch(/unsafe|https?:/)
  expect(policyOf('/embed/claims/7K3M9Q2X')).toContain('frame-ancestors *')
  expect(ask('/embed/claims/7K3M9Q2X').headers.get('x-frame-options')).toBeNull()
  expect(policyOf('/api/v1/claims')).toContain("default-src 'none'")
})

it('sets the same security headers on every answer', () => {
  for (const address of ['/', '/api/v1/claims', '/nowhere', `/${'x'.repeat(9000)}`, '/claims/7k3m9q2x', '/livez']) {
    const { headers } = ask(address)
    expect(headers.get('x-content-type-options')).toBe('nosniff')
    for (const name of ['content-security-policy', 'referrer-policy', 'permissions-policy', 'cross-origin-opener-policy', 'cross-origin-resource-policy', 'x-frame-options']) expect(headers.get(name), address + name).toBeTruthy()
    expect(headers.get('strict-transport-security')).toBeNull()
  }
})

it('asks for https only where the site is on https', () => {
  expect(policyOf('/')).not.toContain('upgrade-insecure-requests')
  process.env.SITE_URL = 'https://ledger.example'
  expect(policyOf('/')).toContain('upgrade-insecure-requests')
  expect(ask('/').headers.get('strict-transport-security')).toContain('max-age=')
})

it('refuses addresses and bodies that are too large, and writes to pages', () => {
  expect(ask(`/?q=${'x'.repeat(9000)}`).status).toBe(414)
  expect(ask('/api/v1/claims', { method: 'POST', headers: { 'content-length': '1000001' } }).status).toBe(413)
  expect([ask('/', { method: 'POST' }).status, ask('/', { method: 'POST' }).headers.get('allow')]).toEqual([405, 'GET, HEAD, OPTIONS'])
  expect(ask('/api/v1/claims', { method: 'POST' }).headers.get('x-middleware-next')).toBe('1')
})

it('leads ids that are written otherwise to their one spelling, with the query and the rest of the path', () => {
  expect(ask('/claims/7k3m9q2x/revisions/2?knownOn=2024-01-01').headers.get('location')).toBe('http://ledger.test/claims/7K3M9Q2X/revisions/2?knownOn=2024-01-01')
  expect(ask('/articles/oiloooo1').headers.get('location')).toBe('http://ledger.test/articles/01100001')
  expect(ask('/claims/7k3m9q2x').status).toBe(308)
  for (const address of ['/claims/7K3M9Q2X', '/claims/nowhere', '/outlets/7k3m9q2x']) expect(ask(address).headers.get('location'), address).toBeNull()
})
