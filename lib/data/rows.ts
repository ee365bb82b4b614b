// Owns how reads reach the database: SQL composed of pieces, values always as parameters.
import { Sql, empty, join, raw, sqltag } from '@prisma/client/runtime/client'
import { readLists, readRows } from './reader'

export { Sql, empty, join, raw, sqltag as sql }

/** Rows of one query on the read-only connection. */
export async function rows<Row>(query: Sql): Promise<Row[]> {
  return readRows<Row>(query.sql, query.values as (string | number | null)[])
}

/** Rows as lists of values, for very many of them. */
export async function lists<Row extends readonly (string | number | null)[]>(query: Sql): Promise<Row[]> {
  return readLists<Row>(query.sql, query.values as (string | number | null)[])
}

/** `column IN (…)`; never true for an empty list. */
export function within(column: Sql, values: readonly (string | number)[]): Sql {
  return values.length === 0 ? raw('1 = 0') : sqltag`${column} IN (${join([...values])})`
}

/** All of them. */
export function every(conditions: readonly Sql[]): Sql {
  return conditions.length === 0 ? raw('1 = 1') : join([...conditions], ' AND ')
}

/** Any of them; never true for an empty list. */
export function some(conditions: readonly Sql[]): Sql {
  return conditions.length === 0 ? raw('1 = 0') : sqltag`(${join([...conditions], ' OR ')})`
}

/**
 * Whether the claim of this alias is public: published or retracted (only such claims have a public revision), and without a tombstone.
 * Asked of the revision and not of the status, because nearly all claims share a status and its index would lead astray.
 */
export function isPublic(alias: 'c' | 'f' | 't', recordedBy: string | null = null): Sql {
  return sqltag`${raw(`${alias}."publicRevision" IS NOT NULL`)} AND ${stoodBy(alias, recordedBy)}`
}

/** Whether the claim of this alias had left no tombstone by then: one that was merged later still stood; what is purged or withdrawn is gone for every reader. */
export function stoodBy(alias: 'c' | 'f' | 't', recordedBy: string | null): Sql {
  if (recordedBy === null) return raw(isStanding(alias))
  return sqltag`${raw(`${alias}."publicId"`)} NOT IN (SELECT "publicId" FROM "Tombstone" WHERE "fate" <> 'merged' OR "recordedAt" <= ${recordedBy})`
}

/** Whether the claim or article of this alias has left no tombstone, as a piece of SQL. */
export function isStanding(alias: 'c' | 'f' | 't' | 'a'): string {
  return `${alias}."publicId" NOT IN (SELECT "publicId" FROM "Tombstone")`
}
