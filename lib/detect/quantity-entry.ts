// Owns how a quantity is read that an editor types into one box: all of the text must be understood, and no number in it is a trap.
import { quantityProblems, type QuantityColumns } from '@/lib/domain/quantity-rules'
import { parseQuantityText } from '@/lib/domain/quantity-text'
import { readAmount, type Amount } from './amount'
import { boundsOf } from './bounds'
import { readCounted, readPer } from './counted'
import { readDuration, readLoneDuration, type Duration } from './duration'
import { hedgeAfter, hedgeBefore, type Hedge } from './hedge'
import { english } from './lexicon/en'
import { readNumeral } from './numerals'
import { matchAt, matchBefore, prepareLexicon, type Words } from './phrases'
import { ENTRY_LIMIT, ENTRY_MOST, entryProblem, plainSpelling, readWithoutNumber, signOf } from './quantity-entry-words'
import { cutTokens, isHyphen, type Token } from './tokens'

/** What a text means: `quantity` is null where the text is blank or cannot be read, and then `problem` says which. */
export type QuantityReading = { quantity: QuantityColumns; problem: null } | { quantity: null; problem: string | null }

const lower = (tokens: readonly Token[], at: number) => tokens[at]?.lower ?? ''

/**
 * Reads "at least 33,729", "10 to 20 bodies", "dozens", "two-thirds", "six weeks" (42 days, as terms are compared in days), "≥ 5", "not given".
 * `unit` is what the editor says is counted: it stays where the words name none, and "weeks" keeps weeks as weeks.
 */
export function readQuantityEntry(text: string, { unit = null }: { unit?: string | null } = {}): QuantityReading {
  const asWritten = text.replace(/\s+/gu, ' ').trim()
  if (asWritten === '') return { quantity: null, problem: null }
  if (asWritten.length > ENTRY_LIMIT) return { quantity: null, problem: entryProblem.tooLong }
  const plain = plainSpelling(asWritten, unit)
  const found = readWithoutNumber(plain) ?? readSigned(plain) ?? readTokens(plain, unit)
  if ('problem' in found) return { quantity: null, problem: found.problem }
  const read = { operator: null, low: null, high: null, best: null, unit: null, measure: 'count' as const, per: null, base: null, asWritten, ...found }
  const quantity: QuantityColumns = { ...read, unit: read.unit ?? (read.measure === 'share' || read.measure === 'change' ? null : unit) }
  const problem = [quantity.low, quantity.high, quantity.best].some((bound) => Math.abs(bound ?? 0) > ENTRY_MOST)
    ? entryProblem.tooLarge : quantityProblems(quantity)[0]?.message
  return problem === undefined ? { quantity, problem: null } : { quantity: null, problem }
}

type Found = Partial<QuantityColumns> | { problem: string }

// What `formatQuantity` writes is read back by its own inverse first, which also knows negative numbers.
function readSigned(text: string): Found | null {
  const { sign, rest, percent } = signOf(text)
  const plain = parseQuantityText(rest)
  if (!plain || plain.operator === 'vague' || (sign === null && percent)) return null
  if (plain.operator === 'between' && plain.low! > plain.high!) return null
  const measure = percent ? { unit: 'percent', measure: 'change' as const } : sign === '+' ? { measure: 'increment' as const } : {}
  return { ...plain, ...measure }
}

function readTokens(text: string, unit: string | null): Found {
  const words = prepareLexicon(english)
  const tokens = cutTokens(text, words.abbreviations)
  const at = tokens.findIndex((_, place) => readAmount(tokens, place, words) !== null)
  const lone = readLone(tokens, at < 0 ? tokens.length : at, words, unit)
  if (lone || at < 0) return lone ?? { problem: entryProblem.noNumber }
  const amount = readAmount(tokens, at, words)!
  const hedge = hedgeBefore(tokens, amount.from, 0, words)
  const unread = leftBefore(tokens, hedge?.at ?? amount.from, words) ?? gluedTo(tokens, amount.to)
  if (unread) return { problem: entryProblem.notUnderstood(unread) }
  const duration = amount.type === 'range' || amount.type === 'plain' ? readDuration(tokens, amount.to, words) : null
  return duration ? readTimed(tokens, amount, hedge, duration, unit, words) : readCount(tokens, amount, hedge, unit, words)
}

// "1e5", "12x": letters that touch a number and are no unit make it another one.
function gluedTo(tokens: readonly Token[], at: number): string | null {
  const token = tokens[at]
  if (!token || token.spaced || token.kind !== 'word') return null
  return english.units.measures[token.lower] || english.units.time[token.lower] || english.units.currencies[token.lower] ? null : tokens[at - 1]!.text + token.text
}

/** Words before the number that nothing has read; such words as "a total of" and "the" change nothing. */
function leftBefore(tokens: readonly Token[], to: number, words: Words): string | null {
  let edge = to
  for (let filler = matchBefore(words.fillers, tokens, edge); filler; filler = matchBefore(words.fillers, tokens, edge)) edge = filler.from
  return edge === 0 ? null : tokens.slice(0, edge).map((token) => token.text).join(' ')
}

function readTimed(tokens: readonly Token[], amount: Amount, hedge: Hedge | null, duration: Duration, unit: string | null, words: Words): Found {
  const after = hedge ? null : hedgeAfter(tokens, duration.to, words)
  const left = leftAfter(tokens, after?.at ?? duration.to, words)
  if (left) return left
  const operator = (hedge ?? after)?.operator ?? null
  const days = duration.unit === 'weeks' && unit !== 'weeks' && operator === null && amount.high === null && amount.first.kind !== 'vague'
  const counted = duration.half ? { ...amount, value: amount.value + 0.5 } : amount
  return { ...boundsOf(counted, operator, duration.times * (days ? 7 : 1)), unit: days ? 'days' : duration.unit, per: readPer(tokens, duration.to, words) }
}

function readCount(tokens: readonly Token[], amount: Amount, hedge: Hedge | null, unit: string | null, words: Words): Found {
  const rate = tokens.findIndex((_, at) => at >= amount.to && matchAt(words.each, tokens, at) !== null)
  const counted = readCounted(rate < 0 ? tokens : tokens.slice(0, rate), lower(tokens, amount.to) === '+' ? amount.to + 1 : amount.to, words)
  const direct = hedge ? null : hedgeAfter(tokens, amount.to, words)
  const after = direct ?? (hedge || counted.at < 0 ? null : hedgeAfter(tokens, counted.at + 1, words))
  const left = leftAfter(tokens, after?.at ?? amount.to, words)
  if (left) return left
  const money = amount.currency ?? words.lexicon.units.currencies[lower(tokens, amount.to)] ?? null
  const per = readPer(tokens, amount.to, words)
  const bounds = boundsOf(amount, (hedge ?? after)?.operator ?? null)
  if (amount.percent) {
    const points = tokens.some((token) => token.lower === 'points' || token.lower === 'point')
    return { ...bounds, unit: 'percent', measure: points ? 'change' : 'share', base: baseOf(tokens, amount.to) }
  }
  if (amount.type === 'share') return readShare(tokens, amount, bounds, counted.unit ?? unit)
  const measure = words.lexicon.units.measures[lower(tokens, isHyphen(tokens[amount.to]) ? amount.to + 1 : amount.to)]
  return { ...bounds, unit: money ?? measure ?? counted.unit, per }
}

// "410 out of 560 dead" is a share only where it is known what is counted; two bare numbers stay a count with its base.
function readShare(tokens: readonly Token[], amount: Amount, bounds: Partial<QuantityColumns>, unit: string | null): Found {
  if (amount.base === null) return { ...bounds, unit: 'share', measure: 'share', base: baseOf(tokens, amount.to) }
  const whole = [amount.base, ...tokens.slice(amount.to).map((token) => token.text)].join(' ')
  return { ...bounds, unit, measure: unit === null ? 'count' : 'share', base: whole }
}

/** The words after "of" or "of the", which a share is a share of. */
function baseOf(tokens: readonly Token[], at: number): string | null {
  if (lower(tokens, at) !== 'of') return null
  return tokens.slice(lower(tokens, at + 1) === 'the' ? at + 2 : at + 1).map((token) => token.text).join(' ') || null
}

/** What behind a number would change its meaning: another number, or a comparison that nothing has read. */
function leftAfter(tokens: readonly Token[], from: number, words: Words): { problem: string } | null {
  for (let at = from; at < tokens.length; at += 1) {
    const word = lower(tokens, at)
    const isArticle = english.numbers.articles.includes(word)
    if (tokens[at]!.kind === 'number' || (!isArticle && word !== 'one' && readNumeral(tokens, at, words) !== null)) return { problem: entryProblem.secondNumber }
    if (/^(more|fewer|less|than|not|or|but|except|without|±)$/.test(word)) return { problem: entryProblem.notUnderstood(tokens[at]!.text) }
  }
  return null
}

// "a week", "week-long", "a single brigade": one of it, where no number stands before token `end`.
function readLone(tokens: readonly Token[], end: number, words: Words, unit: string | null): Found | null {
  for (let at = 0; at < end; at += 1) {
    if (words.cues.singles.has(lower(tokens, at)) && at <= 1) return { operator: 'exactly', low: 1, high: 1, best: 1, unit: readCounted(tokens, at + 1, words).unit }
    const duration = readLoneDuration(tokens, at, words) ?? (english.numbers.articles.includes(lower(tokens, at)) ? readDuration(tokens, at + 1, words) : null)
    if (!duration) continue
    const hedge = hedgeBefore(tokens, at, 0, words)
    const unread = leftBefore(tokens, hedge?.at ?? at, words)
    return unread ? { problem: entryProblem.notUnderstood(unread) } : readTimed(tokens, one(at), hedge, duration, unit, words)
  }
  return null
}

function one(at: number): Amount {
  const first = { from: at, to: at + 1, value: 1, kind: 'words' as const, low: null, high: null, scale: 1, about: false, doubtful: false }
  return { from: at, to: at + 1, type: 'plain', first, second: null, value: 1, low: null, high: null, currency: null, percent: false, base: null }
}
