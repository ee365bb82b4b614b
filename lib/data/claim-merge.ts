// Owns merging two claims that are one: the first leaves a tombstone that redirects for ever, its history stays, and nothing of it is public any more.
import { claimPath } from '@/lib/paths'
import { openRow, type HeadRow } from './claim-head'
import { requiredReason } from './claim-reason'
import { InvalidError } from './errors'
import type { WriteTransaction } from './writer'

/**
 * Merges a claim into another of its conflict. The row and its revisions stay, hidden by the tombstone: views of earlier instants still show
 * them, and an import finds the claim by its old name. What relates to it is read as relating to the other. Throws NotFoundError,
 * BuriedError, ConflictError where the head is not `expectedHead`, InvalidError with every problem.
 */
export async function mergeClaim(tx: WriteTransaction, publicId: string, expectedHead: number, { into, reason }: { into: string; reason: string | null }): Promise<void> {
  const row = await openRow(tx, publicId, expectedHead)
  const problems = [...await problemsOf(tx, row, into)]
  const why = problems.length > 0 ? '' : requiredReason(reason, 'is missing: readers and editors are told why two claims became one')
  if (problems.length > 0) {
    if (!reason?.trim()) problems.push({ path: 'reason', message: 'is missing: readers and editors are told why two claims became one' })
    throw new InvalidError(problems)
  }
  await tx.db.tombstone.create({ data: { publicId, fate: 'merged', mergedInto: into, reason: why, recordedAt: tx.at } })
  await tx.db.assignment.deleteMany({ where: { claimId: row.id } })
  // What redirected here redirects on, so that every old address is one step from its answer.
  await tx.db.address.updateMany({ where: { redirectTo: claimPath(publicId) }, data: { redirectTo: claimPath(into) } })
  await tx.db.address.updateMany({ where: { subject: publicId, type: { in: ['claim', 'revision'] } }, data: { redirectTo: claimPath(into) } })
  tx.audit({ action: 'merge', subjectType: 'claim', subject: publicId, details: { into, reason: why } })
  tx.audit({ action: 'absorb', subjectType: 'claim', subject: into, details: { from: publicId } })
}

async function problemsOf(tx: WriteTransaction, row: HeadRow, into: string): Promise<{ path: string; message: string }[]> {
  const at = (message: string) => [{ path: 'into', message }]
  if (into === row.publicId) return at('is this claim itself')
  const other = await tx.db.claim.findUnique({ where: { publicId: into } })
  const stone = await tx.db.tombstone.findUnique({ where: { publicId: into } })
  if (!other || (stone && stone.fate !== 'merged')) return at(`there is no claim "${into}"`)
  if (stone) return at(`was merged itself, into ${stone.mergedInto}`)
  if (other.conflictId !== row.conflictId) return at('belongs to another conflict')
  // A reader who follows an old link must find a claim that says at least as much as the one that was there.
  if (row.publicRevision !== null && other.publicRevision === null) return at('was never published, and this claim was: readers would be led to nothing')
  if (row.status === 'published' && other.status === 'retracted') return at('is retracted, and this claim is not')
  if (await tx.db.purgeRequest.findUnique({ where: { publicId: row.publicId } })) return at('cannot be named while a purge of this claim is asked for; withdraw that first')
  return []
}
