// Owns what the desk shows of claims, writes and gaps: shapes that queries fill and components set.
import type { ClaimState } from './claim'
import type { ArticleGap, ClaimGap, DeskStatus } from './desk-filter'

/** The newest revision of a claim, with who wrote it and when. */
export type DeskClaim = {
  /** The head with the names of today. */
  state: ClaimState
  /** Number of the newest revision that is public; null while none is. */
  publicRevision: number | null
  writtenBy: string
  writtenAt: string
}

/** Whether the public sees an older revision than the newest, or none of two. */
export function isAhead({ state, publicRevision }: Pick<DeskClaim, 'state' | 'publicRevision'>): boolean {
  return publicRevision !== null && publicRevision < state.revision
}

/** Whether a claim is of one of these; no status at all means any. */
export function hasDeskStatus(claim: Pick<DeskClaim, 'state' | 'publicRevision'>, wanted: readonly DeskStatus[]): boolean {
  return wanted.length === 0 || wanted.includes(claim.state.status) || (wanted.includes('newer_head') && isAhead(claim))
}

/** One page of the table; `next` is the cursor of the following one, `total` counts all. */
export type DeskPage = { claims: DeskClaim[]; next: string | null; total: number }

/** One thing that a write touched. */
export type Touched = { action: string; subjectType: string; subject: string }
/** What one person did to one thing, or one write to many things, newest last. */
export type Change = {
  at: string
  author: string
  /** How many rows of the audit chain stand behind it. */
  writes: number
  /** How many things were touched. */
  subjects: number
  /** The first of them. */
  first: Touched
  /** The statement of the claim, where one claim was touched. */
  statement: string | null
}

/** A wish to purge a claim that a second administrator has to agree to. */
export type WaitingPurge = { id: string; reason: string; requestedBy: string; requestedAt: string }

export type Gaps = { claims: Record<ClaimGap, number>; articles: Record<ArticleGap, number> }
