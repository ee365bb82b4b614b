// Owns what the forms of review post: the boxes of each claim by its id, and the buttons that settle a comment.
import 'server-only'
import { refresh } from 'next/cache'
import { settleComment } from '@/lib/data/comments'
import { write, type Writer } from '@/lib/data/writer'
import { messages } from '@/lib/messages/messages'
import type { Outcome, Values } from '../action'

/** The text of a claim's boxes, trimmed; null where nothing was typed. */
export function readBoxes(values: Values): Record<'comment' | 'reason', (id: string) => string | null> {
  const read = (name: 'comment' | 'reason') => (id: string) => {
    const boxes = values[name]
    const value = typeof boxes === 'object' && !Array.isArray(boxes) && Object.hasOwn(boxes, id) ? boxes[id] : undefined
    return typeof value === 'string' ? value.trim() || null : null
  }
  return { comment: read('comment'), reason: read('reason') }
}

/** Settles a comment or opens it again where the button says so; null for any other button. */
export async function settled(writer: Writer, name: string, given: string | undefined): Promise<Outcome | null> {
  if (name !== 'settle' && name !== 'reopen') return null
  const number = Number(given)
  await write(writer, (tx) => settleComment(tx, Number.isSafeInteger(number) ? number : 0, name === 'settle'))
  refresh()
  const { settledDone, reopened } = messages.review.comments
  return { done: name === 'settle' ? settledDone : reopened, keep: true }
}
