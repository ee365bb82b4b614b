// Owns what editors say to each other about claims: added, settled, opened again; never public, never changed, gone with a purge.
import { commentProblem, tidyComment, type ReviewComment } from '@/lib/domain/review-comment'
import { openRow } from './claim-head'
import { InvalidError, NotFoundError } from './errors'
import { rows, sql } from './rows'
import type { WriteTransaction } from './writer'

/** Adds a comment to a claim. Returns its number. Throws NotFoundError, BuriedError, and an InvalidError at `comment`. */
export async function addComment(tx: WriteTransaction, publicId: string, text: string): Promise<number> {
  const row = await openRow(tx, publicId, null)
  const message = commentProblem(text)
  if (message !== null) throw new InvalidError([{ path: 'comment', message }])
  const { id } = await tx.db.comment.create({ data: { claimId: row.id, text: tidyComment(text), author: tx.author, recordedAt: tx.at } })
  // The audit outlives a purge, so it says that there was a comment and not what it said.
  tx.audit({ action: 'comment', subjectType: 'claim', subject: publicId, details: { comment: id } })
  return id
}

/** Settles a comment, or opens it again; what is so already stays as it is. Throws a NotFoundError where there is none. */
export async function settleComment(tx: WriteTransaction, id: number, settled: boolean): Promise<void> {
  const comment = await tx.db.comment.findUnique({ where: { id }, include: { claim: { select: { publicId: true } } } })
  if (!comment) throw new NotFoundError(`comment ${id}`)
  if ((comment.settledAt !== null) === settled) return
  await tx.db.comment.update({ where: { id }, data: settled ? { settledAt: tx.at, settledBy: tx.author } : { settledAt: null, settledBy: null } })
  tx.audit({ action: settled ? 'settle_comment' : 'reopen_comment', subjectType: 'claim', subject: comment.claim.publicId, details: { comment: id } })
}

/** Comments on these claims by public id, oldest first; those on claims that were merged into one of them are among its own. */
export async function commentsOn(publicIds: readonly string[]): Promise<Map<string, ReviewComment[]>> {
  const found = await rows<ReviewComment & { now: string }>(sql`
    WITH RECURSIVE led("now", "publicId") AS (
      SELECT "value", "value" FROM json_each(${JSON.stringify([...new Set(publicIds)])})
      UNION SELECT l."now", s."publicId" FROM led l JOIN "Tombstone" s ON s."mergedInto" = l."publicId" AND s."fate" = 'merged')
    SELECT l."now", k."id", c."publicId" AS "claim", k."text", k."author", k."recordedAt", k."settledAt", k."settledBy"
    FROM led l JOIN "Claim" c ON c."publicId" = l."publicId" JOIN "Comment" k ON k."claimId" = c."id" ORDER BY k."recordedAt", k."id"`)
  const byClaim = new Map<string, ReviewComment[]>()
  for (const { now, ...comment } of found) byClaim.set(now, [...byClaim.get(now) ?? [], comment])
  return byClaim
}
