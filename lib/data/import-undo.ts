// Owns taking an import back as one act: its claims are withdrawn, and what only they needed goes with them.
import { SCRUBBED } from './claim-purge'
import { requiredReason } from './claim-reason'
import { InvalidError, NotFoundError } from './errors'
import { planUndo, type Touched } from './import-undo-plan'
import { emptyRegisters } from './import-undo-registers'
import { insertRows } from './insert-rows'
import type { Made, RunReport } from './import-runs'
import type { WriteTransaction } from './writer'

/** What came of it: nothing where claims were touched since and nobody has said that they may stay. */
export type Undone = { withdrawn: number; left: number; touched: Touched[] }

export type UndoOptions = { reason: string | null; isAdmin: boolean; leaveTouched: boolean; onProgress?: (done: number, total: number) => void }

const CHUNK = 500

/**
 * Takes an import back within one write. Claims that somebody has worked with since stay where `leaveTouched` says so; else nothing is done
 * and they are named. The writer must have made the import or be an administrator. Throws NotFoundError, InvalidError.
 */
export async function undoImport(tx: WriteTransaction, runId: string, { reason, isAdmin, leaveTouched, onProgress }: UndoOptions): Promise<Undone> {
  const run = await tx.db.importRun.findUnique({ where: { id: runId }, include: { conflict: { select: { slug: true } } } })
  if (!run) throw new NotFoundError(`import ${runId}`)
  if (run.author !== tx.author && !isAdmin) throw new InvalidError([{ path: '', message: `is for ${run.author}, who made the import, or for an administrator` }])
  if (run.stage === 'undone' && !(JSON.parse(run.report) as RunReport).left) throw new InvalidError([{ path: '', message: 'has been done: this import was taken back already' }])
  const why = requiredReason(reason, 'is missing: it is shown at the address of each claim that goes')
  const { free, touched } = await planUndo(tx.db, runId)
  if (touched.length > 0 && !leaveTouched) return { withdrawn: 0, left: touched.length, touched }
  await withdrawClaims(tx, free, { reason: why, conflict: run.conflict.slug, run: runId }, onProgress)
  const made = JSON.parse(run.made) as Made
  const kept = await emptyRegisters(tx, { id: runId, made, committedAt: run.committedAt ?? run.createdAt }, why)
  const report: RunReport = { ...JSON.parse(run.report) as RunReport, left: touched.length, reason: why }
  await tx.db.importRun.update({ where: { id: runId }, data: { stage: 'undone', report: JSON.stringify(report), made: JSON.stringify({ ...made, kept } satisfies Made), undoneAt: tx.at, undoneBy: tx.author } })
  tx.audit({ action: 'undo', subjectType: 'import', subject: runId, details: { reason: why, claims: free.length, left: touched.length } })
  return { withdrawn: free.length, left: touched.length, touched }
}

/**
 * Withdraws claims: their columns are emptied so that what they held is free again, their revisions keep what they said, and each address
 * answers 410 from now on.
 */
async function withdrawClaims(tx: WriteTransaction, keys: readonly number[], { reason, conflict, run }: { reason: string; conflict: string; run: string }, onProgress: UndoOptions['onProgress']): Promise<void> {
  const columns = Object.keys(SCRUBBED).map((name) => `"${name}" = ?`).join(', ')
  const among = '(SELECT "value" FROM json_each(?))'
  for (let start = 0; start < keys.length; start += CHUNK) {
    const chunk = JSON.stringify(keys.slice(start, start + CHUNK))
    const claims = await tx.db.$queryRawUnsafe<{ publicId: string; article: string }[]>(
      `SELECT c."publicId", a."publicId" AS "article" FROM "Claim" c JOIN "Article" a ON a."id" = c."articleId" WHERE c."id" IN ${among} ORDER BY c."id"`, chunk)
    await tx.db.$executeRawUnsafe(`DELETE FROM "Relation" WHERE "fromId" IN ${among}`, chunk)
    await tx.db.$executeRawUnsafe(`DELETE FROM "Assignment" WHERE "claimId" IN ${among}`, chunk)
    await tx.db.$executeRawUnsafe(`UPDATE "Claim" SET ${columns} WHERE "id" IN ${among}`, ...Object.values(SCRUBBED), chunk)
    await insertRows(tx.db, 'Tombstone', ['publicId', 'fate', 'reason', 'recordedAt'], claims.map(({ publicId }) => ({ publicId, fate: 'withdrawn', reason, recordedAt: tx.at })))
    for (const { publicId, article } of claims) tx.audit({ action: 'withdraw', subjectType: 'claim', subject: publicId, details: { reason, conflict, article, import: run } })
    await tx.settle()
    onProgress?.(Math.min(start + CHUNK, keys.length), keys.length)
    // Pages are answered meanwhile.
    await new Promise((resolve) => { setImmediate(resolve) })
  }
}
