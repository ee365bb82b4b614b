// A made-up site on this machine: routes to answers, every connection counted, and a network that leads to it and nowhere else.
import http from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll } from 'vitest'
import type { Network } from '@/lib/capture/safe-address'

export type Answer = { status?: number; headers?: Record<string, string>; body?: string | Buffer } | ((response: http.ServerResponse, request: http.IncomingMessage) => void)

export interface Site { port: number; connections: number; requests: http.IncomingMessage[]; network: Network; at: (path: string, host?: string) => string }

/** Serves these answers by path; what is not there is a 404. */
export async function serveSite(routes: Record<string, Answer>, host = '127.0.0.1'): Promise<Site> {
  const server = http.createServer((request, response) => {
    site.requests.push(request)
    const answer = routes[request.url ?? '/'] ?? { status: 404, body: 'not here' }
    if (typeof answer === 'function') return answer(response, request)
    response.writeHead(answer.status ?? 200, { 'content-type': 'text/html; charset=utf-8', ...answer.headers })
    response.end(answer.body ?? '')
  })
  server.on('connection', () => { site.connections += 1 })
  await new Promise<void>((resolve) => { server.listen(0, host, resolve) })
  const { port } = server.address() as AddressInfo
  const site: Site = {
    port, connections: 0, requests: [], at: (path, name = 'news.example') => `http://${name}:${port}${path}`,
    network: { resolve: async () => [host], mayConnect: (address) => address === host, ports: [port] },
  }
  afterAll(() => new Promise<void>((resolve) => { server.closeAllConnections(); server.close(() => resolve()) }))
  return site
}
