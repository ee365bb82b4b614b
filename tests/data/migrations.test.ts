import Database from 'better-sqlite3'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { listMigrations, migrateDatabase, type Migration } from '@/lib/data/migrations'
import { declaredTriggers, strayTriggers } from '@/lib/data/triggers'

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'ledger-migrations-'))
afterAll(() => fs.rmSync(folder, { recursive: true, force: true }))
let count = 0
const newFile = () => path.join(folder, `m-${++count}.db`)
const using = <Result>(file: string, task: (database: Database.Database) => Result): Result => {
  const database = new Database(file)
  try {
    return task(database)
  } finally {
    database.close()
  }
}
const recorded = (file: string) => using(file, (database) => database.prepare('SELECT migration_name, checksum, finished_at, applied_steps_count FROM "_prisma_migrations"').all())
const next: Migration = { name: '20991231000000_next', checksum: 'a'.repeat(64), sql: 'CREATE TABLE "Next" ("id" INTEGER); INSERT INTO "Next" VALUES (1);' }

describe('a database', () => {
  it('is made once, recorded as Prisma records it, and left alone the second time', () => {
    const file = path.join(folder, 'not', 'yet', 'there', 'ledger.db')
    const names = listMigrations().map(({ name }) => name)
    expect(migrateDatabase(file)).toEqual(names)
    const rows = recorded(file) as { migration_name: string; checksum: string; finished_at: number }[]
    expect(rows.map(({ migration_name, checksum }) => [migration_name, checksum])).toEqual(listMigrations().map(({ name, checksum }) => [name, checksum]))
    expect(rows.every(({ finished_at }) => finished_at > 0)).toBe(true)
    const before = fs.readFileSync(file)
    expect(migrateDatabase(file)).toEqual([])
    expect(fs.readFileSync(file).equals(before)).toBe(true)
  })

  it('gets its triggers back when a migration has redefined their table', () => {
    const file = newFile()
    migrateDatabase(file)
    const sql = 'CREATE TABLE "new" AS SELECT * FROM "Audit"; DROP TABLE "Audit"; ALTER TABLE "new" RENAME TO "Audit";'
    migrateDatabase(file, [...listMigrations(), { ...next, sql }])
    expect(using(file, strayTriggers)).toEqual([])
    expect(declaredTriggers().size).toBeGreaterThan(10)
    using(file, (database) => database.exec('DROP TRIGGER "Audit_no_update"; CREATE TRIGGER "stranger" AFTER INSERT ON "Topic" BEGIN SELECT 1; END'))
    expect(using(file, strayTriggers).sort()).toEqual(['Audit_no_update', 'stranger'])
    migrateDatabase(file, [...listMigrations(), { ...next, sql }])
    expect(using(file, strayTriggers)).toEqual([])
  })

  it('keeps nothing of a migration that fails in the middle, and a second run succeeds', () => {
    const file = newFile()
    migrateDatabase(file)
    expect(() => migrateDatabase(file, [...listMigrations(), { ...next, sql: `${next.sql} nonsense` }])).toThrow(/cannot be brought up to date: near "nonsense"/)
    expect(using(file, (database) => database.prepare(`SELECT name FROM sqlite_master WHERE name = 'Next'`).all())).toEqual([])
    expect(migrateDatabase(file, [...listMigrations(), next])).toEqual([next.name])
  })

  it('whose migration was left unfinished by another runner is brought to its end', () => {
    const file = newFile()
    migrateDatabase(file)
    using(file, (database) => database.prepare('INSERT INTO "_prisma_migrations" (id, checksum, migration_name) VALUES (?, ?, ?)').run('x', next.checksum, next.name))
    expect(migrateDatabase(file, [...listMigrations(), next])).toEqual([next.name])
    expect(recorded(file)).toHaveLength(listMigrations().length + 1)
  })

  it.each([
    ['of a newer version', (file: string) => void migrateDatabase(file, [...listMigrations(), next]), /made by a newer version \(it has the migration 20991231000000_next\)/],
    ['with a changed migration', (file: string) => void using(file, (one) => one.exec(`UPDATE "_prisma_migrations" SET checksum = 'x'`)), /is not the one in this folder/],
    ['that is damaged', (file: string) => fs.writeFileSync(file, 'no database at all, only text that is long enough to have a header'), /is damaged/],
    ['of something else', (file: string) => { fs.rmSync(file); using(file, (one) => one.exec('CREATE TABLE "Recipes" (id)')) }, /is a database of something else/],
  ])('%s is refused with one clear line', (_what, spoil, message) => {
    const file = newFile()
    migrateDatabase(file)
    spoil(file)
    expect(() => migrateDatabase(file)).toThrow(message)
    try {
      migrateDatabase(file)
    } catch (error) {
      expect((error as Error).message).not.toContain('\n')
    }
  })

  it('in a folder that is a file is refused with one clear line', () => {
    const file = newFile()
    fs.writeFileSync(file, '')
    expect(() => migrateDatabase(path.join(file, 'ledger.db'))).toThrow(/The data folder .* cannot be written/)
  })

  it('holds what no row may break: enumerations, bounds, days, hashes and references', () => {
    const file = newFile()
    migrateDatabase(file)
    using(file, (database) => {
      database.pragma('foreign_keys = ON')
      const refuse = (sql: string) => expect(() => database.exec(sql), sql).toThrow(/CHECK constraint failed|FOREIGN KEY/)
      database.exec(`INSERT INTO "Conflict" (slug, name, description) VALUES ('c', 'C', '');
        INSERT INTO "Metric" (slug, conflictId, label, definition, unit, family, behaviour) VALUES ('m', 1, 'M', '', 'persons', 'f', 'stock');
        INSERT INTO "Article" (publicId, key, recordedAt) VALUES ('00000001', 'a', '2024-01-01T00:00:00.000Z')`)
      refuse(`INSERT INTO "Conflict" (slug, name, description) VALUES ('Not A Slug', 'C', '')`)
      refuse(`INSERT INTO "Conflict" (slug, name, description, startedOn) VALUES ('d', 'C', '', '7 October')`)
      refuse(`INSERT INTO "Actor" (slug, name, kind) VALUES ('x', 'X', 'alien')`)
      refuse(`INSERT INTO "Article" (publicId, key, url, recordedAt) VALUES ('00000002', 'b', 'javascript:alert(1)', '2024-01-01T00:00:00.000Z')`)
      refuse(`INSERT INTO "Article" (publicId, key, recordedAt) VALUES ('lowercas', 'b', '2024-01-01T00:00:00.000Z')`)
      const claim = (columns: Record<string, string>) => {
        const values: Record<string, string> = {
          publicId: `'00000003'`, naturalKey: `'${'0'.repeat(64)}'`, conflictId: '1', kind: `'figure'`, status: `'draft'`, headRevision: '1', headStatus: `'draft'`, articleId: '1',
          metricId: '1', statement: `'x'`, searchText: `'x'`, recordedAt: `'2024-01-01T00:00:00.000Z'`, updatedAt: `'2024-01-01T00:00:00.000Z'`, operator: `'exactly'`, low: '1', high: '1', best: '1',
          ...columns,
        }
        return `INSERT INTO "Claim" (${Object.keys(values).join()}) VALUES (${Object.values(values).join()})`
      }
      refuse(claim({ kind: `'rumour'` }))
      refuse(claim({ low: '2' }))
      refuse(claim({ operator: `'about'` }))
      refuse(claim({ operator: `'at_least'`, best: 'NULL' }))
      refuse(claim({ operator: 'NULL' }))
      refuse(claim({ metricId: 'NULL' }))
      refuse(claim({ status: `'published'` }))
      refuse(claim({ asOfEarliest: `'2024-02-01'`, asOfLatest: `'2024-01-01'` }))
      refuse(claim({ naturalKey: `'short'` }))
      refuse(claim({ articleId: '9' }))
      database.exec(claim({}))
    })
  })
})
