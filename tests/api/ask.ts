// Owns how a test asks an API handler as a client would, without a server.
import { NextRequest } from 'next/server'

type Handler = (request: NextRequest, context: { params: Promise<Record<string, string> | undefined> }) => Promise<Response>
type Route = Partial<Record<string, Handler>>

/** Status, headers and parsed body of what a route module answers. */
export async function ask(route: object, address: string, { params, method = 'GET', headers = {} }: { params?: Record<string, string>; method?: string; headers?: Record<string, string> } = {}) {
  const handler = (route as Route)[method]
  if (!handler) throw new RangeError(`the route has no ${method}`)
  const response = await handler(new NextRequest(`http://ledger.test${address}`, { method, headers }), { params: Promise.resolve(params) })
  const text = await response.text()
  const isJson = /json/.test(response.headers.get('content-type') ?? '')
  return { status: response.status, headers: response.headers, text, body: isJson ? JSON.parse(text) : null }
}
