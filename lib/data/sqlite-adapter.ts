// Owns how Prisma opens a SQLite file: pragmas, and transactions that hold what they promise (BEGIN IMMEDIATE, freed locks).
import { PrismaBetterSqlite3 } from '@prisma/adapter-better-sqlite3'
import Database from 'better-sqlite3'
import { BusyError, nameStorageFailure } from './errors'

type Adapter = Awaited<ReturnType<PrismaBetterSqlite3['connect']>>
type Transaction = Awaited<ReturnType<Adapter['startTransaction']>>

/** Milliseconds that one call into SQLite waits for a lock; it blocks the process, so waiting for BEGIN is done outside of it. */
const CALL_TIMEOUT = 1000
const BEGIN_TIMEOUT = 20
const RETRY_EVERY = 25

// What is deleted is overwritten: a purge leaves nothing in the file, nor do the updates that came before it.
const PRAGMAS = ['secure_delete = ON', 'journal_mode = WAL', 'synchronous = FULL', 'foreign_keys = ON', 'recursive_triggers = ON', `busy_timeout = ${CALL_TIMEOUT}`]

/** Opens the file with the pragmas that writes depend on. */
export function openForWriting(file: string): Database.Database {
  const database = new Database(file, { timeout: CALL_TIMEOUT })
  for (const pragma of PRAGMAS) database.pragma(pragma)
  return database
}

/** Opens the file so that nothing can be written through it. */
export function openForReading(file: string): Database.Database {
  const database = new Database(file, { readonly: true, fileMustExist: true, timeout: CALL_TIMEOUT })
  database.pragma('query_only = ON')
  database.pragma('foreign_keys = ON')
  database.pragma('cache_size = -65536')
  return database
}

const statement = (sql: string) => ({ sql, args: [], argTypes: [] })
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))

/**
 * The published adapter with its three faults closed: it begins DEFERRED, keeps its lock when BEGIN fails, and leaves the
 * transaction open when COMMIT fails. `deadline` answers until when (epoch milliseconds) BEGIN may be tried again.
 */
export class LedgerSqlite extends PrismaBetterSqlite3 {
  readonly #readonly: boolean
  readonly #deadline: () => number

  constructor(file: string, options: { readonly: boolean; deadline?: () => number }) {
    super({ url: file, readonly: options.readonly, fileMustExist: options.readonly, timeout: CALL_TIMEOUT })
    this.#readonly = options.readonly
    this.#deadline = options.deadline ?? (() => 0)
  }

  override async connect(): Promise<Adapter> {
    const adapter = await super.connect()
    for (const pragma of this.#readonly ? ['query_only = ON'] : PRAGMAS) await adapter.executeScript(`PRAGMA ${pragma}`)
    const transaction = await lendTransactions(adapter)
    let busy: Promise<unknown> = Promise.resolve()
    adapter.startTransaction = async () => {
      const before = busy
      let release = () => {}
      busy = new Promise<void>((resolve) => { release = resolve })
      await before
      try {
        await this.#begin(adapter)
      } catch (error) {
        release()
        throw error
      }
      return transaction(release)
    }
    return adapter
  }

  async #begin(adapter: Adapter): Promise<void> {
    await adapter.executeScript(`PRAGMA busy_timeout = ${BEGIN_TIMEOUT}`)
    try {
      for (;;) {
        try {
          return void (await adapter.executeRaw(statement('BEGIN IMMEDIATE')))
        } catch (error) {
          const named = nameStorageFailure(error)
          if (!(named instanceof BusyError) || Date.now() + RETRY_EVERY > this.#deadline()) throw named
          await pause(RETRY_EVERY)
        }
      }
    } finally {
      await adapter.executeScript(`PRAGMA busy_timeout = ${CALL_TIMEOUT}`)
    }
  }
}

/** Takes the package's own transaction object (its class is not exported) and hands out copies bound to our lock. */
async function lendTransactions(adapter: Adapter): Promise<(release: () => void) => Transaction> {
  const start = adapter.startTransaction.bind(adapter)
  const sample = await start()
  await sample.executeRaw(statement('ROLLBACK'))
  await sample.rollback()
  return (release) => {
    const lent = Object.create(sample) as Transaction
    // Private fields do not follow the prototype: every inherited method runs on the package's own object.
    for (const method of ['queryRaw', 'executeRaw', 'createSavepoint', 'rollbackToSavepoint', 'releaseSavepoint'] as const) {
      Object.defineProperty(lent, method, { value: sample[method]?.bind(sample) })
    }
    lent.commit = async () => release()
    lent.rollback = async () => {
      // After a failed COMMIT SQLite still holds the transaction; after a plain rollback this does nothing.
      await adapter.executeRaw(statement('ROLLBACK')).catch(() => undefined)
      release()
    }
    return lent
  }
}
