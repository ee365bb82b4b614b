// Owns building the state of a claim that a revision freezes, out of an input with everything that it names.
import { buildAttribution } from '@/lib/domain/attribution'
import type { ClaimState, Relation } from '@/lib/domain/claim'
import { makeClockOrNull } from '@/lib/domain/clock'
import { completeQuantity } from '@/lib/domain/quantity'
import type { Status } from '@/lib/domain/vocabulary'
import { claimPath } from '@/lib/paths'
import { claimArticle } from './claim-articles'
import type { ResolvedClaim } from './claim-resolve'

/** What a revision adds to what is claimed. Instants are ISO 8601 UTC. */
export type RevisionMark = {
  id: string
  externalId: string | null
  conflict: string
  status: Status
  revision: number
  reason: string | null
  recordedAt: string
  updatedAt: string
}

/** The state; `relations` are the outgoing ones with public ids, `targetClaim` is the id that a target of the type claim means. */
export function buildState(resolved: ResolvedClaim, mark: RevisionMark, relations: Relation[], targetClaim: string | null): ClaimState {
  const { input, claimant, metric, target, occurrence } = resolved
  const article = claimArticle(resolved.article)
  // Each part by its name: spread into so large an object, they would take most of the time of an import.
  return {
    id: mark.id,
    externalId: mark.externalId,
    conflict: mark.conflict,
    status: mark.status,
    revision: mark.revision,
    reason: mark.reason,
    recordedAt: mark.recordedAt,
    updatedAt: mark.updatedAt,
    url: claimPath(mark.id),
    kind: input.kind,
    statement: input.statement,
    note: input.note,
    quote: input.quote === null ? null : { exact: input.quote, prefix: input.quotePrefix, suffix: input.quoteSuffix },
    modality: input.modality,
    claimant: claimant && { slug: claimant.slug, name: claimant.name, descriptor: input.descriptor, anonymous: input.anonymous },
    coClaimants: resolved.coClaimants.map(({ slug, name }) => ({ slug, name })),
    attribution: buildAttribution({ claimant: claimant?.slug ?? null, via: resolved.via, outlet: article.outlet?.slug ?? null }),
    article,
    asOf: makeClockOrNull(input.asOf, input.asOfBasis),
    windowFrom: input.windowFrom,
    statedOn: makeClockOrNull(input.statedOn, input.statedOnBasis),
    metric: metric && { slug: metric.slug, label: metric.label, unit: metric.unit, family: metric.family },
    quantity: completeQuantity(input, metric?.unit ?? null),
    scope: { population: input.population, place: input.place, text: input.scope },
    basis: input.basis,
    proposal: resolved.proposal && { slug: resolved.proposal.slug, name: resolved.proposal.name },
    topic: resolved.topic && { slug: resolved.topic.slug, label: resolved.topic.label },
    phase: resolved.phase,
    condition: input.condition,
    anchor: input.anchor,
    actor: resolved.actor && { slug: resolved.actor.slug, name: resolved.actor.name },
    stance: input.stance,
    target: target?.type === 'claim' && targetClaim !== null ? { type: 'claim', ref: targetClaim, label: targetClaim } : target,
    occurrence: occurrence && { slug: occurrence.slug, label: occurrence.label, type: input.occurrenceType, participants: resolved.participants },
    relations,
  }
}
