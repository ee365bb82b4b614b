// Owns how a claim's days are said: the date, its basis where it was not printed, and the preposition that fits it.
import type { Claim, Clock } from '@/lib/domain/claim'
import { formatClock, makeClock } from '@/lib/domain/clock'
import type { Behaviour } from '@/lib/domain/vocabulary'
import { messages as english, type Messages } from '@/lib/messages/messages'

/** A date in words; `basis` is null where the date was stated, else "date deduced" and the like. */
export function clockWords(clock: Clock | null, messages: Messages = english): { text: string; basis: string | null } {
  const basis = !clock || clock.edtf === null || clock.basis === 'stated' ? null : messages.dateBases[clock.basis]
  return { text: formatClock(clock), basis }
}

/** " since 7 October 2023, as of 14 April 2024", " on 7 October 2023", " in November 2023"; "" where no day is known. */
export function whenWords(claim: Claim, metric: { behaviour: Behaviour; windowFrom: string | null }, { sentences }: Messages): string {
  const from = claim.windowFrom ?? metric.windowFrom
  const since = metric.behaviour === 'cumulative' && from ? sentences.since(formatClock(makeClock(from, 'stated'))) : ''
  const clock = claim.asOf
  if (!clock?.edtf) return since
  const date = formatClock(clock)
  if (metric.behaviour !== 'event_total') return since + sentences.asOf(date)
  if (/^\d{4}-\d{2}-\d{2}$/.test(clock.edtf)) return sentences.on(date)
  if (/^\d{4}(-\d{2})?$/.test(clock.edtf)) return sentences.in(date)
  return /^[\d-]+\/[\d-]+$/.test(clock.edtf) ? sentences.within(date) : sentences.dated(date)
}

/** Says which of a claim's two main dates were not printed; null where both were. */
export function datesNote(claim: Claim, { sentences }: Messages): string | null {
  const asOf = claim.asOf?.edtf ? claim.asOf.basis : 'stated'
  const published = claim.article.publishedOn?.edtf ? claim.article.publishedOn.basis : 'stated'
  if (asOf === published && asOf !== 'stated') return sentences.bothDates[asOf]
  const notes = [asOf === 'stated' ? '' : sentences.asOfBasis[asOf], published === 'stated' ? '' : sentences.publishedBasis[published]]
  return notes.filter(Boolean).join(' ') || null
}
