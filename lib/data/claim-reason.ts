// Owns the reason of a change to a claim: plain text of a bounded length, and there where it must be.
import { textProblem } from '@/lib/domain/input-fields'
import { InvalidError } from './errors'

export const MAX_REASON = 1000

/** The reason trimmed; null where none was given. Throws an InvalidError at `reason`. */
export function optionalReason(reason: string | null): string | null {
  const text = reason?.trim() || null
  const message = text === null ? null : text.length > MAX_REASON ? `must be at most ${MAX_REASON} characters` : textProblem(text)
  if (message) throw new InvalidError([{ path: 'reason', message }])
  return text
}

/** The reason trimmed. Throws an InvalidError at `reason` where there is none. */
export function requiredReason(reason: string | null, message: string): string {
  const text = optionalReason(reason)
  if (text === null) throw new InvalidError([{ path: 'reason', message }])
  return text
}
