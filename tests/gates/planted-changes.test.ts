// T24: whoever has the file in hand changes, deletes, reorders or cuts off rows; every one of these must be found.
import Database from 'better-sqlite3'
import fs from 'node:fs'
import { expect, it } from 'vitest'
import { closeConnections, connection } from '@/lib/data/connections'
import { declaredTriggers } from '@/lib/data/triggers'
import { verifyHistory } from '@/lib/data/verify-history'
import { liveAll, makePeople } from '../support/claim-lives'
import { bundledRegisters, openTestDatabase, withTestDatabase } from '../support/test-database'

withTestDatabase(bundledRegisters)

/** Planted changes; the long run is `PLANTED=1000`. */
const WANTED = Number(process.env.PLANTED ?? 150)
/** Keys of rows nobody reads a meaning into, and the columns that say which row it is. */
const UNTOUCHED = new Set(['Revision.id', 'Audit.id', 'Claim.id', 'Relation.id'])
const TABLES = ['Revision', 'Audit', 'Claim', 'Relation', 'Tombstone'] as const

type Row = Record<string, string | number | null>
type Plant = { name: string; plant: (database: Database.Database) => number }

/** Repeatable numbers below a bound. */
function dice(seed: number): (below: number) => number {
  let state = seed
  return (below) => {
    state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff
    return Math.floor((state / 0x7fffffff) * below) % below
  }
}

const keyOf = (table: string) => (table === 'Tombstone' ? 'publicId' : 'id')
const rowsOf = (database: Database.Database, table: string) => database.prepare(`SELECT * FROM "${table}" ORDER BY rowid`).all() as Row[]

/** Another value of the same kind. */
function other(value: string | number | null): string | number {
  if (value === null) return 1
  if (typeof value === 'number') return value + 1
  if (/^[0-9a-f]{64}$/.test(value)) return value.replace(/^./, (letter) => (letter === 'a' ? 'b' : 'a'))
  return value === '' ? 'x' : value.slice(0, -1) + (value.endsWith('7') ? '8' : '7')
}

function plants(database: Database.Database, count: number): Plant[] {
  const roll = dice(20240414)
  const made = new Map<string, Plant>()
  const data = new Map(TABLES.map((table) => [table, rowsOf(database, table)]))
  const pick = <Thing>(things: readonly Thing[]) => things[roll(things.length)]!
  const cells = TABLES.flatMap((table) => data.get(table)!.flatMap((row) => Object.keys(row).filter((column) => !UNTOUCHED.has(`${table}.${column}`)).map((column) => ({ table, row, column }))))
  while (made.size < count) {
    const [table, way] = [pick(TABLES.slice(0, 3)), roll(10)]
    const rows = data.get(table)!
    if (way < 6) {
      const cell = pick(cells)
      const [value, key] = [other(cell.row[cell.column]!), keyOf(cell.table)]
      const name = `${cell.table} ${cell.row[key]}: ${cell.column} = ${value}`
      made.set(name, { name, plant: (db) => db.prepare(`UPDATE "${cell.table}" SET "${cell.column}" = ? WHERE "${key}" = ?`).run(value, cell.row[key]).changes })
    } else if (way < 8) {
      const row = pick(rows)
      made.set(`delete ${table} ${row.id}`, { name: `delete ${table} ${row.id}`, plant: (db) => db.prepare(`DELETE FROM "${table}" WHERE "id" = ?`).run(row.id).changes })
    } else if (way < 9) {
      const [a, b] = [pick(rows), pick(rows)]
      if (a === b) continue
      const move = (db: Database.Database, from: unknown, to: unknown) => db.prepare(`UPDATE "${table}" SET "id" = ? WHERE "id" = ?`).run(to, from).changes
      made.set(`swap ${table} ${a.id} ${b.id}`, { name: `swap ${table} ${a.id} and ${b.id}`, plant: (db) => move(db, a.id, -1) + move(db, b.id, a.id) + move(db, -1, b.id) })
    } else {
      const from = rows[roll(rows.length)]!
      made.set(`cut ${table} ${from.id}`, { name: `cut off ${table} from ${from.id} on`, plant: (db) => db.prepare(`DELETE FROM "${table}" WHERE "id" >= ?`).run(from.id).changes })
    }
  }
  return [...made.values(), ...planned(data.get('Audit')!)]
}

/** What somebody does who knows how it works: the settings follow the cut, a payload is emptied, a claim is hidden or led elsewhere. */
function planned(audit: readonly Row[]): Plant[] {
  const set = (db: Database.Database, name: string, value: string) => db.prepare('UPDATE "Setting" SET "value" = ? WHERE "name" = ?').run(value, name).changes
  const cut = (left: number): Plant => ({
    name: `cut off the audit chain after ${left} rows and set its head back`,
    plant: (db) => db.prepare('DELETE FROM "Audit" WHERE "id" > ?').run(left).changes + set(db, 'audit_head', String(audit[left - 1]!.hash)) + set(db, 'audit_count', String(left)),
  })
  return [
    cut(audit.length - 1), cut(audit.length - 2),
    { name: 'another head', plant: (db) => set(db, 'audit_head', 'a'.repeat(64)) },
    { name: 'another count', plant: (db) => set(db, 'audit_count', '3') },
    { name: 'no head', plant: (db) => db.prepare(`DELETE FROM "Setting" WHERE "name" = 'audit_head'`).run().changes },
    { name: 'an emptied payload', plant: (db) => db.prepare('UPDATE "Revision" SET "payload" = NULL WHERE "id" = 1').run().changes },
    { name: 'an emptied payload and reason', plant: (db) => db.prepare('UPDATE "Revision" SET "payload" = NULL, "reason" = NULL WHERE "reason" IS NOT NULL').run().changes },
    { name: 'a claim hidden by a tombstone', plant: (db) => db.prepare(`INSERT INTO "Tombstone" SELECT "publicId", 'purged', NULL, 'no', "recordedAt" FROM "Claim" WHERE "id" = 1`).run().changes },
    { name: 'a tombstone taken away', plant: (db) => db.prepare(`DELETE FROM "Tombstone" WHERE "fate" = 'merged'`).run().changes },
    { name: 'an address led elsewhere', plant: (db) => db.prepare(`UPDATE "Address" SET "redirectTo" = '/claims/ZZZZZZZZ' WHERE "redirectTo" IS NOT NULL`).run().changes },
    { name: 'an address taken away', plant: (db) => db.prepare(`DELETE FROM "Address" WHERE "path" LIKE '%/revisions/1'`).run().changes },
  ]
}

it('finds every planted change to revisions, audit rows, claims, relations and tombstones', async () => {
  await liveAll()
  // The last row is about no claim, so that nothing but the chain itself tells that it is gone.
  await makePeople({ 'late@example.org': 'viewer' })
  const { file } = connection()
  expect((await verifyHistory()).broken).toBeNull()
  await closeConnections()
  const database = new Database(file)
  for (const name of declaredTriggers().keys()) database.exec(`DROP TRIGGER "${name}"`)
  database.pragma('wal_checkpoint(TRUNCATE)')
  const planned = plants(database, WANTED)
  database.close()
  const missed: string[] = []
  let planted = 0
  for (const { name, plant } of planned) {
    const copy = await openTestDatabase()
    fs.copyFileSync(file, copy)
    const tampered = new Database(copy)
    for (const pragma of ['synchronous = OFF', 'foreign_keys = OFF', 'ignore_check_constraints = ON']) tampered.pragma(pragma)
    let changes = 0
    // What the database itself refuses, even with its checks off, cannot be planted.
    try { changes = tampered.transaction(() => plant(tampered))() } catch { /* a key that is there already */ }
    tampered.close()
    if (changes === 0) continue
    planted += 1
    const broken = await verifyHistory().then(({ broken: found }) => found, (error: Error) => `unreadable: ${error.message}`)
    if (broken === null) missed.push(name)
  }
  if (process.env.PLANTED) console.info(`planted ${planted}, missed ${missed.length}`)
  expect(missed).toEqual([])
  expect(planted).toBeGreaterThanOrEqual(Math.min(WANTED, 100))
}, 1_200_000)
