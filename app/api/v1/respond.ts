// Owns what every API handler has in common: CORS, ETag and 304 of what is read, problem+json, refused methods, and never a 500.
import { createHash } from 'node:crypto'
import type { NextRequest } from 'next/server'
import { presentQuery } from '@/lib/data/present-slugs'
import { dataRevision } from '@/lib/data/reader'
import { Problem, problemResponse } from '@/lib/publish/problem'

const CORS = {
  'Access-Control-Allow-Origin': '*',
  'Access-Control-Expose-Headers': 'ETag, Idempotency-Replayed, Link, Location, Retry-After, WWW-Authenticate',
}
const ALLOWED_HEADERS = 'Authorization, Content-Type, Idempotency-Key, If-Match, If-None-Match'
const MAX_PARAMETERS = 200
const CHUNK = 65_536

export type Params = Record<string, string>
type Context = { params: Promise<Record<string, string | string[] | undefined> | undefined> }
export type Handler = (request: NextRequest, context: Context) => Promise<Response>
type Method = 'GET' | 'OPTIONS' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
/** `host` is the one that was asked, for answers that name whole addresses. */
export type Ask = { query: URLSearchParams; params: Params; host: string | null }
/** A handler's answer: a value for JSON, or a finished response (a stream, a redirect, exact text). */
export type Answer = Response | object
/** A handler that writes, made by `writing`. */
export type Writing = (request: NextRequest, params: Params) => Promise<Response>

/** The handlers of an address that is only read: GET (and HEAD) answered by `read`, OPTIONS for CORS, all others refused with 405. */
export function readOnly(read: (ask: Ask) => Promise<Answer>): Record<Method, Handler> {
  return answers({ read })
}

/** The handlers of an address: what it is read by, and what it can be written by; every other method is refused with 405. */
export function answers({ read, POST, PATCH }: { read?: (ask: Ask) => Promise<Answer>; POST?: Writing; PATCH?: Writing }): Record<Method, Handler> {
  const allowed = [read && 'GET, HEAD', POST && 'POST', PATCH && 'PATCH', 'OPTIONS'].filter(Boolean).join(', ')
  const refused = guarded(async (request) => { throw new Problem(405, `This address does not take ${request.method}.`, [], { Allow: allowed }) })
  return {
    GET: read ? guarded((request, params) => get(request, params, read)) : refused,
    OPTIONS: guarded(async () => new Response(null, { status: 204, headers: preflight(allowed) })),
    POST: POST ? guarded(POST) : refused, PATCH: PATCH ? guarded(PATCH) : refused, PUT: refused, DELETE: refused,
  }
}

function preflight(allowed: string): Record<string, string> {
  return { Allow: allowed, 'Access-Control-Allow-Methods': allowed, 'Access-Control-Allow-Headers': ALLOWED_HEADERS, 'Access-Control-Max-Age': '86400' }
}

/** Answers 404 to every method, for addresses that the API does not have. */
export const unknownAddress: Handler = guarded(async () => { throw new Problem(404, 'The API has no such address.') })

async function get(request: NextRequest, params: Params, read: (ask: Ask) => Promise<Answer>): Promise<Response> {
  const { pathname, search, searchParams } = request.nextUrl
  const tag = `W/"${createHash('sha256').update(`${process.env.LEDGER_BUILD} ${await dataRevision()} ${pathname}${search}`).digest('base64url').slice(0, 22)}"`
  const fresh = { ETag: tag, 'Cache-Control': 'public, no-cache' }
  if (isMatch(request.headers.get('if-none-match'), tag)) return new Response(null, { status: 304, headers: fresh })
  if ([...searchParams].length > MAX_PARAMETERS) throw new Problem(400, `An address may have ${MAX_PARAMETERS} parameters.`)
  const answer = await read({ query: await presentQuery(searchParams), params, host: request.headers.get('host') })
  const response = answer instanceof Response ? answer : new Response(JSON.stringify(answer), { headers: { 'Content-Type': 'application/json; charset=utf-8' } })
  if (response.status === 200) for (const [name, value] of Object.entries(fresh)) response.headers.set(name, value)
  return response
}

/** A response that sends texts as they come. The first is awaited, so that what fails at once still is an error answer. */
export async function textStream(texts: AsyncGenerator<string>, headers: Record<string, string>): Promise<Response> {
  const first = await texts.next()
  const bytes = new TextEncoder()
  const body = new ReadableStream<Uint8Array>({
    start(controller) { if (!first.done) controller.enqueue(bytes.encode(first.value)) },
    async pull(controller) {
      let chunk = ''
      while (chunk.length < CHUNK) {
        const next = await texts.next()
        if (next.done) break
        chunk += next.value
      }
      if (chunk === '') controller.close()
      else controller.enqueue(bytes.encode(chunk))
    },
    async cancel() { await texts.return(undefined) },
  })
  return new Response(body, { headers })
}

function isMatch(wanted: string | null, tag: string): boolean {
  return wanted !== null && wanted.split(',').some((one) => one.trim() === '*' || one.trim().replace(/^W\//, '') === tag.slice(2))
}

/** A handler with CORS on whatever it answers, and a problem instead of whatever it throws. */
export function guarded(answer: (request: NextRequest, params: Params) => Promise<Response>): Handler {
  return async (request, context) => {
    const response = await textParams(context).then((params) => answer(request, params)).catch((error: unknown) => failed(error, request))
    for (const [name, value] of Object.entries(CORS)) response.headers.set(name, value)
    return response
  }
}

// An address without parameters has none at all in a built server.
async function textParams(context: Context): Promise<Params> {
  return Object.fromEntries(Object.entries((await context.params) ?? {}).flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : [])))
}

function failed(error: unknown, request: NextRequest): Response {
  if (error instanceof Problem) return problemResponse(error)
  console.error(`${request.method} ${request.nextUrl.pathname} failed:`, error)
  const what = ['GET', 'HEAD'].includes(request.method) ? 'read' : 'written'
  return problemResponse(new Problem(503, `The record cannot be ${what} just now. Try again in a few seconds.`, [], { 'Retry-After': '5' }))
}
