// Owns what the writes below one claim have in common: the newest revision goes back, with its number as ETag.
import type { NextRequest } from 'next/server'
import { headClaim } from '@/lib/data/api-answers'
import { reasonFromBody } from '@/lib/data/api-claims'
import type { Step } from '@/lib/data/claim-desk'
import { NotFoundError } from '@/lib/data/errors'
import { reader } from '@/lib/data/reader'
import type { WriteTransaction } from '@/lib/data/writer'
import { bearerOf } from '@/lib/auth/guard'
import { may } from '@/lib/auth/person'
import { readId } from '../../query'
import type { Params, Writing } from '../../respond'
import { writing, type Written } from '../../write'

/** The claim as a write answers with it. */
export async function claimWritten(tx: WriteTransaction, id: string): Promise<Written> {
  const claim = await headClaim(tx.db, id)
  return { data: claim, revision: claim.revision }
}

/** POST of a step in the life of a claim; its body, `{reason}`, may be left out where no reason is needed. */
export function stepWriting(step: (tx: WriteTransaction, id: string, by: Step) => Promise<number>, { needsReason = false } = {}): Writing {
  return writing(async (tx, { params, body, expectedHead }) => {
    const id = readId(params.id, 'claim')
    await step(tx, id, { expectedHead, reason: reasonFromBody(body, needsReason) })
    return claimWritten(tx, id)
  }, { isBodyOptional: true })
}

/**
 * The newest revision for somebody of the desk who asks with a token, also of a claim that is not public; null for everybody else, and for
 * claims that were merged or purged, which answer to all alike.
 */
export async function readAsDesk(request: NextRequest, { id = '' }: Params): Promise<Response | null> {
  if (!/^Bearer /i.test(request.headers.get('authorization') ?? '') || !may(await bearerOf(request.headers), 'viewer')) return null
  const claim = await headClaim(reader(), readId(id, 'claim')).catch((error: unknown) => {
    if (error instanceof NotFoundError) return null
    throw error
  })
  return claim && new Response(JSON.stringify({ data: claim }), {
    headers: { 'Content-Type': 'application/json; charset=utf-8', 'Cache-Control': 'private, no-store', Vary: 'Authorization', ETag: `"${claim.revision}"` },
  })
}
