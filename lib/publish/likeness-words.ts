// Owns the words in which the likeness of two claims is told: what they share, and how their figures differ.
import type { Quantity } from '@/lib/domain/claim'
import type { Likeness, Shared } from '@/lib/domain/likely-duplicate'
import { formatQuantity } from '@/lib/domain/quantity-text'
import { messages as english, type Messages } from '@/lib/messages/messages'

/** What says something of two claims that are not much alike; who spoke and of which day only tells when both are shared. */
const TELLING: readonly Shared[] = ['article', 'words', 'quote']
const SPEAKER_AND_DAY: readonly Shared[] = ['claimant', 'voice', 'day']

/**
 * Why a claim stands near the one that is typed: "Same metric, claimant and day; 1,140 against at least 1,140." null where nothing is
 * shared that the claim itself does not show.
 * @param mine the figure that is typed
 * @param other the figure of the claim near it
 */
export function describeLikeness({ level, shared, figures }: Likeness, mine: Quantity | null, other: Quantity | null, { claimsNear: t, sentences }: Messages = english): string | null {
  const isOfOneDay = (shared.includes('claimant') || shared.includes('voice')) && (shared.includes('day') || shared.includes('days'))
  const isTold = (one: Shared) => level !== 'near' || TELLING.includes(one) || (isOfOneDay && SPEAKER_AND_DAY.includes(one))
  const told = shared.filter((one) => one !== 'days' && isTold(one))
  if (told.length === 0) return null
  const parts = [
    t.same(sentences.and(told.map((one) => t.shared[one]))),
    shared.includes('days') && (level !== 'near' || isOfOneDay) ? t.daysMeet : null,
    level !== 'near' || isOfOneDay ? figureWords(figures, mine, other, t, shared.includes('words')) : null,
  ]
  return `${parts.filter((part) => part !== null).join('; ')}.`
}

function figureWords(figures: Likeness['figures'], mine: Quantity | null, other: Quantity | null, t: Messages['claimsNear'], isWorded: boolean): string | null {
  if (figures === null || !mine || !other) return null
  if (figures === 'other_part') return t.otherPart
  if (figures === 'same') return isWorded ? null : t.sameFigure
  return t.against(formatQuantity(mine).text, formatQuantity(other).text)
}
