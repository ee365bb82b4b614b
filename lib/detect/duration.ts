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
  if (!hyphen && words.cues.stretches.has(tokens[unitAt]?.lower ?? '')) unitAt += 1
  const token = tokens[unitAt]
  if (!token || token.line) return null
  const time = words.lexicon.units.time[token.lower]
  if (!time) return null
  const end = longEnd(tokens, unitAt + 1, words)
  const half = tokens[unitAt + 1]?.lower === words.lexicon.numbers.and && words.lexicon.numbers.articles.includes(tokens[unitAt + 2]?.lower ?? '') && tokens[unitAt + 3]?.lower === words.lexicon.numbers.half
  return { to: half ? unitAt + 4 : end ?? unitAt + 1, unit: time.unit, times: time.times, compound: hyphen, long: end !== null, half }
}

/** "week-long", "a month-long", "daylong": a duration of one unit without a number; null elsewhere. */
export function readLoneDuration(tokens: readonly Token[], at: number, words: Words): Duration | null {
  const token = tokens[at]!
  const before = tokens[at - 1]
  if (isHyphen(before) && !token.spaced) return null
  const joined = token.kind === 'word' ? words.joinedLong.get(token.lower) : undefined
  if (joined) return { ...joined, to: at + 1, compound: true, long: true, half: false }
  const time = words.lexicon.units.time[token.lower]
  const end = time && !token.lower.endsWith('s') ? longEnd(tokens, at + 1, words) : null
  return time && end !== null ? { ...time, to: end, compound: true, long: true, half: false } : null
}

function longEnd(tokens: readonly Token[], at: number, words: Words): number | null {
  return isHyphen(tokens[at]) && !tokens[at]!.spaced && words.cues.long.has(tokens[at + 1]?.lower ?? '') && !tokens[at + 1]!.spaced ? at + 2 : null
}

// "The Six-Day War" is a name, "Five-Day Truce Ends" a headline: there most longer words begin with a capital.
function isHeadline(tokens: readonly Token[], from: number, to: number): boolean {
  const near = tokens.slice(Math.max(0, from - 8), to + 8).filter((token) => token.sentence === tokens[from]!.sentence && token.kind === 'word' && token.text.length > 3)
  return near.length > 4 && near.filter((token) => !token.capital).length * 5 <= near.length
}

// "the largest swap in three years of war" tells how long the war is.
function ofWar(tokens: readonly Token[], at: number, words: Words): boolean {
  return tokens[at]?.lower === words.lexicon.numbers.of && [1, 2, 3].some((step) => words.traps.warNouns.has(tokens[at + step]?.lower ?? ''))
}

/** Whether a duration tells when rather than how long ("two days later", "the past 24 hours"), or belongs to a person or a visit. */
export function isMomentOrWindow(tokens: readonly Token[], from: number, duration: Duration, hedged: boolean, words: Words): boolean {
  const [before, after, second] = [tokens[from - 1], tokens[duration.to], tokens[duration.to + 1]]
  const { traps } = words
  if (isCapital(tokens[duration.to - 1]) && isCapital(after) && !isHeadline(tokens, from, duration.to)) return true
  // "2 min" alone on its line, or "3 min readSource", is how long the page takes to read.
  if (tokens[from]!.line && (!after || after.line || words.cues.readTimes.has(tokens[duration.to - 1]!.lower)) && /^(minutes|seconds)$/.test(duration.unit)) return true
  if (before && !hedged && !duration.compound && !tokens[from]!.line && traps.windows.has(before.lower) && !words.cues.auxiliaries.has(tokens[from - 2]?.lower ?? '')) return true
  const since = words.cues.in.has(before?.lower ?? '') && !ofWar(tokens, duration.to, words) && /^(years|months|weeks|days)$/.test(duration.unit) && tokens.slice(Math.max(0, from - 16), from).some((token) => token.sentence === tokens[from]!.sentence && traps.superlatives.has(token.lower))
  const jail = words.cues.in.has(tokens[duration.to]?.lower ?? '') && [1, 2, 3].some((step) => words.cues.jails.has(tokens[duration.to + step]?.lower ?? ''))
  const sentenced = tokens.slice(Math.max(0, from - 4), from).some((token) => words.cues.sentenced.has(token.lower))
  if (jail || sentenced) return true
  if (since || (words.cues.first.has(before?.lower ?? '') && words.cues.the.has(tokens[from - 2]?.lower ?? '') && words.cues.in.has(tokens[from - 3]?.lower ?? ''))) return true
  if (after && !after.line) {
    // A war that is "more than 10 weeks old" has lasted so long; a person of that age is told without a hedge.
    if (hedged && traps.old.has(after.lower) && duration.unit !== 'years') return false
    if (traps.durationNouns.has(after.lower) || (isHyphen(after) && second && traps.old.has(second.lower)) || traps.old.has(after.lower)) return true
    if (traps.durationNouns.has(second?.lower ?? '') && after.kind === 'word' && !traps.functionWords.has(after.lower) && duration.compound) return true
    if (words.cues.agos.has(after.lower)) return true
    if (after.lower === words.lexicon.numbers.of && traps.ages.has(second?.lower ?? '')) return true
    const anchored = traps.relative.has(after.lower) && second?.lower !== 'which' && second?.lower !== 'that' && !duration.compound
    if (anchored && !(before && traps.relativeUnless.has(before.lower))) return true
  }
  // "within 24 hours there was", "within three hours of the announcement": how soon, not how long.
  if (words.cues.within.has(before?.lower ?? '') && /^(hours|minutes|seconds)$/.test(duration.unit) && (after?.lower === words.lexicon.numbers.of || (before!.capital && !tokens.slice(duration.to, duration.to + 10).some((token) => words.lexicon.dates.coming.includes(token.lower))))) return true
  return words.cues.in.has(before?.lower ?? '') && duration.unit === 'hours' && tokens[from]!.text === '24'
}
