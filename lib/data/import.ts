// Owns taking in a whole file of claims: everything is checked before anything is stored, and one bad row keeps all of them out.
import { parseClaimInput } from '@/lib/domain/claim-input'
import { columnOfField } from '@/lib/domain/import-columns'
import { Rejections } from './claim-plan-rejections'
import { storeClaims, type CreateOptions, type Outcome } from './claim-write'
import { breathe, PIECE } from './claim-write-rows'
import { nameStorageFailure } from './errors'
import { ImportSpool } from './import-spool'
import { abandon, write, type WriteTransaction } from './writer'

/** A row with unchecked values; `id` is another name by which rows of the file may mean this one. */
export type ImportRow = { row: number; value: unknown; id?: string | null }
/** What the reader of the bytes refused; `column` is empty where the whole row is meant. */
export type ImportProblem = { row: number; column: string; reason: string }

export type ImportOptions = {
  /** Rows, one after another; a file that is read as it comes hands over its problems between them. */
  rows: Iterable<ImportRow | ImportProblem> | AsyncIterable<ImportRow | ImportProblem>
  conflict: string
  status?: CreateOptions['status']
  /** Everything is done, and nothing kept. */
  dryRun?: boolean
  author: string
  origin?: string
  /** Milliseconds to wait for another process's write. */
  patience?: number
  /** What the reader of the bytes has refused already. */
  problems?: readonly ImportProblem[]
  /** `total` is Infinity while the rows of a stream are being checked. */
  onProgress?: (phase: 'checked' | 'stored', done: number, total: number) => void
  /** The write that it happens in, where more than the claims is to be stored in the same transaction. A write of the author's own where it is not given. */
  within?: <Result>(task: (tx: WriteTransaction) => Promise<Result>) => Promise<Result>
  /** How many claims are stored at once; what comes of them does not depend on it. */
  piece?: number
}

/** What is held of each row is little, and still no file is endless. */
const MOST_ROWS = 1_000_000

/**
 * Imports claims, all or nothing. The outcome of a dry run is that of the real one. Rows are read once, checked one by one, and need not fit
 * into memory. Throws an InvalidError for an unknown conflict.
 */
export async function importClaims(options: ImportOptions): Promise<Outcome> {
  const { conflict, status = 'published', dryRun = false, author, origin = 'command', patience, onProgress, piece } = options
  const { within = <Result>(task: (tx: WriteTransaction) => Promise<Result>) => write({ author, origin, patience }, task) } = options
  const rejections = new Rejections()
  const refused = new Set<string>()
  const spool = openSpool(refused)
  try {
    await checkRows(options, spool, refused, rejections)
    return await within(async (tx) => {
      // With a refused row nothing will be stored, yet the others are still looked at, so that every error of a file is told at once.
      // A dry run looks and stores nothing: it needs no transaction that could write.
      const result = await storeClaims(tx, spool, { conflict, status, rejections, checkOnly: dryRun, piece, onProgress: (done, total) => onProgress?.('stored', done, total) })
      if (dryRun || result.rejected.length > 0) abandon(result)
      return result
    })
  } catch (error) {
    throw nameStorageFailure(error)
  } finally {
    spool.close()
  }
}

function openSpool(refused: ReadonlySet<string>): ImportSpool {
  try {
    return new ImportSpool(refused)
  } catch (error) {
    throw nameStorageFailure(error)
  }
}

/** Checks the rows one by one; sound ones go into the spool. */
async function checkRows({ rows, problems = [], onProgress }: ImportOptions, spool: ImportSpool, refused: Set<string>, rejections: Rejections): Promise<void> {
  const refuse = (problem: ImportProblem) => rejections.add({ ...problem, path: problem.column })
  const total = Array.isArray(rows) ? rows.length : Infinity
  let done = 0
  problems.forEach(refuse)
  for await (const one of rows) {
    if ('reason' in one) {
      refuse(one)
    } else if (done === MOST_ROWS) {
      refuse({ row: one.row, column: '', reason: `there are more than ${MOST_ROWS.toLocaleString('en-GB')} rows; import them as several files` })
      break
    } else {
      checkRow(one, spool, refused, rejections)
      done += 1
      if (done % PIECE === 0) {
        onProgress?.('checked', done, total)
        await breathe(0, 1)
      }
    }
    if (rejections.isFull) break
  }
  if (done % PIECE > 0) onProgress?.('checked', done, done)
}

function checkRow({ row, value, id }: ImportRow, spool: ImportSpool, refused: Set<string>, rejections: Rejections) {
  const parsed = parseClaimInput(value)
  if (parsed.success) return spool.add(row, parsed.data, id ? [id] : [])
  for (const { path, message } of parsed.problems) rejections.add({ row, path, column: columnOfField(path.split('.')[0]!), reason: message })
  for (const name of [(value as { externalId?: unknown } | null)?.externalId, id]) if (typeof name === 'string') refused.add(name.trim())
}
