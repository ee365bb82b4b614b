// Owns that a form outlives an answer that never came, and is told before it is sent that it is too large.
import { unstable_rethrow } from 'next/navigation'
import { messages } from '@/lib/messages/messages'
import type { FormAction } from './form-state'

/** What the server takes, less what a browser adds around each field. */
const MOST = 4_900_000

/** The action, asked so that no failure on the way takes the form with it: neither a lost connection nor a body that nobody would read. */
export function keeping(action: FormAction): FormAction {
  // The server draws the action itself into the page, so that the form works without script.
  if (typeof window === 'undefined') return action
  return async (state, form) => {
    const sizes = [...form].map(([name, value]) => ({ name, size: typeof value === 'string' ? new Blob([value]).size : value.size }))
    if (sizes.reduce((sum, { size }) => sum + size, 0) > MOST) {
      const longest = sizes.reduce((a, b) => (b.size > a.size ? b : a))
      return { status: 'error', error: { [longest.name]: [messages.forms.tooLarge] } }
    }
    try {
      return await action(state, form)
    } catch (error) {
      // How Next leads to another page.
      unstable_rethrow(error)
      return { status: 'error', error: { '': [messages.forms.unanswered] } }
    }
  }
}
