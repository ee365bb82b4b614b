// Gate T15: no notation, redirect or name leads a capture to this machine or its network; and it ends at 5 MB and 10 s.
import fs from 'node:fs'
import { gzipSync } from 'node:zlib'
import { beforeAll, describe, expect, it } from 'vitest'
import { CaptureError } from '@/lib/capture/capture-error'
import { capturePage } from '@/lib/capture/capture-page'
import { isPublicAddress } from '@/lib/capture/public-address'
import { CAPTURE_LIMITS, fetchPage } from '@/lib/capture/safe-fetch'
import { publicNetwork, type Network } from '@/lib/capture/safe-address'
import { serveSite, type Site } from '../capture/site'

const LOOPBACK = ['127.0.0.1', '127.1', '127.0.1', '127.255.255.254', '2130706433', '0x7f000001', '017700000001', '0177.0.0.1', '0x7f.0.0.1', '0x7f.1', '127.0.0.1.', '１２７.０.０.１', '127%2e0%2e0%2e1',
  '[::1]', '[0:0:0:0:0:0:0:1]', '[::ffff:127.0.0.1]', '[::ffff:7f00:1]', '0.0.0.0', '0', '[::]', 'localhost', 'LOCALHOST.']
const OTHERS = ['10.0.0.1', '10.1', '167772161', '172.16.0.1', '172.31.255.255', '192.168.0.1', '192.168.257', '0300.0250.0.1', '169.254.169.254', '2852039166', '0xa9fea9fe', '100.64.0.1', '100.127.255.255',
  '192.0.0.1', '192.0.2.1', '198.18.0.1', '198.19.255.255', '198.51.100.1', '203.0.113.1', '224.0.0.1', '239.1.1.1', '240.0.0.1', '255.255.255.255', '192.88.99.1',
  '[fe80::1]', '[fc00::1]', '[fd12:3456::1]', '[fec0::1]', '[ff02::1]', '[2001:db8::1]', '[2001::1]', '[2001:2::1]', '[2002:7f00:1::]', '[2002:c0a8:1::1]', '[64:ff9b::7f00:1]', '[64:ff9b::10.0.0.1]',
  '[64:ff9b:1::1]', '[::127.0.0.1]', '[::ffff:10.0.0.1]', '[::ffff:a9fe:a9fe]', '[::ffff:0:127.0.0.1]', '[100::1]', '[3fff::1]', '[5f00::1]']
const NO_HOSTS = ['[fe80::1%25eth0]', '[::1%25lo]', '127.0.0.1.1.1', '256.256.256.256', '0x1ffffffff']
const SCHEMES = ['file:///etc/passwd', 'gopher://127.0.0.1:70/x', 'data:text/html,<p>x', 'ftp://127.0.0.1/x', 'javascript:alert(1)', 'dict://127.0.0.1:11211/', 'ws://127.0.0.1/', 'blob:http://127.0.0.1/x',
  'view-source:http://127.0.0.1/']

const codeOf = (work: Promise<unknown>) => work.then(() => 'captured', (error: unknown) => (error instanceof CaptureError ? error.code : String(error)))

describe('T15: what a capture may not reach', () => {
  let site: Site
  let six: Site
  let here: Network
  beforeAll(async () => {
    site = await serveSite({ '/page': { body: '<p>Secret of this machine</p>' } })
    six = await serveSite({ '/page': { body: '<p>Secret of this machine</p>' } }, '::1')
    // The product's own network, but for the ports, so that the servers that count could be reached.
    here = { ...publicNetwork, ports: [80, 443, site.port, six.port] }
  })

  it('makes no connection to any of the forbidden addresses, in any notation', async () => {
    expect(LOOPBACK.length + OTHERS.length + SCHEMES.length + NO_HOSTS.length).toBeGreaterThanOrEqual(40)
    for (const port of [site.port, six.port]) {
      for (const host of [...LOOPBACK, ...OTHERS]) expect([host, await codeOf(fetchPage(`http://${host}:${port}/page`, { network: here }))]).toEqual([host, 'forbidden'])
      for (const host of NO_HOSTS) expect([host, await codeOf(fetchPage(`http://${host}:${port}/page`, { network: here }))]).toEqual([host, 'not-an-address'])
    }
    for (const address of SCHEMES) expect([address, await codeOf(fetchPage(address, { network: here }))]).toEqual([address, 'scheme'])
    expect(site.connections + six.connections).toBe(0)
  })

  it('would have counted them: without the check the same notations do reach the servers', async () => {
    const open = { ...here, mayConnect: () => true }
    const control = await serveSite({ '/page': { body: '<p>x</p>' } })
    for (const host of ['127.0.0.1', '2130706433', '0x7f.1', '017700000001', '[::ffff:127.0.0.1]', 'localhost']) {
      expect([host, await codeOf(fetchPage(`http://${host}:${control.port}/page`, { network: { ...open, ports: [control.port] } }))]).toEqual([host, 'captured'])
    }
    expect(control.connections).toBeGreaterThanOrEqual(6)
  })

  it('follows no redirect to any of them', async () => {
    const inside = await serveSite({ '/page': { body: '<p>Secret</p>' } })
    const targets = [...LOOPBACK, ...OTHERS].map((host) => `http://${host}:${inside.port}/page`)
    const all = [...targets, ...SCHEMES, `//127.1:${inside.port}/page`, `http://user:pass@127.0.0.1:${inside.port}/page`, 'http://198.51.100.7:22/', `http://inside.example:${inside.port}/page`]
    // One door that is allowed, on an address of its own; the servers behind it are not.
    const door = await serveSite(Object.fromEntries(all.map((to, at) => [`/${at}`, { status: [301, 302, 303, 307, 308][at % 5]!, headers: { location: to.replace(/[^\x20-\x7e]/g, encodeURIComponent) } }])), '127.0.0.2')
    const network: Network = {
      resolve: async (host) => ({ 'door.example': ['127.0.0.2'], 'inside.example': ['127.0.0.1'] })[host] ?? publicNetwork.resolve(host),
      mayConnect: (address) => address === '127.0.0.2' || isPublicAddress(address), ports: [80, 443, door.port, inside.port],
    }
    for (const [at, to] of all.entries()) {
      const code = await codeOf(fetchPage(`http://door.example:${door.port}/${at}`, { network }))
      expect([to, ['forbidden', 'scheme', 'credentials', 'port'].includes(code) ? 'refused' : code]).toEqual([to, 'refused'])
    }
    expect(door.connections).toBe(all.length)
    expect(inside.connections).toBe(0)
  }, 60_000)

  it('is not fooled by a name that answers once with a public address and then with a private one', async () => {
    const inside = await serveSite({ '/page': { body: '<p>Secret</p>' } })
    let asked = 0
    const door = await serveSite({ '/hop': { status: 302, headers: { location: '/page' } }, '/page': { body: '<p>The public page</p>' } }, '127.0.0.3')
    const answers = (list: readonly string[][]): Network => {
      asked = 0
      return { resolve: async () => list[Math.min(asked++, list.length - 1)]!, mayConnect: (address) => address === '127.0.0.3' || isPublicAddress(address), ports: [door.port, inside.port] }
    }
    // The name is asked once; the connection goes to the number that was checked.
    const page = await fetchPage(`http://turning.example:${door.port}/page`, { network: answers([['127.0.0.3'], ['127.0.0.1']]) })
    expect([asked, page.body.toString()]).toEqual([1, '<p>The public page</p>'])
    // After a redirect it is asked and checked anew.
    expect(await codeOf(fetchPage(`http://turning.example:${door.port}/hop`, { network: answers([['127.0.0.3'], ['127.0.0.1']]) }))).toBe('forbidden')
    // One private address among public ones is enough.
    expect(await codeOf(fetchPage(`http://both.example:${inside.port}/page`, { network: answers([['127.0.0.3', '127.0.0.1']]) }))).toBe('forbidden')
    expect(await codeOf(fetchPage(`http://zone.example:${inside.port}/page`, { network: answers([['fe80::1%lo']]) }))).toBe('forbidden')
    expect(await codeOf(fetchPage(`http://word.example:${inside.port}/page`, { network: answers([['localhost']]) }))).toBe('forbidden')
    expect(inside.connections).toBe(0)
  })

  it('takes only the default ports, no credentials, and at most five redirects', async () => {
    for (const port of [22, 25, 3000, 6379, 8080, 11211]) expect(await codeOf(fetchPage(`http://news.example:${port}/`))).toBe('port')
    expect(await codeOf(fetchPage('https://name:word@news.example/'))).toBe('credentials')
    const loop = await serveSite(Object.fromEntries(Array.from({ length: 9 }, (_, at) => [`/${at}`, { status: 302, headers: { location: `/${at + 1}` } }])))
    expect(await codeOf(fetchPage(loop.at('/0'), { network: loop.network }))).toBe('redirects')
    expect(loop.requests.length).toBe(6)
    expect(await codeOf(fetchPage(loop.at('/4'), { network: loop.network }))).toBe('status')
  })

  it('lets public addresses through, and not those beside the forbidden ranges', () => {
    for (const address of ['1.1.1.1', '9.255.255.255', '11.0.0.0', '100.63.255.255', '100.128.0.0', '126.255.255.255', '128.0.0.0', '169.253.255.255', '172.15.255.255', '172.32.0.0', '192.167.255.255', '198.17.255.255',
      '198.20.0.0', '223.255.255.255', '2606:4700::1111', '2001:200::1', '2a00:1450::1', '::ffff:1.1.1.1', '64:ff9b::1.1.1.1', '64:ff9b::101:101']) expect([address, isPublicAddress(address)]).toEqual([address, true])
    for (const text of ['', 'localhost', '1.1.1', '2606:4700::1111%eth0', '[2606:4700::1111]', '1.1.1.1:80', ' 1.1.1.1']) expect([text, isPublicAddress(text)]).toEqual([text, false])
  })

  it('has no switch in the environment that opens the network', () => {
    for (const file of fs.readdirSync('lib/capture')) expect([file, /process\.env|@\/lib\/env/.test(fs.readFileSync(`lib/capture/${file}`, 'utf8'))]).toEqual([file, false])
  })
})

describe('T15: where a capture ends', () => {
  it('takes at most 5 MB, as they are unpacked, and 10 s', () => {
    expect(CAPTURE_LIMITS).toMatchObject({ bytes: 5_000_000, milliseconds: 10_000, redirects: 5 })
  })

  it('ends at 5 MB, announced, streamed or packed small', async () => {
    let sent = 0
    const site = await serveSite({
      '/announced': { headers: { 'content-length': '6000000' }, body: Buffer.alloc(6_000_000, 'a') },
      '/packed': { headers: { 'content-encoding': 'gzip' }, body: gzipSync(Buffer.alloc(300_000_000, 'a')) },
      '/fits': { headers: { 'content-encoding': 'gzip' }, body: gzipSync(Buffer.alloc(5_000_000, 'a')) },
      '/endless': (response) => {
        response.writeHead(200, { 'content-type': 'text/html' })
        const more = () => { while (!response.destroyed && response.write(Buffer.alloc(65_536, 'a'))) sent += 65_536 }
        response.on('drain', more)
        more()
      },
    })
    const before = process.memoryUsage().rss
    for (const path of ['/announced', '/packed', '/endless']) expect([path, await codeOf(fetchPage(site.at(path), { network: site.network }))]).toEqual([path, 'too-large'])
    expect((await fetchPage(site.at('/fits'), { network: site.network })).body.length).toBe(5_000_000)
    expect(sent).toBeLessThan(25_000_000)
    expect(process.memoryUsage().rss - before).toBeLessThan(200_000_000)
  })

  it.each(['/silent', '/heads', '/dripping', '/pages'])('ends by the clock: %s', async (path) => {
    const site = await serveSite({
      '/silent': () => {},
      '/heads': (response) => { response.writeHead(200, { 'content-type': 'text/html' }); response.flushHeaders() },
      '/dripping': (response) => {
        response.writeHead(200, { 'content-type': 'text/html' })
        const drip = setInterval(() => { response.write('<p>a') }, 20)
        response.on('close', () => clearInterval(drip))
      },
      '/pages': (response) => { setTimeout(() => { response.writeHead(302, { location: '/pages' }); response.end() }, 120) },
    })
    const start = performance.now()
    expect(await codeOf(fetchPage(site.at(path), { network: site.network, limits: { ...CAPTURE_LIMITS, milliseconds: 400 } }))).toBe('slow')
    expect(performance.now() - start).toBeLessThan(1_500)
  })

  it('ends by the clock where a name server never answers, and where a page was made to take minutes', async () => {
    const silent: Network = { ...publicNetwork, resolve: () => new Promise(() => {}) }
    expect(await codeOf(fetchPage('http://news.example/', { network: silent, limits: { ...CAPTURE_LIMITS, milliseconds: 300 } }))).toBe('slow')
    const deep = `${'<div>'.repeat(300)}x, y${'</div>'.repeat(300)}`.repeat(40)
    const site = await serveSite({ '/deep': { body: `<html lang="en"><head><title>A page made to be slow</title></head><body>${deep}</body></html>` }, '/deeper': { body: '<div>'.repeat(1_000_000) } })
    const start = performance.now()
    const { facts, remarks } = await capturePage(site.at('/deep'), { network: site.network, limits: { ...CAPTURE_LIMITS, milliseconds: 4_000 } })
    expect([facts.headline?.value, facts.text, remarks[0]?.code]).toEqual(['A page made to be slow', null, 'too-much'])
    expect(await codeOf(capturePage(site.at('/deeper'), { network: site.network, limits: { ...CAPTURE_LIMITS, milliseconds: 2_000 } }))).toBe('unreadable')
    expect(performance.now() - start).toBeLessThan(9_000)
  })
})
