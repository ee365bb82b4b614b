// Owns what a number counts: the noun after it, its unit, and the rate it is given at.
import { readNumeral } from './numerals'
import { matchAt, type Words } from './phrases'
import { isHyphen, type Token } from './tokens'

export type Counted = {
  /** Canonical unit of a known noun, else the plural noun as printed, else null. */
  unit: string | null
  /** Whether the noun is one that the lexicon knows. */
  known: boolean
  /** The noun's token, or -1. */
  at: number
}

const REACH = 6

/** What is counted by a number whose last token stands before `to`. */
export function readCounted(tokens: readonly Token[], to: number, words: Words): Counted {
  let fallback: Counted | null = null
  let ofs = 0
  for (let at = to; at < Math.min(tokens.length, to + REACH); at += 1) {
    const token = tokens[at]!
    if (token.line && at > to) break
    if (token.kind === 'mark') {
      if (isHyphen(token) && !token.spaced) continue
      if (/^["“‘”’']$/.test(token.text)) continue
      break
    }
    const unit = words.nouns.get(token.lower)
    if (unit) return { unit: headUnit(tokens, at, unit, words), known: true, at }
    if (token.lower === words.lexicon.numbers.of && ofs === 0 && at <= to + 2) { ofs += 1; continue }
    if (token.kind === 'number' || (at > to && readNumeral(tokens, at, words) && token.lower !== 'a')) break
    if (words.subjects.get(token.lower) === 'killed' || words.subjects.get(token.lower) === 'injured') return { unit: 'persons', known: true, at }
    if (words.traps.functionWords.has(token.lower) && !words.traps.determiners.has(token.lower)) break
    if (!fallback && /[^s']s$/.test(token.lower) && token.lower.length > 3) fallback = { unit: token.lower, known: false, at }
  }
  return fallback ?? { unit: null, known: false, at: -1 }
}

// "hostage families" and "drone strikes" count the last noun; "drones and missiles" are projectiles.
function headUnit(tokens: readonly Token[], at: number, unit: string, words: Words): string {
  const next = tokens[at + 1]
  const following = next && !next.line && next.kind === 'word' ? words.nouns.get(next.lower) : undefined
  if (following && next!.lower.endsWith('s') && !tokens[at]!.lower.endsWith('s')) return following
  if (next?.lower === words.lexicon.numbers.and) {
    const other = words.nouns.get(tokens[at + 2]?.lower ?? '')
    const fired = ['drones', 'missiles', 'rockets', 'projectiles']
    if (other && other !== unit && fired.includes(unit) && fired.includes(other)) return 'projectiles'
  }
  return unit
}

/** What a rate is per: "600 trucks a day" → day, "30 prisoners for each hostage" → hostage; null without one. */
export function readPer(tokens: readonly Token[], to: number, words: Words): string | null {
  for (let at = to; at < Math.min(tokens.length, to + 5); at += 1) {
    const token = tokens[at]!
    if (token.line || (token.kind === 'mark' && !isHyphen(token))) return null
    if (words.cues.daily.has(token.lower) && at <= to + 3) return 'day'
    const each = matchAt(words.each, tokens, at)
    const next = tokens[each ? each.to : at + 1]
    const head = tokens[(each?.to ?? 0) + 1]
    if (each) return next?.kind !== 'word' ? null : head && words.nouns.has(head.lower) ? head.lower : next.lower
    if (words.lexicon.ratios.per.includes(token.lower) && next?.kind === 'word' && words.lexicon.units.time[next.lower] && !words.traps.relative.has(tokens[at + 2]?.lower ?? '')) return next.lower
    if (token.kind === 'number') return null
  }
  return null
}
