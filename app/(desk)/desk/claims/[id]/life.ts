// Owns what the pages of one claim's life share: the id of the address, the claim or where it went, and the answer to a press that came too late.
import 'server-only'
import { notFound, permanentRedirect } from 'next/navigation'
import { savedSince } from '@/lib/data/claim-head-queries'
import { ConflictError } from '@/lib/data/errors'
import { parsePublicId } from '@/lib/domain/public-id'
import { messages } from '@/lib/messages/messages'
import { deskPath } from '@/lib/paths'
import type { Values } from '../../action'
import type { Failure } from '../../failure'

/** The id of the address in its one spelling; another spelling is redirected. */
export async function idOf(params: Promise<{ id: string }>, below: readonly string[] = []): Promise<string> {
  const { id: given } = await params
  const id = parsePublicId(given)
  if (!id) notFound()
  if (id !== given) permanentRedirect(deskPath(['claims', id, ...below]))
  return id
}

/** What a step was pressed on: the claim, the revision that was on the page (or the newest one, once it was shown), and the reason. */
export function readStep(values: Values): { id: string; head: number; reason: string | null } {
  const text = (name: string) => { const value = values[name]; return typeof value === 'string' ? value : '' }
  const head = Number(text('_onto') || text('head'))
  return { id: parsePublicId(text('id')) ?? '', head: Number.isSafeInteger(head) ? head : 0, reason: text('reason').trim() || null }
}

/** Who saved what meanwhile, where the head has moved; every other error is handed on. */
export async function tooLate(error: unknown, { id, head }: { id: string; head: number }): Promise<Failure> {
  if (!(error instanceof ConflictError)) throw error
  return { problems: [{ path: '', message: messages.claimLife.stale.title }], extra: { since: await savedSince(id, head) } }
}
