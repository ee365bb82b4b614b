// Owns whether a claim is what a filter asks for: the pure twin of the database's query, so that each can be checked by the other.
import type { Claim, Clock } from './claim'
import type { ClaimFilter } from './claim-filter'
import { foldText, searchTextOf } from './fold-text'

/**
 * Whether the filter asks for this claim. Order, view and cursor do not matter here, nor does `recordedBy`: it chooses the revision, and
 * the claim given is the chosen one. Each word of `q` must occur in the claim's own texts, without case or accents.
 */
export function matchesFilter(claim: Claim, filter: ClaimFilter): boolean {
  return matchesReferences(claim, filter)
    && claim.status === filter.status
    && overlaps(claim.asOf, filter.from, filter.to)
    && isNoLaterThan(claim.asOf, filter.asOf)
    && isNoLaterThan(claim.article.publishedOn, filter.knownOn)
    && (filter.q === null || matchesWords(claim, filter.q))
}

function matchesReferences(claim: Claim, filter: ClaimFilter): boolean {
  return (filter.conflict === null || claim.conflict === filter.conflict)
    && isAmong(filter.kind, [claim.kind])
    && isAmong(filter.metric, [claim.metric?.slug])
    && isAmong(filter.outlet, [claim.article.outlet?.slug])
    && isAmong(filter.claimant, [claim.claimant?.slug])
    && isAmong(filter.article, [claim.article.id])
    && isAmong(filter.actor, [claim.actor?.slug])
    && isAmong(filter.proposal, [claim.proposal?.slug])
    && isAmong(filter.topic, [claim.topic?.slug])
}

function isAmong(asked: readonly string[], found: readonly (string | null | undefined)[]): boolean {
  return asked.length === 0 || found.some((slug) => slug != null && asked.includes(slug))
}

/** A claim without a date lies in no span; an open end reaches as far as is asked. */
function overlaps(clock: Clock | null, from: string | null, to: string | null): boolean {
  if (from === null && to === null) return true
  if (!hasDate(clock)) return false
  return (from === null || clock.latest === null || clock.latest >= from) && (to === null || clock.earliest === null || clock.earliest <= to)
}

/** An open or unknown end is no later than no day. */
function isNoLaterThan(clock: Clock | null, day: string | null): boolean {
  return day === null || (clock !== null && clock.latest !== null && clock.latest <= day)
}

function hasDate(clock: Clock | null): clock is Clock {
  return clock !== null && (clock.earliest !== null || clock.latest !== null)
}

function matchesWords(claim: Claim, query: string): boolean {
  const text = searchTextOf(claim)
  return foldText(query).split(' ').every((word) => text.includes(word))
}
