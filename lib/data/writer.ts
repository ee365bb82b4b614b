// Owns the only way to write: one transaction at a time, with audit rows and a new data revision, or nothing at all.
import { connection, deadlineOf } from './connections'
import { nameStorageFailure } from './errors'
import type { Prisma } from './generated/sqlite/client'
import { appendAudit, type AuditEntry } from './audit'
import { canFollow, followSearch, MARK_FRESH } from './search-index'

export type Writer = {
  /** E-mail address of a person, or the command that writes. */
  author: string
  /** Network address, or `command`. */
  origin: string
  /** Milliseconds to wait for another process; commands wait longer than requests do. */
  patience?: number
}

/** What a write works with: queries go through `db`, and through nothing else. */
export type WriteTransaction = {
  db: Prisma.TransactionClient
  author: string
  /** Instant of this write, ISO 8601 UTC; the same for all that it stores. */
  at: string
  /** Notes a row of the audit chain; rows are appended, in order, before the commit. */
  audit(entry: AuditEntry): void
  /** Appends what was noted so far, and lets the search index follow it, so that a long write need not hold all of it until the end. */
  settle(): Promise<void>
}

/** Thrown inside a write to leave without storing anything; `write` returns its result. */
export class Abandoned extends Error {
  constructor(readonly result: unknown) {
    super('abandoned')
  }
}

const LONGEST_WRITE = 15 * 60 * 1000

/**
 * Runs `task` in one IMMEDIATE transaction; resolves once it is committed. Throws BusyError where another process holds the
 * lock, StorageError where the disk is full or read-only, and whatever `task` throws; nothing is stored then.
 */
export function write<Result>(writer: Writer, task: (tx: WriteTransaction) => Promise<Result>): Promise<Result> {
  const open = connection()
  return open.queue.run(async (joinedAt) => {
    open.deadline = deadlineOf(joinedAt, writer.patience)
    try {
      return await open.writer.$transaction(async (db) => {
        let entries: AuditEntry[] = []
        let touched = false
        const at = await nextInstant(db)
        const isSearchable = await canFollow(db)
        const settle = async () => {
          const noted = entries
          entries = []
          if (noted.length === 0) return
          touched = true
          await appendAudit(db, noted, { at, author: writer.author, origin: writer.origin })
          if (isSearchable) await followSearch(db, noted)
        }
        const result = await task({ db, author: writer.author, at, audit: (entry) => { entries.push(entry) }, settle })
        await settle()
        if (!touched) throw new Abandoned(result)
        await db.$executeRaw`INSERT INTO "Setting" ("name", "value") VALUES ('data_revision', '1')
          ON CONFLICT ("name") DO UPDATE SET "value" = CAST("value" AS INTEGER) + 1`
        if (isSearchable) await db.$executeRawUnsafe(MARK_FRESH)
        return result
      }, { maxWait: (writer.patience ?? 0) + 10_000, timeout: LONGEST_WRITE })
    } catch (error) {
      if (error instanceof Abandoned) return error.result as Result
      throw nameStorageFailure(error)
    }
  })
}

/** Now, or a millisecond after the last write: a view that is pinned to the instant of a write never gains anything, whatever the clock does. */
async function nextInstant(db: Prisma.TransactionClient): Promise<string> {
  const last = await db.audit.findFirst({ orderBy: { id: 'desc' }, select: { at: true } })
  return new Date(Math.max(Date.now(), last ? Date.parse(last.at) + 1 : 0)).toISOString()
}

/** Ends a write without storing anything; the `write` call returns `result`. For dry runs and for runs that change nothing. */
export function abandon(result: unknown): never {
  throw new Abandoned(result)
}

