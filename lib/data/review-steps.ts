// Owns what a reviewer decides of a claim that waits: publish it, or send it back saying why.
import { publishHead } from './claim-desk'
import { openHead } from './claim-head'
import { backToDraft } from './claim-life'
import { addComment } from './comments'
import type { WriteTransaction } from './writer'

type Seen = { expectedHead: number }

/**
 * Publishes what waits. Where no reason is given, that of the change stays, with which it was handed in; a comment is kept beside it.
 * Throws as `publishHead` and `addComment`.
 */
export async function publishReviewed(tx: WriteTransaction, id: string, { expectedHead, reason, comment }: Seen & { reason: string | null; comment: string | null }): Promise<void> {
  const { state } = await openHead(tx, id, expectedHead)
  await publishHead(tx, id, { expectedHead, reason: reason ?? state.reason })
  if (comment !== null) await addComment(tx, id, comment)
}

/** Gives a claim back to its author as a draft, with a comment that says why. Throws as `backToDraft` and `addComment`. */
export async function sendBack(tx: WriteTransaction, id: string, { expectedHead, comment }: Seen & { comment: string }): Promise<void> {
  await backToDraft(tx, id, { expectedHead, reason: null })
  await addComment(tx, id, comment)
}
