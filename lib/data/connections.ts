// Owns the open databases of this process: one per file, opened lazily, kept across hot reloads.
import type Database from 'better-sqlite3'
import fs from 'node:fs'
import { readEnvironment } from '@/lib/env'
import { DatabaseError } from './errors'
import { PrismaClient } from './generated/sqlite/client'
import { LedgerSqlite, openForReading } from './sqlite-adapter'
import { WriteQueue } from './write-queue'

/** Milliseconds that an ordinary write waits for another process's lock before it answers "busy". */
const PATIENCE = 1000

export type Connection = {
  file: string
  reader: PrismaClient
  /** Opened at the first raw read. */
  raw: Database.Database | null
  statements: Map<string, Database.Statement>
  writer: PrismaClient
  queue: WriteQueue
  /** Until when (epoch ms) the next BEGIN may be tried; set by the write that is next. */
  deadline: number
}

const kept = globalThis as typeof globalThis & { ledgerConnections?: Map<string, Connection> }

// Every read asks for the connection: the environment is checked again only where it has changed.
let checked = { dataDir: '', databaseUrl: '', file: '' }

function databaseFile(): string {
  const { DATA_DIR: dataDir = '', DATABASE_URL: databaseUrl = '' } = process.env
  if (checked.file === '' || checked.dataDir !== dataDir || checked.databaseUrl !== databaseUrl) {
    checked = { dataDir, databaseUrl, file: readEnvironment().databaseFile }
  }
  return checked.file
}

/** The connection of the file that the environment names. Throws a DatabaseError where there is no such file. */
export function connection(): Connection {
  const file = databaseFile()
  kept.ledgerConnections ??= new Map()
  const open = kept.ledgerConnections.get(file)
  if (open) return open
  // The database is no part of the build: without the mark Next would trace the whole project for it.
  if (!fs.existsSync(/* turbopackIgnore: true */ file)) throw new DatabaseError(`There is no database at ${file}; npm start makes one.`)
  const made: Connection = {
    file,
    reader: new PrismaClient({ adapter: new LedgerSqlite(file, { readonly: true }) }),
    raw: null,
    statements: new Map(),
    writer: new PrismaClient({ adapter: new LedgerSqlite(file, { readonly: false, deadline: () => made.deadline }) }),
    queue: new WriteQueue(),
    deadline: 0,
  }
  kept.ledgerConnections.set(file, made)
  return made
}

/** Until when a write that joined the line at `joinedAt` may wait; `patience` in milliseconds. */
export const deadlineOf = (joinedAt: number, patience = PATIENCE) => joinedAt + patience

/** The raw read-only connection. */
export function rawReader(): Database.Database {
  const open = connection()
  return (open.raw ??= openForReading(open.file))
}

/** Closes everything that is open: at the end of a command, and between tests. */
export async function closeConnections(): Promise<void> {
  const all = [...(kept.ledgerConnections?.values() ?? [])]
  kept.ledgerConnections?.clear()
  for (const { reader, writer, raw, queue } of all) {
    await queue.run(async () => undefined)
    raw?.close()
    await reader.$disconnect()
    await writer.$disconnect()
  }
}
