// Owns the search index of public claims: what a row is made of, and how every write keeps it right in its own transaction.
import { joined, type SearchTexts } from '@/lib/domain/search-match'
import { searchableText } from '@/lib/domain/search-words'
import type { AuditEntry } from './audit'
import type { Prisma } from './generated/sqlite/client'

/** Raised where the table or its rows are made otherwise than before: no write follows an index of another format, and the next start rebuilds it. */
const FORMAT = 1
const CHUNK = 500

/** A public claim with the texts that it is found by; numbers may come as bigint. */
export type SearchSource = {
  id: number | bigint; statement: string; quote: string | null; asWritten: string | null; headline: string | null
  claimant: string | null; descriptor: string | null; coClaimants: string | null; actor: string | null; outlet: string | null
}
export type SearchRow = { id: number } & SearchTexts

/**
 * Whether the claim `c` belongs in the index: it is or was public, and nothing of it was purged. One that was merged stays, for views of
 * days before; each search asks by its own clocks who still stands.
 */
export const IS_INDEXED = `c."publicRevision" IS NOT NULL AND c."publicId" NOT IN (SELECT "publicId" FROM "Tombstone" WHERE "fate" <> 'merged')`

// The present slug of an actor that a payload names; a renamed or merged one is found through its old address.
const presentActor = (slug: string) => `substr(COALESCE((SELECT "redirectTo" FROM "Address" WHERE "path" = '/actors/' || ${slug}), '/actors/' || ${slug}), 9)`

/** Every such claim as a source of the index; the caller adds conditions on `c` and an order. */
export const SEARCH_SOURCES = `
  SELECT c."id", c."statement", json_extract(r."payload", '$.quote.exact') AS "quote", c."asWritten", a."headline", p."name" AS "claimant",
    json_extract(r."payload", '$.claimant.descriptor') AS "descriptor", q."name" AS "actor",
    (SELECT json_group_array(COALESCE(n."name", json_extract(j."value", '$.name'))) FROM json_each(r."payload", '$.coClaimants') j
      LEFT JOIN "Actor" n ON n."slug" = ${presentActor(`json_extract(j."value", '$.slug')`)}) AS "coClaimants",
    CASE WHEN o."slug" NOT LIKE 'unknown-%' THEN o."name" END AS "outlet"
  FROM "Claim" c JOIN "Article" a ON a."id" = c."articleId"
  JOIN "Revision" r ON r."claimId" = c."id" AND r."number" = c."publicRevision" AND r."payload" IS NOT NULL
  LEFT JOIN "Actor" p ON p."id" = c."claimantId" LEFT JOIN "Actor" q ON q."id" = c."actorId" LEFT JOIN "Outlet" o ON o."id" = a."outletId"
  WHERE ${IS_INDEXED}`

/** The row of a claim: the folded words of each text. */
export function searchRow(source: SearchSource): SearchRow {
  const { id, statement, quote, asWritten, headline, claimant, descriptor, actor, outlet } = source
  const others = JSON.parse(source.coClaimants ?? '[]') as string[]
  return {
    id: Number(id), statement: searchableText(statement), quote: searchableText(joined([quote, asWritten])), headline: searchableText(headline ?? ''),
    names: searchableText(joined([claimant, descriptor, ...others, actor, outlet])),
  }
}

/** Stores rows handed over as one JSON text; a row that is there already is replaced. */
export const STORE_ROWS = `
  INSERT OR REPLACE INTO "ClaimSearch" ("rowid", "statement", "quote", "headline", "names")
  SELECT json_extract("value", '$.id'), json_extract("value", '$.statement'), json_extract("value", '$.quote'), json_extract("value", '$.headline'),
    json_extract("value", '$.names') FROM json_each(?)`

/** Notes that the index is what it should be at the present data revision. */
export const MARK_FRESH = `
  INSERT OR REPLACE INTO "Setting" ("name", "value")
  VALUES ('search_index', '${FORMAT}:' || COALESCE((SELECT "value" FROM "Setting" WHERE "name" = 'data_revision'), '0'))`

/** Whether that note is the newest. */
export const IS_FRESH = `
  SELECT 1 FROM "Setting" WHERE "name" = 'search_index'
  AND "value" = '${FORMAT}:' || COALESCE((SELECT "value" FROM "Setting" WHERE "name" = 'data_revision'), '0')`

type Database = Prisma.TransactionClient

/**
 * Whether the index stands and is up to date, so that this write may carry it on. Where it is not, the write leaves it alone and the next
 * start rebuilds it.
 */
export async function canFollow(db: Database): Promise<boolean> {
  const [table] = await db.$queryRawUnsafe<unknown[]>(`SELECT 1 FROM sqlite_master WHERE "name" = 'ClaimSearch'`)
  return table !== undefined && (await db.$queryRawUnsafe<unknown[]>(IS_FRESH)).length > 0
}

/**
 * Makes the rows of all claims anew that a write touched: its audit entries say which, also through an article or a renamed speaker. Whoever
 * calls this notes with MARK_FRESH, once the write has its data revision, that the index is right.
 */
export async function followSearch(db: Database, entries: readonly AuditEntry[]): Promise<void> {
  const subjects = (fits: (entry: AuditEntry) => boolean) => [...new Set(entries.filter(fits).map(({ subject }) => subject))]
  const isRename = ({ action, details }: AuditEntry) => action !== 'create' && (!(details instanceof Object) || 'name' in details || 'slug' in details)
  await renew(db, `c."publicId" IN (SELECT "value" FROM json_each(?))`, subjects(({ subjectType }) => subjectType === 'claim'))
  await renew(db, `c."articleId" IN (SELECT "id" FROM "Article" WHERE "publicId" IN (SELECT "value" FROM json_each(?)))`,
    subjects((entry) => entry.subjectType === 'article' && entry.action !== 'create'))
  await renew(db, `c."articleId" IN (SELECT x."id" FROM "Article" x JOIN "Outlet" y ON y."id" = x."outletId" WHERE y."slug" IN (SELECT "value" FROM json_each(?)))`,
    subjects((entry) => entry.subjectType === 'outlet' && isRename(entry)))
  await renew(db, `c."id" IN (
    WITH named AS (SELECT "id", "slug" FROM "Actor" WHERE "slug" IN (SELECT "value" FROM json_each(?)))
    SELECT x."id" FROM "Claim" x WHERE x."claimantId" IN (SELECT "id" FROM named) OR x."actorId" IN (SELECT "id" FROM named)
    UNION SELECT x."id" FROM "Claim" x JOIN "Revision" y ON y."claimId" = x."id" AND y."number" = x."publicRevision", json_each(y."payload", '$.coClaimants') z
      WHERE ${presentActor(`json_extract(z."value", '$.slug')`)} IN (SELECT "slug" FROM named))`,
    subjects((entry) => entry.subjectType === 'actor' && isRename(entry)))
}

async function renew(db: Database, condition: string, subjects: readonly string[]): Promise<void> {
  for (let start = 0; start < subjects.length; start += CHUNK) {
    const some = JSON.stringify(subjects.slice(start, start + CHUNK))
    const rows = (await db.$queryRawUnsafe<SearchSource[]>(`${SEARCH_SOURCES} AND ${condition}`, some)).map(searchRow)
    await db.$executeRawUnsafe(STORE_ROWS, JSON.stringify(rows))
    // What is public no more has no row. A row whose claim was deleted finds no claim, and goes with the next rebuild.
    const gone = await db.$queryRawUnsafe<{ id: number | bigint }[]>(
      `SELECT c."id" FROM "Claim" c JOIN "ClaimSearch" s ON s."rowid" = c."id" WHERE NOT (${IS_INDEXED}) AND ${condition}`, some,
    )
    for (const { id } of gone) await db.$executeRawUnsafe('DELETE FROM "ClaimSearch" WHERE "rowid" = ?', Number(id))
  }
}
