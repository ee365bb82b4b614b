// Owns what every reading API handler has in common: CORS, ETag and 304, problem+json, refused methods, and never a 500.
import { createHash } from 'node:crypto'
import type { NextRequest } from 'next/server'
import { presentQuery } from '@/lib/data/present-slugs'
import { dataRevision } from '@/lib/data/reader'
import { Problem, problemResponse } from '@/lib/publish/problem'

const ALLOWED = 'GET, HEAD, OPTIONS'
const CORS = {
  'Access-Control-Allow-Origin': '*',
  'Access-Control-Expose-Headers': 'ETag, Link, Location, Retry-After',
}
const MAX_PARAMETERS = 200
const CHUNK = 65_536

type Params = Record<string, string>
type Context = { params: Promise<Record<string, string | string[] | undefined> | undefined> }
type Handler = (request: NextRequest, context: Context) => Promise<Response>
/** `host` is the one that was asked, for answers that name whole addresses. */
export type Ask = { query: URLSearchParams; params: Params; host: string | null }
/** A handler's answer: a value for JSON, or a finished response (a stream, a redirect, exact text). */
export type Answer = Response | object

/** The handlers of an address that is only read: GET (and HEAD) answered by `read`, OPTIONS for CORS, all others refused with 405. */
export function readOnly(read: (ask: Ask) => Promise<Answer>): Record<'GET' | 'OPTIONS' | 'POST' | 'PUT' | 'PATCH' | 'DELETE', Handler> {
  return { GET: guarded((request, params) => get(request, params, read)), OPTIONS: options, POST: refused, PUT: refused, PATCH: refused, DELETE: refused }
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

function guarded(answer: (request: NextRequest, params: Params) => Promise<Response>): Handler {
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
  return problemResponse(new Problem(503, 'The record cannot be read just now. Try again in a few seconds.', [], { 'Retry-After': '5' }))
}

const refused: Handler = guarded(async (request) => {
  throw new Problem(405, `This address does not take ${request.method}.`, [], { Allow: ALLOWED })
})

const options: Handler = guarded(async () => new Response(null, {
  status: 204,
  headers: {
    Allow: ALLOWED, 'Access-Control-Allow-Methods': ALLOWED, 'Access-Control-Allow-Headers': 'If-None-Match', 'Access-Control-Max-Age': '86400',
  },
}))
