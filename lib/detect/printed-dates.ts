// Owns dates that print a day, month or year: 7 October · Oct. 7, 2023 · 13-14 April · March 10 or 11 · 2024-04-14 · in November · since mid-January · in 2011.
import { dayNumber } from '@/lib/domain/calendar-day'
import { dayOf, monthEdtf, partsOf, rangeEdtf, yearEdtf, yearFor, type Part } from './calendar'
import type { Words } from './phrases'
import { isCapital, isHyphen, type Token } from './tokens'

/** A date in the text: its tokens, and its EDTF (null where it names a day that nobody can place). */
export type DateSpan = { from: number; to: number; edtf: string | null }
export type DateReader = (tokens: readonly Token[], at: number, words: Words, published: string | null) => DateSpan | null

/** The printed date that begins at token `at`, or null. */
export const readPrintedDate: DateReader = (tokens, at, words, published) =>
  readNumericDate(tokens, at) ?? readDayMonth(tokens, at, words, published) ?? readMonth(tokens, at, words, published) ?? readYear(tokens, at, words)

function monthAt(tokens: readonly Token[], at: number, words: Words): { month: number; to: number } | null {
  const token = tokens[at]
  const month = token && isCapital(token) ? words.lexicon.dates.months[token.lower] : undefined
  if (month === undefined) return null
  return { month, to: tokens[at + 1]?.text === '.' && !tokens[at + 1]!.spaced && token!.lower.length < 5 && token!.lower !== 'may' ? at + 2 : at + 1 }
}

function dayAt(tokens: readonly Token[], at: number, words: Words): { day: number; to: number } | null {
  const token = tokens[at]
  if (!token || !/^\d{1,2}$/.test(token.text) || Number(token.text) < 1 || Number(token.text) > 31) return null
  const suffix = tokens[at + 1]
  return { day: Number(token.text), to: suffix && !suffix.spaced && words.traps.ordinals.has(suffix.lower) ? at + 2 : at + 1 }
}

function yearAt(tokens: readonly Token[], at: number): { year: number | null; to: number } {
  const comma = tokens[at]?.text === ',' ? at + 1 : at
  const token = tokens[comma]
  return token && /^(1[5-9]|20|21)\d\d$/.test(token.text) && !token.line ? { year: Number(token.text), to: comma + 1 } : { year: null, to: at }
}

// 2024-04-14 · 24.02.22 · 14/04/2024; what may be day or month first gets no EDTF.
function readNumericDate(tokens: readonly Token[], at: number): DateSpan | null {
  if (tokens[at]!.kind !== 'number') return null
  const [token, mark, month, second, day] = tokens.slice(at, at + 5)
  const dotted = /^(\d{1,2})\.(\d{1,2})\.(\d{2}|\d{4})$/.exec(token!.text)
  if (dotted) return { from: at, to: at + 1, edtf: dayOf(Number(dotted[3]) + (dotted[3]!.length === 2 ? 2000 : 0), Number(dotted[2]), Number(dotted[1])) }
  if (!mark || !day || mark.text !== second?.text || !/^[-/]$/.test(mark.text) || day.spaced || mark.spaced || month!.kind !== 'number') return null
  if (/^\d{4}$/.test(token!.text)) return { from: at, to: at + 5, edtf: dayOf(Number(token!.text), Number(month!.text), Number(day.text)) }
  if (!/^\d{1,2}$/.test(token!.text) || !/^(\d\d|\d{4})$/.test(day.text)) return null
  const [a, b, year] = [Number(token!.text), Number(month!.text), Number(day.text) + (day.text.length === 2 ? 2000 : 0)]
  return { from: at, to: at + 5, edtf: a > 12 ? dayOf(year, b, a) : b > 12 || a === b ? dayOf(year, a, b) : null }
}

// A day with its month on either side, or two days of one month.
function readDayMonth(tokens: readonly Token[], at: number, words: Words, published: string | null): DateSpan | null {
  if (tokens[at]!.kind !== 'number' && !tokens[at]!.capital) return null
  const first = dayAt(tokens, at, words)
  const lead = first ? null : monthAt(tokens, at, words)
  if (!first && !lead) return null
  const one = first ?? dayAt(tokens, lead!.to, words)
  if (!one) return null
  const join = tokens[one.to]
  const joined = join && (isHyphen(join) || words.cues.dayJoins.has(join.lower)) ? join : null
  let two = joined ? dayAt(tokens, one.to + 1, words) : null
  let month = lead ?? monthAt(tokens, first && tokens[one.to]?.lower === words.lexicon.numbers.of ? one.to + 1 : one.to, words)
  let second = month
  if (lead && joined && !two) {
    second = monthAt(tokens, one.to + 1, words)
    two = second ? dayAt(tokens, second.to, words) : null
  } else if (first && two) {
    second = monthAt(tokens, two.to, words)
    month ??= second
  }
  if (lead && two && tokens[two.to]?.kind === 'word' && joined!.lower === words.lexicon.numbers.and) two = words.nouns.has(tokens[two.to]!.lower) ? null : two
  if (!month || (two && !second)) return null
  const end = two ? (lead ? two.to : second!.to) : lead ? one.to : month.to
  if (lead && !two && isHyphen(tokens[one.to]) && tokens[one.to + 1]?.kind === 'number' && !tokens[one.to]!.spaced) return null
  const year = yearAt(tokens, end)
  const future = words.lexicon.dates.future.includes(tokens[at - 1]?.lower ?? '')
  const past = tokens[at - 1]?.lower === words.lexicon.dates.since
  const place = (monthNumber: number, day: number) => {
    if (year.year === null && !published) return null
    return dayOf(year.year ?? yearFor(monthNumber, day, published!, future, past), monthNumber, day)
  }
  const [from, until] = [place(month.month, one.day), two ? place((second ?? month).month, two.day) : null]
  const edtf = !from || !two ? from : !until || dayNumber(until) < dayNumber(from) ? null : words.lexicon.ranges.or.includes(joined!.lower) ? `[${from},${until}]` : rangeEdtf(from, until)
  return { from: at, to: year.to, edtf }
}

// "November 2023" · "in November" · "late November" · "since mid-January"
function readMonth(tokens: readonly Token[], at: number, words: Words, published: string | null): DateSpan | null {
  const month = monthAt(tokens, at, words)
  if (!month) return null
  const { dates } = words.lexicon
  const year = yearAt(tokens, month.to)
  const before = tokens[at - 1]
  const partAt = isHyphen(before) && !tokens[at]!.spaced ? at - 2 : at - 1
  const part: Part | null = dates.parts[tokens[partAt]?.lower ?? ''] ?? null
  const led = before && (part !== null || dates.before.includes(before.lower))
  if (year.year === null && !led && (dates.ambiguousMonths.includes(tokens[at]!.lower) || before?.text !== ',' )) return null
  if (tokens[at]!.lower === 'may' && year.year === null && !words.cues.mayLeads.has(tokens[partAt]?.lower ?? '') && part === null) return null
  const from = part !== null ? partAt : at
  if (year.year === null && !published) return { from, to: month.to, edtf: null }
  const said = year.year ?? yearFor(month.month, part === 'late' ? 21 : 1, published!, dates.future.includes(tokens[from - 1]?.lower ?? '') || words.lexicon.dates.next.includes(before?.lower ?? ''))
  const last = words.lexicon.dates.last.includes(before?.lower ?? '') && year.year === null && published && partsOf(published)[1] === month.month ? said - 1 : said
  return { from: before && words.cues.lastThisNext.has(before.lower) ? at - 1 : from, to: year.to, edtf: monthEdtf(last, month.month, part) }
}

// "in 2011", "1998-2000"; numbers such as "2,011" and "2000 people" are not read as years here.
function readYear(tokens: readonly Token[], at: number, words: Words): DateSpan | null {
  const token = tokens[at]!
  if (!/^(19|20|21)\d\d$/.test(token.text)) return null
  const before = tokens[at - 1]
  const pair = isHyphen(tokens[at + 1]) || tokens[at + 1]?.text === '/' ? tokens[at + 2] : undefined
  if (pair && !pair.spaced && /^(\d\d|(19|20|21)\d\d)$/.test(pair.text)) {
    const until = pair.text.length === 2 ? Number(token.text.slice(0, 2) + pair.text) : Number(pair.text)
    if (until > Number(token.text)) return { from: at, to: at + 3, edtf: `${token.text}/${until}` }
  }
  const part = words.lexicon.dates.parts[(isHyphen(before) ? tokens[at - 2] : before)?.lower ?? ''] ?? null
  const bracketed = before?.text === '(' && tokens[at + 1]?.text === ')'
  if (!bracketed && part === null && !(before && words.lexicon.dates.yearLeads.includes(before.lower))) return null
  if (tokens[at + 1] && !tokens[at + 1]!.line && words.nouns.has(tokens[at + 1]!.lower)) return null
  const from = part === null ? at : isHyphen(before) ? at - 2 : at - 1
  return { from, to: at + 1, edtf: yearEdtf(Number(token.text), part) }
}

