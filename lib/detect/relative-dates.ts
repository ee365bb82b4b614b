// Owns dates that are told from the day of publication: yesterday · on Sunday · late last month · this week · three days ago.
import { addDays } from '@/lib/domain/calendar-day'
import { agoEdtf, periodEdtf, weekdayNear, type Part } from './calendar'
import { readDuration } from './duration'
import { readNumeral } from './numerals'
import { matchAt, type Words } from './phrases'
import type { DateReader, DateSpan } from './printed-dates'
import { isCapital, isHyphen, type Token } from './tokens'

/** The relative date that begins at token `at`, or null; without a day of publication it has no EDTF. */
export const readRelativeDate: DateReader = (tokens, at, words, published) =>
  readNamedDay(tokens, at, words, published) ?? readWeekday(tokens, at, words, published) ?? readPeriod(tokens, at, words, published) ?? readAgo(tokens, at, words, published)

const readNamedDay: DateReader = (tokens, at, words, published) => {
  const match = matchAt(words.relativeDays, tokens, at)
  if (!match) return null
  const [from, to] = match.value
  if (!published) return { from: at, to: match.to, edtf: null }
  return { from: at, to: match.to, edtf: from === to ? addDays(published, from) : `[${addDays(published, from)},${addDays(published, to)}]` }
}

const readWeekday: DateReader = (tokens, at, words, published) => {
  const { weekdays, last, next, future } = words.lexicon.dates
  const weekday = isCapital(tokens[at]) ? weekdays[tokens[at]!.lower] : undefined
  if (weekday === undefined) return null
  const before = tokens[at - 1]?.lower ?? ''
  const from = last.includes(before) || next.includes(before) || words.lexicon.dates.this.includes(before) ? at - 1 : at
  if (!published) return { from, to: at + 1, edtf: null }
  const done = tokens.slice(Math.max(0, at - 6), at).some((token) => words.cues.perfects.has(token.lower))
  const coming = tokens.slice(Math.max(0, at - 6), at).some((token) => token.sentence === tokens[at]!.sentence && words.lexicon.dates.coming.includes(token.lower))
  const ahead = next.includes(before) || coming || (!done && future.includes(before) && before !== 'before' && before !== 'from')
  return { from, to: at + 1, edtf: weekdayNear(weekday, published, ahead, last.includes(before) || next.includes(before)) }
}

// "early last month", "this week", "so far this year", "next year"
const readPeriod: DateReader = (tokens, at, words, published) => {
  const { periods, parts } = words.lexicon.dates
  const shift = shiftOf(tokens[at - 1]?.lower ?? '', words)
  if (shift === undefined) return null
  const period = (Object.keys(periods) as (keyof typeof periods)[]).find((name) => periods[name] === tokens[at]?.lower)
  if (!period || (isHyphen(tokens[at + 1]) && !tokens[at + 1]!.spaced)) return null
  let from = at - 1
  const partAt = isHyphen(tokens[from - 1]) ? from - 2 : tokens[from - 1]?.lower === words.lexicon.numbers.of ? from - 2 : from - 1
  const part: Part | null = parts[tokens[partAt]?.lower ?? ''] ?? null
  if (part) from = partAt
  const soFar = words.cues.far.has(tokens[from - 1]?.lower ?? '') && words.cues.so.has(tokens[from - 2]?.lower ?? '')
  if (soFar) from -= 2
  if (!published) return { from, to: at + 1, edtf: null }
  const whole = periodEdtf(period, shift, published, part)
  if (!soFar) return { from, to: at + 1, edtf: whole }
  const start = period === 'week' ? whole.split('/')[0]! : `${whole}${period === 'year' ? '-01-01' : '-01'}`
  return { from, to: at + 1, edtf: start === published ? published : `${start}/${published}` }
}

// "three days ago", "a month ago", "about two years ago"
function readAgo(tokens: readonly Token[], at: number, words: Words, published: string | null): DateSpan | null {
  const article = words.lexicon.numbers.articles.includes(tokens[at]!.lower)
  const numeral = article ? null : readNumeral(tokens, at, words)
  if (!article && !numeral) return null
  const duration = readDuration(tokens, numeral?.to ?? at + 1, words)
  if (!duration || duration.compound || !words.lexicon.dates.ago.includes(tokens[duration.to]?.lower ?? '')) return null
  const about = words.cues.aboutAgo.has(tokens[at - 1]?.lower ?? '')
  const edtf = published ? agoEdtf((numeral?.value ?? 1) * duration.times, duration.unit, published, about) : null
  return { from: at, to: duration.to + 1, edtf }
}

function shiftOf(word: string, words: Words): number | undefined {
  const { last, this: current, next } = words.lexicon.dates
  return last.includes(word) ? -1 : current.includes(word) ? 0 : next.includes(word) ? 1 : undefined
}
