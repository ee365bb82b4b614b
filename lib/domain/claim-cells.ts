// Owns the way back from a claim to the columns of the import file, so that what is exported can be read in again.
import { viaOf, viaText } from './attribution'
import type { ClaimState } from './claim'
import type { ImportField } from './import-columns'
import { formatParticipant } from './participant'
import { formatRelation } from './relation'
import { formatTarget } from './target'

export type CellValue = string | number | boolean | string[] | null

/** The import fields of a claim. An empty external id is filled with the claim's id, so that relations find it again. */
export function claimCells(claim: ClaimState): Record<ImportField, CellValue> {
  const { article, claimant, quote, quantity, scope, occurrence } = claim
  const via = viaOf(claim.attribution, claimant?.slug ?? null, article.outlet?.slug ?? null)
  return {
    externalId: claim.externalId ?? claim.id,
    kind: claim.kind,
    outlet: article.outlet?.slug ?? null,
    articleKey: article.key,
    articleUrl: article.url,
    articleHeadline: article.headline,
    publishedOn: article.publishedOn?.edtf ?? null,
    publishedOnBasis: article.publishedOn?.basis ?? null,
    language: article.language,
    claimant: claimant?.slug ?? null,
    coClaimants: claim.coClaimants.map((one) => one.slug),
    descriptor: claimant?.descriptor ?? null,
    anonymous: claimant?.anonymous ?? false,
    via: viaText(via),
    statement: claim.statement,
    note: claim.note,
    quote: quote?.exact ?? null,
    quotePrefix: quote?.prefix ?? null,
    quoteSuffix: quote?.suffix ?? null,
    metric: claim.metric?.slug ?? null,
    operator: quantity?.operator ?? null,
    low: quantity?.low ?? null,
    high: quantity?.high ?? null,
    best: quantity?.best ?? null,
    unit: quantity?.unit ?? null,
    measure: quantity?.measure ?? null,
    per: quantity?.per ?? null,
    base: quantity?.base ?? null,
    asWritten: quantity?.asWritten ?? null,
    population: scope.population,
    place: scope.place,
    scope: scope.text,
    basis: claim.basis,
    asOf: claim.asOf?.edtf ?? null,
    asOfBasis: claim.asOf?.basis ?? null,
    windowFrom: claim.windowFrom,
    statedOn: claim.statedOn?.edtf ?? null,
    statedOnBasis: claim.statedOn?.basis ?? null,
    proposal: claim.proposal?.slug ?? null,
    topic: claim.topic?.slug ?? null,
    phase: claim.phase,
    modality: claim.modality,
    condition: claim.condition,
    anchor: claim.anchor,
    actor: claim.actor?.slug ?? null,
    stance: claim.stance,
    target: claim.target ? formatTarget(claim.target) : null,
    occurrence: occurrence?.slug ?? null,
    occurrenceType: occurrence?.type ?? null,
    participants: (occurrence?.participants ?? []).map(formatParticipant),
    relations: claim.relations.filter((one) => one.direction === 'out').map(formatRelation),
  }
}
