// Owns what remains of claims that were merged, purged or withdrawn, so that their addresses keep their answers.
import { rows, sql } from './rows'

/** `merged` names the claim to go to, at the end of all merges; `withdrawn` claims went with the import that they came by. */
export type Tombstone = { fate: 'merged'; into: string; reason: string | null } | { fate: 'purged'; reason: string | null } | { fate: 'withdrawn'; reason: string | null }

/**
 * What a claim left behind; null where it left nothing, as nearly all.
 * @param recordedBy an instant: a claim that was merged later was still there, a purged or withdrawn one is gone for every reader
 */
export async function getTombstone(publicId: string, recordedBy: string | null = null): Promise<Tombstone | null> {
  const [stone] = await rows<{ fate: string; mergedInto: string | null; reason: string | null; recordedAt: string }>(sql`SELECT * FROM "Tombstone" WHERE "publicId" = ${publicId}`)
  if (!stone) return null
  if (stone.fate !== 'merged' || !stone.mergedInto) return { fate: stone.fate === 'withdrawn' ? 'withdrawn' : 'purged', reason: stone.reason }
  if (recordedBy !== null && stone.recordedAt > recordedBy) return null
  return { fate: 'merged', into: await endOfMerges(stone.mergedInto, recordedBy), reason: stone.reason }
}

/** `getTombstone` for readers: what was withdrawn before any of them could see it never was. */
export async function getPublicTombstone(publicId: string, recordedBy: string | null = null): Promise<Tombstone | null> {
  const stone = await getTombstone(publicId, recordedBy)
  if (stone?.fate !== 'withdrawn') return stone
  const [seen] = await rows<unknown>(sql`SELECT 1 FROM "Claim" WHERE "publicId" = ${publicId} AND "firstPublicAt" IS NOT NULL`)
  return seen === undefined ? null : stone
}

async function endOfMerges(id: string, recordedBy: string | null): Promise<string> {
  const passed = new Set<string>()
  for (let now = id; ;) {
    passed.add(now)
    const [stone] = await rows<{ mergedInto: string | null }>(sql`SELECT "mergedInto" FROM "Tombstone" WHERE "publicId" = ${now} AND "fate" = 'merged' AND "recordedAt" <= ${recordedBy ?? '9999'}`)
    if (!stone?.mergedInto || passed.has(stone.mergedInto)) return now
    now = stone.mergedInto
  }
}
