// Owns what is wrong with the rows of a write, each problem once, and no more of them than anybody can read or a machine can hold.
import type { ClaimInput } from '@/lib/domain/claim-input'
import { columnOfField } from '@/lib/domain/import-columns'
import { shortCopy } from './short-copy'

/** `path` is the camelCase field, `column` the import file's column. */
export type Rejection = { row: number; path: string; column: string; reason: string }

/** A file with more problems than this is not looked at any further. */
const MOST = 50_000
/** A reason may repeat what stands in a cell, which may be a whole file. */
const MOST_REASON = 1_000

export class Rejections {
  readonly #list: Rejection[] = []
  readonly #reported = new Set<string>()

  get count(): number {
    return this.#list.length
  }

  /** Whether nothing more is taken; the last problem says so. */
  get isFull(): boolean {
    return this.#list.length > MOST
  }

  add(rejection: Rejection) {
    if (this.#list.length < MOST) this.#list.push(rejection.reason.length > MOST_REASON ? { ...rejection, reason: `${shortCopy(rejection.reason, MOST_REASON)} …` } : rejection)
    else if (this.#list.length === MOST) this.#list.push({ row: rejection.row, path: '', column: '', reason: `there are more than ${MOST.toLocaleString('en-GB')} problems; what else is wrong was not looked at` })
  }

  /** Notes a problem of a row at a column, unless it is noted already. */
  report(row: number, field: keyof ClaimInput, reason: string) {
    const name = `${row} ${field} ${reason}`
    if (this.#reported.has(name) || this.isFull) return
    this.#reported.add(name)
    this.add({ row, path: field, column: columnOfField(field), reason })
  }

  /** All of them, row by row. */
  sorted(): Rejection[] {
    return [...this.#list].sort((a, b) => a.row - b.row)
  }
}
