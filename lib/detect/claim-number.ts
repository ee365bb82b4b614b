// Owns the step from a number in the text to a find without its context: traps left out, hedge, bounds, unit and span settled.
import type { Operator } from '@/lib/domain/vocabulary'
import { readAmount, type Amount } from './amount'
import { readCounted, readPer } from './counted'
import { isMomentOrWindow, readDuration, readLoneDuration, type Duration } from './duration'
import type { Find } from './find'
import { hedgeAfter, hedgeBefore, type Hedge } from './hedge'
import { isAge, isIdiom } from './idioms'
import { markEnd } from './marks'
import { matchAt, type Words } from './phrases'
import { isHyphen, type Token } from './tokens'

export type NumberFind = Pick<Find, 'type' | 'operator' | 'low' | 'high' | 'best' | 'unit' | 'per' | 'base' | 'confidence'> & { from: number; to: number; noun: number }

/** What stands at token `at`: a find, or only the token to go on from; null when no number begins there. `floor` is the first token still free. */
export function readNumber(tokens: readonly Token[], at: number, floor: number, words: Words): { find: NumberFind | null; to: number } | null {
  const amount = readAmount(tokens, at, words)
  if (!amount) return readLone(tokens, at, floor, words)
  amount.from = Math.max(amount.from, floor)
  const skip = { find: null, to: amount.first.to }
  const mark = markEnd(tokens, amount, words)
  if (mark !== null) return { find: null, to: Math.max(mark, amount.to) }
  if (amount.type === 'range' || amount.type === 'plain' || amount.first.kind === 'fraction') {
    const duration = readDuration(tokens, amount.to, words)
    if (duration) return { find: timed(tokens, amount, duration, floor, words), to: Math.max(duration.to, amount.to) }
  }
  const hedge = hedgeBefore(tokens, amount.from, floor, words)
  const counted = readCounted(tokens, tokens[amount.to]?.text === '+' ? amount.to + 1 : amount.to, words)
  if (isIdiom(tokens, { amount, hedge, counted }, words)) return amount.second ? { find: null, to: amount.to } : skip
  const measure = readMeasure(tokens, amount, words)
  if (measure && isPlace(tokens, amount.from, measure.to, words)) return { find: null, to: measure.to }
  if (amount.currency && amount.type === 'plain' && amount.first.scale === 1 && /\.\d\d$/.test(tokens[amount.first.from]!.text)) return { find: null, to: amount.to }
  const after = hedge ? null : laterHedge(tokens, amount, counted.at, words)
  const money = amount.currency ?? currencyAfter(tokens, amount, words)
  const share = amount.percent ? 'percent' : amount.type === 'share' && !amount.base ? 'share' : null
  const per = share ? null : readPer(tokens, amount.to, words)
  const type = amount.type === 'ratio' || (per && !words.lexicon.units.time[per]) ? 'ratio' : amount.type === 'share' ? 'share' : 'quantity'
  const to = Math.max(amount.to, measure && isHyphen(tokens[amount.to]) ? measure.to : amount.to, after && after.at <= amount.to + 3 ? after.at : 0)
  const find: NumberFind = {
    ...bounds(amount, (hedge ?? after)?.operator ?? null), type, unit: share ?? money ?? measure?.unit ?? counted.unit, per, base: amount.base,
    from: hedge?.at ?? amount.from, to, noun: counted.at, confidence: confidence(amount, hedge, counted.known || Boolean(share ?? money ?? measure)),
  }
  return { find, to }
}

/** Operator and bounds of an amount under a hedge; `exactly` has low = high = best, a range its two ends. */
function bounds(amount: Amount, hedge: Operator | null, factor = 1): Pick<Find, 'operator' | 'low' | 'high' | 'best'> {
  const { first } = amount
  if (first.kind === 'vague') return { operator: 'vague', low: first.low, high: first.high, best: null }
  const times = (value: number) => Number((value * factor).toPrecision(15))
  if (amount.high !== null) return { operator: 'between', low: times(amount.low!), high: times(amount.high), best: null }
  const value = times(amount.value)
  const operator = hedge ?? (first.about ? 'about' : 'exactly')
  if (operator === 'at_least' || operator === 'more_than') return { operator, low: value, high: null, best: null }
  if (operator === 'at_most' || operator === 'less_than') return { operator, low: null, high: value, best: null }
  return operator === 'about' ? { operator, low: null, high: null, best: value } : { operator, low: value, high: value, best: value }
}

function confidence(amount: Amount, hedge: Hedge | null, known: boolean): number {
  if (amount.first.doubtful) return 0.5
  if (hedge) return known ? 0.95 : 0.85
  if (known) return 0.9
  return amount.first.kind === 'digits' && amount.value > 31 ? 0.8 : 0.6
}

// "200 people or so", "12 dead at least"
function laterHedge(tokens: readonly Token[], amount: Amount, noun: number, words: Words): Hedge | null {
  const direct = hedgeAfter(tokens, amount.to, words)
  if (direct || noun < 0 || noun > amount.to + 1) return direct
  const later = hedgeAfter(tokens, noun + 1, words)
  return later && later.words > 1 ? later : null
}

function currencyAfter(tokens: readonly Token[], amount: Amount, words: Words): string | null {
  const next = tokens[amount.to]
  const at = next && (next.lower === 'us' || next.lower === 'american') ? amount.to + 1 : amount.to
  return next && !next.line ? words.lexicon.units.currencies[tokens[at]?.lower ?? ''] ?? null : null
}

// "50 km", "1,200-km", "1.2 square kilometres"
function readMeasure(tokens: readonly Token[], amount: Amount, words: Words): { unit: string; to: number } | null {
  if (amount.percent || amount.currency) return null
  let at = isHyphen(tokens[amount.to]) && !tokens[amount.to]!.spaced ? amount.to + 1 : amount.to
  const square = /^(square|sq|metric|cubic)$/.test(tokens[at]?.lower ?? '')
  if (square) at += 1
  if (square && tokens[at]?.text === '.') at += 1
  const token = tokens[at]
  if (!token || token.line) return null
  const unit = words.lexicon.units.measures[token.lower] ?? (token.lower === 'm' && !token.spaced ? 'metres' : undefined)
  if (unit && isHyphen(tokens[amount.to]) && !/metres|miles/.test(unit)) return null
  return unit ? { unit: square && tokens[at - 1]!.lower !== 'metric' ? `square ${unit}` : unit, to: at + 1 } : null
}

// "35 km north of Selm" says where, not how much.
function isPlace(tokens: readonly Token[], from: number, at: number, words: Words): boolean {
  const next = tokens[tokens[at]?.text === '(' ? nextClosing(tokens, at) : at]
  if (tokens[at]?.text !== '(' && words.traps.positions.has(tokens[from - 2]?.lower ?? '')) return true
  return next !== undefined && !next.line && (words.traps.directions.has(next.lower) || (next.lower === 'from' && tokens[at + 1]?.lower !== 'the'))
}

function nextClosing(tokens: readonly Token[], at: number): number {
  for (let index = at; index < at + 6; index += 1) if (tokens[index]?.text === ')') return index + 1
  return at
}

function timed(tokens: readonly Token[], amount: Amount, duration: Duration, floor: number, words: Words): NumberFind | null {
  let hedge = hedgeBefore(tokens, amount.from, floor, words)
  const loose = amount.value === 1 && tokens[amount.from]!.lower === 'one' && !hedge && !duration.compound && tokens[duration.to]?.lower !== 'of' && !leads(tokens, amount.from, words)
  if (loose || isAge(tokens, { amount, hedge }, words) || isMomentOrWindow(tokens, hedge?.at ?? amount.from, duration, hedge !== null, words)) return null
  if (hedge?.words === 1 && tokens[hedge.at]!.lower === 'over' && !/^(for|lasting|lasted|of|took|after|is|was|just|well|been)$/.test(tokens[hedge.at - 1]?.lower ?? '')) hedge = null
  const article = words.lexicon.numbers.articles.includes(tokens[amount.from]!.lower)
  if (article && duration.compound && amount.first.kind === 'fraction') return null
  if (amount.first.kind === 'vague' && (amount.first.to - amount.first.from <= 2 && !words.lexicon.numbers.scales[tokens[amount.first.to - 1]!.lower]) && !duration.compound) return null
  return finishTimed(tokens, amount, duration, hedge, words)
}

function leads(tokens: readonly Token[], at: number, words: Words): boolean {
  return words.traps.durationLeads.has(tokens[at - 1]?.lower ?? '')
}

function finishTimed(tokens: readonly Token[], amount: Amount, duration: Duration, hedge: Hedge | null, words: Words): NumberFind {
  const after = hedge ? null : hedgeAfter(tokens, duration.to, words)
  const elapsed = duration.compound && (duration.unit === 'months' || duration.unit === 'years') && [0, 1].some((step) => words.traps.warNouns.has(tokens[duration.to + step]?.lower ?? ''))
  const operator = (hedge ?? after)?.operator ?? (elapsed ? 'about' : null)
  // Exact weeks are days, as terms of a truce are compared in days; hedged ones stay as printed.
  const days = duration.unit === 'weeks' && operator === null && amount.high === null && amount.first.kind !== 'vague'
  const find = bounds(duration.half ? { ...amount, value: amount.value + 0.5 } : amount, operator, duration.times * (days ? 7 : 1))
  return {
    ...find, type: 'duration', unit: days ? 'days' : duration.unit, per: null, base: null, from: hedge?.at ?? amount.from, to: Math.max(duration.to, after?.at ?? 0), noun: duration.to - 1,
    confidence: hedge || duration.compound ? 0.9 : 0.8,
  }
}

// "week-long"; "a week", "a decade" where a hedge or "for" leads; "a single brigade"
function readLone(tokens: readonly Token[], at: number, floor: number, words: Words): { find: NumberFind | null; to: number } | null {
  const token = tokens[at]!
  const one = (from: number, to: number): Amount => ({
    from, to, type: 'plain', value: 1, low: null, high: null, currency: null, percent: false, base: null, second: null,
    first: { from, to, value: 1, kind: 'words', low: null, high: null, scale: 1, about: false, doubtful: false },
  })
  const lone = token.kind === 'word' ? readLoneDuration(tokens, at, words) : null
  if (lone) return { find: isMomentOrWindow(tokens, at, lone, false, words) ? null : finishTimed(tokens, one(at, at + 1), lone, null, words), to: lone.to }
  if (!words.lexicon.numbers.articles.includes(token.lower)) return null
  if (tokens[at + 1]?.lower === 'single') {
    const counted = readCounted(tokens, at + 2, words)
    return { find: { ...bounds(one(at, at + 2), null), type: 'quantity', unit: counted.unit, per: null, base: null, from: at, to: at + 2, noun: counted.at, confidence: 0.6 }, to: at + 2 }
  }
  const duration = readDuration(tokens, at + 1, words)
  if (!duration || duration.compound || duration.long) return null
  const hedge = hedgeBefore(tokens, at, floor, words)
  const led = /^(for|lasting|lasted|within|over)$/.test(tokens[(hedge?.at ?? at) - 1]?.lower ?? '')
  if (!(hedge && (hedge.words > 1 || hedge.operator !== 'about')) && !led || isMomentOrWindow(tokens, hedge?.at ?? at, duration, hedge !== null, words)) return { find: null, to: at + 1 }
  if (matchAt(words.each, tokens, duration.to)) return { find: null, to: duration.to }
  const over = hedge?.words === 1 && tokens[hedge.at]!.lower === 'over' ? null : hedge
  return { find: finishTimed(tokens, one(at, at + 1), duration, over, words), to: duration.to }
}
