// Owns the words for how many spoke first: a report that names nobody is no origin.
import { originOf } from '@/lib/domain/attribution'
import type { Claim } from '@/lib/domain/claim'
import { messages } from '@/lib/messages/messages'

/** "1 report, 1 origin." Reports are the outlets on the way from the claimant to the page. */
export function originWords(claim: Claim): string {
  const reports = claim.attribution.filter(({ step }) => step === 'reported' || step === 'cited').length
  return messages.claim.reports(Math.max(reports, 1), originOf(claim.attribution) !== null)
}
