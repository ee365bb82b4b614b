// Owns whether single keys act on the desk, as this browser remembers it, and which key a press is.
import { deviceChoice } from '@/components/ui/device-choice'

/** Keys without Ctrl, Alt or ⌘ can be switched off: speech input and unsteady hands press them unasked (WCAG 2.1.4). */
export const singleKeys = deviceChoice('desk-keys', ['on', 'off'])

type Press = Pick<KeyboardEvent, 'key' | 'code' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey' | 'defaultPrevented' | 'isComposing' | 'target'>

const BOXES = 'input, textarea, select, [contenteditable=""], [contenteditable="true"], [role="combobox"], [role="textbox"], [role="listbox"], [role="menu"]'
const PRESSED = 'a[href], button, summary, [role="button"]'

/**
 * The name of the single key that was pressed for the page: a letter in lower case, another sign as it is, or a name such as `Enter`. Null
 * where the press is meant for something else: a box, a dialog, a link that Enter opens, or with another key held.
 */
export function keyPressed({ key, code, ctrlKey, metaKey, altKey, shiftKey, defaultPrevented, isComposing, target }: Press): string | null {
  if (defaultPrevented || isComposing || ctrlKey || metaKey || altKey || isBox(target)) return null
  if (inside(target, '[role="dialog"], [role="alertdialog"], dialog')) return null
  if ((key === 'Enter' || key === ' ') && inside(target, PRESSED)) return null
  // Where the keyboard writes another script, the letter printed beside it on the key counts.
  const letter = /^[a-z]$/i.test(key) ? key : /^\p{Letter}$/u.test(key) ? /^Key([A-Z])$/.exec(code)?.[1] : undefined
  if (letter !== undefined) return shiftKey ? null : letter.toLowerCase()
  return key
}

/** Whether somebody types there, or chooses with keys. */
export function isBox(target: EventTarget | null): boolean {
  return inside(target, BOXES)
}

function inside(target: EventTarget | null, selector: string): boolean {
  return target instanceof Element && target.closest(selector) !== null
}
