// Owns the small cache of reads: it is keyed on the data revision, so that what it holds is never older than the last write.
import { dataRevision } from './reader'

const LIMIT = 300
/** Claims, points and the like in all values together, a few hundred bytes to two kilobytes each: readers who ask for ever new views must not fill the memory. */
const MOST_THINGS = 60_000

type Held = { value: Promise<unknown>; things: number }
let heldRevision: number | null = null
let things = 0
const held = new Map<string, Held>()

/**
 * The value of `load` for this key at the present data revision. Concurrent askers share one load; a failed load is not kept, nor is a value of very many things.
 * A value loaded while a write happens is kept under the revision before it, which nobody asks for again.
 * @param weigh how many things a value holds; the length of a list or map where it is not given
 */
export async function cached<Value>(key: string, load: () => Promise<Value>, weigh: (value: Value) => number = sizeOf): Promise<Value> {
  const revision = await dataRevision()
  if (revision !== heldRevision) {
    clearCache()
    heldRevision = revision
  }
  const known = held.get(key)
  if (known) {
    held.delete(key)
    held.set(key, known)
    return known.value as Promise<Value>
  }
  const entry: Held = { value: load(), things: 0 }
  held.set(key, entry)
  const value = entry.value as Promise<Value>
  value.then((loaded) => keep(key, entry, weigh(loaded)), () => forget(key, entry))
  return value
}

function sizeOf(value: unknown): number {
  if (Array.isArray(value)) return value.length
  return value instanceof Map ? value.size : 1
}

function keep(key: string, entry: Held, size: number): void {
  if (held.get(key) !== entry) return
  entry.things = size
  things += size
  if (size > MOST_THINGS) forget(key, entry)
  for (const [name, oldest] of held) {
    if (held.size <= LIMIT && things <= MOST_THINGS) break
    if (oldest !== entry) forget(name, oldest)
  }
}

function forget(key: string, entry: Held): void {
  if (held.get(key) !== entry) return
  held.delete(key)
  things -= entry.things
}

/** Forgets everything; for tests that change databases. */
export function clearCache(): void {
  held.clear()
  things = 0
  heldRevision = null
}
