// Owns whether the keys of the palette are on, as this browser remembers it, and which key presses are meant for it.

const KEY = 'palette-keys'
const CHANGED = 'palette-keys-changed'

/** Whether the keys are on; on where the browser keeps nothing. */
export function areKeysOn(): boolean {
  try {
    return window.localStorage.getItem(KEY) !== 'off'
  } catch {
    return true
  }
}

/** Switches the keys, here and in every listener of the page. */
export function switchKeys(on: boolean): void {
  try {
    if (on) window.localStorage.removeItem(KEY)
    else window.localStorage.setItem(KEY, 'off')
  } catch {
    // A browser that keeps nothing keeps the keys on.
  }
  window.dispatchEvent(new Event(CHANGED))
}

/** For React: tells of every switch, also in another tab. */
export function onKeysSwitched(listener: () => void): () => void {
  window.addEventListener(CHANGED, listener)
  window.addEventListener('storage', listener)
  return () => {
    window.removeEventListener(CHANGED, listener)
    window.removeEventListener('storage', listener)
  }
}

type Press = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'defaultPrevented' | 'isComposing' | 'target'>

/** Whether a key press asks for the palette: Ctrl or ⌘ with K anywhere, a bare slash outside of what can be typed in. */
export function isForPalette({ key, ctrlKey, metaKey, altKey, defaultPrevented, isComposing, target }: Press): boolean {
  if (defaultPrevented || isComposing || altKey) return false
  if (key.toLowerCase() === 'k') return ctrlKey !== metaKey
  return key === '/' && !ctrlKey && !metaKey && !isTypedIn(target)
}

function isTypedIn(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && (target.isContentEditable || target.closest('input, textarea, select, [role="combobox"], [role="textbox"]') !== null)
}
