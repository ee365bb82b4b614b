// Owns single numbers as printed, in digits or words: 33,729 · 1.5m · twenty-three · half a million · a dozen · tens of thousands · two-thirds.
import { lookupVagueWord } from '@/lib/domain/vague-words'
import { readDigits } from './digits'
import type { Words } from './phrases'
import { isHyphen, type Token } from './tokens'

export type Numeral = {
  /** First token, and the token after the last. */
  from: number
  to: number
  /** NaN for vague words. */
  value: number
  kind: 'digits' | 'words' | 'vague' | 'fraction'
  low: number | null
  high: number | null
  /** What a scale word multiplied by: 1 without one. */
  scale: number
  /** About by its own meaning: a couple. */
  about: boolean
  /** Read with doubt: 3.823 as thousands. */
  doubtful: boolean
}

/** The number that begins at token `at`, or null. */
export function readNumeral(tokens: readonly Token[], at: number, words: Words): Numeral | null {
  const token = tokens[at]
  if (!token) return null
  if (token.kind === 'number') return readDigits(tokens, at, words)
  if (!words.numeralStarts.has(token.lower)) return null
  return readPlural(tokens, at, words) ?? readVague(tokens, at, words) ?? readPart(tokens, at, words) ?? readWords(tokens, at, words)
}

const plain = { low: null, high: null, about: false, doubtful: false, scale: 1 }

// "dozens", "hundreds of thousands"
function readPlural(tokens: readonly Token[], at: number, words: Words): Numeral | null {
  const { plurals, of } = words.lexicon.numbers
  if (!plurals.includes(tokens[at]!.lower)) return null
  let to = at + 1
  if (tokens[to]?.lower === of && plurals.includes(tokens[to + 1]?.lower ?? '')) to += 2
  if (to === at + 1 && words.cues.needScale.has(tokens[at]!.lower)) return null
  return vague(tokens, at, to)
}

// "several", "a few hundred", "a handful"; "a couple" and "a pair" are two
function readVague(tokens: readonly Token[], at: number, words: Words): Numeral | null {
  const { vague: list, scales, articles, of, and } = words.lexicon.numbers
  const start = articles.includes(tokens[at]!.lower) || words.cues.the.has(tokens[at]!.lower) ? at + 1 : at
  const word = tokens[start]?.lower ?? ''
  if (!list.includes(word) || tokens[start]!.line && start > at) return null
  let to = start + 1
  if (tokens[to]?.lower === of && scales[tokens[to + 1]?.lower ?? '']) to += 1
  if (scales[tokens[to]?.lower ?? '']) return vague(tokens, at, to + 1)
  to = start + 1
  if (words.cues.few.has(word) && (start === at || words.cues.the.has(tokens[at]!.lower))) return null
  if (words.cues.two.has(word)) {
    if (start === at || words.cues.the.has(tokens[at]!.lower) || tokens[to]?.lower === and) return null
    return { ...plain, from: at, to, value: 2, kind: 'words', about: words.cues.roundTwo.has(word) }
  }
  return words.cues.the.has(tokens[at]!.lower) ? null : vague(tokens, at, to)
}

function vague(tokens: readonly Token[], from: number, to: number): Numeral {
  const row = lookupVagueWord(tokens.slice(from, to).map((token) => token.lower).join(' '), 'count')
  return { ...plain, from, to, value: NaN, kind: 'vague', low: row?.low ?? null, high: row?.high ?? null }
}

// "half", "a third", "two-thirds", "three quarters", "half a million", "a quarter of a million"
function readPart(tokens: readonly Token[], at: number, words: Words): Numeral | null {
  const { fractions, half, articles, units, scales, of } = words.lexicon.numbers
  const isArticle = articles.includes(tokens[at]!.lower)
  const count = isArticle ? 1 : units[tokens[at]!.lower]
  const halfAt = tokens[at]!.lower === half ? at : isArticle && tokens[at + 1]?.lower === half ? at + 1 : -1
  if (halfAt >= 0) {
    const scale = scales[tokens[halfAt + 2]?.lower ?? '']
    if (articles.includes(tokens[halfAt + 1]?.lower ?? '') && scale) return { ...plain, from: at, to: halfAt + 3, value: scale / 2, kind: 'words', scale }
    if (isArticle && scales[tokens[at + 2]?.lower ?? '']) return { ...plain, from: at, to: at + 3, value: scales[tokens[at + 2]!.lower]! / 2, kind: 'words', scale: 1 }
    return { ...plain, from: at, to: halfAt + 1, value: 0.5, kind: 'fraction' }
  }
  if (count === undefined) return null
  const next = isHyphen(tokens[at + 1]) ? at + 2 : at + 1
  const part = fractions[tokens[next]?.lower ?? '']
  if (part === undefined || (count > 1) !== tokens[next]!.lower.endsWith('s') || count * part > 1) return null
  if (tokens[next + 1]?.lower === of && articles.includes(tokens[next + 2]?.lower ?? '') && scales[tokens[next + 3]?.lower ?? '']) {
    const scale = scales[tokens[next + 3]!.lower]!
    return { ...plain, from: at, to: next + 4, value: count * part * scale, kind: 'words', scale }
  }
  if (!endsShare(tokens, at, next + 1, words, isArticle || count === 1)) return null
  return { ...plain, from: at, to: next + 1, value: count * part, kind: 'fraction' }
}

// "a third truce" and "while a third with eight aboard" are no shares; "a third of" and "by a third in May" are.
function endsShare(tokens: readonly Token[], from: number, at: number, words: Words, single: boolean): boolean {
  const next = tokens[at]
  if (!single || !next || next.kind !== 'word' || next.lower === words.lexicon.numbers.of) return true
  const led = words.cues.shareLeads.has(tokens[from - 1]?.lower ?? '') || words.before.byLast.has(tokens[from - 1]?.lower ?? '')
  return led && words.traps.functionWords.has(next.lower) || words.lexicon.ranges.changes.includes(next.lower)
}

// "four", "twenty-three", "one hundred and twelve", "two and a half million", "a hundred"
function readWords(tokens: readonly Token[], at: number, words: Words): Numeral | null {
  const { units, tens, scales, articles, and, half } = words.lexicon.numbers
  const word = (index: number) => tokens[index]?.lower ?? ''
  let to = at
  let total = 0
  let current: number | null = null
  let scale = 1
  if (articles.includes(word(at))) {
    if (!scales[word(at + 1)]) return null
    current = 1
    to = at + 1
  }
  for (;;) {
    const joined: number = current !== null && word(to) === and && scale > 1 && (units[word(to + 1)] ?? tens[word(to + 1)]) !== undefined && current % 100 === 0 ? to + 1 : to
    const here = word(joined)
    if (current !== null && tokens[joined]?.line) break
    if (tens[here] !== undefined && (current === null || current % 100 === 0)) {
      const last = isHyphen(tokens[joined + 1]) && !tokens[joined + 1]!.spaced ? joined + 2 : joined + 1
      const unit = units[word(last)] ?? 0
      const joins = unit >= 1 && unit <= 9
      current = (current ?? 0) + tens[here]! + (joins ? unit : 0)
      to = joins ? last + 1 : joined + 1
    } else if (units[here] !== undefined && (current === null || (current % 100 === 0 && scale > 1))) {
      current = (current ?? 0) + units[here]!
      to = joined + 1
    } else if (current !== null && joined === to && scales[here]) {
      scale = scales[here]!
      if (scale <= 100) current = (current || 1) * scale
      else { total += (current || 1) * scale; current = 0 }
      to = joined + 1
    } else if (current !== null && word(to) === and && articles.includes(word(to + 1)) && word(to + 2) === half && word(to + 3) !== words.lexicon.numbers.of) {
      current += 0.5
      to += 3
    } else break
  }
  if (current === null) return null
  return { ...plain, from: at, to, value: total + current, kind: 'words', scale }
}
