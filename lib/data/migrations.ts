// Owns bringing a database to the schema of this version: without Prisma's engine, in Prisma's own table, so that either can carry on.
import type Database from 'better-sqlite3'
import { createHash, randomUUID } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import { DatabaseError, nameStorageFailure, BusyError } from './errors'
import { ensureSearchIndex } from './search-rebuild'
import { openForWriting } from './sqlite-adapter'
import { applyTriggers } from './triggers'

// Prisma's own definition of the table, to the letter.
const MIGRATIONS_TABLE = `CREATE TABLE IF NOT EXISTS "_prisma_migrations" (
    "id"                    TEXT PRIMARY KEY NOT NULL,
    "checksum"              TEXT NOT NULL,
    "finished_at"           DATETIME,
    "migration_name"        TEXT NOT NULL,
    "logs"                  TEXT,
    "rolled_back_at"        DATETIME,
    "started_at"            DATETIME NOT NULL DEFAULT current_timestamp,
    "applied_steps_count"   INTEGER UNSIGNED NOT NULL DEFAULT 0
)`

export type Migration = { name: string; sql: string; checksum: string }

/** The migrations of this version, oldest first. */
export function listMigrations(folder = path.join(process.cwd(), 'prisma', 'sqlite', 'migrations')): Migration[] {
  return fs.readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name).sort()
    .map((name) => {
      const bytes = fs.readFileSync(path.join(folder, name, 'migration.sql'))
      return { name, sql: bytes.toString('utf8'), checksum: createHash('sha256').update(bytes).digest('hex') }
    })
}

type Recorded = { id: string; migration_name: string; checksum: string; finished_at: unknown; rolled_back_at: unknown }

/**
 * Creates the file if need be, applies what is missing (each migration in one transaction) and puts triggers and search index right.
 * Returns the names applied. Throws a DatabaseError with one clear line: unwritable, damaged, changed, or from a newer version.
 */
export function migrateDatabase(file: string, migrations: readonly Migration[] = listMigrations()): string[] {
  const database = open(file)
  try {
    const recorded = recordedMigrations(database)
    const pending = migrations.filter((migration) => !isApplied(migration, recorded, file))
    const known = new Set(migrations.map(({ name }) => name))
    const foreign = recorded.find((row) => row.rolled_back_at === null && !known.has(row.migration_name))
    if (foreign) throw new DatabaseError(`The database ${file} was made by a newer version (it has the migration ${foreign.migration_name}); update the program.`)
    if (recorded.length === 0 && hasTables(database)) throw new DatabaseError(`${file} is a database of something else: it has tables, but no migrations.`)
    for (const migration of pending) applyMigration(database, migration)
    applyTriggers(database)
    ensureSearchIndex(database)
    return pending.map(({ name }) => name)
  } catch (error) {
    throw explain(error, file)
  } finally {
    database.close()
  }
}

// Node's own recursive mkdir never returns where a parent exists but may hold no folder, as under /proc.
function makeFolder(folder: string): void {
  if (fs.statSync(folder, { throwIfNoEntry: false })?.isDirectory()) return
  makeFolder(path.dirname(folder))
  fs.mkdirSync(folder)
}

function open(file: string): Database.Database {
  try {
    makeFolder(path.dirname(file))
    return openForWriting(file)
  } catch (error) {
    throw explain(error, file)
  }
}

function recordedMigrations(database: Database.Database): Recorded[] {
  const exists = database.prepare(`SELECT 1 FROM sqlite_master WHERE name = '_prisma_migrations'`).get()
  return exists ? database.prepare('SELECT * FROM "_prisma_migrations" ORDER BY "migration_name"').all() as Recorded[] : []
}

function isApplied(migration: Migration, recorded: readonly Recorded[], file: string): boolean {
  const row = recorded.find((one) => one.migration_name === migration.name && one.rolled_back_at === null && one.finished_at !== null)
  if (row && row.checksum !== migration.checksum) {
    throw new DatabaseError(`The migration ${migration.name} of ${file} is not the one in this folder: one of the two was changed afterwards.`)
  }
  return row !== undefined
}

function hasTables(database: Database.Database): boolean {
  return database.prepare(`SELECT 1 FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' AND name <> '_prisma_migrations'`).get() !== undefined
}

function applyMigration(database: Database.Database, { name, sql, checksum }: Migration): void {
  // Migrations that redefine a table need foreign keys off, which SQLite only allows outside of a transaction.
  database.pragma('foreign_keys = OFF')
  const started = Date.now()
  database.transaction(() => {
    database.exec(MIGRATIONS_TABLE)
    const isDone = database.prepare('SELECT 1 FROM "_prisma_migrations" WHERE "migration_name" = ? AND "finished_at" IS NOT NULL AND "rolled_back_at" IS NULL')
    if (isDone.get(name)) return // another process was faster
    // A row without an end was left by a run that was cut off before anything of ours was committed.
    database.prepare('DELETE FROM "_prisma_migrations" WHERE "migration_name" = ?').run(name)
    database.exec(sql)
    const broken = database.pragma('foreign_key_check') as unknown[]
    if (broken.length > 0) throw new DatabaseError(`The migration ${name} would leave ${broken.length} references without their target.`)
    database.prepare('INSERT INTO "_prisma_migrations" ("id", "checksum", "finished_at", "migration_name", "started_at", "applied_steps_count") VALUES (?, ?, ?, ?, ?, 1)')
      .run(randomUUID(), checksum, Date.now(), name, started)
  }).immediate()
  database.pragma('foreign_keys = ON')
}

function explain(error: unknown, file: string): unknown {
  if (error instanceof DatabaseError) return error
  const { code, message } = error as { code?: string; message?: string }
  if (code === 'SQLITE_NOTADB' || code?.startsWith('SQLITE_CORRUPT')) return new DatabaseError(`The database ${file} is damaged; restore a backup or move the file away.`)
  if (code && ['EACCES', 'EROFS', 'EPERM', 'ENOTDIR', 'EEXIST', 'ENOENT'].includes(code)) return new DatabaseError(`The data folder ${path.dirname(file)} cannot be written (${code}).`)
  const named = nameStorageFailure(error)
  if (named instanceof BusyError) return new DatabaseError(`The database ${file} is in use by another process; try again in a moment.`)
  return named === error ? new DatabaseError(`The database ${file} cannot be brought up to date: ${message ?? String(error)}`) : new DatabaseError(`The database ${file} cannot be written.`)
}
