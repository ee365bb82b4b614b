// Owns what keys do inside the form of a find: Enter saves, in a box of several lines with Ctrl, and Escape leads back to the text.
import type { KeyboardEvent } from 'react'
import { NEAR_ID } from '@/components/desk/claim-form/near/use-way-to-near'
import { saveButton } from './focus-form'

/** Escape leads back to the text, before a closed list takes it and empties its box; an open list keeps it. */
export function escapeForm(event: KeyboardEvent<HTMLElement>, toText: () => void): void {
  const target = event.target as HTMLElement
  if (event.key !== 'Escape' || event.nativeEvent.isComposing || target.getAttribute('aria-expanded') === 'true') return
  // Among the claims near this one it leads back into the form.
  if (target.closest(`#${NEAR_ID}`)) return
  event.preventDefault()
  event.stopPropagation()
  toText()
}

/** Enter in a line saves, where nothing else has acted on it: an open list takes its choice first. */
export function enterForm(event: KeyboardEvent<HTMLElement>): void {
  if (event.key !== 'Enter' || event.defaultPrevented || event.nativeEvent.isComposing || event.repeat || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return
  const target = event.target as HTMLElement
  const isLine = target instanceof HTMLSelectElement || (target instanceof HTMLInputElement && target.type !== 'button' && target.type !== 'submit')
  if (!isLine || target.getAttribute('aria-activedescendant')) return
  const { form } = target as HTMLInputElement
  const button = form && saveButton(form)
  if (!button) return
  // A form's own Enter presses its first button, which may add a row.
  event.preventDefault()
  form.requestSubmit(button)
}
