// Owns the matching of lists of phrases against tokens, and the lexicon made ready for it.
import type { Operator } from '@/lib/domain/vocabulary'
import type { CueName, Lexicon } from './lexicon/lexicon'
import { cutTokens, type Token } from './tokens'

export type Phrases<T> = { byFirst: Map<string, { words: string[]; value: T }[]>; byLast: Map<string, { words: string[]; value: T }[]> }

/** Phrases ready to be matched, longest first. */
export function preparePhrases<T>(entries: Iterable<readonly [string, T]>): Phrases<T> {
  const phrases: Phrases<T> = { byFirst: new Map(), byLast: new Map() }
  for (const [text, value] of entries) {
    const words = cutTokens(text, new Set()).map((token) => token.lower)
    const entry = { words, value }
    for (const [map, key] of [[phrases.byFirst, words[0]!], [phrases.byLast, words.at(-1)!]] as const) map.set(key, [...(map.get(key) ?? []), entry])
  }
  for (const map of [phrases.byFirst, phrases.byLast]) for (const list of map.values()) list.sort((a, b) => b.words.length - a.words.length)
  return phrases
}

/** The longest phrase that begins at token `at`: its value and the token after it; null without one. */
export function matchAt<T>(phrases: Phrases<T>, tokens: readonly Token[], at: number): { value: T; to: number } | null {
  const first = tokens[at]
  if (!first) return null
  for (const { words, value } of phrases.byFirst.get(first.lower) ?? []) {
    if (words.every((word, step) => tokens[at + step]?.lower === word && (step === 0 || !tokens[at + step]!.line))) return { value, to: at + words.length }
  }
  return null
}

/** The longest phrase whose last word is token `at - 1`: its value and its first token; null without one. */
export function matchBefore<T>(phrases: Phrases<T>, tokens: readonly Token[], at: number): { value: T; from: number } | null {
  const last = tokens[at - 1]
  if (!last || tokens[at]?.line) return null
  for (const { words, value } of phrases.byLast.get(last.lower) ?? []) {
    const from = at - words.length
    if (from >= 0 && words.every((word, step) => tokens[from + step]!.lower === word && (step === 0 || !tokens[from + step]!.line))) return { value, from }
  }
  return null
}

/** A lexicon with its phrase lists prepared and its word lists as sets. */
export type Words = ReturnType<typeof prepare>

const prepared = new WeakMap<Lexicon, Words>()

/** The lexicon made ready, once for each. */
export function prepareLexicon(lexicon: Lexicon): Words {
  const known = prepared.get(lexicon)
  if (known) return known
  const words = prepare(lexicon)
  prepared.set(lexicon, words)
  return words
}

function prepare(lexicon: Lexicon) {
  const { hedges, ranges, ratios, units, traps, dates, claimants } = lexicon
  const set = (list: readonly string[]) => new Set(list)
  const list = (phrases: readonly string[]) => preparePhrases(phrases.map((phrase) => [phrase, true] as const))
  const operators = (side: Readonly<Partial<Record<Operator, readonly string[]>>>) =>
    preparePhrases(Object.entries(side).flatMap(([operator, phrases]) => phrases.map((phrase) => [phrase, operator as Operator] as const)))
  const nouns = Object.entries(units.nouns).flatMap(([unit, words]) => words.map((word) => [word, unit] as const))
  return {
    lexicon,
    numeralStarts: new Set(['the', ...Object.keys(lexicon.numbers.units), ...Object.keys(lexicon.numbers.tens), ...lexicon.numbers.plurals, ...lexicon.numbers.vague, ...lexicon.numbers.articles, lexicon.numbers.half]),
    abbreviations: set(lexicon.abbreviations),
    before: operators(hedges.before),
    after: operators(hedges.after),
    fillers: list(hedges.fillers),
    between: list(ranges.between),
    to: list(ranges.to),
    or: list(ranges.or),
    changes: set(ranges.changes),
    outOf: list(ratios.outOf),
    each: list(ratios.each),
    percent: list(units.percent),
    nouns: new Map<string, string>(nouns),
    compounds: set(units.compounds),
    relativeDays: preparePhrases(dates.relative.map((entry) => [entry.phrase, entry.days] as const)),
    accordingTo: list(claimants.accordingTo),
    verbs: set(claimants.verbs),
    stops: set(claimants.stops),
    pronouns: set(claimants.pronouns),
    traps: Object.fromEntries(Object.entries(traps).map(([name, words]) => [name, set(words)])) as Record<keyof Lexicon['traps'], Set<string>>,
    cues: Object.fromEntries(Object.entries(lexicon.cues).map(([name, words]) => [name, set(words)])) as Record<CueName, Set<string>>,
    joinedLong: new Map(Object.entries(units.time).flatMap(([word, time]) => lexicon.cues.long.map((long) => [`${word}${long}`, time] as const))),
    subjects: new Map(lexicon.subjects.flatMap((cue) => cue.words.map((word) => [word, cue.subject] as const))),
    actions: new Map<string, string[]>(actionsByWord(lexicon.actions)),
  }
}

function actionsByWord(list: Lexicon['actions']): Map<string, string[]> {
  const found = new Map<string, string[]>()
  for (const { subject, words } of list) for (const word of words) found.set(word, [...(found.get(word) ?? []), subject])
  return found
}
