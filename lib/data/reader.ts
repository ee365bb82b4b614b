// Owns reading: a client that cannot write, raw rows where Prisma is slow, and the number that caches are keyed on.
import type Database from 'better-sqlite3'
import { connection, rawReader } from './connections'
import type { PrismaClient } from './generated/sqlite/client'

/** The read-only Prisma client. Writing through it fails. */
export function reader(): PrismaClient {
  return connection().reader
}

type Value = string | number | null

function prepared(sql: string): Database.Statement {
  const { statements } = connection()
  const known = statements.get(sql)
  if (known) return known
  const statement = rawReader().prepare(sql)
  if (statements.size >= 500) statements.clear()
  statements.set(sql, statement)
  return statement
}

/** Rows of a raw SELECT, each an object by column name. Asynchronous although SQLite is not, so that a server database can follow. */
export async function readRows<Row>(sql: string, parameters: readonly Value[] = []): Promise<Row[]> {
  return prepared(sql).all(...parameters) as Row[]
}

/** First row of a raw SELECT, or null. */
export async function readRow<Row>(sql: string, parameters: readonly Value[] = []): Promise<Row | null> {
  return (prepared(sql).get(...parameters) as Row | undefined) ?? null
}

/** Rows of a raw SELECT one by one, for results that should not stand in memory at once; the connection is its own snapshot. */
export function eachRow<Row>(sql: string, parameters: readonly Value[] = []): IterableIterator<Row> {
  return rawReader().prepare(sql).iterate(...parameters) as IterableIterator<Row>
}

/** The number that every write raises; what is cached is keyed on it. */
export async function dataRevision(): Promise<number> {
  const row = await readRow<{ value: string }>(`SELECT "value" FROM "Setting" WHERE "name" = 'data_revision'`)
  return row ? Number(row.value) : 0
}
