// Owns reading a file of claims as an editor has said that it is written: in whatever encoding, with whatever columns.
import { mappingProblems, type Mapping } from '@/lib/domain/import-mapping'
import type { FileProblem } from './csv'
import { readCsv } from './csv'
import { claimRows, type ClaimRow } from './claim-row'
import { importBytes } from './import-bytes'
import type { ImportFormat } from './import-format'

export type RawRow = { row: number; cells: Record<string, string> }
/** A row as the file has it, and as a claim's columns; or what is wrong at some place. */
export type ImportPiece = { raw: RawRow; claim: ClaimRow } | FileProblem

/** The rows of a file by its mapping, one after another, and everything that cannot be read. Columns that are left out are passed over. */
export async function* importPieces(chunks: AsyncIterable<Uint8Array>, format: Pick<ImportFormat, 'encoding' | 'delimiter'>, mapping: Mapping): AsyncGenerator<ImportPiece> {
  const { columns, records, problems } = await readCsv(importBytes(chunks, format))
  const wrong = columns.length === 0 ? [] : mappingProblems(columns, mapping)
  yield* wrong.map(({ column, target }) => ({ row: 1, column: column || target, reason: column === '' ? 'is missing from the header' : 'cannot be read as the column that was chosen for it' }))
  yield* problems
  if (wrong.length > 0) return
  const used = [...new Set(columns)].filter((name) => mapping[name])
  for (const raw of records) {
    const cells = Object.fromEntries(used.map((name) => [mapping[name]!, raw.cells[name]!]))
    if ('id' in raw.cells && !('id' in mapping)) cells.id = raw.cells.id!
    const { rows: [claim] } = claimRows({ columns: Object.keys(cells), records: [{ row: raw.row, cells }], problems: [] })
    if (claim) yield { raw, claim }
  }
}
