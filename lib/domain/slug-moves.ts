// Owns slugs of before: what a state names by a slug that was changed or merged since, under its present slug; and the other way round.
import type { ClaimState } from './claim'
import { naturalKey } from './natural-key'

/** Registers whose slugs can change; each has addresses of this type. */
export const SLUG_TYPES = ['conflict', 'metric', 'outlet', 'actor', 'proposal', 'topic'] as const
export type SlugType = (typeof SLUG_TYPES)[number]
/** Per type: a slug of before → the slug that stands for it now. */
export type SlugMoves = Readonly<Record<SlugType, ReadonlyMap<string, string>>>

const MOST_KEYS = 64

/** Moves out of the register of addresses, whose redirects always name the last address. Rows of other types are left out. */
export function slugMoves(rows: readonly { type: string; path: string; redirectTo: string | null }[]): SlugMoves {
  const moves = Object.fromEntries(SLUG_TYPES.map((type) => [type, new Map<string, string>()])) as Record<SlugType, Map<string, string>>
  for (const { type, path, redirectTo } of rows) {
    const [before, now] = [lastSegment(path), lastSegment(redirectTo ?? '')]
    if (type in moves && now !== '' && before !== now) moves[type as SlugType].set(before, now)
  }
  return moves
}

/** The last part of an address. */
export function lastSegment(path: string): string {
  return decodeURIComponent(path.slice(path.lastIndexOf('/') + 1))
}

/** Every slug that stood for this one before. */
export function formerSlugs(moves: SlugMoves, type: SlugType, slug: string): string[] {
  return [...moves[type]].flatMap(([before, now]) => (now === slug ? [before] : []))
}

/** The state with present slugs; names stay as they were. Whoever is named twice after a merge is named once. */
export function followSlugs(state: ClaimState, moves: SlugMoves): ClaimState {
  if (SLUG_TYPES.every((type) => moves[type].size === 0)) return state
  const slug = (type: SlugType, given: string) => moves[type].get(given) ?? given
  const named = <Thing extends { slug: string }>(type: SlugType, thing: Thing): Thing => ({ ...thing, slug: slug(type, thing.slug) })
  const { claimant, article, metric, proposal, topic, actor, target, occurrence } = state
  return {
    ...state,
    conflict: slug('conflict', state.conflict),
    claimant: claimant && named('actor', claimant),
    coClaimants: onceEach(state.coClaimants.map((one) => named('actor', one)), (one) => one.slug, claimant ? [slug('actor', claimant.slug)] : []),
    attribution: state.attribution.map((step) => ({
      ...step, actor: step.actor === null ? null : slug('actor', step.actor), outlet: step.outlet === null ? null : slug('outlet', step.outlet),
    })),
    article: { ...article, outlet: article.outlet && named('outlet', article.outlet) },
    metric: metric && named('metric', metric),
    proposal: proposal && named('proposal', proposal),
    topic: topic && named('topic', topic),
    actor: actor && named('actor', actor),
    target: target && (target.type === 'claim' ? target : { ...target, ref: slug(target.type, target.ref) }),
    occurrence: occurrence && {
      ...occurrence, participants: onceEach(occurrence.participants.map((one) => ({ ...one, actor: slug('actor', one.actor) })), (one) => `${one.actor} ${one.role}`),
    },
  }
}

/** The first thing of each name; those of `taken` names are left out. */
export function onceEach<Thing>(things: readonly Thing[], nameOf: (thing: Thing) => string, taken: readonly string[] = []): Thing[] {
  const seen = new Set(taken)
  return things.filter((thing) => !seen.has(nameOf(thing)) && Boolean(seen.add(nameOf(thing))))
}

/**
 * The natural key of a state, and those that it had under the slugs of before: a claim that was saved before a rename is still the same
 * claim. At most 64, the present one first.
 */
export function naturalKeys(state: ClaimState, moves: SlugMoves): string[][] {
  let states = [state]
  const vary = (type: SlugType, given: string | undefined, put: (one: ClaimState, slug: string) => ClaimState) => {
    const before = given === undefined ? [] : formerSlugs(moves, type, given)
    states = [...states, ...before.flatMap((slug) => states.map((one) => put(one, slug)))].slice(0, MOST_KEYS)
  }
  const { target } = state
  vary('actor', state.claimant?.slug, (one, slug) => ({ ...one, claimant: { ...one.claimant!, slug } }))
  vary('metric', state.metric?.slug, (one, slug) => ({ ...one, metric: { ...one.metric!, slug } }))
  vary('proposal', state.proposal?.slug, (one, slug) => ({ ...one, proposal: { ...one.proposal!, slug } }))
  vary('topic', state.topic?.slug, (one, slug) => ({ ...one, topic: { ...one.topic!, slug } }))
  vary('actor', state.actor?.slug, (one, slug) => ({ ...one, actor: { ...one.actor!, slug } }))
  if (target && target.type !== 'claim') vary(target.type, target.ref, (one, ref) => ({ ...one, target: { ...one.target!, ref } }))
  return states.map(naturalKey)
}
