// Owns whether a page stands at an address, or stood there: what the register of addresses has issued, and the pages that belong to it.
import { parsePublicId } from '@/lib/domain/public-id'
import { isStageId, readStage } from './import-stage'
import { readRow } from './reader'

/** Pages of the site itself, and those that every conflict, claim or article has below its own address. */
const SITE = new Set(['/', '/methodology', '/search'])
const BELOW: Record<string, readonly string[]> = {
  conflict: ['/timeline', '/compare', '/proposals', '/ledger', '/sources'],
  claim: ['/revisions'],
}

/**
 * Whether a page address leads anywhere: issued at some time, also where it now redirects or its claim is gone.
 * Pages that a reader may not see yet were never issued.
 */
export async function isKnownAddress(path: string): Promise<boolean> {
  if (SITE.has(path)) return true
  if (await issuedAt(path)) return true
  const cut = path.lastIndexOf('/')
  if (cut <= 0) return false
  const above = await issuedAt(path.slice(0, cut))
  return above !== null && (BELOW[above.type] ?? []).includes(path.slice(cut))
}

/** Whether an article, or a claim, has left a tombstone. */
const TOMBSTONE = 'SELECT 1 FROM "Tombstone" WHERE "publicId" = ?'

/** Tables of the entries that have a page, by the type of their address. */
const TABLES: Readonly<Record<string, string>> = { conflict: 'Conflict', metric: 'Metric', outlet: 'Outlet', actor: 'Actor', proposal: 'Proposal' }

/** Whether what stood at an address, or above it, was a register entry that was deleted, or an article that was withdrawn with its import: it answers 410. */
export async function isDeletedAddress(path: string): Promise<boolean> {
  const issued = await issuedAt(path) ?? await issuedAt(path.slice(0, Math.max(0, path.lastIndexOf('/'))))
  if (issued?.type === 'article') return await readRow(TOMBSTONE, [issued.subject]) !== null
  const table = issued && issued.redirectTo === null ? TABLES[issued.type] : undefined
  if (!issued || table === undefined) return false
  return await readRow(`SELECT 1 FROM "${table}" WHERE "slug" = ?`, [issued.subject]) === null
}

/** Whether a slug was that of a register entry that was deleted. */
export async function isDeletedSlug(type: string, slug: string): Promise<boolean> {
  const row = await readRow<{ path: string }>('SELECT "path" FROM "Address" WHERE "type" = ? AND "subject" = ? AND "redirectTo" IS NULL', [type, slug])
  return row !== null && isDeletedAddress(row.path)
}

type IssuedRow = { type: string; subject: string; redirectTo: string | null }

// A topic stands in the register so that its slugs of before are known; it has no page.
async function issuedAt(path: string): Promise<IssuedRow | null> {
  return readRow<IssuedRow>(`SELECT "type", "subject", "redirectTo" FROM "Address" WHERE "path" = ? AND "type" <> 'topic'`, [path])
}

/** Tables of what has a page of its own on the desk, by the folder of its address. */
const DESK_TABLES: Readonly<Record<string, string>> = { claims: 'Claim', articles: 'Article' }

/**
 * Whether a page of the desk has something to show: drafts have one too, and a claim that was merged or purged keeps it. Words that stand
 * in the place of an id are for their pages to know.
 */
export async function isKnownDeskAddress(path: string): Promise<boolean> {
  const [, , folder = '', given = '', further = ''] = path.split('/')
  if (folder === 'import' && given !== '' && given !== 'upload') return isStageId(given) && (readStage(given) !== null || await readRow('SELECT 1 FROM "ImportRun" WHERE "id" = ?', [given]) !== null)
  if (folder === 'registers' && given !== '') return isKnownEntry(given, decodeURIComponent(further))
  const table = DESK_TABLES[folder]
  const subject = given === 'capture' ? further : given
  if (!table || subject === '' || subject === 'new') return true
  const id = parsePublicId(subject)
  if (!id) return false
  if (table === 'Article') return await readRow(`SELECT 1 FROM "Article" WHERE "publicId" = ? AND NOT EXISTS (${TOMBSTONE})`, [id, id]) !== null
  return await readRow(`SELECT 1 FROM "${table}" WHERE "publicId" = ? UNION ALL ${TOMBSTONE}`, [id, id]) !== null
}

const REGISTERS: Readonly<Record<string, string>> = { conflicts: 'Conflict', metrics: 'Metric', outlets: 'Outlet', actors: 'Actor', proposals: 'Proposal', topics: 'Topic' }

/** Whether there is such a register and, where a slug is given, an entry that has it or had it before. */
async function isKnownEntry(register: string, slug: string): Promise<boolean> {
  const table = Object.hasOwn(REGISTERS, register) ? REGISTERS[register]! : undefined
  if (table === undefined || slug === '' || slug === 'new') return table !== undefined
  return await readRow(`SELECT 1 FROM "${table}" WHERE "slug" = ? UNION ALL SELECT 1 FROM "Address" WHERE "type" = ? AND "redirectTo" IS NOT NULL AND "path" LIKE '%/' || ?`, [slug, table.toLowerCase(), slug]) !== null
}
