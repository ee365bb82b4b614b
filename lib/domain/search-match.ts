// Owns where a search is found in a claim: which texts are searched, whether they match, and the pieces to be marked.
import type { ClaimState } from './claim'
import type { SearchQuery, SearchTerm } from './search-query'
import { wordsOf, type FoundWord } from './search-words'

/** The texts that are searched, those that count most first. */
export const SEARCH_FIELDS = ['statement', 'quote', 'headline', 'names'] as const
export type SearchField = (typeof SEARCH_FIELDS)[number]
export type SearchTexts = Record<SearchField, string>

/** A stretch of a text as written; `marked` where the search was found. Never markup. */
export type TextPiece = { text: string; marked: boolean }
export type Snippet = { field: SearchField; pieces: TextPiece[] }

const MOST_LETTERS = 240

/** The texts of a state that has its present names. An outlet that nobody could name has no name to be found by. */
export function searchTextsOf({ statement, quote, quantity, article, claimant, coClaimants, actor }: ClaimState): SearchTexts {
  const outlet = article.outlet?.slug.startsWith('unknown-') ? null : article.outlet?.name
  const names = [claimant?.name, claimant?.descriptor, ...coClaimants.map(({ name }) => name), actor?.name, outlet]
  return { statement, quote: joined([quote?.exact, quantity?.asWritten]), headline: article.headline ?? '', names: joined(names) }
}

/** Different texts in a row, each once. */
export function joined(texts: readonly (string | null | undefined)[]): string {
  return [...new Set(texts.filter(Boolean))].join(' · ')
}

/** Whether a search finds these texts: the pure twin of the index. A phrase lies within one text; words may come from several. */
export function matchesSearch(texts: SearchTexts, { wanted, unwanted }: SearchQuery): boolean {
  const words = SEARCH_FIELDS.map((field) => wordsOf(texts[field]))
  const occurs = (term: SearchTerm) => words.some((list) => placesOf(list, term).length > 0)
  return wanted.every(occurs) && !unwanted.some(occurs)
}

/** The texts in which something was found, marked and cut to a readable length; the statement always, and first. */
export function snippetsOf(texts: SearchTexts, query: SearchQuery): Snippet[] {
  return SEARCH_FIELDS.map((field) => ({ field, pieces: cutPieces(markedPieces(texts[field], query)) }))
    .filter(({ field, pieces }) => field === 'statement' || pieces.some(({ marked }) => marked))
}

/** A text in pieces that make up the whole of it. */
export function markedPieces(text: string, { wanted }: SearchQuery): TextPiece[] {
  const words = wordsOf(text)
  const spans = wanted.flatMap((term) => placesOf(words, term).map((place): [number, number] => (
    [words[place]!.start, words[place + term.words.length - 1]!.end]
  ))).sort((a, b) => a[0] - b[0] || b[1] - a[1])
  const pieces: TextPiece[] = []
  let done = 0
  for (const [start, end] of spans) {
    if (end <= done) continue
    const from = Math.max(start, done)
    if (from > done) pieces.push({ text: text.slice(done, from), marked: false })
    pieces.push({ text: text.slice(from, end), marked: true })
    done = end
  }
  if (done < text.length) pieces.push({ text: text.slice(done), marked: false })
  return pieces
}

function placesOf(words: readonly FoundWord[], { words: asked, isBegun }: SearchTerm): number[] {
  const last = asked.length - 1
  return words.flatMap((_, start) => (asked.every((word, place) => {
    const found = words[start + place]?.word
    return found !== undefined && (isBegun && place === last ? found.startsWith(word) : found === word)
  }) ? [start] : []))
}

/** The pieces around the first mark where the text is long; an ellipsis stands for what was cut. */
function cutPieces(pieces: TextPiece[]): TextPiece[] {
  const length = pieces.reduce((sum, { text }) => sum + text.length, 0)
  if (length <= MOST_LETTERS) return pieces
  const first = pieces.findIndex(({ marked }) => marked)
  const lead = first > 0 ? pieces[first - 1]!.text : ''
  const kept = first > 0 ? [{ text: tailOf(lead, 60), marked: false }, ...pieces.slice(first)] : pieces
  const cut: TextPiece[] = []
  let room = MOST_LETTERS
  for (const piece of kept) {
    if (room <= 0) break
    const text = piece.text.length > room ? headOf(piece.text, room) : piece.text
    cut.push({ ...piece, text })
    room -= piece.text.length
  }
  return cut
}

function headOf(text: string, most: number): string {
  const cut = text.slice(0, most).replace(/[\ud800-\udbff]$/, '')
  return `${cut.replace(/\s+\S*$/u, '') || cut}…`
}

function tailOf(text: string, most: number): string {
  if (text.length <= most) return text
  const cut = text.slice(-most).replace(/^[\udc00-\udfff]/, '')
  return `…${cut.replace(/^\S*\s+/u, '') || cut}`
}
