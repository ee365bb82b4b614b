// What the browser tests of registers and articles look up in the database.
import type Database from 'better-sqlite3'

/** The first row of a query; undefined where there is none. */
export function readRow(database: Database.Database, sql: string, ...parameters: string[]): unknown {
  return database.prepare(sql).get(...parameters)
}
