// Owns the failures that a caller of lib/data can act on; everything else is a bug.

/** Another process holds the write lock; nothing was stored. Answer 503 with Retry-After. */
export class BusyError extends Error {
  readonly retryAfterSeconds = 2
  constructor() {
    super('The database is busy; nothing was stored. Try again in a moment.')
    this.name = 'BusyError'
  }
}

/** The disk is full, or the database cannot be written; nothing was stored. Answer 503. */
export class StorageError extends Error {
  constructor(readonly why: string) {
    super(`The database cannot be written (${why}); nothing was stored.`)
    this.name = 'StorageError'
  }
}

/** Somebody else saved first. `head` is the newest revision's number. */
export class ConflictError extends Error {
  constructor(readonly publicId: string, readonly head: number) {
    super(`Claim ${publicId} is at revision ${head} now.`)
    this.name = 'ConflictError'
  }
}

/** The thing that a write names does not exist. */
export class NotFoundError extends Error {
  constructor(readonly what: string) {
    super(`There is no ${what}.`)
    this.name = 'NotFoundError'
  }
}

/** The claim was merged into another, purged, or withdrawn with its import: nobody changes it any more. */
export class BuriedError extends NotFoundError {
  constructor(readonly publicId: string, readonly mergedInto: string | null, readonly fate: string = mergedInto === null ? 'purged' : 'merged') {
    super(`claim ${publicId} any more: it was ${mergedInto !== null ? `merged into ${mergedInto}` : fate === 'withdrawn' ? 'withdrawn with the import that it came by' : 'purged'}`)
    this.name = 'BuriedError'
  }
}

export type Problem = { path: string; message: string }

/** What was handed in breaks rules; all of them at once. */
export class InvalidError extends Error {
  constructor(readonly problems: Problem[]) {
    super(problems.map(({ path, message }) => `${path}: ${message}`).join('\n'))
    this.name = 'InvalidError'
  }
}

/** What a write names does not stand in the life that its subject has: publishing what is public already, say. */
export class WrongStateError extends InvalidError {
  constructor(message: string) {
    super([{ path: 'status', message }])
    this.name = 'WrongStateError'
  }
}

/** What was to be made is there already; `existing` is its public id or slug. */
export class DuplicateError extends InvalidError {
  constructor(path: string, message: string, readonly existing: string) {
    super([{ path, message }])
    this.name = 'DuplicateError'
  }
}

/** The conflict wants two people for a publication, and the one who would publish wrote it. */
export class FourEyesError extends InvalidError {
  constructor() {
    super([{ path: 'status', message: 'must be published by somebody else than its author: this conflict asks for two people' }])
    this.name = 'FourEyesError'
  }
}

/** An idempotency key came again with another request. */
export class KeyReuseError extends Error {
  constructor() {
    super('This key was used for another request within the last 24 hours.')
    this.name = 'KeyReuseError'
  }
}

export type LastChange = { author: string; at: string; action: string; fields: string[] }

/** Somebody else changed a register entry or an article since it was opened. `present` is what is stored now, as canonical JSON. */
export class StaleEntryError extends Error {
  constructor(readonly present: string, readonly version: string, readonly last: LastChange | null) {
    const who = last === null ? 'Somebody else' : last.author
    const what = last === null || last.fields.length === 0 ? '' : ` (${last.fields.join(', ')})`
    super(`${who} changed this${what}${last === null ? '' : ` at ${last.at.slice(0, 16).replace('T', ' ')} UTC`}, after you had opened it.`)
    this.name = 'StaleEntryError'
  }
}

/** The database cannot be opened by this version; the message is one clear line. */
export class DatabaseError extends Error {
  constructor(message: string) {
    super(message)
    this.name = 'DatabaseError'
  }
}

const STORAGE: Record<string, string> = {
  SQLITE_FULL: 'disk full', SQLITE_READONLY: 'read-only', SQLITE_IOERR: 'disk error', SQLITE_CANTOPEN: 'it cannot be opened',
}

/** Turns a driver's or Prisma's error into a BusyError or StorageError where it is one; else hands it back. */
export function nameStorageFailure(error: unknown): unknown {
  for (let one = error, depth = 0; one instanceof Object && depth < 6; depth++) {
    const { code, originalCode, kind, meta, cause } = one as Record<string, unknown> & { meta?: { driverAdapterError?: unknown } }
    for (const name of [code, originalCode]) {
      if (typeof name !== 'string') continue
      if (name.startsWith('SQLITE_BUSY') || name.startsWith('SQLITE_LOCKED')) return new BusyError()
      const known = Object.keys(STORAGE).find((prefix) => name.startsWith(prefix))
      if (known) return new StorageError(STORAGE[known] as string)
    }
    if (kind === 'SocketTimeout') return new BusyError()
    one = meta?.driverAdapterError ?? cause
  }
  return error
}
