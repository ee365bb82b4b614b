// Owns taking in a whole file of claims: everything is checked before anything is stored, and one bad row keeps all of them out.
import { parseClaimInput } from '@/lib/domain/claim-input'
import { columnOfField } from '@/lib/domain/import-columns'
import { createClaims, type CreateOptions, type IncomingClaim, type Outcome, type Rejection } from './claim-write'
import { abandon, write, type WriteTransaction } from './writer'

export type ImportOptions = {
  /** Rows with unchecked values; `id` is another name by which rows of the file may mean this one. */
  rows: readonly { row: number; value: unknown; id?: string | null }[]
  conflict: string
  status?: CreateOptions['status']
  /** Everything is done, and nothing kept. */
  dryRun?: boolean
  author: string
  origin?: string
  /** Milliseconds to wait for another process's write. */
  patience?: number
  /** What the reader of the bytes has refused already. */
  problems?: readonly { row: number; column: string; reason: string }[]
  onProgress?: (phase: 'checked' | 'stored', done: number, total: number) => void
  /** The write that it happens in, where more than the claims is to be stored in the same transaction. A write of the author's own where it is not given. */
  within?: <Result>(task: (tx: WriteTransaction) => Promise<Result>) => Promise<Result>
}

const EVERY = 500

/** Imports claims, all or nothing. The outcome of a dry run is that of the real one. Throws an InvalidError for an unknown conflict. */
export async function importClaims(options: ImportOptions): Promise<Outcome> {
  const { rows, conflict, status = 'published', dryRun = false, author, origin = 'command', patience, problems = [], onProgress } = options
  const { within = <Result>(task: (tx: WriteTransaction) => Promise<Result>) => write({ author, origin, patience }, task) } = options
  const rejected: Rejection[] = problems.map((problem) => ({ ...problem, path: problem.column }))
  const refused = new Set<string>()
  const incoming: IncomingClaim[] = []
  rows.forEach(({ row, value, id }, place) => {
    const parsed = parseClaimInput(value)
    if (parsed.success) incoming.push({ row, input: parsed.data, aliases: id ? [id] : [] })
    else {
      for (const { path, message } of parsed.problems) rejected.push({ row, path, column: columnOfField(path.split('.')[0]!), reason: message })
      for (const name of [(value as { externalId?: unknown } | null)?.externalId, id]) if (typeof name === 'string') refused.add(name.trim())
    }
    if ((place + 1) % EVERY === 0 || place + 1 === rows.length) onProgress?.('checked', place + 1, rows.length)
  })
  return within(async (tx) => {
    // With a refused row nothing will be stored, yet the others are still looked at, so that every error of a file is told at once.
    // A dry run looks and stores nothing: it needs no transaction that could write.
    const outcome = await createClaims(tx, incoming, {
      conflict, status, refused, checkOnly: dryRun || rejected.length > 0, onProgress: (done, total) => onProgress?.('stored', done, total),
    })
    const all = [...rejected, ...outcome.rejected].sort((a, b) => a.row - b.row)
    const result = { ...outcome, created: all.length > 0 ? [] : outcome.created, rejected: all }
    if (dryRun || all.length > 0) abandon(result)
    return result
  })
}
