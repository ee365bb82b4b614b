// Owns which claims stand beside one that is being typed: those that may be the same first, then those that describe the nearest days.
import type { Claim } from './claim'
import { compareLikeness, lagOf, likenessOf, type Compared, type Likeness } from './likely-duplicate'

/** `isShown`: readers see it, or an older state of it. */
export type NearClaim = { claim: Claim; likeness: Likeness; isShown: boolean }
/** What the claims around have in common, for a link to all of them. */
export type NearSubject = { metric?: string; proposal?: string; topic?: string; occurrence?: string; actor?: string; conflict: string }

export type ClaimsNear = {
  /** What may be the same claim, the likest first. */
  likely: NearClaim[]
  /** Others about the same, by the distance of the days that they describe. */
  around: NearClaim[]
  /** How many more are about the same. */
  more: number
  /** null where too little is filled in to say what the claim is about. */
  subject: NearSubject | null
}

export const NOTHING_NEAR: ClaimsNear = { likely: [], around: [], more: 0, subject: null }
export const MOST_LIKELY = 5
export const MOST_AROUND = 12

type Candidate = Pick<NearClaim, 'claim' | 'isShown'>

/**
 * The candidates that stand beside a claim, in their order; those that have nothing in common with it are left out.
 * @param same public id of the claim that saving would find already there
 */
export function arrangeNear(draft: Compared, candidates: readonly Candidate[], same: string | null): Pick<ClaimsNear, 'likely' | 'around'> {
  const seen = new Set<string>()
  const found = candidates.flatMap(({ claim, isShown }): NearClaim[] => {
    const likeness = seen.has(claim.id) ? null : likenessOf(draft, claim)
    if (!likeness) return []
    seen.add(claim.id)
    return [{ claim, isShown, likeness: claim.id === same ? { ...likeness, level: 'same' } : likeness }]
  })
  const away = ({ claim }: NearClaim) => Math.abs(lagOf(draft, claim) ?? Number.MAX_SAFE_INTEGER)
  const byLikeness = (a: NearClaim, b: NearClaim) => compareLikeness(a.likeness, b.likeness) || away(a) - away(b) || byText(a.claim.id, b.claim.id)
  const likely = found.filter(({ likeness }) => likeness.level !== 'near').sort(byLikeness).slice(0, MOST_LIKELY)
  const rest = found.filter((one) => !likely.includes(one))
  return { likely, around: rest.sort((a, b) => away(a) - away(b) || byLikeness(a, b)).slice(0, MOST_AROUND) }
}

const byText = (a: string, b: string) => (a < b ? -1 : Number(a > b))
