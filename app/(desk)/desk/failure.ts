// Owns how a failure of lib/data becomes the answer of a form.
import 'server-only'
import type { FormLink } from '@/components/forms/form-state'
import { BusyError, ConflictError, InvalidError, NotFoundError, StorageError, type Problem } from '@/lib/data/errors'
import { messages } from '@/lib/messages/messages'

/** Problems at their boxes; what stands beside them goes to the form as it is. */
export type Failure = { problems: Problem[]; links?: FormLink[]; once?: string; signedOut?: boolean; extra?: unknown }

/** The answer to an error; what nobody foresaw is logged and told in one calm sentence. */
export function failureOf(error: unknown): Failure {
  const { forms } = messages
  const whole = (message: string): Failure => ({ problems: [{ path: '', message }] })
  if (error instanceof InvalidError) return { problems: error.problems }
  if (error instanceof ConflictError) return { ...whole(forms.stale), extra: { head: error.head } }
  if (error instanceof NotFoundError) return whole(error.message)
  if (error instanceof BusyError) return whole(forms.busy)
  if (error instanceof StorageError) return whole(forms.storage)
  console.error('an action of the desk failed:', error)
  return whole(forms.failed)
}
