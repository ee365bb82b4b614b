// Gate T1: kill -9 under concurrent writers. Process death, not power loss.
import { spawn } from 'node:child_process'
import path from 'node:path'
import Database from 'better-sqlite3'
import { afterAll, describe, expect, it } from 'vitest'
import { closeConnections } from '@/lib/data/connections'
import { verifyHistory } from '@/lib/data/verify-history'
import { bundledRegisters, openTestDatabase, removeTestDatabases } from '../support/test-database'

afterAll(removeTestDatabases)

const ROUNDS = Number(process.env.GATE_ROUNDS ?? 3)
const ACKNOWLEDGED_BEFORE_KILL = 40

/** Runs the writer until enough is acknowledged, kills it, and gives back everything that it acknowledged. */
function writeAndKill(name: string, ...flags: string[]): Promise<string[]> {
  const child = spawn(process.execPath, ['--import', 'tsx', '--conditions=react-server', path.join(import.meta.dirname, 'kill-writer.ts'), name, ...flags], {
    env: process.env, stdio: ['ignore', 'pipe', 'pipe'],
  })
  let [said, complaint, killing] = ['', '', false]
  child.stderr.on('data', (bytes: Buffer) => { complaint += bytes.toString() })
  child.stdout.on('data', (bytes: Buffer) => {
    said += bytes.toString()
    if (killing || said.split('\n').length <= ACKNOWLEDGED_BEFORE_KILL) return
    killing = true
    // At some moment of a write, not always at the same one.
    setTimeout(() => child.kill('SIGKILL'), Math.random() * 30)
  })
  return new Promise((resolve, reject) => {
    child.on('error', reject).on('close', (code, signal) => {
      if (signal !== 'SIGKILL') reject(new Error(`the writer ended by itself (${code}): ${complaint}`))
      else resolve(said.slice(0, said.lastIndexOf('\n')).split('\n'))
    })
  })
}

function lostIn(file: string, acknowledged: readonly string[]): string[] {
  const database = new Database(file)
  expect(database.pragma('integrity_check', { simple: true })).toBe('ok')
  expect(database.pragma('foreign_key_check')).toEqual([])
  const stored = new Set((database.prepare('SELECT "externalId" FROM "Claim"').all() as { externalId: string }[]).map(({ externalId }) => externalId))
  database.close()
  return acknowledged.filter((id) => !stored.has(id))
}

describe('kill -9 of a process with 20 concurrent writers', () => {
  it(`loses no acknowledged write in ${ROUNDS} rounds on one database, and leaves history and references whole`, async () => {
    const file = await openTestDatabase(bundledRegisters())
    await closeConnections()
    const acknowledged: string[] = []
    for (let round = 1; round <= ROUNDS; round++) {
      acknowledged.push(...await writeAndKill(`round-${round}`))
      expect(lostIn(file, acknowledged), `round ${round}`).toEqual([])
      expect((await verifyHistory()).broken).toBeNull()
      await closeConnections()
    }
    expect(acknowledged.length).toBeGreaterThan(ROUNDS * ACKNOWLEDGED_BEFORE_KILL - 1)
  }, 240_000)

  it('is noticed when writes are acknowledged before they are committed', async () => {
    const file = await openTestDatabase(bundledRegisters())
    await closeConnections()
    expect(lostIn(file, await writeAndKill('mutant', '--early')).length).toBeGreaterThan(0)
  }, 60_000)
})
