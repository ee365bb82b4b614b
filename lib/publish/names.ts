// Owns how speakers and outlets are called in a sentence, those that nobody names among them.
import type { Claim } from '@/lib/domain/claim'
import { messages as english, type Messages } from '@/lib/messages/messages'

type Outlet = Claim['article']['outlet']

/** An outlet that the record could not identify: none at all, or a placeholder whose slug begins with "unknown-". */
export function isUnnamedOutlet(outlet: Outlet): boolean {
  return outlet === null || outlet.slug.startsWith('unknown-')
}

/** The outlet after "by": "The Sun", "an outlet that is not named". */
export function outletObject(outlet: Outlet, { sentences }: Messages = english): string {
  return outlet === null || isUnnamedOutlet(outlet) ? sentences.unnamedOutlet.object : outlet.name
}

/** Who speaks, ready to begin a sentence; an anonymous speaker is called as printed, an own voice by its outlet. */
export function speakerName(claim: Claim, { sentences }: Messages = english): string {
  const { claimant, coClaimants, article } = claim
  const { outlet } = article
  if (!claimant) return outlet === null || isUnnamedOutlet(outlet) ? sentences.unnamedOutlet.subject : sentences.subject(outlet.name)
  const first = sentences.subject(claimant.anonymous && claimant.descriptor ? claimant.descriptor : claimant.name)
  return sentences.and([first, ...coClaimants.map(({ name }) => name)])
}
