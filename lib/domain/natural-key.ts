// Owns sameness: when two claims without an external id are one and the same.
import type { ClaimState } from './claim'

/**
 * What makes a claim the same as another: article, kind, claimant, metric, proposal, topic, phase, actor, stance, target, occurrence,
 * scope, basis, as-of, quantity, words as printed and quote, in this order. Equal lists are one claim; null and "nothing" are the same.
 */
export function naturalKey(state: ClaimState): string[] {
  const { quantity, scope, target } = state
  return [
    state.article.id, state.kind, state.claimant?.slug, state.metric?.slug, state.proposal?.slug, state.topic?.slug, state.phase,
    state.actor?.slug, state.stance, target && `${target.type}:${target.ref}`, state.occurrence?.slug,
    scope.population, scope.place, scope.text, state.basis, state.asOf?.edtf,
    quantity?.operator, quantity?.low, quantity?.high, quantity?.best, quantity?.unit, quantity?.measure, quantity?.per, quantity?.base,
    quantity?.asWritten, state.quote?.exact,
  ].map((part) => String(part ?? ''))
}
