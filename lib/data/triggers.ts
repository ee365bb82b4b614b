// Owns the triggers that keep append-only tables append-only: applied after every migration, verified at every start.
import type Database from 'better-sqlite3'
import fs from 'node:fs'
import path from 'node:path'

/** Name → statement of every trigger in prisma/sql/sqlite/triggers.sql. */
export function declaredTriggers(root = process.cwd()): Map<string, string> {
  const text = fs.readFileSync(path.join(root, 'prisma', 'sql', 'sqlite', 'triggers.sql'), 'utf8')
  const statements = text.match(/CREATE TRIGGER "\w+"[^]*?END;/g) ?? []
  return new Map(statements.map((statement) => [/"(\w+)"/.exec(statement)![1]!, statement.slice(0, -1)]))
}

/** Names of triggers that are missing, differ from the file, or stand in the database without being in the file. */
export function strayTriggers(database: Database.Database): string[] {
  const declared = declaredTriggers()
  const present = new Map(
    (database.prepare(`SELECT name, sql FROM sqlite_master WHERE type = 'trigger'`).all() as { name: string; sql: string }[])
      .map(({ name, sql }) => [name, sql]),
  )
  return [...new Set([...declared.keys(), ...present.keys()])].filter((name) => declared.get(name) !== present.get(name))
}

/** Makes the database's triggers those of the file. Does nothing where they are. */
export function applyTriggers(database: Database.Database): void {
  const stray = strayTriggers(database)
  if (stray.length === 0) return
  const declared = declaredTriggers()
  database.transaction(() => {
    for (const name of stray) {
      database.exec(`DROP TRIGGER IF EXISTS "${name.replaceAll('"', '""')}"`)
      const statement = declared.get(name)
      if (statement) database.exec(statement)
    }
  }).immediate()
}
