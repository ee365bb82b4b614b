// Owns what the actors and outlets of a claim are called on a page, given what the page knows.
import type { Claim } from '@/lib/domain/claim'
import { messages } from '@/lib/messages/messages'
import { isUnnamedOutlet, speakerName as speakerOfSentence } from '@/lib/publish/names'

/** Slug → name, as far as the page has looked them up. */
export interface Names { actors?: Readonly<Record<string, string>>; outlets?: Readonly<Record<string, string>> }

/** The name of an actor; one that the page has not looked up is read off its slug, so that a step never goes missing. */
export function actorName(slug: string, claim: Claim, names: Names = {}): string {
  if (claim.claimant?.slug === slug) return claim.claimant.name
  return names.actors?.[slug] ?? claim.coClaimants.find((one) => one.slug === slug)?.name ?? readSlug(slug)
}

/** The name of an outlet on the way; a stand-in for one that nobody names is called what it is. */
export function outletName(slug: string, claim: Claim, names: Names = {}): string {
  if (isUnnamedOutlet({ slug, name: '' })) return messages.attribution.unnamedOutlet
  if (claim.article.outlet?.slug === slug) return claim.article.outlet.name
  return names.outlets?.[slug] ?? readSlug(slug)
}

function readSlug(slug: string): string {
  return slug.split('-').map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join(' ')
}

/** Who speaks below a figure: an anonymous speaker by the words as printed, "the outlet itself" where nobody is named. */
export function speakerName(claim: Claim): string {
  return claim.claimant ? speakerOfSentence(claim) : messages.attribution.ownVoice
}

/** The outlet of the claim's article in running text, or the words for one that is not known. */
export function reporterName(claim: Claim): string {
  const { outlet } = claim.article
  return outlet === null || isUnnamedOutlet(outlet) ? messages.attribution.unnamedOutlet : outlet.name
}
