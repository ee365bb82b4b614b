// Owns answering a repeated write as it was answered the first time: key and answer are stored with the write itself, or not at all.
import { KeyReuseError } from './errors'
import { sha256 } from './hash'
import type { WriteTransaction } from './writer'

const KEPT = 24 * 60 * 60 * 1000

export type StoredAnswer = { status: number; headers: Record<string, string>; body: string }

/**
 * The answer of `task`; under a key that its author gave before with the same request, the answer of then, and nothing is done again. Throws a
 * KeyReuseError where another request had the key. A task that throws stores no answer, so that it can be tried again. Keys are kept for a day.
 */
export async function answerOnce(
  tx: WriteTransaction, { key, request }: { key: string; request: string }, task: () => Promise<StoredAnswer>,
): Promise<StoredAnswer & { replayed: boolean }> {
  const id = sha256(`${tx.author}\n${key}`)
  await tx.db.idempotencyKey.deleteMany({ where: { createdAt: { lt: new Date(Date.parse(tx.at) - KEPT).toISOString() } } })
  const known = await tx.db.idempotencyKey.findUnique({ where: { id } })
  if (known && known.request !== request) throw new KeyReuseError()
  if (known) return { status: known.status, headers: JSON.parse(known.headers) as Record<string, string>, body: known.body, replayed: true }
  const answer = await task()
  await tx.db.idempotencyKey.create({
    data: { id, author: tx.author, request, status: answer.status, headers: JSON.stringify(answer.headers), body: answer.body, createdAt: tx.at },
  })
  return { ...answer, replayed: false }
}
