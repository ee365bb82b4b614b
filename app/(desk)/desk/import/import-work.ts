// Owns the work on a file that waits: looked at without storing anything, then stored all or nothing; what came of it is kept beside the file.
import 'server-only'
import { previewCard } from '@/lib/data/claim-preview'
import type { Outcome } from '@/lib/data/claim-write'
import { jobOf, startJob, waitForJob, type Tell } from '@/lib/data/import-jobs'
import { rememberedMapping } from '@/lib/data/import-mappings'
import { commitImport, countNewArticles, lookAtImport } from '@/lib/data/import-runs'
import { headOfStaged, openStaged, readStage, readStaged, removeStage, removeStaged, writeStage, writeStaged, type Stage } from '@/lib/data/import-stage'
import { undoImport, type Undone } from '@/lib/data/import-undo'
import { shortCopy } from '@/lib/data/short-copy'
import { write, type Writer } from '@/lib/data/writer'
import type { Claim } from '@/lib/domain/claim'
import { columnOf, identityMapping, isOwnHeader, mappingProblems, type Mapping } from '@/lib/domain/import-mapping'
import { HEAD_BYTES, readFormat, type ImportFormat } from '@/lib/intake/import-format'
import { importPieces, type ImportPiece } from '@/lib/intake/import-pieces'
import { csvLine } from '@/lib/publish/claims-csv'
import { failureOf } from '../failure'

export type ImportStage = Stage<ImportFormat>
/** A rejected cell: `column` as the file calls it, `value` what stands there; empty where the whole row is meant. */
export type RejectedCell = { row: number; column: string; value: string; reason: string }
export type CheckReport = {
  at: string; created: number; unchanged: number; rejected: number; cells: RejectedCell[]; allCells: number
  outlets: string[]; actors: string[]; articles: number; sample: Claim[]
}
/** What went wrong on our side, in words for people. */
export type WorkFailure = { failed: string[] }

/** Small files are done within so many milliseconds, and their page shows at once what came of it. */
export const PATIENCE = 2_500
const SHOWN = 500
/** Characters of a cell that is refused; it may be as long as a file. */
const MOST_SHOWN = 300
const NAMES = 100
const SAMPLES = 5

/** The file as it waits, with how it is written; one whose header is already ours needs no mapping. */
export function openStage(id: string): ImportStage | null {
  const stage = readStage<ImportFormat | null>(id)
  if (!stage) return null
  if (stage.details) return stage as ImportStage
  const { head, isWhole } = headOfStaged(id, HEAD_BYTES)
  const details = readFormat(head, isWhole)
  const known: ImportStage = { ...stage, details, mapping: isOwnHeader(details.columns) ? identityMapping(details.columns) : stage.mapping }
  writeStage(known)
  return known
}

/** What the last look at a file found; null before the first. */
export const lastCheck = (id: string) => readStaged<CheckReport | WorkFailure>(id, 'check.json')
/** What the last attempt to take an import back came to; null where there was none, or it is done. */
export const lastUndo = (id: string) => readStaged<(Undone | WorkFailure) & { reason: string }>(id, 'undo.json')

/** Looks at a file at once where its columns are known: they are ours already, or those of a file that came before. */
export async function lookAtOnce(id: string): Promise<void> {
  const stage = openStage(id)
  if (!stage) return
  const mapping = stage.mapping ?? await rememberedMapping(stage.details.columns)
  if (mapping === null || mappingProblems(stage.details.columns, mapping).length > 0) return
  if (stage.mapping === null && !setMapping(stage, mapping)) return
  if (beginCheck({ ...stage, mapping })) await waitForJob(id, PATIENCE)
}

/** Sets the columns of a file anew: what was found by the old ones counts no more. `false` where the file is gone meanwhile, or is being worked on. */
export function setMapping(stage: ImportStage, mapping: Mapping): boolean {
  if (jobOf(stage.id) !== null || readStage(stage.id) === null) return false
  writeStage({ ...stage, mapping })
  removeStaged(stage.id, 'check.json')
  return true
}

/** Begins to look at a file in the background; `false` where another import is being worked on. */
export function beginCheck(stage: ImportStage): boolean {
  return begin(stage.id, 'check', 'check.json', async (tell) => {
    const seen = new Seen()
    const outcome = await lookAtImport(stage.author, { rows: rowsOf(stage, seen, tell), conflict: stage.conflict, status: stage.status, onProgress: tell })
    await keepCheck(stage, outcome, seen)
  })
}

/** Begins to store a file; what it says is looked at again, and with a rejected row nothing is stored. */
export function beginCommit(stage: ImportStage, writer: Writer): boolean {
  return begin(stage.id, 'commit', 'check.json', async (tell) => {
    const seen = new Seen()
    const { id, fileName, fileHash, bytes } = stage
    const outcome = await commitImport(writer, { id, fileName, fileHash, bytes, mapping: stage.mapping ?? {} }, { rows: rowsOf(stage, seen, tell), conflict: stage.conflict, status: stage.status, onProgress: tell })
    if (outcome && outcome.rejected.length > 0) await keepCheck(stage, outcome, seen)
    else removeStage(id)
  })
}

/** Begins to take an import back. */
export function beginUndo(id: string, writer: Writer, ask: { reason: string; isAdmin: boolean; leaveTouched: boolean }): boolean {
  return begin(id, 'undo', 'undo.json', async (tell) => {
    const undone = await write(writer, (tx) => undoImport(tx, id, { ...ask, onProgress: (done, total) => tell('undoing', done, total) }))
    if (undone.withdrawn === 0 && undone.touched.length > 0 && !ask.leaveTouched) writeStaged(id, 'undo.json', JSON.stringify({ ...undone, reason: ask.reason }))
    else removeStage(id)
  })
}

function begin(id: string, kind: 'check' | 'commit' | 'undo', into: string, work: (tell: Tell) => Promise<void>): boolean {
  return startJob(id, kind, async (tell) => {
    try {
      await work(tell)
    } catch (error) {
      writeStaged(id, into, JSON.stringify({ failed: failureOf(error).problems.map(({ path, message }) => (path === '' ? message : `${path}: ${message}`)) } satisfies WorkFailure))
    }
  })
}

/** What is noted of the rows as they pass. */
class Seen {
  readonly articles = new Map<string, { key: string | null; url: string | null }>()
  readonly first: Record<string, unknown>[] = []

  note({ value }: { value: Record<string, unknown> }) {
    const text = (cell: unknown) => (typeof cell === 'string' && cell.trim() !== '' ? cell.trim() : null)
    const [key, url] = [text(value.articleKey), text(value.articleUrl)]
    this.articles.set(`${key}\n${url}`, { key, url })
    if (this.first.length < SAMPLES) this.first.push(value)
  }
}

const pieces = (stage: ImportStage): AsyncGenerator<ImportPiece> => importPieces(openStaged(stage.id), stage.details, stage.mapping ?? {})

/** The rows of the file as an import takes them, one after another. */
async function* rowsOf(stage: ImportStage, seen: Seen, tell: Tell) {
  let rows = 0
  for await (const piece of pieces(stage)) {
    if ('reason' in piece) {
      yield piece
      continue
    }
    seen.note(piece.claim)
    if (++rows % 500 === 0) tell('reading', rows)
    yield piece.claim
  }
}

async function keepCheck(stage: ImportStage, outcome: Outcome, seen: Seen): Promise<void> {
  const cells = await rejectedCells(stage, outcome)
  writeStaged(stage.id, 'rejected.csv', [csvLine(['row', 'column', 'value', 'reason']), ...cells.map(({ row, column, value, reason }) => csvLine([row, column, value, reason]))].join(''))
  const isSound = cells.length === 0
  const report: CheckReport = {
    at: new Date().toISOString(), created: outcome.created.length, unchanged: outcome.unchanged.length, rejected: new Set(cells.map(({ row }) => row)).size,
    cells: cells.slice(0, SHOWN), allCells: cells.length,
    outlets: outcome.createdOutlets.slice(0, NAMES).map(({ name }) => name), actors: outcome.createdActors.slice(0, NAMES).map(({ name }) => name),
    articles: isSound ? await countNewArticles([...seen.articles.values()]) : 0,
    sample: isSound ? await Promise.all(seen.first.map((value) => previewCard(value, stage.conflict, ''))) : [],
  }
  writeStaged(stage.id, 'check.json', JSON.stringify(report))
}

/** The rejections with how what stands in their cells begins, under the names that the file gives its columns; the file is read again for that. */
async function rejectedCells(stage: ImportStage, { rejected }: Outcome): Promise<RejectedCell[]> {
  if (rejected.length === 0) return []
  const cells: RejectedCell[] = rejected.map(({ row, column: target, reason }) => ({ row, column: columnOf(stage.mapping ?? {}, target) ?? target, value: '', reason }))
  const byRow = new Map<number, RejectedCell[]>()
  for (const cell of cells) {
    const same = byRow.get(cell.row)
    if (same) same.push(cell)
    else byRow.set(cell.row, [cell])
  }
  for await (const piece of pieces(stage)) {
    if (!('raw' in piece)) continue
    for (const cell of byRow.get(piece.raw.row) ?? []) if (Object.hasOwn(piece.raw.cells, cell.column)) cell.value = shortCopy(piece.raw.cells[cell.column]!, MOST_SHOWN)
  }
  return cells
}
