// Owns the words by which a claim is found as text: without case, accents or punctuation, so that one search finds every spelling.
import type { ClaimState } from './claim'

/** The words of a text, folded. */
export function searchWords(text: string): string[] {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
}

/** Every word of a claim, each with a space before it: a word that begins with "tru" is found by looking for " tru". */
export function searchTextOf(claim: Omit<ClaimState, 'relations'>): string {
  const words = searchWords([
    claim.statement, claim.note, claim.quote?.exact, claim.quantity?.asWritten, claim.claimant?.name, claim.claimant?.descriptor,
    claim.article.headline, claim.article.outlet?.name, claim.metric?.label, claim.proposal?.name, claim.topic?.label, claim.actor?.name,
  ].filter(Boolean).join(' '))
  return words.map((word) => ` ${word}`).join('')
}
