// Owns turning a record of the import file into the values that a claim's schema checks; it knows cells, not rules.
import { unguardFormula } from '@/lib/domain/formula-guard'
import { IMPORT_COLUMNS, READ_BACK_COLUMNS, type ImportColumn } from '@/lib/domain/import-columns'
import type { CsvFile, CsvPiece, FileProblem } from './csv'

/** `value` is shaped like a ClaimInput and unchecked; `id` is what an export wrote before the columns, by which rows of one file may mean each other. */
export type ClaimRow = { row: number; value: Record<string, unknown>; id: string | null }

const COLUMNS = new Map<string, ImportColumn>(IMPORT_COLUMNS.map((column) => [column.column, column]))
const REQUIRED = ['kind', 'statement']

/** What is wrong with the header of an import file; with any of it no row is worth looking at. */
export function headerProblems(columns: readonly string[]): FileProblem[] {
  const problem = (column: string, reason: string) => ({ row: 1, column, reason })
  const unknown = columns.filter((name) => !COLUMNS.has(name) && !(READ_BACK_COLUMNS as readonly string[]).includes(name))
  const twice = columns.filter((name, place) => columns.indexOf(name) < place)
  const missing = REQUIRED.filter((name) => !columns.includes(name))
  const noArticle = !columns.includes('article_key') && !columns.includes('article_url')
  return [
    ...unknown.map((name) => problem(name, name === '' ? 'a column without a name' : 'is no column of the import file')),
    ...twice.map((name) => problem(name, 'stands twice in the header')),
    ...missing.map((name) => problem(name, 'is missing from the header')),
    ...(noArticle ? [problem('article_key', 'is missing from the header (or article_url)')] : []),
  ]
}

/** The records of a file as claim rows; header problems come first, and then there are no rows. */
export function claimRows(file: CsvFile): { rows: ClaimRow[]; problems: FileProblem[] } {
  const header = file.columns.length === 0 ? [] : headerProblems(file.columns)
  if (header.length > 0) return { rows: [], problems: [...header, ...file.problems] }
  return { rows: file.records.map(({ row, cells }) => claimRow(row, cells)), problems: file.problems }
}

/** The pieces of a file as claim rows, one by one, with its problems between them; after a header that is wrong no row is looked at. */
export async function* claimRowStream(pieces: AsyncIterable<CsvPiece>): AsyncGenerator<ClaimRow | FileProblem> {
  let isWrong = false
  for await (const piece of pieces) {
    if ('columns' in piece) {
      const problems = headerProblems(piece.columns)
      isWrong = problems.length > 0
      yield* problems
    } else if ('reason' in piece) {
      yield piece
    } else if (!isWrong) {
      yield claimRow(piece.row, piece.cells)
    }
  }
}

function claimRow(row: number, cells: Record<string, string>): ClaimRow {
  const value: Record<string, unknown> = {}
  for (const name in cells) {
    const column = COLUMNS.get(name)
    if (column) value[column.field] = cellValue(column.type, cells[name]!)
  }
  return { row, value, id: cells.id?.trim() || null }
}

// What cannot be read stays text, so that the schema's own words say what is expected.
function cellValue(type: ImportColumn['type'], cell: string): unknown {
  const text = unguardFormula(cell)
  switch (type) {
    case 'text': return text
    case 'number': return /^\s*[-+]?(\d+\.?\d*|\.\d+)(e[-+]?\d+)?\s*$/i.test(text) ? Number(text) : text
    case 'list': return text.split(';').map((part) => part.trim()).filter((part) => part !== '')
    case 'boolean': return /^\s*(true|yes|1)\s*$/i.test(text) ? true : /^\s*(false|no|0|)\s*$/i.test(text) ? false : text
    default: throw new RangeError(`Unknown type of column "${String(type)}"`)
  }
}
