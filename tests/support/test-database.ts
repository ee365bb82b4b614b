// Owns the databases of tests: each test gets a fresh copy of one migrated file, and everything it opens is closed again.
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll, afterEach, beforeEach, vi } from 'vitest'
import { closeConnections } from '@/lib/data/connections'
import { migrateDatabase } from '@/lib/data/migrations'
import { saveRegisters } from '@/lib/data/registers-write'
import { write } from '@/lib/data/writer'
import { registersSchema, type Registers } from '@/lib/domain/registers'

export const TEST_WRITER = { author: 'test@example.org', origin: 'test' }

let folder: string | undefined
let count = 0
/** Migrated files to copy, by the registers that they hold. */
const templates = new Map<Registers | null, string>()

/** A migrated database that DATABASE_URL names from now on, empty but for `registers`; returns its file. */
export async function openTestDatabase(registers: Registers | null = null): Promise<string> {
  await closeConnections()
  folder ??= fs.mkdtempSync(path.join(os.tmpdir(), 'ledger-test-'))
  const template = templates.get(registers) ?? await makeTemplate(registers, folder)
  const file = path.join(folder, `test-${++count}.db`)
  fs.copyFileSync(template, file)
  pointAt(file)
  return file
}

async function makeTemplate(registers: Registers | null, within: string): Promise<string> {
  const file = path.join(within, `template-${templates.size}.db`)
  migrateDatabase(file)
  if (registers) {
    pointAt(file)
    await write(TEST_WRITER, (tx) => saveRegisters(tx, registers))
    await closeConnections()
  }
  templates.set(registers, file)
  return file
}

function pointAt(file: string) {
  process.env.DATA_DIR = path.dirname(file)
  process.env.DATABASE_URL = `file:${file}`
}

/** Closes what is open and removes the files. */
export async function removeTestDatabases(): Promise<void> {
  await closeConnections()
  if (folder) fs.rmSync(folder, { recursive: true, force: true })
  folder = undefined
  templates.clear()
}

/** Gives every test of the calling file a fresh database, with `registers` in it when they are given. */
export function withTestDatabase(registers?: () => Registers): void {
  // Every write waits for the disk, and a busy machine's disk takes its time.
  vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 })
  const wanted = registers?.() ?? null
  beforeEach(() => openTestDatabase(wanted))
  afterEach(closeConnections)
  afterAll(removeTestDatabases)
}

/** The bundled registers, checked. */
export function bundledRegisters(): Registers {
  return registersSchema.parse(JSON.parse(fs.readFileSync(path.join(process.cwd(), 'prisma', 'record', 'registers.json'), 'utf8')))
}
