// Owns durations: a number with a unit of time, also as a compound (42-day, six-month-long) or with an article (a week-long).
import type { TimeUnit } from './lexicon/lexicon'
import type { Words } from './phrases'
import { isCapital, isHyphen, type Token } from './tokens'

export type Duration = {
  to: number
  unit: TimeUnit['unit']
  times: number
  /** Joined by a hyphen. */
  compound: boolean
  /** "-long". */
  long: boolean
  /** Half a unit more: "a year and a half". */
  half: boolean
}

/** The unit of time that follows a number ending before `at`; null without one. */
export function readDuration(tokens: readonly Token[], at: number, words: Words): Duration | null {
  const hyphen = isHyphen(tokens[at]) && !tokens[at]!.spaced && !tokens[at + 1]?.spaced
  let unitAt = hyphen ? at + 1 : at
  if (!hyphen && (tokens[unitAt]?.lower === 'full' || tokens[unitAt]?.lower === 'more' || tokens[unitAt]?.lower === 'straight' || tokens[unitAt]?.lower === 'consecutive')) unitAt += 1
  const token = tokens[unitAt]
  if (!token || token.line) return null
  const time = words.lexicon.units.time[token.lower]
  if (!time) return null
  const end = longEnd(tokens, unitAt + 1)
  const half = tokens[unitAt + 1]?.lower === 'and' && tokens[unitAt + 2]?.lower === 'a' && tokens[unitAt + 3]?.lower === 'half'
  return { to: half ? unitAt + 4 : end ?? unitAt + 1, unit: time.unit, times: time.times, compound: hyphen, long: end !== null, half }
}

/** "week-long", "a month-long", "daylong": a duration of one unit without a number; null elsewhere. */
export function readLoneDuration(tokens: readonly Token[], at: number, words: Words): Duration | null {
  const token = tokens[at]!
  const before = tokens[at - 1]
  if (isHyphen(before) && !token.spaced) return null
  const joined = /^(day|week|month|year|decade|hour)(long)$/.exec(token.lower)
  if (joined) return { ...words.lexicon.units.time[joined[1]!]!, to: at + 1, compound: true, long: true, half: false }
  const time = words.lexicon.units.time[token.lower]
  const end = time && !token.lower.endsWith('s') ? longEnd(tokens, at + 1) : null
  return time && end !== null ? { ...time, to: end, compound: true, long: true, half: false } : null
}

function longEnd(tokens: readonly Token[], at: number): number | null {
  return isHyphen(tokens[at]) && !tokens[at]!.spaced && tokens[at + 1]?.lower === 'long' && !tokens[at + 1]!.spaced ? at + 2 : null
}

/** Whether a duration tells when rather than how long ("two days later", "the past 24 hours"), or belongs to a person or a visit. */
export function isMomentOrWindow(tokens: readonly Token[], from: number, duration: Duration, hedged: boolean, words: Words): boolean {
  const [before, after, second] = [tokens[from - 1], tokens[duration.to], tokens[duration.to + 1]]
  const { traps } = words
  if (duration.compound && isCapital(tokens[duration.to - 1]) && isCapital(after)) return true
  if (before && !hedged && !tokens[from]!.line && traps.windows.has(before.lower) && !/^(would|will|to|could|must|should|can|may|might|not|only|shall)$/.test(tokens[from - 2]?.lower ?? '')) return true
  const since = before?.lower === 'in' && /^(years|months|weeks)$/.test(duration.unit) && tokens.slice(Math.max(0, from - 8), from).some((token) => token.sentence === before.sentence && traps.superlatives.has(token.lower))
  const jail = tokens[duration.to]?.lower === 'in' && traps.durationNouns.has(tokens[duration.to + 1]?.lower ?? '')
  const sentenced = tokens.slice(Math.max(0, from - 4), from).some((token) => /^(sentenced|jailed|imprisoned|serving)$/.test(token.lower))
  if (jail || sentenced) return true
  if (since || (before?.lower === 'first' && tokens[from - 2]?.lower === 'the' && tokens[from - 3]?.lower === 'in')) return true
  if (after && !after.line) {
    // A war that is "more than 10 weeks old" has lasted so long; a person of that age is told without a hedge.
    if (hedged && traps.old.has(after.lower) && duration.unit !== 'years') return false
    if (traps.durationNouns.has(after.lower) || (isHyphen(after) && second && traps.old.has(second.lower)) || traps.old.has(after.lower)) return true
    if (traps.durationNouns.has(second?.lower ?? '') && after.kind === 'word' && !traps.functionWords.has(after.lower) && duration.compound) return true
    if (/^(ago|earlier|later|hence|beforehand|previously|old|apart)$/.test(after.lower)) return true
    if (after.lower === 'of' && second?.lower === 'age') return true
    const anchored = traps.relative.has(after.lower) && second?.lower !== 'which' && second?.lower !== 'that' && !duration.compound
    if (anchored && !(before && traps.relativeUnless.has(before.lower))) return true
  }
  return before?.lower === 'in' && duration.unit === 'hours' && tokens[from]!.text === '24'
}
