// Owns the place of a decision in a text by its words: found again when the text was captured anew and has changed around it.
import type { Span } from './quote-text'

/** The words of a place, what stands before and after them, and where they began; offsets count UTF-16 units. */
export type FindAnchor = { exact: string; prefix: string; suffix: string; start: number }

export const CONTEXT = 32
/** So many letters beside the words must be the same, or all that there are, for another place to be the same one. */
const ENOUGH = 8
/** Of a word that stands everywhere so many places are compared. */
const MOST = 400

/** The anchor of a place; never cuts a character in two. */
export function anchorOf(text: string, { start, end }: Span): FindAnchor {
  const from = isLow(text, start - CONTEXT) ? start - CONTEXT + 1 : start - CONTEXT
  const to = isLow(text, end + CONTEXT) ? end + CONTEXT - 1 : end + CONTEXT
  return { exact: text.slice(start, end), prefix: text.slice(Math.max(0, from), start), suffix: text.slice(end, to), start }
}

/** Where an anchor stands in a text; null where it does not any more. */
export function findAnchor(text: string, anchor: FindAnchor): Span | null {
  return findAnchors(text, [anchor])[0] ?? null
}

/** Where each of the anchors stands: the place whose surroundings fit best, of several as good the one nearest to the old start. */
export function findAnchors(text: string, anchors: readonly FindAnchor[]): (Span | null)[] {
  const places = new Map<string, number[]>()
  return anchors.map((anchor) => {
    const { exact, start } = anchor
    if (exact === '') return null
    if (isUnmoved(text, anchor)) return { start, end: start + exact.length }
    const mayJoin = joinedAt(anchor)
    const key = `${exact} ${mayJoin.before} ${mayJoin.after}`
    if (!places.has(key)) places.set(key, placesOf(text, exact, mayJoin))
    const best = bestOf(text, anchor, places.get(key)!)
    return best === null ? null : { start: best, end: best + exact.length }
  })
}

function isUnmoved(text: string, { exact, prefix, suffix, start }: FindAnchor): boolean {
  return text.startsWith(exact, start) && text.startsWith(suffix, start + exact.length) && start >= prefix.length && text.startsWith(prefix, start - prefix.length)
}

/** Every place of the words, as a part of longer ones only where they were that when the anchor was made. */
function placesOf(text: string, exact: string, mayJoin: Joined): number[] {
  const found: number[] = []
  for (let at = text.indexOf(exact); at >= 0; at = text.indexOf(exact, at + 1)) {
    if ((mayJoin.before || !joins(text, at)) && (mayJoin.after || !joins(text, at + exact.length))) found.push(at)
  }
  return found
}

type Joined = { before: boolean; after: boolean }

function joinedAt({ exact, prefix, suffix }: FindAnchor): Joined {
  const own = prefix + exact + suffix
  return { before: joins(own, prefix.length), after: joins(own, prefix.length + exact.length) }
}

function bestOf(text: string, anchor: FindAnchor, places: readonly number[]): number | null {
  const { exact, prefix, suffix, start } = anchor
  const letters = suffix.replace(/\s+/gu, '')
  const head = prefix.replace(/\s+/gu, '').length
  const least = Math.min(ENOUGH, head + letters.length)
  let best: { at: number; score: number } | null = null
  for (const at of nearest(places, start)) {
    const after = sameAfter(text, at + exact.length, suffix)
    const before = sameBefore(text, at, prefix)
    const score = before + after
    if (score >= least && isCounted(letters, after) && (before >= Math.min(ENOUGH / 2, head) || after >= Math.min(2 * ENOUGH, letters.length)) && (!best || score > best.score || (score === best.score && Math.abs(at - start) < Math.abs(best.at - start)))) best = { at, score }
  }
  return best?.at ?? null
}

// What follows a number says what it counts: other words there make it another number, unless the sentence ends in between.
function isCounted(letters: string, same: number): boolean {
  return same >= Math.min(ENOUGH / 2, letters.length) || /[.!?…]/.test(letters.slice(0, same))
}

/** The places nearest to the old one, as many as are compared. */
function nearest(places: readonly number[], start: number): readonly number[] {
  if (places.length <= MOST) return places
  let [low, high] = [0, places.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (places[middle]! < start) low = middle + 1
    else high = middle
  }
  const from = Math.max(0, Math.min(low - MOST / 2, places.length - MOST))
  return places.slice(from, from + MOST)
}

/** How many letters before `at` are those at the end of `prefix`, white space passed over. */
function sameBefore(text: string, at: number, prefix: string): number {
  let [here, there, score] = [at - 1, prefix.length - 1, 0]
  for (;;) {
    while (here >= 0 && isSpace(text, here)) here -= 1
    while (there >= 0 && isSpace(prefix, there)) there -= 1
    if (here < 0 || there < 0 || text[here] !== prefix[there]) return score
    ;[here, there, score] = [here - 1, there - 1, score + 1]
  }
}

function sameAfter(text: string, at: number, suffix: string): number {
  let [here, there, score] = [at, 0, 0]
  for (;;) {
    while (here < text.length && isSpace(text, here)) here += 1
    while (there < suffix.length && isSpace(suffix, there)) there += 1
    if (here >= text.length || there >= suffix.length || text[here] !== suffix[there]) return score
    ;[here, there, score] = [here + 1, there + 1, score + 1]
  }
}

const SPACE = /\s/u
const isSpace = (text: string, at: number) => text.charCodeAt(at) <= 32 || (text.charCodeAt(at) > 127 && SPACE.test(text[at]!))
const isLow = (text: string, at: number) => at > 0 && (text.charCodeAt(at) & 0xfc00) === 0xdc00
const LETTER = /[\p{L}\p{N}]/u

// "33" is no part of "33,729", and "four" none of "fourteen".
function joins(text: string, at: number): boolean {
  const [before, after] = [text[at - 1] ?? ' ', text[at] ?? ' ']
  if (LETTER.test(before) && LETTER.test(after)) return true
  const separated = (left: string, mark: string, right: string) => /\d/.test(left) && /[.,]/.test(mark) && /\d/.test(right)
  return separated(before, after, text[at + 1] ?? ' ') || separated(text[at - 2] ?? ' ', before, after)
}
