// Owns choices that a browser keeps for itself: one word of a few, told to everything on the page that follows it, and to other tabs.

export type DeviceChoice<Value extends string> = {
  /** The word that is kept; the first one where nothing, or something else, is. */
  read: () => Value
  choose: (value: Value) => void
  /** For React's useSyncExternalStore. */
  subscribe: (listener: () => void) => () => void
}

/** A choice kept on this device under `key`; the first of the words is the default, which is kept by keeping nothing. */
export function deviceChoice<const Value extends string>(key: string, words: readonly [Value, ...Value[]]): DeviceChoice<Value> {
  const changed = `device-choice:${key}`
  // Where the browser keeps nothing, the choice still holds until the page is left.
  let unkept: Value | null = null
  return {
    read() {
      try {
        const kept = window.localStorage.getItem(key)
        return words.find((word) => word === (unkept ?? kept)) ?? words[0]
      } catch {
        return unkept ?? words[0]
      }
    },
    choose(value) {
      unkept = null
      try {
        if (value === words[0]) window.localStorage.removeItem(key)
        else window.localStorage.setItem(key, value)
      } catch {
        unkept = value
      }
      window.dispatchEvent(new Event(changed))
    },
    subscribe(listener) {
      window.addEventListener(changed, listener)
      window.addEventListener('storage', listener)
      return () => {
        window.removeEventListener(changed, listener)
        window.removeEventListener('storage', listener)
      }
    },
  }
}
