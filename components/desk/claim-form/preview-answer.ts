// Owns what the server says about a half-filled claim form: notes at its boxes, the card so far, and what is like it.
import type { LiveNotesByName } from '@/components/forms/live-notes'
import type { ConflictField } from '@/components/desk/conflict-choice'
import type { Claim } from '@/lib/domain/claim'
import type { ClaimsNear } from '@/lib/domain/near-claims'

export type ClaimPreviewAnswer = {
  notes: LiveNotesByName
  /** The claim as it would be saved; null while something is missing. */
  claim: Claim | null
  /** Public id of a claim that says the same already. */
  same: string | null
  /** What saving would enter into the registers. */
  made: readonly string[]
  /** What may be the same, and what else is about it. */
  near: ClaimsNear
}

/** A late edit beside what was saved meanwhile. */
export type StaleEdit = {
  id: string
  head: number
  saves: readonly { number: number; author: string; reason: string | null; recordedAt: string }[]
  differences: readonly ConflictField[]
  take: Readonly<Record<string, string | undefined>>
}

/** What the actions of the claim form say beside problems. */
export type ClaimFormExtra = Partial<ClaimPreviewAnswer> & { stale?: StaleEdit }
