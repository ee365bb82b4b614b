// Owns which entry of a register the words around a number speak of: entries are compared by what their labels and definitions mean.
import { english } from '@/lib/detect/lexicon/en'
import { prepareLexicon } from '@/lib/detect/phrases'
import { foldText } from '@/lib/domain/fold-text'
import type { FoundText, Place } from './found-text'

/** An entry that a number may be about; texts by what they weigh. */
export type Described = { slug: string; label: string; definition: string; /** Words that must be near. */ needs?: string | null }

type Weights = Map<string, number>
type Entry<One> = { one: One; says: Weights; label: ReadonlySet<string>; needs: readonly string[] }
export type SubjectBook<One> = { entries: Entry<One>[]; rarity: (concept: string) => number }

const WORD = /\p{L}[\p{L}\p{M}]*|\d+/gu
const SMALL = new Set('a an the of in on at to by for from with and or is are was were be been being it its this that those these them they who whom whose which as any all not no into under over up out one other others said say says than then there their has have had may when what how own about people person persons number counted count source named'.split(' '))
const LABEL = 3
const SLUG = 1.5
const DEFINITION = 1

/** What a word means: the subjects and actions that the detector knows it for, else its stem. */
export function conceptsOf(word: string): string[] {
  const lower = word.toLowerCase()
  const { subjects, actions } = prepareLexicon(english)
  const known = [...(subjects.has(lower) ? [`subject ${subjects.get(lower)}`] : []), ...(actions.get(lower) ?? []).map((action) => `action ${action}`)]
  if (known.length > 0) return known
  return SMALL.has(lower) ? [] : [stem(lower)]
}

function stem(word: string): string {
  const bare = foldText(word)
  return bare.length < 5 ? bare.replace(/s$/, '') : bare.replace(/(?:ations?|ings?|ions?|ed|ies|es|s|y|e)$/, '')
}

/** Entries made ready to be compared. Sentences that say what does not count are passed over; `known` words, such as the place of the whole conflict, tell nothing apart. */
export function subjectBook<One extends Described>(all: readonly One[], known: string): SubjectBook<One> {
  const given = new Set(words(known))
  const entries = all.map((one): Entry<One> => {
    const says: Weights = new Map()
    const add = (text: string, weight: number) => { for (const concept of words(text)) if (!given.has(concept)) says.set(concept, Math.max(says.get(concept) ?? 0, weight)) }
    add(one.label, LABEL)
    add(one.slug.replaceAll('-', ' '), SLUG)
    add(one.definition.split(/(?<=[.;])\s/).filter((sentence) => !/\b(?:not|no|unless)\b/i.test(sentence)).join(' '), DEFINITION)
    return { one, says, label: new Set(words(one.label).filter((concept) => !given.has(concept))), needs: words(one.needs ?? '').filter((concept) => !given.has(concept)) }
  })
  const counts = new Map<string, number>()
  for (const { says } of entries) for (const concept of says.keys()) counts.set(concept, (counts.get(concept) ?? 0) + 1)
  return { entries, rarity: (concept) => Math.log(1 + entries.length / (counts.get(concept) ?? entries.length)) }
}

function words(text: string): string[] {
  return [...text.matchAll(WORD)].flatMap(([word]) => conceptsOf(word))
}

const REACH = 6
const BREAK = 4

/** What is said around a place, and how near: 1 beside it, less further away and behind a comma. */
export function contextOf({ tokens }: FoundText, { from, to, first, last }: Place): Weights {
  const near: Weights = new Map()
  const note = (at: number, far: number) => {
    for (const concept of tokens[at]!.kind === 'mark' ? [] : conceptsOf(tokens[at]!.lower.replace(/['’]s$/, ''))) near.set(concept, Math.max(near.get(concept) ?? 0, 1 / (1 + far / REACH)))
  }
  for (let at = to, far = 0; at < last; at += 1, far += 1) {
    if (/^[,;:()]$/.test(tokens[at]!.text)) far += BREAK
    note(at, far)
  }
  for (let at = from - 1, far = 0.5; at >= first; at -= 1, far += 1) {
    if (/^[,;:()]$/.test(tokens[at]!.text)) far += BREAK
    note(at, far)
  }
  // A compound holds its own words: "week-long", "10-to-1".
  for (let at = from; at < to; at += 1) note(at, 0)
  return near
}

export type Scored<One> = { one: One; score: number }
const MISSING = 0.3

/** Entries by how well they fit what is said, the best first; those without anything in common are left out. */
export function rankSubjects<One>({ entries, rarity }: SubjectBook<One>, near: Weights, mayBe: (one: One) => boolean = () => true): Scored<One>[] {
  return entries.flatMap(({ one, says, label, needs }): Scored<One>[] => {
    if (!mayBe(one) || needs.some((concept) => !near.has(concept))) return []
    let score = 0
    for (const [concept, weight] of says) {
      const how = near.get(concept)
      if (how !== undefined) score += weight * rarity(concept) * how
      else if (label.has(concept)) score -= MISSING * weight * rarity(concept)
    }
    return score > 0 ? [{ one, score }] : []
  }).sort((a, b) => b.score - a.score)
}
