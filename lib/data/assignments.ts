// Owns who is asked to review a claim: one person or nobody, from when it is handed in until it leaves review.
import { messages } from '@/lib/messages/messages'
import { contentAuthor } from './claim-desk'
import { openRow } from './claim-head'
import { InvalidError, WrongStateError } from './errors'
import { rows, sql } from './rows'
import type { WriteTransaction } from './writer'

const REVIEWERS = ['admin', 'editor']

export type Reviewer = { email: string; name: string }

/** Everybody who may publish, by address: editors and administrators whose account is open. */
export function listReviewers(): Promise<Reviewer[]> {
  return rows<Reviewer>(sql`SELECT "email", "name" FROM "User" WHERE "role" IN ('admin', 'editor') AND "disabled" = 0 ORDER BY "email"`)
}

/** Who is asked to review a claim; null for nobody, and for somebody who may publish no more. */
export async function assigneeOf(publicId: string): Promise<string | null> {
  const [found] = await rows<{ assignee: string }>(sql`SELECT s."assignee" FROM "Assignment" s JOIN "Claim" c ON c."id" = s."claimId"
    JOIN "User" u ON u."email" = s."assignee" AND u."role" IN ('admin', 'editor') AND u."disabled" = 0 WHERE c."publicId" = ${publicId}`)
  return found?.assignee ?? null
}

/**
 * Asks a person to review a claim, or nobody. Throws NotFoundError, BuriedError, ConflictError where the head is not `expectedHead`,
 * WrongStateError where the claim does not wait for review, and an InvalidError at `assignee` for somebody who may not publish it.
 */
export async function assignClaim(tx: WriteTransaction, publicId: string, { expectedHead, assignee }: { expectedHead: number | null; assignee: string | null }): Promise<void> {
  const words = messages.review.refusals
  const row = await openRow(tx, publicId, expectedHead)
  if (row.headStatus !== 'in_review') throw new WrongStateError(words.notWaiting)
  const before = await tx.db.assignment.findUnique({ where: { claimId: row.id } })
  if ((before?.assignee ?? null) === assignee) return
  if (assignee === null) {
    await tx.db.assignment.delete({ where: { claimId: row.id } })
  } else {
    const user = await tx.db.user.findUnique({ where: { email: assignee }, select: { role: true, disabled: true } })
    if (!user || user.disabled || !REVIEWERS.includes(user.role)) throw new InvalidError([{ path: 'assignee', message: words.notReviewer(assignee) }])
    if (row.conflict.fourEyes && await contentAuthor(tx, row) === assignee) throw new InvalidError([{ path: 'assignee', message: words.ownWords(assignee) }])
    const data = { assignee, assignedBy: tx.author, assignedAt: tx.at }
    await tx.db.assignment.upsert({ where: { claimId: row.id }, create: { claimId: row.id, ...data }, update: data })
  }
  tx.audit({ action: assignee === null ? 'unassign' : 'assign', subjectType: 'claim', subject: publicId, details: { assignee: { before: before?.assignee ?? null, after: assignee } } })
}
