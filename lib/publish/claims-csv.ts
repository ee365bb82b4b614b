// Owns the CSV of claims: RFC 4180 with CRLF, read-back columns first, then the import columns, safe to open in a spreadsheet.
import type { Claim } from '@/lib/domain/claim'
import { guardFormula } from '@/lib/domain/formula-guard'
import { IMPORT_COLUMNS, READ_BACK_COLUMNS } from '@/lib/domain/import-columns'
import { claimCells, type CellValue } from '@/lib/domain/claim-cells'

const NEEDS_QUOTES = /[",\r\n]|^\s|\s$/

/** One record as a CSV line with its CRLF. Numbers stay bare, also negative ones; texts that would start a formula get an apostrophe. */
export function csvLine(cells: readonly CellValue[]): string {
  return `${cells.map(csvCell).join(',')}\r\n`
}

function csvCell(value: CellValue): string {
  if (value === null) return ''
  if (typeof value === 'number') return String(value)
  if (typeof value === 'boolean') return value ? 'true' : ''
  const text = guardFormula(typeof value === 'string' ? value : value.join(';'))
  return NEEDS_QUOTES.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

/** The header line of a claims CSV. */
export function claimsCsvHeader(): string {
  return csvLine([...READ_BACK_COLUMNS, ...IMPORT_COLUMNS.map(({ column }) => column)])
}

/** One claim as a CSV line. */
export function claimCsvLine(claim: Claim): string {
  const cells = claimCells(claim)
  return csvLine([claim.id, claim.url, claim.status, claim.standing, claim.revision, ...IMPORT_COLUMNS.map(({ field }) => cells[field])])
}

/** Header and lines of all these claims, in chunks of text as they come. */
export async function* claimsCsv(claims: AsyncIterable<Claim> | Iterable<Claim>): AsyncGenerator<string> {
  yield claimsCsvHeader()
  for await (const claim of claims) yield claimCsvLine(claim)
}
