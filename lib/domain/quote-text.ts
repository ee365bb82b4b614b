// Owns how a quotation is looked for in a text: where it stands as whole words, and where it would if quotes, dashes, spaces or case were passed over.

export const QUOTE_DIFFERENCES = ['quotes', 'dashes', 'spaces', 'case'] as const
export type QuoteDifference = (typeof QUOTE_DIFFERENCES)[number]

/** A place in a text, in UTF-16 units, end exclusive. */
export type Span = { start: number; end: number }

/** A text to search in: its letters as they are compared, each with the place that it has in the text as given. */
type Folded = { letters: string; places: number[]; end: number }

const MOST = 1000

// Line breaks of a pasted text are where its window ended; they count as the space that they stand for.
const BREAK = /[ \t]*[\r\n][ \t\r\n]*/y

function fold(text: string, passedOver: readonly QuoteDifference[]): Folded {
  const over = new Set(passedOver)
  let letters = ''
  const places: number[] = []
  const add = (letter: string, place: number) => { letters += letter; places.push(place) }
  for (let at = 0; at < text.length;) {
    BREAK.lastIndex = at
    const gap = BREAK.exec(text)?.[0] ?? (over.has('spaces') ? /^\s+/u.exec(text.slice(at, at + 200))?.[0] : undefined)
    if (gap) {
      add(' ', at)
      at += gap.length
      continue
    }
    add(plain(text[at]!, over), at)
    at += 1
  }
  return { letters, places, end: text.length }
}

// One letter for one letter, so that places stay right.
function plain(letter: string, over: ReadonlySet<QuoteDifference>): string {
  if (over.has('quotes') && /["“”„‟«»″]/.test(letter)) return '"'
  if (over.has('quotes') && /['‘’‚‛ʼ′`]/.test(letter)) return "'"
  if (over.has('dashes') && /[-‐‑‒–—―−]/.test(letter)) return '-'
  const small = over.has('case') ? letter.toLowerCase() : letter
  return small.length === 1 ? small : letter
}

/** A text that is searched more than once. */
export class QuoteText {
  private readonly folds = new Map<string, Folded>()

  constructor(readonly text: string) {}

  /** Where the words stand, whole words only, at most 1,000 times. Differences of these sorts are passed over. */
  find(words: string, passedOver: readonly QuoteDifference[] = []): Span[] {
    return this.spans(words, passedOver).filter(({ whole }) => whole).map(({ start, end }) => ({ start, end }))
  }

  /** Whether the words stand in the text only as a part of longer words or numbers: "33" in "33,729". */
  isPartOfWord(words: string): boolean {
    return this.spans(words, []).some(({ whole }) => !whole)
  }

  private spans(words: string, passedOver: readonly QuoteDifference[]): (Span & { whole: boolean })[] {
    const sought = fold(words.trim(), passedOver).letters
    if (sought === '') return []
    const { letters, places, end } = this.folded(passedOver)
    const found: (Span & { whole: boolean })[] = []
    for (let at = letters.indexOf(sought); at >= 0 && found.length < MOST; at = letters.indexOf(sought, at + 1)) {
      const after = at + sought.length
      const last = letters[after - 1] === ' ' ? places[after] ?? end : (places[after - 1] ?? end - 1) + 1
      found.push({ start: places[at]!, end: last, whole: !joins(letters, at) && !joins(letters, after) })
    }
    return found
  }

  private folded(passedOver: readonly QuoteDifference[]): Folded {
    const key = passedOver.toSorted().join()
    const known = this.folds.get(key) ?? fold(this.text, passedOver)
    this.folds.set(key, known)
    return known
  }
}

const LETTER = /[\p{L}\p{N}\p{M}]/u

/** Whether the letters before and after this place belong to one word or number. */
function joins(letters: string, at: number): boolean {
  const [before, after] = [letters[at - 1] ?? ' ', letters[at] ?? ' ']
  if (LETTER.test(before) && LETTER.test(after)) return true
  const separated = (left: string, mark: string, right: string) => /\d/.test(left) && /[.,]/.test(mark) && /\d/.test(right)
  return separated(before, after, letters[at + 1] ?? ' ') || separated(letters[at - 2] ?? ' ', before, after)
}
