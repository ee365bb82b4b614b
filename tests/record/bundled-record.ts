// Owns reading the bundled record for its tests: the registers as JSON, the claims as rows of the import file.
import { readFileSync } from 'node:fs'
import { parse } from 'csv-parse/sync'

/** One row of claims.csv, every cell as text; an absent value is the empty string. */
export type ClaimRow = Record<string, string>
type Slugged = { slug: string }

export type Registers = {
  conflicts: (Slugged & { windowFrom: string })[]
  metrics: (Slugged & { label: string; definition: string; unit: string; family: string; behaviour: string; ledger: string | null; sumOf: string[] })[]
  outlets: (Slugged & { kind: string; actor: string | null; aliases: string[] })[]
  actors: (Slugged & { kind: string; memberOf: string | null; aliases: string[]; roles: { conflict: string; proposal: string | null; role: string }[] })[]
  topics: (Slugged & { label: string })[]
  proposals: (Slugged & {
    conflict: string; status: string; offeredOn: string | null; proposers: string[]; mediators: string[]; addressees: string[]; follows: string[]
    phases: { key: string }[]
  })[]
}

const folder = new URL('../../prisma/record/', import.meta.url)

export const claimsText = readFileSync(new URL('claims.csv', folder), 'utf8')
export const rows: ClaimRow[] = parse(claimsText, { columns: true })
export const registers = JSON.parse(readFileSync(new URL('registers.json', folder), 'utf8')) as Registers

/** The cells of a list column, split at `;`; an empty cell is an empty list. */
export function listCell(cell: string): string[] {
  return cell === '' ? [] : cell.split(';').map((part) => part.trim())
}

/** The rows of one article on one metric that are no part of another row of the same article: what a ledger line adds up. */
export function ledgerRows(article: string, metric: string): ClaimRow[] {
  const own = new Set(rows.filter((row) => row.article_key === article).map((row) => row.external_id))
  return rows.filter((row) => row.article_key === article && row.metric === metric && row.measure === 'count')
    .filter((row) => !listCell(row.relations!).some((relation) => {
      const [type, id] = relation.split(':')
      return type === 'repeats' || (type === 'part_of' && own.has(id!))
    }))
}
