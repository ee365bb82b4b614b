// Owns the state of the talks: the newest happening, and what each speaker said last, with nobody's account put above another's.
import type { Claim } from './claim'
import { compareNewest } from './comparison-cell'
import { sourceOf } from './comparison-source'
import { ANSWERS } from './responses'

/** The topic under which the talks as such are recorded. */
export const TALKS = 'talks'

/** Whether a claim is about the talks as such. */
export function isAboutTalks(claim: Claim): boolean {
  return claim.topic?.slug === TALKS || (claim.target?.type === 'topic' && claim.target.ref === TALKS)
}

/**
 * `lead` is the newest event of the talks, else the newest claim about them; `voices` are the newest claim of each other speaker,
 * newest first, then by the speaker's name; `count` are all of them. An answer to a proposal goes before other words of the same day.
 */
export function stateOfTalks(claims: readonly Claim[]): { lead: Claim | null; voices: Claim[]; count: number } {
  const about = claims.filter(isAboutTalks).sort(compareVoices)
  const lead = about.find((claim) => claim.kind === 'event' && claim.claimant === null) ?? about.find((claim) => claim.kind === 'event') ?? about[0] ?? null
  const voices = new Map<string, Claim>()
  for (const claim of about) {
    const { slug } = sourceOf(claim, 'claimant')
    if (claim.id !== lead?.id && !voices.has(slug)) voices.set(slug, claim)
  }
  return { lead, voices: [...voices.values()], count: about.length }
}

const RANKS: Record<Claim['kind'], number> = { event: 1, assessment: 2, position: 3, term: 4, figure: 5 }
const rank = (claim: Claim) => (claim.stance && ANSWERS.includes(claim.stance) ? 0 : RANKS[claim.kind])
const day = (claim: Claim) => claim.asOf?.latest ?? claim.article.publishedOn?.latest ?? ''

function compareVoices(a: Claim, b: Claim): number {
  return day(b).localeCompare(day(a)) || rank(a) - rank(b) || sourceOf(a, 'claimant').name.localeCompare(sourceOf(b, 'claimant').name, 'en') || compareNewest(a, b)
}
