// Owns which key records which relation, and how a relation is read aloud.
import { speakerName } from '@/components/claims/names'
import type { Claim } from '@/lib/domain/claim'
import { formatClock } from '@/lib/domain/clock'
import { formatQuantity } from '@/lib/domain/quantity-text'
import { RELATION_TYPES, type RelationType } from '@/lib/domain/vocabulary'
import { messages } from '@/lib/messages/messages'

/** In the order of the buttons. X is "not a claim" on the workbench. */
export const RELATION_KEYS: readonly { key: string; type: RelationType }[] = [
  { key: 'r', type: 'repeats' }, { key: 'd', type: 'disputes' }, { key: 'c', type: 'corrects' }, { key: 's', type: 'supersedes' }, { key: 'o', type: 'contradicts' }, { key: 'p', type: 'part_of' },
]

/** The text of a form's row as a relation, null while none is chosen. */
export const relationOf = (text: string): RelationType | null => RELATION_TYPES.find((one) => one === text) ?? null

/** What a claim near the form is called in a sentence: who, how many, when; one without a figure by its statement. */
export function nameOfNear(claim: Claim): string {
  const day = claim.asOf?.edtf ? claim.asOf : claim.article.publishedOn
  const parts = claim.quantity && claim.kind === 'figure' ? [speakerName(claim), formatQuantity(claim.quantity).text] : [`“${claim.statement.replace(/\.$/, '')}”`]
  return [...parts, day?.edtf ? formatClock(day) : null].filter(Boolean).join(', ')
}

/** What a relation to it says. */
export function sentenceOf(type: RelationType, claim: Claim, split = ''): string {
  const named = nameOfNear(claim)
  return messages.claimsNear.says[type](type === 'part_of' && split ? `${named}, ${split}` : named)
}
