// Owns how texts are compared when people search: without case, accents or marks, so that every script is found as it is typed.
import type { ClaimState } from './claim'

/** The text in small letters, without combining marks, and with single spaces: "  Café  Zürich" → "cafe zurich". */
export function foldText(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replace(/\s+/gu, ' ').trim()
}

/** What a claim is found by when words are asked for: statement, quote, descriptor and words as printed, folded. */
export function searchTextOf(claim: Pick<ClaimState, 'statement' | 'quote' | 'claimant' | 'quantity'>): string {
  return foldText([claim.statement, claim.quote?.exact, claim.claimant?.descriptor, claim.quantity?.asWritten].filter(Boolean).join(' '))
}
