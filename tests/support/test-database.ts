// Owns the databases of tests: each test gets a fresh copy of one migrated file, and everything it opens is closed again.
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll, afterEach, beforeEach } from 'vitest'
import { closeConnections } from '@/lib/data/connections'
import { migrateDatabase } from '@/lib/data/migrations'
import { saveRegisters } from '@/lib/data/registers-write'
import { write } from '@/lib/data/writer'
import { registersSchema, type Registers } from '@/lib/domain/registers'

export const TEST_WRITER = { author: 'test@example.org', origin: 'test' }

let folder: string | undefined
let template: string | undefined
let count = 0

/** An empty, migrated database that DATABASE_URL names from now on; returns its file. Migrates only once a test file. */
export async function openTestDatabase(): Promise<string> {
  await closeConnections()
  folder ??= fs.mkdtempSync(path.join(os.tmpdir(), 'ledger-test-'))
  if (!template) {
    template = path.join(folder, 'template.db')
    migrateDatabase(template)
  }
  const file = path.join(folder, `test-${++count}.db`)
  fs.copyFileSync(template, file)
  process.env.DATA_DIR = folder
  process.env.DATABASE_URL = `file:${file}`
  return file
}

/** Closes what is open and removes the files. */
export async function removeTestDatabases(): Promise<void> {
  await closeConnections()
  if (folder) fs.rmSync(folder, { recursive: true, force: true })
  folder = template = undefined
}

/** Gives every test of the calling file a fresh database, with `registers` in it when they are given. */
export function useTestDatabase(registers?: () => Registers): void {
  beforeEach(async () => {
    await openTestDatabase()
    if (registers) await write(TEST_WRITER, (tx) => saveRegisters(tx, registers()))
  })
  afterEach(closeConnections)
  afterAll(removeTestDatabases)
}

/** The bundled registers, checked. */
export function bundledRegisters(): Registers {
  return registersSchema.parse(JSON.parse(fs.readFileSync(path.join(process.cwd(), 'prisma', 'record', 'registers.json'), 'utf8')))
}
