import http from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, it } from 'vitest'
import { refuseUndecodableAddresses } from '@/app/undecodable-addresses'

it('answers an address that cannot be decoded with 400, and TRACE with 405, before the server sees them, and hands all others on', async () => {
  const emit = http.Server.prototype.emit
  refuseUndecodableAddresses()
  const server = http.createServer((request, response) => response.end('handled'))
  try {
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    const { port } = server.address() as AddressInfo
    const ask = (path: string, method = 'GET') => new Promise<[number | undefined, string]>((resolve, reject) => {
      http.request({ host: '127.0.0.1', port, path, method }, (response) => {
        let text = ''
        response.on('data', (chunk) => { text += chunk }).on('end', () => resolve([response.statusCode, text]))
      }).on('error', reject).end()
    })
    for (const path of ['/%E0%A4%A', '/claims/%', '/%ff?x=1']) {
      const [status, text] = await ask(path)
      expect([status, JSON.parse(text).status, JSON.parse(text).errors.length], path).toEqual([400, 400, 1])
    }
    expect((await ask('/', 'TRACE'))[0]).toBe(405)
    for (const path of ['/', '/claims/%C3%A9', '/x?q=%E0%A4%A']) expect(await ask(path)).toEqual([200, 'handled'])
  } finally {
    server.close()
    http.Server.prototype.emit = emit
  }
})
