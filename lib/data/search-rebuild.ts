// Owns the search index as a whole: made as its file says, checked against the claims, and built anew where it is not theirs.
import type Database from 'better-sqlite3'
import fs from 'node:fs'
import path from 'node:path'
import { SEARCH_FIELDS } from '@/lib/domain/search-match'
import { IS_FRESH, IS_INDEXED, MARK_FRESH, SEARCH_SOURCES, STORE_ROWS, searchRow, type SearchRow, type SearchSource } from './search-index'

const CHUNK = 1000
const COUNT_INDEXED = `SELECT COUNT(*) AS n FROM "Claim" c WHERE ${IS_INDEXED}`

/** The statement that makes the index, as SQLite keeps it. */
function declaredTable(root = process.cwd()): string {
  const text = fs.readFileSync(path.join(root, 'prisma', 'sql', 'sqlite', 'search.sql'), 'utf8')
  return /CREATE VIRTUAL TABLE [^;]*/.exec(text)![0]
}

/** Makes the index right where it is missing, differs from its file or is stale; true where that was so. Cheap where it is not. */
export function ensureSearchIndex(database: Database.Database): boolean {
  if (isFresh(database)) return false
  rebuildSearchIndex(database)
  return true
}

function isFresh(database: Database.Database): boolean {
  if (presentTable(database) !== declaredTable()) return false
  if (database.prepare(IS_FRESH).get() === undefined) return false
  const count = (sql: string) => (database.prepare(sql).get() as { n: number }).n
  return count('SELECT COUNT(*) AS n FROM "ClaimSearch_docsize"') === count(COUNT_INDEXED)
}

function presentTable(database: Database.Database): string | undefined {
  return (database.prepare(`SELECT "sql" FROM sqlite_master WHERE "name" = 'ClaimSearch'`).get() as { sql: string } | undefined)?.sql
}

/** Builds the index out of every public claim, in one transaction. */
export function rebuildSearchIndex(database: Database.Database): void {
  database.transaction(() => {
    database.exec('DROP TABLE IF EXISTS "ClaimSearch"')
    database.exec(declaredTable())
    const read = database.prepare(`${SEARCH_SOURCES} AND c."id" > ? ORDER BY c."id" LIMIT ${CHUNK}`)
    const store = database.prepare(STORE_ROWS)
    for (let last = 0, done = false; !done;) {
      const rows = (read.all(last) as SearchSource[]).map(searchRow)
      store.run(JSON.stringify(rows))
      last = rows.at(-1)?.id ?? last
      done = rows.length < CHUNK
    }
    database.prepare(MARK_FRESH).run()
  }).immediate()
}

/** What is wrong with the index, in one line, or null: every row is compared with the claim that it should be of. */
export function searchIndexProblem(database: Database.Database): string | null {
  if (presentTable(database) !== declaredTable()) return 'the search index is missing or not of this version'
  const rows = new Map((database.prepare('SELECT "rowid" AS "id", * FROM "ClaimSearch"').all() as SearchRow[]).map((row) => [row.id, row]))
  for (const source of database.prepare(`${SEARCH_SOURCES} ORDER BY c."id"`).iterate() as IterableIterator<SearchSource>) {
    const wanted = searchRow(source)
    const row = rows.get(wanted.id)
    if (!row) return `the search index lacks the claim with the key ${wanted.id}`
    const field = SEARCH_FIELDS.find((one) => row[one] !== wanted[one])
    if (field) return `the search index has other words for the ${field} of the claim with the key ${wanted.id}`
    rows.delete(wanted.id)
  }
  const [extra] = rows.keys()
  if (extra !== undefined) return `the search index has a row ${extra} that is of no public claim`
  return wordProblem(database)
}

/** FTS5's own check that its words are those of its rows. */
function wordProblem(database: Database.Database): string | null {
  try {
    database.exec(`INSERT INTO "ClaimSearch" ("ClaimSearch") VALUES ('integrity-check')`)
    return null
  } catch (error) {
    return `the search index is damaged: ${(error as Error).message}`
  }
}
