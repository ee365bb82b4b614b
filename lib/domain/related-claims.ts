// Owns which other claims stand under a claim as "what others say": disputes by what they aim at, parts, and other claims on one subject.
import { dayNumber } from './calendar-day'
import type { Claim, Relation } from './claim'

/** In the order of the page: what was put right, who else speaks of it, what is disputed, what it is made of. */
export const RELATED_GROUPS = [
  'corrections', 'others', 'same', 'contradictions', 'disputes', 'sourceDisputes', 'metricDisputes', 'parts', 'wholes', 'repeats',
] as const
export type RelatedGroupName = (typeof RELATED_GROUPS)[number]

/** `relation` is set where one joins the two claims; its direction is seen from the page's claim. */
export type RelatedClaim = { claim: Claim; relation: Relation | null }
export type RelatedGroup = { name: RelatedGroupName; items: RelatedClaim[] }

const NEAREST = 6

/**
 * The groups that are not empty. A claim stands in one group only, the first that fits by its relation, else by its target, else by its subject.
 * @param candidates claims that may be related, in any order, the claim itself and strangers among them
 */
export function relatedClaims(claim: Claim, candidates: readonly Claim[]): RelatedGroup[] {
  const found = new Map<RelatedGroupName, RelatedClaim[]>(RELATED_GROUPS.map((name) => [name, []]))
  const seen = new Set([claim.id])
  for (const other of candidates) {
    if (seen.has(other.id)) continue
    const relation = claim.relations.find((one) => one.claim === other.id) ?? null
    const name = (relation && groupOfRelation(relation)) ?? groupOfTarget(claim, other) ?? groupOfSubject(claim, other)
    if (!name) continue
    seen.add(other.id)
    found.get(name)!.push({ claim: other, relation })
  }
  const near = (items: RelatedClaim[]) => nearestPerSource(claim, items)
  return RELATED_GROUPS
    .map((name) => ({ name, items: name === 'others' || name === 'same' ? near(found.get(name)!) : found.get(name)! }))
    .filter(({ items }) => items.length > 0)
}

function groupOfRelation({ type, direction }: Relation): RelatedGroupName {
  switch (type) {
    case 'corrects': case 'supersedes': return 'corrections'
    case 'contradicts': return 'contradictions'
    case 'disputes': return 'disputes'
    case 'repeats': return 'repeats'
    case 'part_of': return direction === 'in' ? 'parts' : 'wholes'
    default: throw new RangeError(`"${String(type)}" is no relation`)
  }
}

/** A dispute may aim at this claim, at the source as such, or at the metric: no confidence in a source is no dispute of its figure. */
function groupOfTarget(claim: Claim, other: Claim): RelatedGroupName | null {
  if (other.stance !== 'disputes' || !other.target) return null
  const { type, ref } = other.target
  if (type === 'claim') return ref === claim.id ? 'disputes' : null
  if (type === 'actor') return claim.claimant?.slug === ref && claim.kind === 'figure' ? 'sourceDisputes' : null
  return type === 'metric' && claim.metric?.slug === ref ? 'metricDisputes' : null
}

function groupOfSubject(claim: Claim, other: Claim): RelatedGroupName | null {
  const subject = subjectOf(claim)
  if (subject === null || subject !== subjectOf(other)) return null
  return issuerOf(claim) === issuerOf(other) ? 'same' : 'others'
}

/** What a claim is about: two claims with one subject may be set beside each other. null where nothing but the words tells. */
export function subjectOf({ kind, metric, proposal, topic, phase, actor, target, occurrence }: Claim): string | null {
  const parts = {
    figure: metric && [metric.slug],
    term: topic && [proposal?.slug ?? '', topic.slug, phase ?? ''],
    position: actor && [actor.slug, target ? `${target.type}:${target.ref}` : proposal?.slug ?? topic?.slug ?? ''],
    event: occurrence && [occurrence.slug],
    assessment: topic && [topic.slug],
  }[kind]
  return parts ? [kind, ...parts].join(' ') : null
}

const issuerOf = ({ claimant, article }: Claim) => claimant?.slug ?? `outlet:${article.outlet?.slug ?? article.id}`

/** The claim of each issuer and side of the day that describes the nearest day: a long series shows its neighbours and not all of itself. */
function nearestPerSource(claim: Claim, items: readonly RelatedClaim[]): RelatedClaim[] {
  const day = dayOf(claim)
  const distance = (other: Claim) => {
    const then = dayOf(other)
    return day === null || then === null ? Number.MAX_SAFE_INTEGER : then - day
  }
  const alike = (other: Claim) => Number(partOf(other) !== partOf(claim))
  const sorted = [...items].sort((a, b) => alike(a.claim) - alike(b.claim) || Math.abs(distance(a.claim)) - Math.abs(distance(b.claim)) || (a.claim.id < b.claim.id ? -1 : 1))
  if (claim.kind !== 'figure') return sorted.slice(0, 2 * NEAREST)
  const kept = new Map<string, RelatedClaim>()
  for (const item of sorted) {
    const key = [issuerOf(item.claim), Math.sign(distance(item.claim)), partOf(item.claim)].join('\n')
    if (!kept.has(key)) kept.set(key, item)
  }
  return [...kept.values()].slice(0, NEAREST)
}

/** Which part a figure counts, and how: only the same part can be set beside it. */
function partOf({ scope, quantity }: Claim): string {
  return [scope.population, scope.place, scope.text, quantity?.measure].join('\n')
}

function dayOf({ asOf, article }: Claim): number | null {
  const day = asOf?.latest ?? asOf?.earliest ?? article.publishedOn?.latest ?? null
  return day === null ? null : dayNumber(day)
}
