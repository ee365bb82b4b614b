// Owns the detector: plain text in, suggested quantities, durations, ratios, shares and dates out, in the order of the text.
import { isCalendarDay } from '@/lib/domain/calendar-day'
import type { NumberFind } from './bounds'
import { readNumber } from './claim-number'
import { claimantNear, dayNear, readSentences, suggestMetric, type Sentence } from './context'
import type { DetectOptions, Find } from './find'
import { english } from './lexicon/en'
import type { Lexicon } from './lexicon/lexicon'
import { prepareLexicon, type Words } from './phrases'
import { readPrintedDate, type DateSpan } from './printed-dates'
import { readRelativeDate } from './relative-dates'
import { cutTokens, type Token } from './tokens'

export type { DetectOptions, Find, FindType } from './find'

/**
 * What may be claims in a text, sorted by place and not overlapping. Takes any string, in linear time.
 * Throws a RangeError when `publishedOn` is no calendar day.
 */
export function detect(text: string, options: DetectOptions & { lexicon?: Lexicon } = {}): Find[] {
  const published = options.publishedOn ?? null
  if (published !== null && !isCalendarDay(published)) throw new RangeError(`"${published}" is no calendar day`)
  const words = prepareLexicon(options.lexicon ?? english)
  const tokens = cutTokens(text, words.abbreviations)
  // So near the ends of the calendar "last month" may have no year; such days of publication place nothing.
  const dates = readDates(tokens, words, published !== null && published > '0500' && published < '9900' ? published : null)
  const sentences = readSentences(text, tokens, dates, words)
  const gated = tokens.some((token) => words.lexicon.metrics.gate.includes(token.lower))
  const numbers = readNumbers(tokens, withListMarks(tokens, dates), words)
  const finds: Find[] = []
  numbers.forEach((number, at) => {
    const sentence = sentences[tokens[number.from]!.sentence]!
    finds.push(fromBefore(describe(text, tokens, number, sentence, published, gated, words), finds.at(-1), tokens, numbers[at - 1], number, words))
  })
  for (const { from, to, edtf } of dates) if (edtf !== null) finds.push(dateFind(text, tokens[from]!.start, tokens[to - 1]!.end, edtf))
  return finds.toSorted((a, b) => a.start - b.start || a.end - b.end)
}

/** Dates and, as spans that are passed over, the bare 1, 2, 3… at the starts of lines that number a list. */
function withListMarks(tokens: readonly Token[], dates: readonly DateSpan[]): DateSpan[] {
  const marks: DateSpan[] = []
  tokens.forEach((token, at) => {
    const next = tokens[at + 1]
    const bare = token.line && token.text === String(marks.length + 1) && (!next || next.line || (next.kind === 'word' && next.capital))
    if (bare) marks.push({ from: at, to: at + 1, edtf: null })
  })
  return marks.length < 3 ? [...dates] : [...dates, ...marks].toSorted((a, b) => a.from - b.from)
}

function readDates(tokens: readonly Token[], words: Words, published: string | null): DateSpan[] {
  const dates: DateSpan[] = []
  let floor = 0
  for (let at = 0; at < tokens.length; at += 1) {
    const date = readPrintedDate(tokens, at, words, published) ?? readRelativeDate(tokens, at, words, published)
    if (!date || date.from < floor) continue
    dates.push(date)
    floor = date.to
    at = date.to - 1
  }
  return dates
}

function readNumbers(tokens: readonly Token[], dates: readonly DateSpan[], words: Words): NumberFind[] {
  const finds: NumberFind[] = []
  let floor = 0
  let next = 0
  for (let at = 0; at < tokens.length;) {
    while (next < dates.length && dates[next]!.to <= at) next += 1
    const date = dates[next]
    if (date && date.from <= at) {
      at = floor = date.to
      continue
    }
    const read = readNumber(tokens, at, floor, words)
    if (!read) {
      at += 1
      continue
    }
    const clear = read.find && !(date && read.find.to > date.from)
    if (clear) {
      finds.push(read.find!)
      floor = Math.max(read.to, read.find!.to)
    }
    at = Math.max(at + 1, clear ? read.find!.to : 0, date && read.to > date.from ? at + 1 : read.to)
  }
  return finds
}

function describe(text: string, tokens: readonly Token[], number: NumberFind, sentence: Sentence, published: string | null, gated: boolean, words: Words): Find {
  const { from, to, noun, ...found } = number
  const [start, end] = [tokens[from]!.start, tokens[to - 1]!.end]
  const { subject, metric } = suggestMetric(tokens, from, to, sentence, noun, found.type === 'duration', gated, words)
  const persons = (found.unit === null || found.unit === 'others' || found.unit === 'names') && found.type === 'quantity' && (subject === 'killed' || subject === 'injured' || subject === 'hostages' || subject === 'prisoners' || subject === 'displaced')
  return {
    start, end, text: text.slice(start, end), type: found.type, operator: found.operator, low: found.low, high: found.high, best: found.best,
    unit: persons ? 'persons' : found.unit, per: found.per, base: found.base, subject, metric: found.type === 'share' || found.type === 'ratio' ? null : metric,
    claimant: claimantNear(sentence, from), asOf: metric === 'war-duration' ? published : dayNear(sentence, from, published), edtf: null, confidence: found.confidence,
  }
}

// "19 women and two children" speak of the same; of "105 of the 240", the whole is not what was done to the part.
function fromBefore(find: Find, last: Find | undefined, tokens: readonly Token[], before: NumberFind | undefined, here: NumberFind, words: Words): Find {
  if (!last || !before || tokens[before.from]!.sentence !== tokens[here.from]!.sentence) return find
  const between = tokens.slice(before.to, here.from).map((token) => token.lower)
  if (between[0] === words.lexicon.numbers.of && between.length <= 2) return { ...find, metric: null }
  const joined = between.length <= 4 && (between.at(-1) === words.lexicon.numbers.and || between.at(-1) === ',')
  if (find.subject !== null || !joined || find.unit !== 'persons' || last.unit !== 'persons' || find.type !== 'quantity') return find
  return { ...find, subject: last.subject, metric: last.metric }
}

function dateFind(text: string, start: number, end: number, edtf: string): Find {
  return {
    start, end, text: text.slice(start, end), type: 'date', operator: null, low: null, high: null, best: null, unit: null, per: null, base: null,
    subject: null, metric: null, claimant: null, asOf: null, edtf, confidence: 0.9,
  }
}
