// Owns a claim's clocks: a date as written with the days that it may mean, and how people read it.
import type { Clock } from './claim'
import { EdtfError, parseEdtf, type EdtfDate } from './edtf'
import type { EdtfPoint } from './edtf-point'
import type { DateBasis } from './vocabulary'

/** The words of dates; English here, so that a catalogue of another language can bring its own. */
export type DateWords = {
  months: readonly string[]
  about: (date: string) => string
  possibly: (date: string) => string
  since: (date: string) => string
  upTo: (date: string) => string
  or: string
  decade: (year: string) => string
  unknown: string
}

export const ENGLISH_DATE_WORDS: DateWords = {
  months: [
    'January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December',
  ],
  about: (date) => `about ${date}`,
  possibly: (date) => `possibly ${date}`,
  since: (date) => `since ${date}`,
  upTo: (date) => `up to ${date}`,
  or: 'or',
  decade: (year) => `the ${year}s`,
  unknown: 'date unknown',
}

/**
 * The clock of an EDTF text (null: no date is known) with the basis of the date; a basis that nobody gave is `unknown`.
 * Throws an EdtfError when the text is no date.
 */
export function makeClock(edtf: string | null, basis: DateBasis | null): Clock {
  if (edtf === null) return { edtf: null, earliest: null, latest: null, basis: basis ?? 'unknown' }
  const { earliest, latest } = parseEdtf(edtf)
  return { edtf, earliest, latest, basis: basis ?? 'unknown' }
}

/** Like `makeClock`, and null where neither a date nor a basis was given: nothing was said. */
export function makeClockOrNull(edtf: string | null, basis: DateBasis | null): Clock | null {
  return edtf === null && basis === null ? null : makeClock(edtf, basis)
}

/** The clock in words: "14 April 2024", "13–14 April 2024", "about November 2023", "10 or 11 March 2024", "since 15 January 2024". */
export function formatClock(clock: Clock | null, words: DateWords = ENGLISH_DATE_WORDS): string {
  if (!clock || clock.edtf === null) return words.unknown
  try {
    return formatEdtf(parseEdtf(clock.edtf), words)
  } catch (error) {
    if (error instanceof EdtfError) return clock.edtf
    throw error
  }
}

function formatEdtf(date: EdtfDate, words: DateWords): string {
  const hedged = (text: string) => {
    const doubted = date.uncertain ? words.possibly(text) : text
    return date.approximate ? words.about(doubted) : doubted
  }
  const [first, second] = date.points as [EdtfPoint, EdtfPoint | undefined]
  if (date.openStart) return words.upTo(hedged(pointText(date.points[date.points.length - 1]!, words)))
  if (date.openEnd) return words.since(hedged(pointText(first, words)))
  if (date.shape === 'set' && date.points.length > 1) return hedged(alternatives(date, words))
  if (date.shape === 'interval' && second) return hedged(span(first, second, words))
  return hedged(pointText(first, words))
}

function pointText(point: EdtfPoint, words: DateWords): string {
  const [year, month, day] = point.earliest.split('-') as [string, string, string]
  const monthName = words.months[Number(month) - 1]!
  switch (point.precision) {
    case 'day': return `${Number(day)} ${monthName} ${year}`
    case 'month': return `${monthName} ${year}`
    case 'year': return year
    case 'decade': return words.decade(year)
    case 'century': return `${year}–${point.latest.slice(0, 4)}`
  }
}

/** Joins two dates and says what they share only once. */
function span(first: EdtfPoint, second: EdtfPoint, words: DateWords): string {
  const [from, to] = [pointText(first, words), pointText(second, words)]
  if (from === to) return from
  const short = withoutShared(first, second, words)
  const tight = !short.includes(' ') && (first.precision === second.precision)
  return `${short}${tight ? '–' : ' – '}${to}`
}

function alternatives(date: EdtfDate, words: DateWords): string {
  // A range inside a set stands by its two ends; between them is still "one of", so the ends are told as a range.
  if (date.edtf.slice(1, -1).includes('..')) return span(date.points[0]!, date.points[date.points.length - 1]!, words)
  return date.points.map((point, place) => {
    const next = date.points[place + 1]
    return next ? withoutShared(point, next, words) : pointText(point, words)
  }).join(` ${words.or} `)
}

function withoutShared(point: EdtfPoint, next: EdtfPoint, words: DateWords): string {
  const text = pointText(point, words)
  if (point.precision !== next.precision || point.earliest.slice(0, 4) !== next.earliest.slice(0, 4)) return text
  if (point.precision === 'day' && point.earliest.slice(0, 7) === next.earliest.slice(0, 7)) return String(Number(point.earliest.slice(8)))
  return point.precision === 'year' ? text : text.slice(0, text.lastIndexOf(' '))
}
