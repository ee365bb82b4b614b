// Owns what a comment of an editor on a claim is, and which text can be one.
import { textProblem } from './input-fields'

/** What editors say to each other about a claim; never public. `claim` is the id that it was written at: one that was merged since leads to another. */
export type ReviewComment = {
  id: number
  claim: string
  text: string
  author: string
  recordedAt: string
  /** When and by whom it was settled; null while it is open. */
  settledAt: string | null
  settledBy: string | null
}

export const MAX_COMMENT = 2000

/** A comment as it is kept: trimmed, its lines ended as the box that it was typed into counts them, and not as a form sends them. */
export function tidyComment(text: string): string {
  return text.replace(/\r\n?/g, '\n').trim()
}

/** What keeps a text from being a comment; null where nothing does. */
export function commentProblem(text: string): string | null {
  const tidy = tidyComment(text)
  if (tidy === '') return 'is missing'
  return tidy.length > MAX_COMMENT ? `must be at most ${MAX_COMMENT} characters` : textProblem(tidy)
}
