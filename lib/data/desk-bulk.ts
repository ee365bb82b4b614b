// Owns one step for many claims: each is a write of its own, so that what is stale or refused takes nothing with it and other writers get their turn.
import type { BulkItem, BulkResult, BulkStep } from '@/lib/domain/desk-bulk'
import { breathe } from './breathe'
import { publishHead, retract, submitClaim, type Step } from './claim-desk'
import { setStatus } from './claim-edit'
import { BusyError, ConflictError, FourEyesError, InvalidError, NotFoundError, StorageError, WrongStateError } from './errors'
import { rows, sql } from './rows'
import { write, type Writer, type WriteTransaction } from './writer'

/** Most claims of one go. */
export const MOST_AT_ONCE = 500

type Change = (tx: WriteTransaction, id: string, step: Step) => Promise<number>

const CHANGES: Record<BulkStep, Change> = { submit: submitClaim, publish: publishHead, draft: backToDraft, retract }

/** Takes the step for each claim in turn and tells of each what became of it; never throws for one of them. */
export function stepMany(writer: Writer, step: BulkStep, items: readonly BulkItem[], reason: string | null): Promise<BulkResult[]> {
  return changeMany(writer, items, (tx, { id, head }) => CHANGES[step](tx, id, { expectedHead: head, reason }))
}

/** Changes each claim in turn, in a write of its own, and tells of each what became of it; never throws for one of them. */
export async function changeMany(writer: Writer, items: readonly BulkItem[], change: (tx: WriteTransaction, item: BulkItem) => Promise<unknown>): Promise<BulkResult[]> {
  const statements = await statementsOf(items.map(({ id }) => id))
  const results: BulkResult[] = []
  let stopped: string | null = null
  for (const { id, head } of items) {
    const what = { id, statement: statements.get(id) ?? null }
    if (stopped !== null) {
      results.push({ ...what, outcome: 'refused', why: stopped })
      continue
    }
    try {
      await write(writer, (tx) => change(tx, { id, head }))
      results.push({ ...what, outcome: 'done', why: null })
    } catch (error) {
      results.push({ ...what, ...failed(error) })
      // A disk that is full for one is full for all.
      if (error instanceof StorageError) stopped = error.message
    }
    await breathe()
  }
  return results
}

/** What is told of a claim at which a step failed. */
export function failed(error: unknown): Pick<BulkResult, 'outcome' | 'why'> {
  if (error instanceof ConflictError) return { outcome: 'stale', why: null }
  if (error instanceof InvalidError) return { outcome: 'refused', why: error.problems.map(({ message }) => message).join('; ') }
  for (const kind of [NotFoundError, WrongStateError, FourEyesError, BusyError, StorageError]) if (error instanceof kind) return { outcome: 'refused', why: error.message }
  console.error('a step for many claims failed at one:', error)
  return { outcome: 'failed', why: null }
}

/** Takes a claim out of review. The reason of the change stays where none is given. */
async function backToDraft(tx: WriteTransaction, id: string, { expectedHead, reason }: Step): Promise<number> {
  const row = await tx.db.claim.findUnique({ where: { publicId: id } })
  if (!row || await tx.db.tombstone.findUnique({ where: { publicId: id } })) throw new NotFoundError(`claim ${id}`)
  if (expectedHead !== null && row.headRevision !== expectedHead) throw new ConflictError(id, row.headRevision)
  if (row.headStatus !== 'in_review') throw new WrongStateError('only a claim in review can go back to draft')
  const { reason: before } = await tx.db.revision.findUniqueOrThrow({ where: { claimId_number: { claimId: row.id, number: row.headRevision } }, select: { reason: true } })
  return setStatus(tx, id, row.headRevision, { status: 'draft', reason: reason ?? before })
}

async function statementsOf(ids: readonly string[]): Promise<Map<string, string>> {
  const found = await rows<{ id: string; statement: string | null }>(sql`SELECT c."publicId" AS "id", json_extract(r."payload", '$.statement') AS "statement" FROM "Claim" c
    JOIN "Revision" r ON r."claimId" = c."id" AND r."number" = c."headRevision" WHERE c."publicId" IN (SELECT "value" FROM json_each(${JSON.stringify(ids)}))`)
  return new Map(found.flatMap(({ id, statement }) => (statement === null ? [] : [[id, statement]])))
}
