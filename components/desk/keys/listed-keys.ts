// Owns the list of all keys of the page: each part that has keys enters its own and takes them out when it goes.

/** A key in the list under `?`. */
export type ListedKey = { key: string; label: string }

type Part = readonly ListedKey[]

const NONE: readonly ListedKey[] = []
let parts: readonly Part[] = []
let listed: readonly ListedKey[] = NONE
const listeners = new Set<() => void>()

/** Enters the keys of a part of the page; the answer takes them out again. */
export function listKeys(keys: Part): () => void {
  change([...parts, keys])
  return () => change(parts.filter((part) => part !== keys))
}

/** All keys of the page in the order in which its parts appeared, each line once. */
export function listedKeys(): readonly ListedKey[] {
  return listed
}

/** The list on the server, where nothing is pressed. */
export function noKeys(): readonly ListedKey[] {
  return NONE
}

/** For React's useSyncExternalStore. */
export function onKeysListed(listener: () => void): () => void {
  listeners.add(listener)
  return () => { listeners.delete(listener) }
}

function change(next: readonly Part[]) {
  parts = next
  const seen = new Set<string>()
  listed = parts.flat().filter(({ key, label }) => {
    const line = `${key}\n${label}`
    return seen.has(line) ? false : seen.add(line)
  })
  for (const listener of listeners) listener()
}
