// Owns what keys do inside the form of a find: Enter saves, in a box of several lines with Ctrl, and Escape leads back to the text.
import type { KeyboardEvent } from 'react'
import { saveButton } from './focus-form'

/** Acts on a key that nothing else has acted on: an open list keeps its Enter and its Escape. */
export function keyInForm(event: KeyboardEvent<HTMLElement>, toText: () => void): void {
  if (event.defaultPrevented || event.nativeEvent.isComposing) return
  const target = event.target as HTMLElement
  if (event.key === 'Escape' && target.getAttribute('aria-expanded') !== 'true') {
    event.preventDefault()
    toText()
  }
  if (event.key !== 'Enter' || event.repeat || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return
  const isLine = target instanceof HTMLSelectElement || (target instanceof HTMLInputElement && target.type !== 'button' && target.type !== 'submit')
  if (!isLine || target.getAttribute('aria-activedescendant')) return
  const { form } = target as HTMLInputElement
  const button = form && saveButton(form)
  if (!button) return
  // A form's own Enter presses its first button, which may add a row.
  event.preventDefault()
  form.requestSubmit(button)
}
