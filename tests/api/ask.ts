// Owns how a test asks an API handler as a client would, without a server.
import { NextRequest } from 'next/server'

type Handler = (request: NextRequest, context: { params: Promise<Record<string, string> | undefined> }) => Promise<Response>
type Route = Partial<Record<string, Handler>>
type Asked = { params?: Record<string, string>; method?: string; headers?: Record<string, string>; body?: BodyInit }

/** Status, headers and parsed body of what a route module answers. */
export async function ask(route: object, address: string, { params, method = 'GET', headers = {}, body }: Asked = {}) {
  const handler = (route as Route)[method]
  if (!handler) throw new RangeError(`the route has no ${method}`)
  const stream = body instanceof ReadableStream ? { duplex: 'half' as const } : {}
  const response = await handler(new NextRequest(`http://ledger.test${address}`, { method, headers, body, ...stream }), { params: Promise.resolve(params) })
  const text = await response.text()
  const isJson = /json/.test(response.headers.get('content-type') ?? '')
  return { status: response.status, headers: response.headers, text, body: isJson ? JSON.parse(text) : null }
}
