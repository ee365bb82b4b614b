// Owns reading a file of claims as an editor has said that it is written: in whatever encoding, with whatever columns.
import { mappingProblems, type Mapping } from '@/lib/domain/import-mapping'
import { claimRows, type ClaimRow } from './claim-row'
import { streamCsv, type FileProblem } from './csv'
import { importBytes } from './import-bytes'
import type { ImportFormat } from './import-format'

export type RawRow = { row: number; cells: Record<string, string> }
/** A row as the file has it, and as a claim's columns; or what is wrong at some place. */
export type ImportPiece = { raw: RawRow; claim: ClaimRow } | FileProblem

/** The rows of a file by its mapping, one after another, and everything that cannot be read. Columns that are left out are passed over. */
export async function* importPieces(chunks: AsyncIterable<Uint8Array>, format: Pick<ImportFormat, 'encoding' | 'delimiter'>, mapping: Mapping): AsyncGenerator<ImportPiece> {
  let used: string[] | null = null
  for await (const piece of streamCsv(importBytes(chunks, format))) {
    if ('columns' in piece) {
      const wrong = mappingProblems(piece.columns, mapping)
      yield* wrong.map(({ column, target }) => ({ row: 1, column: column || target, reason: column === '' ? 'is missing from the header' : 'cannot be read as the column that was chosen for it' }))
      if (wrong.length === 0) used = [...new Set(piece.columns)].filter((name) => Object.hasOwn(mapping, name) && mapping[name] !== '')
    } else if ('reason' in piece) {
      yield piece
    } else if (used !== null) {
      const cells: Record<string, string> = {}
      for (const name of used) cells[mapping[name]!] = piece.cells[name]!
      // What an export wrote first is another name for the row.
      if (Object.hasOwn(piece.cells, 'id') && !Object.hasOwn(mapping, 'id')) cells.id = piece.cells.id!
      const { rows: [claim], problems } = claimRows({ columns: Object.keys(cells), records: [{ row: piece.row, cells }], problems: [] })
      if (claim) yield { raw: piece, claim }
      else yield { row: piece.row, column: '', reason: problems[0] ? `${problems[0].column} ${problems[0].reason}` : 'cannot be read as a claim' }
    }
  }
}
