// Owns what the proxy tells the pages of the desk about a request, and keeps what was typed in a form that could not be taken.
import { randomUUID } from 'node:crypto'

/** Address of the desk that was asked for; the frame shows the desk's own masthead where it is set. */
export const DESK_HEADER = 'x-desk'
/** Why the page itself is not shown: `forbidden` or `signed-out`. */
export const VERDICT_HEADER = 'x-desk-verdict'
/** Names what was typed, to be taken once. */
export const KEPT_HEADER = 'x-desk-kept'
/** None of these is believed when a client sends it. */
export const NOTE_HEADERS = [DESK_HEADER, VERDICT_HEADER, KEPT_HEADER]

export type Verdict = 'forbidden' | 'signed-out'
export type Entries = readonly (readonly [name: string, value: string])[]

const MOST_KEPT = 200
const MOST_CHARACTERS = 20_000_000
/** The proxy and the pages are built apart and run in one process: what one keeps for the other stands in what they share. */
const kept: Map<string, Entries> = (globalThis as { ceasefireLedgerKept?: Map<string, Entries> }).ceasefireLedgerKept ??= new Map()

/**
 * Keeps the fields of a form for the page that answers this very request; returns the name to take them by. Passwords are never kept,
 * nor is a file, and what nobody takes makes way for what comes later.
 */
export function keepEntries(form: FormData): string {
  const entries = [...form].flatMap(([name, value]) => (typeof value === 'string' && !/password/i.test(name) ? [[name, value] as const] : []))
  const id = randomUUID()
  kept.set(id, entries)
  let characters = [...kept.values()].reduce((sum, one) => sum + sizeOf(one), 0)
  for (const [oldest, content] of kept) {
    if (kept.size <= MOST_KEPT && characters <= MOST_CHARACTERS) break
    characters -= sizeOf(content)
    kept.delete(oldest)
  }
  return id
}

/** What was kept under the name, once; empty afterwards. */
export function takeEntries(id: string | null): Entries {
  const found = id === null ? undefined : kept.get(id)
  if (id !== null) kept.delete(id)
  return found ?? []
}

function sizeOf(entries: Entries): number {
  return entries.reduce((sum, [name, value]) => sum + name.length + value.length, 0)
}
