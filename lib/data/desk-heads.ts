// Owns reading newest revisions with the names of today: those of a page, and all of which the public sees an older one.
import type { DeskClaim } from '@/lib/domain/desk-records'
import type { DeskHead } from '@/lib/domain/desk-match'
import { cached } from './cache'
import { parsePayload, presentStates } from './claim-read'
import { gapsAmong } from './desk-gaps'
import { type Sql, isStanding, raw, rows, sql } from './rows'

type Row = { id: number; articleId: number; publicRevision: number | null; payload: string; author: string; recordedAt: string }
/** A head with its claim's internal key. */
export type KeyedHead = DeskClaim & { key: number }

const UNFINISHED = raw(`('draft', 'in_review')`)

/** The heads of these claims, in the order given; one whose payload was purged is left out. */
export async function readHeads(keys: readonly number[]): Promise<KeyedHead[]> {
  const found = await headsWhere(sql`c."id" IN (SELECT "value" FROM json_each(${JSON.stringify(keys)}))`)
  const byKey = new Map(found.map((head) => [head.key, head]))
  return keys.flatMap((key) => byKey.get(key) ?? [])
}

/** Every head that is newer than what the public sees. They are few; the claim table's columns do not follow them. */
export function aheadHeads(): Promise<(KeyedHead & DeskHead)[]> {
  return cached('desk ahead', async () => {
    const found = await headsWhere(sql`c."headStatus" IN ${UNFINISHED} AND c."publicRevision" IS NOT NULL AND ${raw(isStanding('c'))}`)
    const keys = found.map(({ key }) => key)
    const [gaps, begun] = await Promise.all([
      gapsAmong(keys), rows<{ key: number; author: string }>(sql`SELECT "claimId" AS "key", "author" FROM "Revision"
        WHERE "claimId" IN (SELECT "value" FROM json_each(${JSON.stringify(keys)})) AND "number" = 1`),
    ])
    const begunBy = new Map(begun.map(({ key, author }) => [key, author]))
    return found.map((head) => ({ ...head, begunBy: begunBy.get(head.key) ?? head.writtenBy, gaps: gaps.get(head.key)! }))
  })
}

async function headsWhere(where: Sql): Promise<KeyedHead[]> {
  const found = await rows<Row>(sql`SELECT c."id", COALESCE(a."id", c."articleId") AS "articleId", c."publicRevision", r."payload", r."author", r."recordedAt"
    FROM "Claim" c JOIN "Revision" r ON r."claimId" = c."id" AND r."number" = c."headRevision" AND r."payload" IS NOT NULL
    LEFT JOIN "Article" a ON a."publicId" = json_extract(r."payload", '$.article.id') WHERE ${where}`)
  const states = await presentStates(found.map(({ id, articleId, payload }) => ({ id, articleId, state: parsePayload(payload) })))
  return found.map(({ id, publicRevision, author, recordedAt }, place) => ({ key: id, state: states[place]!.state, publicRevision, writtenBy: author, writtenAt: recordedAt }))
}
