// Owns what an action tells its form: what was typed, what is wrong with it, and what happened.
import type { SubmissionResult } from '@conform-to/react'

/** A link that a message offers. */
export type FormLink = { href: string; label: string; /** Opens beside the form, so that nothing typed is left. */ beside?: boolean }

/** The answer of an action; null before the first one. Values and problems are in the library's own shape. */
export type FormState = (SubmissionResult<string[]> & {
  /** One calm sentence about what was done. */
  done?: string
  links?: FormLink[]
  /** A new mark of this copy of the form, once the one before has been used. */
  once?: string
  /** The session has ended: the form asks for the password and keeps what was typed. */
  signedOut?: boolean
  /** What a page shows beside the form: a token that is shown once, a newer state to compare with. Plain values only. */
  extra?: unknown
}) | null

/** A server action behind a form. */
export type FormAction = (previous: FormState, form: FormData) => Promise<FormState>

/** Names of boxes that belong to the frame of every form and never to what is saved. */
export const FRAME = { once: '_once', do: '_do' } as const
