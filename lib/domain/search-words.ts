// Owns what a word is when people search: folded letters and digits of any script, each with its place in the text as written.

/** `word` is folded; `start` and `end` (exclusive) are UTF-16 offsets in the text as it was written. */
export type FoundWord = { word: string; start: number; end: number }

const MARKS = /\p{M}/gu
// A letter or digit with the marks that belong to it, or any other single character.
const PIECES = /[^\p{M}]\p{M}*|\p{M}/gu
const WORDS = /[\p{L}\p{N}\p{Co}]+/gu
const TATWEEL = 'ـ'
const HEBREW = /\p{Script=Hebrew}/u
const HEBREW_JOINERS = '׳״\'"’”'

/**
 * The words of a text in their order: without case, accents, vowel signs and stretching strokes; digits of every script as 0–9, and
 * grouped thousands as one number ("33,729" → "33729").
 */
export function wordsOf(text: string): FoundWord[] {
  let folded = ''
  // Place in `folded` → where the character it came from begins and ends in `text`.
  const starts: number[] = []
  const ends: number[] = []
  for (const { 0: piece, index } of text.matchAll(PIECES)) {
    if (isDropped(piece, index, text)) continue
    const small = foldPiece(piece)
    folded += small
    for (let place = 0; place < small.length; place++) {
      starts.push(index)
      ends.push(index + piece.length)
    }
  }
  return [...folded.matchAll(WORDS)].map(({ 0: word, index }) => ({ word, start: starts[index]!, end: ends[index + word.length - 1]! }))
}

// ASCII, and the dot that stands between joined texts.
const PLAIN = /^[\x00-\x7f·]*$/
const GROUPED = /(?<=\d),(?=\d{3}(?!\d))/g

/** The folded words alone, as the index holds them. */
export function searchableText(text: string): string {
  // Most texts of a large import are plain, and this is ten times as fast.
  if (PLAIN.test(text)) return text.replace(GROUPED, '').toLowerCase().match(/[a-z0-9]+/g)?.join(' ') ?? ''
  return wordsOf(text).map(({ word }) => word).join(' ')
}

function foldPiece(piece: string): string {
  const bare = piece.normalize('NFKD').replace(MARKS, '').toLowerCase().normalize('NFKD').replace(MARKS, '').replaceAll('ς', 'σ')
  return bare.replace(/\p{Nd}/gu, asciiDigit)
}

// Every script has its ten digits in one run that begins at a multiple of ten plus the offset of its zero.
function asciiDigit(digit: string): string {
  const code = digit.codePointAt(0)!
  if (code < 0x80) return digit
  let zero = code
  while (code - zero < 9 && /^\p{Nd}$/u.test(String.fromCodePoint(zero - 1))) zero -= 1
  return String((code - zero) % 10)
}

/** Signs that stand within a word and are no part of it: strokes, the comma of thousands, the marks of Hebrew abbreviations. */
function isDropped(piece: string, index: number, text: string): boolean {
  if (piece[0] === TATWEEL) return true
  const before = text[index - 1] ?? ''
  const after = text.slice(index + 1, index + 5)
  if (piece === ',' || piece === '٬') return /^\p{Nd}$/u.test(before) && /^\p{Nd}{3}(?!\p{Nd})/u.test(after)
  return HEBREW_JOINERS.includes(piece) && HEBREW.test(before) && HEBREW.test(after.slice(0, 1))
}
