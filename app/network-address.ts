// Owns the address of the other end of the connection, as a request header: Next hands on no connection, and believes a forged header.
import { Server, type IncomingMessage } from 'node:http'
import { SOCKET_ADDRESS_HEADER } from '@/lib/auth/origin'

type Emit = (event: string | symbol, ...rest: unknown[]) => boolean

/** Makes every HTTP server of this process write the header over whatever the client sent under its name. */
export function noteNetworkAddresses(): void {
  const emit = Server.prototype.emit as Emit
  Server.prototype.emit = function (event: string | symbol, ...rest: unknown[]): boolean {
    if (event === 'request') {
      const request = rest[0] as IncomingMessage
      request.headers[SOCKET_ADDRESS_HEADER] = request.socket.remoteAddress ?? ''
    }
    return emit.call(this, event, ...rest)
  }
}
