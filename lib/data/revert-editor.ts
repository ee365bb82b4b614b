// Owns taking back all that one editor did to claims since an instant: new revisions that say what was said before, a few claims to a write,
// so that others get their turn and a run that was broken off goes on where it stopped.
import type { BulkResult } from '@/lib/domain/desk-bulk'
import { breathe } from './breathe'
import { requiredReason } from './claim-reason'
import { restoreRevision } from './claim-edit'
import { failed } from './desk-bulk'
import { StorageError } from './errors'
import { planRevert, type RevertItem } from './revert-editor-plan'
import { write, type Writer, type WriteTransaction } from './writer'

export type RevertAsk = {
  editor: string
  /** ISO 8601 UTC. */
  since: string
  reason: string | null
  /** Ids of claims that somebody else saved afterwards and that are to be taken back all the same. */
  chosen?: readonly string[]
}
export type RevertRun = { results: BulkResult[]; /** How many claims are still to be done. */ left: number }
type Limits = { /** No further write begins after so many milliseconds. */ within?: number; onProgress?: (done: number, total: number) => void }

/** Claims of one write: others wait no longer than for the saving of a large form. */
const AT_ONCE = 20

/** Takes back what can be; what fails is told of and left as it is. Throws an InvalidError at `reason` where there is none. */
export async function revertEditor(writer: Writer, ask: RevertAsk, { within = Infinity, onProgress }: Limits = {}): Promise<RevertRun> {
  const reason = requiredReason(ask.reason, 'is missing: it stands in the history of every claim')
  const { items } = await planRevert(ask.editor, ask.since)
  const todo = items.filter((item) => isTaken(item, ask.chosen))
  const until = Date.now() + within
  const results: BulkResult[] = []
  for (let at = 0; at < todo.length && (at === 0 || Date.now() < until); at += AT_ONCE) {
    const some = todo.slice(at, at + AT_ONCE)
    const told = await revertSome(writer, some, { ...ask, reason })
    results.push(...told)
    onProgress?.(results.length, todo.length)
    if (told.some(({ why }) => why === STOPPED)) break
    await breathe()
  }
  return { results, left: todo.length - results.length }
}

/** Whether a claim is taken back: there is something to do, and nobody else saved it afterwards, or it was chosen. */
export function isTaken({ id, steps, others }: Pick<RevertItem, 'id' | 'steps' | 'others'>, chosen: readonly string[] = []): boolean {
  return steps.length > 0 && (others.length === 0 || chosen.includes(id))
}

const STOPPED = 'The database cannot be written.'

async function revertSome(writer: Writer, items: readonly RevertItem[], ask: RevertAsk & { reason: string }): Promise<BulkResult[]> {
  const told = (item: RevertItem, outcome: Pick<BulkResult, 'outcome' | 'why'>): BulkResult => ({ id: item.id, statement: item.statement, ...outcome })
  try {
    await write(writer, async (tx) => { for (const item of items) await revertOne(tx, item, ask) })
    return items.map((item) => told(item, { outcome: 'done', why: null }))
  } catch (error) {
    if (error instanceof StorageError) return items.map((item) => told(item, { outcome: 'refused', why: STOPPED }))
    // One of them failed and took the others along: each by itself.
    if (items.length === 1) return [told(items[0]!, failed(error))]
    const results: BulkResult[] = []
    for (const item of items) results.push(...await revertSome(writer, [item], ask))
    return results
  }
}

async function revertOne(tx: WriteTransaction, { id, head, steps, base }: RevertItem, { editor, since, reason }: RevertAsk & { reason: string }): Promise<void> {
  let at = head
  for (const { content, status } of steps) at = await restoreRevision(tx, id, at, content, { status, reason })
  tx.audit({ action: 'revert', subjectType: 'claim', subject: id, details: { editor, since, to: base } })
}
