// Owns what taking an import back would do: which of its claims still are as it made them, and which somebody has worked with since.
import { TOUCHES, type Touch } from '@/lib/domain/import-touch'
import type { Prisma } from './generated/sqlite/client'

export type Touched = { id: string; statement: string; why: Touch[] }
/** `free` are internal keys of claims that can go; `touched` stay unless all of them are let go of. */
export type UndoPlan = { free: number[]; touched: Touched[]; gone: number }

type Database = Pick<Prisma.TransactionClient, '$queryRawUnsafe'>
type Row = { id: number | bigint; publicId: string; statement: string; fate: string | null; headRevision: number | bigint }

const OWN = 'SELECT "claimId" FROM "ImportClaim" WHERE "runId" = ?'

/** Heads `r` of claims `f` that say something else than readers see; a piece of SQL, to be named in FROM. */
export const PENDING_HEADS = `"Claim" f JOIN "Revision" r ON r."claimId" = f."id" AND r."number" = f."headRevision" WHERE f."headRevision" <> f."publicRevision"`

/**
 * Looks at every claim of an import. A claim that another one points at stays together with it: what stays must lead somewhere. Claims that
 * were purged, or withdrawn before, are gone already.
 */
export async function planUndo(db: Database, runId: string): Promise<UndoPlan> {
  const claims = (await db.$queryRawUnsafe<Row[]>(`
    SELECT c."id", c."publicId", COALESCE(json_extract(r."payload", '$.statement'), '') AS "statement", c."headRevision", t."fate" FROM "ImportClaim" i
    JOIN "Claim" c ON c."id" = i."claimId" JOIN "Revision" r ON r."claimId" = c."id" AND r."number" = c."headRevision"
    LEFT JOIN "Tombstone" t ON t."publicId" = c."publicId" WHERE i."runId" = ? ORDER BY c."id"`, runId)).map((row) => ({ ...row, id: Number(row.id) }))
  const standing = new Map(claims.filter(({ fate }) => fate === null || fate === 'merged').map((claim) => [claim.id, claim]))
  const why = new Map<number, Set<Touch>>()
  const touch = (id: number, what: Touch) => { if (standing.has(id)) why.set(id, (why.get(id) ?? new Set()).add(what)) }
  for (const { id, headRevision, fate } of standing.values()) {
    if (headRevision > 1) touch(id, 'changed')
    if (fate === 'merged') touch(id, 'merged')
  }
  const keys = async (text: string) => (await db.$queryRawUnsafe<{ id: number | bigint }[]>(text, runId)).map(({ id }) => Number(id))
  for (const id of await keys(`SELECT c."id" FROM "Tombstone" t JOIN "Claim" c ON c."publicId" = t."mergedInto" WHERE c."id" IN (${OWN})`)) touch(id, 'joined')
  for (const id of await keys(`SELECT "claimId" AS "id" FROM "Comment" WHERE "claimId" IN (${OWN})`)) touch(id, 'commented')
  for (const id of await keys(`SELECT c."id" FROM "PurgeRequest" p JOIN "Claim" c ON c."publicId" = p."publicId" WHERE c."id" IN (${OWN})`)) touch(id, 'purge')
  for (const id of await claimedIn(db, runId)) touch(id, 'claimed')
  const pointing = await pointingAt(db, runId)
  const stays = (from: number) => !standing.has(from) || why.has(from)
  for (let more = true; more;) {
    more = false
    for (const { from, to, what } of pointing) {
      if (!stays(from) || !standing.has(to) || why.get(to)?.has(what)) continue
      touch(to, what)
      more = true
    }
  }
  return {
    free: [...standing.keys()].filter((id) => !why.has(id)), gone: claims.length - standing.size,
    touched: [...why].map(([id, reasons]) => ({ id: standing.get(id)!.publicId, statement: standing.get(id)!.statement, why: TOUCHES.filter((one) => reasons.has(one)) })),
  }
}

/** Claims of an import that somebody else relies on as being there: rows of other imports that found them, and places in texts that they were noted for. */
async function claimedIn(db: Database, runId: string): Promise<number[]> {
  const found = await db.$queryRawUnsafe<{ id: number | bigint }[]>(`
    SELECT c."id" FROM "ImportRun" r, json_each(r."made", '$.there') j JOIN "Claim" c ON c."publicId" = j."value"
    WHERE r."stage" = 'committed' AND r."id" <> ? AND c."id" IN (${OWN})
    UNION SELECT c."id" FROM "FindMark" m JOIN "Claim" c ON c."publicId" = m."claim" WHERE m."fate" = 'saved' AND c."id" IN (${OWN})`, runId, runId, runId)
  return found.map(({ id }) => Number(id))
}

type Pointing = { from: number; to: number; what: 'related' | 'targeted' }

// A claim that is gone points at nothing any more: its relations went with it, and what it was aimed at is of no more use.
async function pointingAt(db: Database, runId: string): Promise<Pointing[]> {
  const gone = `(SELECT "publicId" FROM "Tombstone" WHERE "fate" <> 'merged')`
  const related = await db.$queryRawUnsafe<{ from: number | bigint; to: number | bigint }[]>(`SELECT "fromId" AS "from", "toId" AS "to" FROM "Relation" WHERE "toId" IN (${OWN})`, runId)
  const targeted = await db.$queryRawUnsafe<{ from: number | bigint; to: number | bigint }[]>(`
    SELECT f."id" AS "from", c."id" AS "to" FROM "Claim" f JOIN "Revision" r ON r."claimId" = f."id" AND r."payload" LIKE '%"type":"claim"%'
    JOIN "Claim" c ON c."publicId" = json_extract(r."payload", '$.target.ref') AND c."id" IN (${OWN})
    WHERE f."kind" = 'position' AND f."publicId" NOT IN ${gone}`, runId)
  // The columns of a published claim follow what readers see: what an editor has changed since and not published yet stands in its head alone.
  const pending = await db.$queryRawUnsafe<{ from: number | bigint; to: number | bigint; type: string | null }[]>(`
    SELECT h."id" AS "from", c."id" AS "to", j."key" AS "type" FROM (SELECT f."id", r."payload" FROM ${PENDING_HEADS} AND f."publicId" NOT IN ${gone}) h, json_tree(h."payload") j
    JOIN "Claim" c ON c."publicId" = j."value" WHERE j."type" = 'text' AND (j."key" = 'claim' AND j."path" LIKE '$.relations[%' OR j."key" = 'ref' AND j."path" = '$.target') AND c."id" IN (${OWN})`, runId)
  const all = (found: typeof related, what: Pointing['what']) => found.map(({ from, to }) => ({ from: Number(from), to: Number(to), what }))
  return [
    ...all(related, 'related'), ...all(targeted, 'targeted'),
    ...all(pending.filter(({ type }) => type === 'claim'), 'related'), ...all(pending.filter(({ type }) => type === 'ref'), 'targeted'),
  ]
}
