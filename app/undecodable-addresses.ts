// Owns the answer to what Next itself would answer with 500, although it is the asker's fault: addresses that cannot be decoded, and TRACE.
import { Server, type IncomingMessage, type ServerResponse } from 'node:http'
import { Problem, problemResponse } from '@/lib/publish/problem'

type Emit = (event: string | symbol, ...rest: unknown[]) => boolean

/** Makes every HTTP server of this process answer such requests with 400 or 405 before anybody else sees them. */
export function refuseUndecodableAddresses(): void {
  const emit = Server.prototype.emit as Emit
  Server.prototype.emit = function (event: string | symbol, ...rest: unknown[]): boolean {
    const [request, response] = rest as [IncomingMessage, ServerResponse]
    const problem = event === 'request' ? problemOf(request) : null
    if (problem === null) return emit.call(this, event, ...rest)
    void refuse(response, problem)
    return true
  }
}

function problemOf({ method, url = '/' }: IncomingMessage): Problem | null {
  if (!isDecodable(url)) return new Problem(400, 'The address is not well encoded.')
  return method === 'TRACE' ? new Problem(405, 'No address takes TRACE.', [], { Allow: 'GET, HEAD, OPTIONS' }) : null
}

async function refuse(response: ServerResponse, problem: Problem): Promise<void> {
  const answer = problemResponse(problem)
  answer.headers.set('X-Content-Type-Options', 'nosniff')
  answer.headers.set('Content-Security-Policy', "default-src 'none'; frame-ancestors 'none'")
  response.writeHead(answer.status, Object.fromEntries(answer.headers))
  response.end(await answer.text())
}

function isDecodable(address: string): boolean {
  try {
    decodeURIComponent(address.split('?', 1)[0] ?? '')
    return true
  } catch {
    return false
  }
}
