// Owns the cutting of a text into words, numbers and marks, and of its tokens into sentences, in one linear pass.

export type Token = {
  start: number
  end: number
  text: string
  lower: string
  kind: 'word' | 'number' | 'mark'
  /** A word that begins with a capital letter. */
  capital: boolean
  /** White space, or the start of the text, stands before it. */
  spaced: boolean
  /** It is the first of its line. */
  line: boolean
  /** Index of its sentence, from 0. */
  sentence: number
}

// A number keeps its separators (and no-break spaces between groups of three); a hyphen is a mark of its own.
const PATTERN = /\d{1,3}(?:[\u00A0\u2009\u202F]\d{3})+(?!\d)|\d+(?:[.,]\d+)*|[\p{L}][\p{L}\p{M}\p{N}]*(?:['’\u02BC][\p{L}]+)*|\S/gu

// What goes on for longer is no sentence; cutting it keeps the work on any text linear.
const LONGEST = 300

/** Tokens of a text in order; any string is taken, also one with lone surrogates or NUL. */
export function cutTokens(text: string, abbreviations: ReadonlySet<string>): Token[] {
  const tokens: Token[] = []
  let end = 0
  let sentence = 0
  let first = 0
  for (const match of text.matchAll(PATTERN)) {
    const [word, start] = [match[0], match.index]
    const gap = text.slice(end, start)
    const line = tokens.length === 0 || gap.includes('\n')
    const token: Token = { start, end: start + word.length, text: word, lower: lowered(word), kind: kindOf(word), capital: /^\p{Lu}/u.test(word), spaced: tokens.length === 0 || gap !== '', line, sentence }
    if (line ? tokens.length > 0 : tokens.length - first >= LONGEST || endsSentence(tokens, token, abbreviations)) {
      sentence += 1
      first = tokens.length
    }
    token.sentence = sentence
    tokens.push(token)
    end = token.end
  }
  return tokens
}

// Lower case may change the length of a letter; only comparisons use it, never offsets.
function lowered(word: string): string {
  return word.toLowerCase().replace(/[’\u02BC]/g, "'")
}

function kindOf(word: string): Token['kind'] {
  if (/^\d/.test(word)) return 'number'
  return /^\p{L}/u.test(word) ? 'word' : 'mark'
}

function endsSentence(tokens: Token[], next: Token, abbreviations: ReadonlySet<string>): boolean {
  if (!next.spaced) return false
  let at = tokens.length - 1
  while (at > 0 && /^["'”’)\]»]$/.test(tokens[at]!.text) && !tokens[at]!.spaced) at -= 1
  const mark = tokens[at]!.text
  if (mark === '!' || mark === '?' || mark === '•' || mark === '…') return true
  if (mark !== '.') return false
  const before = tokens[at - 1]
  if (before && before.kind === 'word' && (abbreviations.has(before.lower) || (before.text.length === 1 && before.lower !== 'i'))) {
    return next.kind === 'word' && isCapital(next) && next.text.length > 1 && before.text.length === 1 && /^(the|a|an|in|on|at|it|he|she|they|but|this)$/.test(next.lower)
  }
  return next.kind !== 'word' || isCapital(next)
}

/** Whether a token begins with a capital letter. */
export function isCapital(token: Token | undefined): boolean {
  return token !== undefined && token.capital
}

/** Whether a token is a hyphen or dash that joins what stands on both sides. */
export function isHyphen(token: Token | undefined): boolean {
  return token !== undefined && /^[-‐‑–−]$/.test(token.text)
}
