// Owns the rows of an import while they wait to be stored: in a nameless database of their own, which the system removes with the process, so
// that memory does not grow with the file.
import Database from 'better-sqlite3'
import type { ClaimInput } from '@/lib/domain/claim-input'
import { IMPORT_COLUMNS } from '@/lib/domain/import-columns'
import { FileNames, type IncomingRows, type Inputs } from './claim-write-rows'

const isBlank = (value: unknown) => value === null || value === false || (Array.isArray(value) && value.length === 0)
const FIELDS = IMPORT_COLUMNS.map(({ field, type }) => [field, type === 'list' ? Object.freeze([]) : type === 'boolean' ? false : null] as const)

/** Checked inputs, to be read again in any order. To be closed. */
export class ImportSpool implements Inputs, IncomingRows {
  readonly #database = new Database('')
  readonly #add: Database.Statement<[string]>
  readonly #read: Database.Statement<[number]>
  readonly rows: number[] = []
  readonly externalIds: (string | null)[] = []
  readonly names: FileNames

  /** @param refused names of rows that were refused, which may still grow */
  constructor(refused: ReadonlySet<string>) {
    this.names = new FileNames(refused)
    // Nothing of it outlives the process, so nothing of it need be safe.
    for (const pragma of ['journal_mode = OFF', 'synchronous = OFF']) this.#database.pragma(pragma)
    this.#database.exec('CREATE TABLE "Input" ("place" INTEGER PRIMARY KEY, "value" TEXT NOT NULL); BEGIN')
    this.#add = this.#database.prepare('INSERT INTO "Input" ("value") VALUES (?)')
    this.#read = this.#database.prepare<[number]>('SELECT "value" FROM "Input" WHERE "place" = ?').pluck()
  }

  get inputs(): Inputs {
    return this
  }

  get length(): number {
    return this.rows.length
  }

  add(row: number, input: ClaimInput, aliases: readonly string[]) {
    this.names.note(this.length, input.externalId, aliases)
    this.rows.push(row)
    this.externalIds.push(input.externalId)
    const told: Record<string, unknown> = {}
    for (const [field] of FIELDS) if (!isBlank(input[field])) told[field] = input[field]
    this.#add.run(JSON.stringify(told))
  }

  at(place: number): ClaimInput {
    const told = JSON.parse(this.#read.get(place + 1) as string) as Record<string, unknown>
    const input: Record<string, unknown> = {}
    for (const [field, blank] of FIELDS) input[field] = told[field] ?? blank
    return input as ClaimInput
  }

  close() {
    this.#database.close()
  }
}
