// Owns which entry of a register the words around a number speak of: entries are compared by what their labels and definitions mean.
import { english } from '@/lib/detect/lexicon/en'
import { prepareLexicon } from '@/lib/detect/phrases'
import { foldText } from '@/lib/domain/fold-text'
import { sentenceText, type FoundText, type Place } from './found-text'

/** An entry that a number may be about; texts by what they weigh. */
export type Described = { slug: string; label: string; definition: string; /** Words that must be near. */ needs?: string | null }

/** What stands near, and how near. */
export type Near = Map<string, number>
/** A word of an entry: whatever of its meanings stands near makes it fit. */
type Word = { concepts: readonly string[]; weight: number; isLabel: boolean }
type Entry<One> = { one: One; words: readonly Word[]; needs: readonly string[] }
export type SubjectBook<One> = { entries: readonly Entry<One>[]; rarity: (concept: string) => number }

const WORD = /\p{L}[\p{L}\p{M}]*|\d+/gu
const SMALL = new Set('a an the of in on at to by for from with and or is are was were be been being it its this that those these them they who whom whose which as any all not no into under over up out one other others said say says than then there their has have had may when what how own about people person persons number counted count source named'.split(' '))
/** Phrases that mean what one word does. */
const PHRASES: readonly [RegExp, string][] = [
  [/\b(?:let|lets|letting) go\b|\b(?:brought|come|came|sent|returned) home\b|\bwalk(?:ed)? free\b/giu, ' released '],
  [/\b(?:prior to|before) (?:that|the|any|a)(?: (?:truce|ceasefire|pause|deal))?\b/giu, ' without '],
]
const LABEL = 3
const SLUG = 1.5
const DEFINITION = 1

/** What a word means: the subjects and actions that the detector knows it for, else its stem. */
export function conceptsOf(word: string): readonly string[] {
  const known = remembered.get(word)
  if (known) return known
  if (remembered.size > MOST_REMEMBERED) remembered.clear()
  const concepts = readConcepts(word.toLowerCase())
  remembered.set(word, concepts)
  return concepts
}

const MOST_REMEMBERED = 50_000
const remembered = new Map<string, readonly string[]>()

function readConcepts(lower: string): string[] {
  const { subjects, actions } = prepareLexicon(english)
  const known = [...(subjects.has(lower) ? [`subject ${subjects.get(lower)}`] : []), ...(actions.get(lower) ?? []).map((action) => `action ${action}`)]
  return SMALL.has(lower) ? known : [...known, stem(lower)]
}

function stem(word: string): string {
  const bare = foldText(word)
  return bare.length < 5 ? bare.replace(/s$/, '') : bare.replace(/(?:ations?|ings?|ions?|ed|ies|es|s|y|e)$/, '')
}

/** Entries made ready to be compared. Sentences that say what does not count are passed over; `known` words, such as the place of the whole conflict, tell nothing apart. */
export function subjectBook<One extends Described>(all: readonly One[], known: string): SubjectBook<One> {
  const given = new Set(meanings(known).flat())
  const entries = all.map((one): Entry<One> => {
    const words = new Map<string, Word>()
    const add = (text: string, weight: number) => {
      for (const concepts of meanings(text)) {
        const key = concepts.at(-1)!
        if (!given.has(key) && (words.get(key)?.weight ?? 0) < weight) words.set(key, { concepts, weight, isLabel: weight === LABEL })
      }
    }
    add(one.label, LABEL)
    add(one.slug.replaceAll('-', ' '), SLUG)
    add(one.definition.split(/(?<=[.;])\s/).filter((sentence) => !/\b(?:not|no|unless)\b/i.test(sentence)).join(' '), DEFINITION)
    return { one, words: [...words.values()], needs: meanings(one.needs ?? '').flatMap((concepts) => concepts.at(-1)!).filter((concept) => !given.has(concept)) }
  })
  const counts = new Map<string, number>()
  for (const { words } of entries) for (const concept of new Set(words.flatMap(({ concepts }) => concepts))) counts.set(concept, (counts.get(concept) ?? 0) + 1)
  const rarities = new Map([...counts].map(([concept, count]) => [concept, Math.log(1 + entries.length / count)]))
  return { entries, rarity: (concept) => rarities.get(concept) ?? Math.LN2 }
}

/** The meanings of each word of a text that has any. */
function meanings(text: string): (readonly string[])[] {
  const plain = PHRASES.reduce((words, [phrase, word]) => words.replace(phrase, word), text)
  return [...plain.matchAll(WORD)].map(([word]) => conceptsOf(word)).filter((concepts) => concepts.length > 0)
}

const REACH = 4
/** How much further away words behind a comma are, or behind a word that begins another clause. */
const BREAK = 4
const CLAUSE = /^(?:and|but|while|whereas|who|whom|which|although|though|because|as|when|after|before)$/

type PhraseAt = { start: number; concepts: readonly string[] }
const phrases = new WeakMap<FoundText, Map<number, readonly PhraseAt[]>>()

/** The phrases of a sentence; each sentence is read once, however many numbers stand in it. */
function phrasesIn(found: FoundText, { first, last }: Place): readonly PhraseAt[] {
  const known = phrases.get(found) ?? new Map<number, readonly PhraseAt[]>()
  phrases.set(found, known)
  const sentence = known.get(first) ?? [...PHRASES].flatMap(([phrase, word]) => {
    const start = found.tokens[first]!.start
    return [...sentenceText(found, { first, last }).matchAll(phrase)].map((match) => ({ start: start + match.index, concepts: conceptsOf(word.trim()) }))
  })
  known.set(first, sentence)
  return sentence
}

/** What is said from token `floor` to `ceiling` around a place, and how near: 1 beside it, less further away. */
export function contextOf(found: FoundText, place: Place, floor: number, ceiling: number): Near {
  const { text, tokens } = found
  const { from, to } = place
  const near: Near = new Map()
  const note = (concepts: readonly string[], far: number) => { for (const concept of concepts) near.set(concept, Math.max(near.get(concept) ?? 0, 1 / (1 + far / REACH))) }
  const walk = (start: number, step: 1 | -1, end: number, nearest: number) => {
    for (let at = start, far = nearest; at !== end; at += step, far += 1) {
      const { text: word, lower, kind } = tokens[at]!
      if (/^[,;:()–—]$/.test(word) || (CLAUSE.test(lower) && !/^[,;:()–—]$/.test(tokens[at - 1]?.text ?? ''))) far += BREAK
      if (kind !== 'mark') note(conceptsOf(lower.replace(/['’]s$/, '')), far)
    }
  }
  walk(to, 1, Math.max(to, ceiling), 0)
  walk(from - 1, -1, Math.min(from - 1, floor - 1), 0.5)
  // A compound holds its own words: "week-long", "10-to-1".
  for (let at = from; at < to; at += 1) note(conceptsOf(tokens[at]!.lower), 0)
  const [start, end] = [tokens[Math.min(floor, from)]!.start, tokens[Math.max(ceiling, to) - 1]!.end]
  const own = tokens[from]!.start
  for (const phrase of phrasesIn(found, place)) {
    if (phrase.start < start || phrase.start >= end) continue
    const between = text.slice(Math.min(phrase.start, own), Math.max(phrase.start, own))
    note(phrase.concepts, between.split(/\s+/u).length + BREAK * between.split(/[,;:]/u).length - BREAK)
  }
  return near
}

export type Scored<One> = { one: One; score: number }
const MISSING = 0.3
/** The very word says a little more than one that means the same. */
const SAME_WORD = 1.15

/** Entries by how well they fit what is said, the best first; those without anything in common are left out. */
export function rankSubjects<One>({ entries, rarity }: SubjectBook<One>, near: Near, mayBe: (one: One) => boolean = () => true): Scored<One>[] {
  const ranked: Scored<One>[] = []
  for (const { one, words, needs } of entries) {
    if (!mayBe(one) || needs.some((concept) => !near.has(concept))) continue
    let score = 0
    for (const { concepts, weight, isLabel } of words) {
      let best = 0
      for (let at = 0; at < concepts.length; at += 1) {
        const how = near.get(concepts[at]!)
        if (how !== undefined) best = Math.max(best, how * rarity(concepts[at]!) * (at === concepts.length - 1 ? SAME_WORD : 1))
      }
      score += best > 0 ? weight * best : isLabel ? -MISSING * weight * rarity(concepts[0]!) : 0
    }
    if (score > 0) ranked.push({ one, score })
  }
  return ranked.sort((a, b) => b.score - a.score)
}
