import http from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { noteNetworkAddresses } from '@/app/network-address'
import { addressGroup, isOwnOrigin, originAddress, SOCKET_ADDRESS_HEADER } from '@/lib/auth/origin'

afterEach(() => vi.unstubAllEnvs())

const from = (socket: string, forwarded?: string) => originAddress(new Headers({ [SOCKET_ADDRESS_HEADER]: socket, ...(forwarded ? { 'x-forwarded-for': forwarded } : {}) }))

describe('the network address', () => {
  it('is that of the connection, whatever the client claims', () => {
    expect(from('192.0.2.7', '203.0.113.9')).toBe('192.0.2.7')
    expect(from('::ffff:192.0.2.7')).toBe('192.0.2.7')
    expect(originAddress(new Headers({ 'x-forwarded-for': '203.0.113.9' }))).toBe('unknown')
  })

  it('is taken from as many places before the end as there are trusted proxies', () => {
    vi.stubEnv('TRUST_PROXY', '1')
    expect(from('10.0.0.1', '1.1.1.1, 8.8.8.8, 203.0.113.9')).toBe('203.0.113.9')
    expect(from('10.0.0.1', '<script>, 203.0.113.9:4711')).toBe('203.0.113.9')
    expect(from('10.0.0.1')).toBe('10.0.0.1')
    vi.stubEnv('TRUST_PROXY', '2')
    expect(from('10.0.0.1', '1.1.1.1, 203.0.113.9, 10.0.0.2')).toBe('203.0.113.9')
    expect(from('10.0.0.1', '203.0.113.9')).toBe('203.0.113.9')
  })

  it('is limited together with the rest of its IPv6 network', () => {
    expect(addressGroup('192.0.2.7')).toBe('192.0.2.7')
    expect(addressGroup('2001:db8:1:2:3:4:5:6')).toBe(addressGroup('2001:db8:1:2::9'))
    expect(addressGroup('2001:0db8:0001:0002::9')).toBe('2001:db8:1:2::/64')
    expect(addressGroup('2001:db8::1')).not.toBe(addressGroup('2001:db8:1::1'))
    expect(addressGroup('::1')).toBe('0:0:0:0::/64')
  })

  it('is written by the server over the header that a client sent', async () => {
    const { emit } = http.Server.prototype
    noteNetworkAddresses()
    const server = http.createServer((request, response) => response.end(String(request.headers[SOCKET_ADDRESS_HEADER])))
    try {
      await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
      const answer = await fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`, { headers: { [SOCKET_ADDRESS_HEADER]: '203.0.113.9' } })
      expect(await answer.text()).toBe('127.0.0.1')
    } finally {
      server.close()
      http.Server.prototype.emit = emit
    }
  })
})

describe('the origin of a form', () => {
  const asks = (origin: string | null, host = 'localhost:3000', more = {}) => isOwnOrigin(new Headers({ host, ...(origin === null ? {} : { origin }), ...more }))

  it('is the host asked, by http, where no public address is set', () => {
    expect(asks('http://localhost:3000')).toBe(true)
    for (const origin of [null, '', 'null', 'http://localhost', 'http://localhost:3001', 'https://localhost:3000', 'http://localhost:3000/', 'http://localhost:3000.evil.example', 'http://evil.example', 'HTTP://LOCALHOST:3000', 'http://localhost:3000, http://evil.example']) {
      expect(asks(origin), String(origin)).toBe(false)
    }
    expect(asks('https://localhost:3000', 'localhost:3000', { 'x-forwarded-proto': 'https' })).toBe(false)
    expect(isOwnOrigin(new Headers({ origin: 'http://' }))).toBe(false)
  })

  it('is exactly the public address where one is set', () => {
    vi.stubEnv('SITE_URL', 'https://ledger.example.org/')
    expect(asks('https://ledger.example.org', 'internal:3000')).toBe(true)
    for (const origin of ['http://ledger.example.org', 'https://ledger.example.org:444', 'https://sub.ledger.example.org', 'http://internal:3000', 'null']) expect(asks(origin, 'internal:3000'), origin).toBe(false)
  })
})
