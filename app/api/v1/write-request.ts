// Owns what a writing request must bring before anything is looked at: a bearer token of an editor, a JSON body of sensible size, sound headers.
import { createHash } from 'node:crypto'
import type { NextRequest } from 'next/server'
import { bearerOf } from '@/lib/auth/guard'
import { needOfWrite } from '@/lib/auth/desk-routes'
import { may, type Person } from '@/lib/auth/person'
import { takeOne, type Bucket } from '@/lib/domain/token-bucket'
import { BodyError, parseBody, readBytes } from '@/lib/intake/json-body'
import { Problem } from '@/lib/publish/problem'

/** Writes that one person may send: this many at once, and as many again within a minute. */
const LIMIT = { most: 600, perMinute: 600 }
const MAX_KEY = 255
const buckets = new Map<string, Bucket>()

/** Forgets who has written how much; for tests. */
export function forgetLimits(): void {
  buckets.clear()
}

/** The editor whose token the request bears. Throws a Problem of status 401, 403 or 429. Cookies are not looked at. */
export async function editorOf(request: NextRequest): Promise<Person> {
  const person = await bearerOf(request.headers)
  if (!person) {
    const detail = request.headers.has('authorization') ? 'This token is not known, or was revoked.' : 'A write needs a token: Authorization: Bearer TOKEN.'
    throw new Problem(401, detail, [], { 'WWW-Authenticate': 'Bearer realm="Ceasefire Ledger"' })
  }
  const need = needOfWrite(request.method, request.nextUrl.pathname)
  if (need === null || !may(person, need)) throw new Problem(403, 'Only editors and administrators may write.')
  const { bucket, waitSeconds } = takeOne(buckets.get(person.id), LIMIT, Date.now())
  buckets.set(person.id, bucket)
  if (waitSeconds > 0) throw new Problem(429, `At most ${LIMIT.perMinute} writes a minute. Try again in ${waitSeconds} s.`, [], { 'Retry-After': String(waitSeconds) })
  return person
}

export type Body = { bytes: Uint8Array; value: Record<string, unknown> }

/** The body; an empty one is an empty object where `isOptional`. Throws a Problem of status 400, 413 or 415. */
export async function bodyOf(request: NextRequest, isOptional: boolean): Promise<Body> {
  try {
    const bytes = await readBytes(request.body)
    if (isOptional && bytes.length === 0) return { bytes, value: {} }
    const type = request.headers.get('content-type') ?? ''
    if (!/^application\/json\s*(;\s*charset\s*=\s*"?utf-?8"?\s*)?$/i.test(type.trim())) throw new Problem(415, 'The body must be of the type application/json, in UTF-8.', [], { 'Accept-Post': 'application/json' })
    const coding = request.headers.get('content-encoding')
    if (coding !== null && coding.trim().toLowerCase() !== 'identity') throw new Problem(415, 'The body must not be compressed.')
    return { bytes, value: parseBody(bytes) }
  } catch (error) {
    if (!(error instanceof BodyError)) throw error
    throw new Problem(error.status, error.path === '' ? error.message : 'The body cannot be read.', [{ path: error.path, message: error.message }])
  }
}

/** The revision that `If-Match: "REVISION"` names; null where there is none. Throws a Problem of status 400. */
export function revisionOf(headers: Headers): number | null {
  const given = headers.get('if-match')
  if (given === null) return null
  const number = /^\s*"(\d{1,9})"\s*$/.exec(given)?.[1]
  if (number !== undefined) return Number(number)
  throw new Problem(400, 'The header If-Match cannot be read.', [{ path: 'If-Match', message: 'must be the number of the newest revision in quotation marks, such as "3"' }])
}

/** The Idempotency-Key with a fingerprint of the whole request; null where there is none. Throws a Problem of status 400. */
export function keyOf(request: NextRequest, { bytes }: Body): { key: string; request: string } | null {
  const key = request.headers.get('idempotency-key')
  if (key === null) return null
  if (key.length > MAX_KEY || !/^[\x20-\x7e]+$/.test(key)) {
    throw new Problem(400, 'The header Idempotency-Key cannot be read.', [{ path: 'Idempotency-Key', message: `must be 1 to ${MAX_KEY} printable ASCII characters` }])
  }
  const asked = [request.method, request.nextUrl.pathname, request.headers.get('if-match') ?? '']
  return { key, request: createHash('sha256').update(`${JSON.stringify(asked)}\n`).update(bytes).digest('hex') }
}
