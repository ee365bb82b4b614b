// Owns going back to an earlier revision: a new revision with the old content, looked up in today's registers. Nothing is undone in place.
import { saveContent } from './claim-edit'
import { openHead, stateAt } from './claim-head'
import type { WriteTransaction } from './writer'

/**
 * Saves what revision `to` said as the new head: in review where the head was, else a draft, so that what the public sees stays until it is
 * published. Returns the new revision's number. Throws NotFoundError, BuriedError, ConflictError where the head is not `expectedHead`,
 * InvalidError with every problem: a claim that is or was public needs a reason, and what the old content names may be gone.
 */
export async function revertClaim(tx: WriteTransaction, publicId: string, expectedHead: number, { to, reason }: { to: number; reason: string | null }): Promise<number> {
  const head = await openHead(tx, publicId, expectedHead)
  const old = await stateAt(tx, head.row, to)
  return saveContent(tx, head, old, {}, { status: head.state.status === 'in_review' ? 'in_review' : 'draft', reason })
}
