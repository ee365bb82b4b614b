// Owns the small cache of reads: it is keyed on the data revision, so that what it holds is never older than the last write.
import { dataRevision } from './reader'

const LIMIT = 300
let heldRevision: number | null = null
const held = new Map<string, Promise<unknown>>()

/**
 * The value of `load` for this key at the present data revision. Concurrent askers share one load; a failed load is not kept.
 * A value loaded while a write happens is kept under the revision before it, which nobody asks for again.
 */
export async function cached<Value>(key: string, load: () => Promise<Value>): Promise<Value> {
  const revision = await dataRevision()
  if (revision !== heldRevision) {
    held.clear()
    heldRevision = revision
  }
  const known = held.get(key)
  if (known) {
    held.delete(key)
    held.set(key, known)
    return known as Promise<Value>
  }
  const value = load()
  held.set(key, value)
  value.catch(() => { if (held.get(key) === value) held.delete(key) })
  const oldest = held.size > LIMIT ? held.keys().next().value : undefined
  if (oldest !== undefined) held.delete(oldest)
  return value
}

/** Forgets everything; for tests that change databases. */
export function clearCache(): void {
  held.clear()
  heldRevision = null
}
