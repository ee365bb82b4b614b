// Owns the step of a claim's life that forms have and the API has not: from review back to a draft.
import { setStatus } from './claim-edit'
import { openHead } from './claim-head'
import { WrongStateError } from './errors'
import type { WriteTransaction } from './writer'

/**
 * Gives a claim that waits for review back to its author. The reason of the change stays where none is given. Throws NotFoundError,
 * BuriedError, ConflictError where the head is not `expectedHead`, WrongStateError where it is not in review.
 */
export async function backToDraft(tx: WriteTransaction, id: string, { expectedHead, reason }: { expectedHead: number; reason: string | null }): Promise<number> {
  const { state } = await openHead(tx, id, expectedHead)
  if (state.status !== 'in_review') throw new WrongStateError('only a claim in review can go back to its author')
  return setStatus(tx, id, expectedHead, { status: 'draft', reason: reason?.trim() || state.reason })
}
