// Owns the answer to addresses that cannot be decoded: they are the asker's fault, and Next itself would answer them with 500.
import { Server, type IncomingMessage, type ServerResponse } from 'node:http'
import { Problem, problemResponse } from '@/lib/publish/problem'

type Emit = (event: string | symbol, ...rest: unknown[]) => boolean

/** Makes every HTTP server of this process answer such addresses with 400 before anybody else sees them. */
export function refuseUndecodableAddresses(): void {
  const emit = Server.prototype.emit as Emit
  Server.prototype.emit = function (event: string | symbol, ...rest: unknown[]): boolean {
    const [request, response] = rest as [IncomingMessage, ServerResponse]
    if (event !== 'request' || isDecodable(request.url ?? '/')) return emit.call(this, event, ...rest)
    void refuse(response)
    return true
  }
}

async function refuse(response: ServerResponse): Promise<void> {
  const answer = problemResponse(new Problem(400, 'The address is not well encoded.'))
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
