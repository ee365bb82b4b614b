// Owns durations as finds, and what counts one without a number: 42-day, week-long, "for a week", "a single brigade".
import type { Amount } from './amount'
import { boundsOf, type NumberFind } from './bounds'
import { readCounted } from './counted'
import { isMomentOrWindow, readDuration, readLoneDuration, type Duration } from './duration'
import { hedgeAfter, hedgeBefore, type Hedge } from './hedge'
import { isAge, isOldWar } from './idioms'
import { matchAt, type Words } from './phrases'
import type { Token } from './tokens'

/** The duration that an amount begins, or only where to go on when it tells a moment or an age; null when no unit of time follows. */
export function readTimed(tokens: readonly Token[], amount: Amount, floor: number, words: Words): { find: NumberFind | null; to: number } | null {
  const duration = readDuration(tokens, amount.to, words)
  return duration && { find: timed(tokens, amount, duration, floor, words), to: Math.max(duration.to, amount.to) }
}

function timed(tokens: readonly Token[], amount: Amount, duration: Duration, floor: number, words: Words): NumberFind | null {
  let hedge = hedgeBefore(tokens, amount.from, floor, words)
  const loose = amount.value === 1 && words.cues.one.has(tokens[amount.from]!.lower) && !hedge && !duration.compound && tokens[duration.to]?.lower !== words.lexicon.numbers.of && !leads(tokens, amount.from, words)
  if (amount.value === 0) return null
  if (isOldWar(tokens, amount.to, words)) return finishTimed(tokens, amount, duration, hedge, words)
  if (loose || isAge(tokens, { amount, hedge }, words) || isMomentOrWindow(tokens, hedge?.at ?? amount.from, duration, hedge !== null, words)) return null
  if (hedge && isSpan(tokens, hedge, duration, words)) hedge = null
  const article = words.lexicon.numbers.articles.includes(tokens[amount.from]!.lower)
  if (article && duration.compound && amount.first.kind === 'fraction') return null
  if (amount.first.kind === 'vague' && (amount.first.to - amount.first.from <= 2 && !words.lexicon.numbers.scales[tokens[amount.first.to - 1]!.lower]) && !duration.compound) return null
  return finishTimed(tokens, amount, duration, hedge, words)
}

// "spread over six weeks" is how long it takes, "over 15 months of war" more than that.
function isSpan(tokens: readonly Token[], hedge: Hedge, duration: Duration, words: Words): boolean {
  if (hedge.words > 1 || !words.cues.over.has(tokens[hedge.at]!.lower)) return false
  const long = (duration.unit === 'months' || duration.unit === 'years') && tokens[duration.to]?.lower === words.lexicon.numbers.of
  return !long && !words.cues.durationOvers.has(tokens[hedge.at - 1]?.lower ?? '')
}

function leads(tokens: readonly Token[], at: number, words: Words): boolean {
  return words.traps.durationLeads.has(tokens[at - 1]?.lower ?? '')
}

function finishTimed(tokens: readonly Token[], amount: Amount, duration: Duration, hedge: Hedge | null, words: Words): NumberFind {
  const after = hedge ? null : hedgeAfter(tokens, duration.to, words)
  const elapsed = duration.compound && (duration.unit === 'months' || duration.unit === 'years') && [0, 1, 2, 3].some((step) => words.traps.warNouns.has(tokens[duration.to + step]?.lower ?? ''))
  const operator = (hedge ?? after)?.operator ?? (elapsed ? 'about' : null)
  // Exact weeks are days, as terms of a truce are compared in days; hedged ones stay as printed.
  const days = duration.unit === 'weeks' && operator === null && amount.high === null && amount.first.kind !== 'vague'
  const find = boundsOf(duration.half ? { ...amount, value: amount.value + 0.5 } : amount, operator, duration.times * (days ? 7 : 1))
  return {
    ...find, type: 'duration', unit: days ? 'days' : duration.unit, per: null, base: null, from: hedge?.at ?? amount.from, to: Math.max(duration.to, after?.at ?? 0), noun: duration.to - 1,
    confidence: hedge || duration.compound ? 0.9 : 0.8,
  }
}

/** What is one without a number: "week-long"; "a week", "a decade" where a hedge or "for" leads; "a single brigade". Null elsewhere. */
export function readLone(tokens: readonly Token[], at: number, floor: number, words: Words): { find: NumberFind | null; to: number } | null {
  const token = tokens[at]!
  const one = (from: number, to: number): Amount => ({
    from, to, type: 'plain', value: 1, low: null, high: null, currency: null, percent: false, base: null, second: null,
    first: { from, to, value: 1, kind: 'words', low: null, high: null, scale: 1, about: false, doubtful: false },
  })
  const lone = token.kind === 'word' ? readLoneDuration(tokens, at, words) : null
  if (lone) {
    const article = words.lexicon.numbers.articles.includes(tokens[at - 1]?.lower ?? '') ? 1 : 0
    const hedge = hedgeBefore(tokens, at - article, floor, words)
    return { find: isMomentOrWindow(tokens, at, lone, false, words) ? null : finishTimed(tokens, one(at, at + 1), lone, hedge, words), to: lone.to }
  }
  if (!words.lexicon.numbers.articles.includes(token.lower)) return null
  // "only a single brigade" counts it, "in a single strike" does not; "in a single day" does.
  if (words.cues.singles.has(tokens[at + 1]?.lower ?? '')) {
    if (!words.cues.singleLeads.has(tokens[at - 1]?.lower ?? '') && !words.lexicon.units.time[tokens[at + 2]?.lower ?? '']) return { find: null, to: at + 2 }
    const counted = readCounted(tokens, at + 2, words)
    return { find: { ...boundsOf(one(at, at + 2), null), type: 'quantity', unit: counted.unit, per: null, base: null, from: at, to: at + 2, noun: counted.at, confidence: 0.6 }, to: at + 2 }
  }
  const duration = readDuration(tokens, at + 1, words)
  if (!duration || duration.compound || duration.long) return null
  const hedge = hedgeBefore(tokens, at, floor, words)
  const led = words.cues.articleLeads.has(tokens[(hedge?.at ?? at) - 1]?.lower ?? '')
  if (!(hedge && (hedge.words > 1 || hedge.operator !== 'about')) && !led || isMomentOrWindow(tokens, hedge?.at ?? at, duration, hedge !== null, words)) return { find: null, to: at + 1 }
  if (matchAt(words.each, tokens, duration.to)) return { find: null, to: duration.to }
  return { find: finishTimed(tokens, one(at, at + 1), duration, hedge && isSpan(tokens, hedge, duration, words) ? null : hedge, words), to: duration.to }
}
