// Owns whether a page stands at an address: what the register of addresses has issued, and the pages that belong to everything issued.
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
  if (await typeOf(path)) return true
  const cut = path.lastIndexOf('/')
  if (cut <= 0) return false
  const type = await typeOf(path.slice(0, cut))
  return type !== null && (BELOW[type] ?? []).includes(path.slice(cut))
}

async function typeOf(path: string): Promise<string | null> {
  return (await readRow<{ type: string }>('SELECT "type" FROM "Address" WHERE "path" = ?', [path]))?.type ?? null
}
