// Owns the way of many rows into a test's database: through the real import, as a reader's file would come.
import { importClaims } from '@/lib/data/import'
import { claimRows } from '@/lib/intake/claim-row'
import { readCsv } from '@/lib/intake/csv'
import { claimsText } from '../record/bundled-record'
import { csvText } from './series-file'

type Row = Readonly<Record<string, string>>

/** Stores rows of the import file as published claims; throws where one is refused. */
export function importRows(rows: readonly Row[], conflict: string): Promise<void> {
  return importFile(csvText([...new Set(rows.flatMap((row) => Object.keys(row)))], rows), conflict)
}

/** Stores the claims of the bundled record. */
export const importRecord = () => importFile(claimsText, 'gaza-2023')

async function importFile(text: string, conflict: string): Promise<void> {
  const { rejected } = await importClaims({ ...claimRows(await readCsv([new TextEncoder().encode(text)])), conflict, author: 'test' })
  if (rejected.length > 0) throw new Error(`refused: ${JSON.stringify(rejected.slice(0, 3))}`)
}
