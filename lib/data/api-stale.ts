// Owns what somebody is told who wanted to change a claim that was changed meanwhile: the head, and how it differs from what they saw.
import type { Claim, ClaimState } from '@/lib/domain/claim'
import { diffStates, type FieldChange } from '@/lib/domain/claim-diff'
import { headClaim } from './api-answers'
import { reader } from './reader'

/** `diff` goes from the revision that was named to the head; empty where no such revision ever was, or it was purged. */
export type Stale = { head: Claim; revision: number; diff: FieldChange[] }

/** The head of a claim beside revision `seen`. */
export async function readStale(publicId: string, seen: number): Promise<Stale> {
  const head = await headClaim(reader(), publicId)
  const revision = await reader().revision.findFirst({ where: { claim: { publicId }, number: seen } })
  const { standing, ...state } = head
  void standing
  const diff = revision?.payload ? diffStates(JSON.parse(revision.payload) as ClaimState, state) : []
  return { head, revision: head.revision, diff }
}
