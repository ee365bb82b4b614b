// Owns checking what merged, purged and withdrawn claims left: tombstones as the audit chain tells them, and addresses that were issued and lead where they must.
import { claimPath } from '@/lib/paths'
import type { Snapshot } from './reader'
import type { Story } from './verify-history-audit'

type Stone = { publicId: string; fate: string; mergedInto: string | null; reason: string | null; recordedAt: string }

/** What is wrong with the tombstones or with the addresses of claims, in one line, or null. */
export function verifyBuried(snapshot: Snapshot, { buried }: Story): string | null {
  const stones = new Map(snapshot.all<Stone>('SELECT * FROM "Tombstone"').map((stone) => [stone.publicId, stone]))
  for (const [publicId, end] of buried) {
    const stone = stones.get(publicId)
    if (!stone) return `claim ${publicId} was ${end.fate}, and there is no tombstone for it`
    const agrees = stone.fate === end.fate && stone.mergedInto === end.into && stone.reason === end.reason && stone.recordedAt === end.at
    if (!agrees) return `the audit chain tells another story of the tombstone of claim ${publicId}`
  }
  const untold = [...stones.keys()].find((publicId) => !buried.has(publicId))
  if (untold !== undefined) return `claim ${untold} has a tombstone, and the audit chain knows of no end of it`
  return missingAddress(snapshot) ?? strayRedirect(snapshot, stones)
}

function missingAddress(snapshot: Snapshot): string | null {
  const [missing] = snapshot.all<{ path: string }>(`
    SELECT '/claims/' || c."publicId" || '/revisions/' || r."number" AS "path" FROM "Revision" r JOIN "Claim" c ON c."id" = r."claimId"
    WHERE r."status" IN ('published', 'retracted') AND NOT EXISTS (
      SELECT 1 FROM "Address" a WHERE a."path" = '/claims/' || c."publicId" || '/revisions/' || r."number" AND a."type" = 'revision' AND a."subject" = c."publicId")
    UNION ALL SELECT '/claims/' || c."publicId" FROM "Claim" c WHERE c."publicRevision" IS NOT NULL AND NOT EXISTS (
      SELECT 1 FROM "Address" a WHERE a."path" = '/claims/' || c."publicId" AND a."type" = 'claim' AND a."subject" = c."publicId")
    LIMIT 1`)
  return missing ? `the address ${missing.path} is missing from the register of addresses` : null
}

function strayRedirect(snapshot: Snapshot, stones: ReadonlyMap<string, Stone>): string | null {
  const endOf = (publicId: string) => {
    const passed = new Set<string>()
    let now = publicId
    for (let into = stones.get(now)?.mergedInto; into && !passed.has(into); into = stones.get(now)?.mergedInto) {
      passed.add(into)
      now = into
    }
    return now
  }
  // Only addresses that redirect, or must: nearly none do.
  const rows = snapshot.all<{ path: string; subject: string; redirectTo: string | null }>(`
    SELECT "path", "subject", "redirectTo" FROM "Address" WHERE "type" IN ('claim', 'revision')
    AND ("redirectTo" IS NOT NULL OR "subject" IN (SELECT "publicId" FROM "Tombstone"))`)
  const stray = rows.find(({ subject, redirectTo }) => redirectTo !== (stones.get(subject)?.fate === 'merged' ? claimPath(endOf(subject)) : null))
  return stray ? `the address ${stray.path} does not lead where its claim went` : null
}
