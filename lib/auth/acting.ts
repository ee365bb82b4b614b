// Owns who acts while the library for accounts runs: it writes by itself, and every write says who and from where.
import { AsyncLocalStorage } from 'node:async_hooks'
import type { Writer } from '@/lib/data/writer'

export type Acting = Writer & {
  /** Hash that the password was found to fit; a session is opened only while it still is the account's. */
  checkedHash?: string
}

const actors = new AsyncLocalStorage<Acting>()

/** Runs `task` so that all that it writes is written by this author from this origin. */
export function actingAs<Result>(acting: Acting, task: () => Promise<Result>): Promise<Result> {
  return actors.run({ ...acting }, task)
}

/** Who acts now. Throws where nobody does: such a write would have no author. */
export function acting(): Acting {
  const found = actors.getStore()
  if (!found) throw new Error('The library for accounts was called outside of actingAs.')
  return found
}
