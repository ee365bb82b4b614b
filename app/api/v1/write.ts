// Owns how every write of the API goes: who asks, what with, one transaction that also keeps the answer for a repeated request, and each
// failure as the problem that it is.
import type { NextRequest } from 'next/server'
import { originAddress } from '@/lib/auth/guard'
import { readStale } from '@/lib/data/api-stale'
import { BuriedError, BusyError, ConflictError, DuplicateError, FourEyesError, InvalidError, KeyReuseError, NotFoundError, StorageError, WrongStateError } from '@/lib/data/errors'
import { answerOnce, type StoredAnswer } from '@/lib/data/idempotency'
import { write, type WriteTransaction } from '@/lib/data/writer'
import { apiPath } from '@/lib/paths'
import { Problem } from '@/lib/publish/problem'
import type { Params, Writing } from './respond'
import { bodyOf, editorOf, keyOf, revisionOf } from './write-request'

/** `expectedHead` is the revision of If-Match. */
export type WriteAsk = { params: Params; body: Record<string, unknown>; expectedHead: number | null }
/** What was written: `data` and what stands beside it in the answer, the address of a thing that was made, the revision of a claim. */
export type Written = { data: object; beside?: object; location?: string; revision?: number }
type Options = {
  /** Address of what is there already. */
  locate?: (existing: string) => string | null
  isBodyOptional?: boolean
  needsIfMatch?: boolean
}

/** A handler that writes by `task`, all in one transaction, and answers 201 with a Location where something was made, else 200. */
export function writing(task: (tx: WriteTransaction, ask: WriteAsk) => Promise<Written>, { locate, isBodyOptional = false, needsIfMatch = false }: Options = {}): Writing {
  return async (request, params) => {
    const person = await editorOf(request)
    const body = await bodyOf(request, isBodyOptional)
    const key = keyOf(request, body)
    const expectedHead = revisionOf(request.headers)
    if (needsIfMatch && expectedHead === null) throw new Problem(428, 'Say which revision is to be changed: If-Match: "REVISION" of the newest one.')
    const ask = { params, body: body.value, expectedHead }
    try {
      const answer = await write({ author: person.email, origin: originAddress(request.headers) }, async (tx) => {
        const once = async () => answerOf(await task(tx, ask))
        return key === null ? { ...await once(), replayed: false } : answerOnce(tx, key, once)
      })
      return responseOf(answer)
    } catch (error) {
      throw await problemOf(error, ask, request, locate)
    }
  }
}

function answerOf({ data, beside, location, revision }: Written): StoredAnswer {
  return {
    status: location === undefined ? 200 : 201,
    headers: { ...(location === undefined ? {} : { Location: location }), ...(revision === undefined ? {} : { ETag: `"${revision}"` }) },
    body: JSON.stringify({ data, ...beside }),
  }
}

function responseOf({ status, headers, body, replayed }: StoredAnswer & { replayed: boolean }): Response {
  return new Response(body, {
    status,
    headers: { ...headers, 'Content-Type': 'application/json; charset=utf-8', 'Cache-Control': 'private, no-store', ...(replayed ? { 'Idempotency-Replayed': 'true' } : {}) },
  })
}

/** The failure as a problem; one that nobody expects is handed back as it is. */
async function problemOf(error: unknown, ask: WriteAsk, request: NextRequest, locate: Options['locate']): Promise<unknown> {
  if (error instanceof Problem) return error
  if (error instanceof ConflictError) return stale(error, ask)
  if (error instanceof BuriedError) return buried(error)
  if (error instanceof NotFoundError) return new Problem(404, error.message)
  if (error instanceof DuplicateError) {
    const location = locate?.(error.existing) ?? null
    return new Problem(409, 'This is there already.', error.problems, location === null ? {} : { Location: location })
  }
  if (error instanceof FourEyesError) return new Problem(403, 'This conflict asks for two people: somebody else must publish it.', error.problems)
  if (error instanceof WrongStateError) return new Problem(409, 'This step does not fit the present state of the claim.', error.problems)
  if (error instanceof InvalidError) return new Problem(400, 'The body has values that cannot be taken.', error.problems)
  if (error instanceof KeyReuseError) return new Problem(422, error.message, [{ path: 'Idempotency-Key', message: error.message }])
  if (error instanceof BusyError) return new Problem(503, error.message, [], { 'Retry-After': String(error.retryAfterSeconds) })
  if (error instanceof StorageError) {
    console.error(`${request.method} ${request.nextUrl.pathname}: ${error.message}`)
    return new Problem(503, error.message, [], { 'Retry-After': '30' })
  }
  return error
}

/** 409 with the head, what happened to it since, and what was asked for, so that a person or a program can decide field by field. */
async function stale(error: ConflictError, { expectedHead, body }: WriteAsk): Promise<Problem> {
  const { head, revision, diff } = await readStale(error.publicId, expectedHead ?? 0)
  const errors = [{ path: 'If-Match', message: `is "${expectedHead}", and the newest revision is "${revision}"` }]
  return new Problem(409, 'The claim was changed meanwhile.', errors, { ETag: `"${revision}"` }, { revision, head, diff, asked: body })
}

/** A claim that has left a tombstone is no more to be changed. */
function buried({ mergedInto, fate }: BuriedError): Problem {
  if (mergedInto === null) return new Problem(410, fate === 'withdrawn' ? 'This claim was withdrawn with the import it came by.' : 'This claim was purged.')
  return new Problem(409, `This claim was merged into ${mergedInto}.`, [], { Location: apiPath(['claims', mergedInto]) })
}
