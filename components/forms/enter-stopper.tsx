import type { FormEvent } from 'react'

/**
 * Stands first in a form that has boxes to choose from and several buttons: what Enter in a one-line box presses by itself. A dialog's
 * way of sending sends nothing outside of a dialog, also without script. A disabled button would not do: Chromium skips it when the
 * Enter comes from a checkbox, and presses the next one.
 */
export function EnterStopper() {
  return <button type="submit" formMethod="dialog" formNoValidate hidden tabIndex={-1} />
}

/** Whether the form was sent by Enter alone, and so is not to be sent. */
export function isEnterStopped(event: FormEvent<HTMLFormElement>): boolean {
  const { submitter } = event.nativeEvent as SubmitEvent
  return submitter?.getAttribute('formmethod') === 'dialog'
}
