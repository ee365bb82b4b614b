// Owns the words for how many spoke first: a report that names nobody is no origin.
import type { Claim } from '@/lib/domain/claim'
import type { OriginGraph } from '@/lib/domain/origins'
import { messages } from '@/lib/messages/messages'
import { originWords as graphWords, wayWords } from '@/lib/publish/origin-words'

/** "1 outlet on its way, 1 origin." and, where others give the same figure or event, "The same figure on record: 3 outlets, 2 origins." */
export function originWords(claim: Claim, others: OriginGraph | null = null): string {
  if (!others) return wayWords(claim)
  const { sameFigure, sameEvent } = messages.origins
  return `${wayWords(claim)} ${(claim.kind === 'event' ? sameEvent : sameFigure)(graphWords(others).headline)}`
}
