// Owns the words for what a quantity counts: its unit, its measure and base, and how the published table reads a vague word.
import type { Claim } from '@/lib/domain/claim'
import { formatNumber, formatQuantity } from '@/lib/domain/quantity-text'
import { messages } from '@/lib/messages/messages'
import { figureWords } from './figure-words'

/** "persons", "share, of the hostages held", "days, read as 42"; null where the claim has no quantity. */
export function countsOf(claim: Claim): string | null {
  const { quantity } = claim
  if (!quantity) return null
  const words = messages.attribution
  const unit = quantity.unit ?? claim.metric?.unit ?? ''
  const parts = [
    quantity.measure === 'share' ? null : quantity.per ? words.per(unit, quantity.per) : unit,
    quantity.measure === 'count' ? null : messages.measures[quantity.measure],
    quantity.base ? words.ofBase(quantity.base) : null,
    quantity.operator !== 'unknown' && figureWords(quantity).words ? readingOf(claim) : null,
  ]
  return parts.filter(Boolean).join(', ') || null
}

/** How words without digits are read as a number. */
function readingOf({ quantity }: Claim): string | null {
  const words = messages.attribution
  if (!quantity) return null
  if (quantity.operator !== 'vague') return words.readAs(formatQuantity(quantity).text)
  const { low, high } = quantity
  if (low === null && high === null) return null
  if (low === null) return words.readAs(words.atMost(formatNumber(high!)))
  if (high === null) return words.readAs(words.atLeast(formatNumber(low)))
  return words.readAs(words.bounds(formatNumber(low), formatNumber(high)))
}
