// Owns reading: a client that cannot write, raw rows where Prisma is slow, and the number that caches are keyed on.
import type Database from 'better-sqlite3'
import { connection, rawReader } from './connections'
import type { PrismaClient } from './generated/sqlite/client'
import { openForReading } from './sqlite-adapter'

/** The read-only Prisma client. Writing through it fails. */
export function reader(): PrismaClient {
  return connection().reader
}

type Value = string | number | null

function prepared(sql: string, as: 'objects' | 'lists' = 'objects'): Database.Statement {
  const { statements } = connection()
  const key = as === 'lists' ? `lists ${sql}` : sql
  const known = statements.get(key)
  if (known) return known
  const statement = rawReader().prepare(sql)
  if (as === 'lists') statement.raw()
  if (statements.size >= 500) statements.clear()
  statements.set(key, statement)
  return statement
}

/** Rows of a raw SELECT, each an object by column name. Asynchronous although SQLite is not, so that a server database can follow. */
export async function readRows<Row>(sql: string, parameters: readonly Value[] = []): Promise<Row[]> {
  return prepared(sql).all(...parameters) as Row[]
}

/** Rows of a raw SELECT, each the list of its values in the order of the columns: for tens of thousands of rows, where objects cost more than the reading. */
export async function readLists<Row extends readonly Value[]>(sql: string, parameters: readonly Value[] = []): Promise<Row[]> {
  return prepared(sql, 'lists').all(...parameters) as unknown as Row[]
}

/** First row of a raw SELECT, or null. */
export async function readRow<Row>(sql: string, parameters: readonly Value[] = []): Promise<Row | null> {
  return (prepared(sql).get(...parameters) as Row | undefined) ?? null
}

/** Raw reads that all see the database as it was at one moment. */
export type Snapshot = {
  all<Row>(sql: string, parameters?: readonly Value[]): Row[]
  /** Rows one by one, for results that should not stand in memory at once. */
  each<Row>(sql: string): IterableIterator<Row>
}

/** Runs `task` on a snapshot, on a connection of its own; `task` must not wait for anything. */
export async function onSnapshot<Result>(task: (snapshot: Snapshot) => Result): Promise<Result> {
  const database = openForReading(connection().file)
  try {
    database.exec('BEGIN')
    const statements = new Map<string, Database.Statement>()
    return task({
      all: <Row>(sql: string, parameters: readonly Value[] = []) => {
        if (!statements.has(sql)) statements.set(sql, database.prepare(sql))
        return statements.get(sql)!.all(...parameters) as Row[]
      },
      each: <Row>(sql: string) => database.prepare(sql).iterate() as IterableIterator<Row>,
    })
  } finally {
    database.close()
  }
}

/** The number that every write raises; what is cached is keyed on it. */
export async function dataRevision(): Promise<number> {
  const row = await readRow<{ value: string }>(`SELECT "value" FROM "Setting" WHERE "name" = 'data_revision'`)
  return row ? Number(row.value) : 0
}
