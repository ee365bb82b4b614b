// Owns the columns of the claim table that follow from a state; verify-history recomputes them, so they are derived in this one place.
import { canonicalJson } from '@/lib/domain/canonical-json'
import type { ClaimState } from '@/lib/domain/claim'
import { searchTextOf } from '@/lib/domain/fold-text'
import { naturalKey } from '@/lib/domain/natural-key'
import { sha256 } from './hash'

/** The indexed columns that hold values of the state itself. */
export function axesOf(state: ClaimState) {
  const { quantity, scope, asOf } = state
  return {
    externalId: state.externalId,
    naturalKey: sha256(canonicalJson(naturalKey(state))),
    kind: state.kind,
    phase: state.phase,
    stance: state.stance,
    statement: state.statement,
    searchText: searchTextOf(state),
    asOf: asOf?.edtf ?? null,
    asOfEarliest: asOf?.earliest ?? null,
    asOfLatest: asOf?.latest ?? null,
    operator: quantity?.operator ?? null,
    low: quantity?.low ?? null,
    high: quantity?.high ?? null,
    best: quantity?.best ?? null,
    unit: quantity?.unit ?? null,
    measure: quantity?.measure ?? null,
    asWritten: quantity?.asWritten ?? null,
    basis: state.basis,
    population: scope.population,
    place: scope.place,
  }
}

/** What the reference columns point at: a public id for the article, slugs for the others. */
export function referencesOf(state: ClaimState) {
  return {
    conflict: state.conflict,
    article: state.article.id,
    claimant: state.claimant?.slug ?? null,
    actor: state.actor?.slug ?? null,
    metric: state.metric?.slug ?? null,
    proposal: state.proposal?.slug ?? null,
    topic: state.topic?.slug ?? null,
    occurrence: state.occurrence?.slug ?? null,
  }
}

export const AXES = [
  'externalId', 'naturalKey', 'kind', 'phase', 'stance', 'statement', 'searchText', 'asOf', 'asOfEarliest', 'asOfLatest',
  'operator', 'low', 'high', 'best', 'unit', 'measure', 'asWritten', 'basis', 'population', 'place',
] as const satisfies readonly (keyof ReturnType<typeof axesOf>)[]
