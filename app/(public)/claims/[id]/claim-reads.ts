// Owns what a claim's pages read: the claim once per request, what others say of it, and the names of those who passed it on.
import { cache } from 'react'
import { keptView } from '@/components/claims/kept-view'
import type { Names } from '@/components/claims/names'
import { getClaim, getClaims } from '@/lib/data/claim-by-id'
import { allClaims, listClaims } from '@/lib/data/claim-queries'
import { getClaimOrigins } from '@/lib/data/origin-queries'
import { getConflict, getMetric, getProposal, listActors, listOutlets } from '@/lib/data/register-queries'
import type { Claim } from '@/lib/domain/claim'
import { emptyFilter, type ClaimFilter } from '@/lib/domain/filter'
import { relatedClaims, type RelatedGroup } from '@/lib/domain/related-claims'

const NEIGHBOURS = 200

/** The claim for page and metadata alike. */
export const readClaim = cache((id: string, knownOn: string | null, recordedBy: string | null) => getClaim(id, { knownOn, recordedBy }))

/** What stands around a claim: its conflict, its metric's entry, what the actors and outlets on its way are called, and who else is an origin of it. */
export async function readSurroundings(claim: Claim) {
  const [conflict, metric, proposal, actors, outlets, sameOrigins] = await Promise.all([
    getConflict(claim.conflict), claim.metric ? getMetric(claim.metric.slug) : null,
    claim.proposal ? getProposal(claim.proposal.slug) : null, listActors(), listOutlets(),
    getClaimOrigins(claim, { ...emptyFilter(), ...keptView() }),
  ])
  const named = (things: { slug: string; name: string }[]) => Object.fromEntries(things.map(({ slug, name }) => [slug, name]))
  const names: Names = { actors: named(actors), outlets: named(outlets) }
  const phase = proposal?.phases.find(({ key }) => key === claim.phase)?.label ?? claim.phase
  return { conflict, metric, phase, names, sameOrigins }
}

/** What others say, under the clocks of the page. */
export async function readRelated(claim: Claim, { asOf, knownOn, recordedBy }: ClaimFilter): Promise<RelatedGroup[]> {
  const base: ClaimFilter = { ...emptyFilter(), conflict: claim.conflict, asOf, knownOn, recordedBy }
  const linked = getClaims([...new Set(claim.relations.map((one) => one.claim))], { knownOn, recordedBy })
  const found = await Promise.all([linked, onSubject(claim, base), allClaims({ ...base, kind: ['position'] })])
  return relatedClaims(claim, found.flat())
}

/** Claims that may be on the same subject; of a long series those around the claim's own day. */
async function onSubject(claim: Claim, base: ClaimFilter): Promise<Claim[]> {
  const { kind, metric, proposal, topic, asOf } = claim
  if (kind === 'figure' && metric) {
    const filter: ClaimFilter = { ...base, kind: ['figure'], metric: [metric.slug] }
    const day = asOf?.latest ?? asOf?.earliest ?? null
    const [before, after] = await Promise.all([
      listClaims({ ...filter, to: day, sort: '-asOf' }, { limit: NEIGHBOURS }),
      day === null ? null : listClaims({ ...filter, from: day, sort: 'asOf' }, { limit: NEIGHBOURS }),
    ])
    return [...before.claims, ...after?.claims ?? []]
  }
  if (kind === 'event') return allClaims({ ...base, kind: ['event'] })
  if (!topic || kind === 'position') return []
  return (await listClaims({ ...base, kind: [kind], topic: [topic.slug], proposal: proposal ? [proposal.slug] : [] }, { limit: NEIGHBOURS })).claims
}
