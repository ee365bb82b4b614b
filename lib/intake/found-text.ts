// Owns the reading of an article's text: the detector's finds and the words around them, once for each text and day of publication.
import { detect, type Find } from '@/lib/detect/detect'
import { english } from '@/lib/detect/lexicon/en'
import { prepareLexicon } from '@/lib/detect/phrases'
import { cutTokens, type Token } from '@/lib/detect/tokens'

export type FoundText = {
  text: string
  finds: readonly Find[]
  tokens: readonly Token[]
  /** The first token of each sentence, and behind the last one the number of tokens. */
  sentences: readonly number[]
}

/** Words from `from` to `to` (exclusive), and the sentence around them: indexes of tokens. */
export type Place = { from: number; to: number; first: number; last: number }

const MOST_LETTERS = 4_000_000
const MOST_TEXTS = 30
const held = new Map<string, FoundText>()

/** What stands in a text; `hash` names it. The few texts that are being worked on are kept, the longest unused goes first. */
export function readFoundText(text: string, hash: string, publishedOn: string | null): FoundText {
  const key = `${hash} ${publishedOn}`
  const known = held.get(key) ?? read(text, publishedOn)
  held.delete(key)
  held.set(key, known)
  let letters = 0
  for (const one of held.values()) letters += one.text.length
  for (const [name, one] of held) {
    if (held.size <= MOST_TEXTS && letters <= MOST_LETTERS) break
    if (name === key) continue
    held.delete(name)
    letters -= one.text.length
  }
  return known
}

function read(text: string, publishedOn: string | null): FoundText {
  const tokens = cutTokens(text, prepareLexicon(english).abbreviations)
  const sentences: number[] = []
  tokens.forEach((token, at) => { if (at === 0 || tokens[at - 1]!.sentence !== token.sentence) sentences.push(at) })
  return { text, finds: detect(text, { publishedOn }), tokens, sentences: [...sentences, tokens.length] }
}

/** The tokens of a place in the text, with their sentence. */
export function placeIn({ tokens, sentences }: FoundText, { start, end }: { start: number; end: number }): Place {
  const from = firstWhere(tokens.length, (at) => tokens[at]!.end > start)
  const to = Math.max(from + 1, firstWhere(tokens.length, (at) => tokens[at]!.start >= end))
  const sentence = Math.max(0, firstWhere(sentences.length, (at) => sentences[at]! > from) - 1)
  return { from, to: Math.min(to, tokens.length), first: sentences[sentence] ?? 0, last: sentences[sentence + 1] ?? tokens.length }
}

function firstWhere(length: number, isThere: (at: number) => boolean): number {
  let [low, high] = [0, length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (isThere(middle)) high = middle
    else low = middle + 1
  }
  return low
}

/** The words of a sentence as they stand in the text. */
export function sentenceText({ text, tokens }: FoundText, { first, last }: Pick<Place, 'first' | 'last'>): string {
  return first < last ? text.slice(tokens[first]!.start, tokens[last - 1]!.end) : ''
}
