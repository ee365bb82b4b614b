// Owns numbers printed in digits, with their separators and the scale beside them.
import type { Numeral } from './numerals'
import type { Words } from './phrases'
import type { Token } from './tokens'

/** The value of digits as printed, null for what is no number (1.2.3, 007). `dotted`: 3.823, which may be thousands. */
export function parseDigits(text: string): { value: number; dotted: boolean } | null {
  const joined = text.replace(/[\u00A0\u2009\u202F]/g, '')
  const plain = (digits: string, dotted = false) => ({ value: Number(digits), dotted })
  if (/^0\d/.test(joined) || joined.length > 18) return null
  if (/^\d+$/.test(joined)) return plain(joined)
  if (/^\d{1,3}(,\d{3})+(\.\d+)?$/.test(joined) || /^\d{1,2}(,\d{2})+,\d{3}$/.test(joined)) return plain(joined.replaceAll(',', ''))
  if (/^\d{1,3}(\.\d{3}){2,}$/.test(joined)) return plain(joined.replaceAll('.', ''))
  if (/^[1-9]\d{0,2}\.\d{3}$/.test(joined)) return plain(joined, true)
  if (/^\d+\.\d+$/.test(joined)) return plain(joined)
  if (/^\d+,\d{1,2}$/.test(joined)) return plain(joined.replace(',', '.'))
  return null
}

/** The number in digits at token `at`, with "million", "m" or "dozen" after it; null where the digits are none. */
export function readDigits(tokens: readonly Token[], at: number, words: Words): Numeral | null {
  const { scales, suffixes } = words.lexicon.numbers
  const digits = parseDigits(tokens[at]!.text)
  if (!digits) return null
  const numeral: Numeral = { from: at, to: at + 1, value: digits.value, kind: 'digits', low: null, high: null, scale: 1, about: false, doubtful: digits.dotted }
  const part = partOfDigits(tokens, at, digits.value)
  if (part) return { ...numeral, ...part }
  const spacedGroup = followingGroups(tokens, at)
  if (spacedGroup) return { ...numeral, ...spacedGroup }
  const hyphen = tokens[at + 1]?.text === '-' && !tokens[at + 1]!.spaced && scales[tokens[at + 2]?.lower ?? ''] ? 1 : 0
  const next = tokens[at + 1 + hyphen]
  const scale = next && !next.line ? scales[next.lower] ?? (isSuffix(tokens, at, words) ? suffixes[next.lower] : undefined) : undefined
  if (scale !== undefined) {
    let to = at + 2 + hyphen
    let value = Number((digits.value * scale).toPrecision(15))
    if (scale === 100 || scale === 1000) {
      const second = scales[tokens[to]?.lower ?? '']
      if (second && second > scale) { value *= second; to += 1 }
    }
    return { ...numeral, to, value, scale, doubtful: false }
  }
  if (!digits.dotted) return numeral
  // 3.823 is 3,823 unless a unit that is measured in fractions follows.
  const after = tokens[at + 1]?.lower ?? ''
  const measured = words.lexicon.units.measures[after] || words.percent.byFirst.has(after) || words.traps.magnitude.has(after)
  return measured ? { ...numeral, doubtful: false } : { ...numeral, value: Number(tokens[at]!.text.replace('.', '')) }
}

// "1/3"
function partOfDigits(tokens: readonly Token[], at: number, value: number): Pick<Numeral, 'to' | 'value' | 'kind'> | null {
  const [mark, whole, after] = tokens.slice(at + 1, at + 4)
  if (mark?.text !== '/' || mark.spaced || !whole || whole.spaced || !/^([2-9]|10)$/.test(whole.text) || !/^[1-9]$/.test(tokens[at]!.text) || after?.text === '/') return null
  return value < Number(whole.text) ? { to: at + 3, value: value / Number(whole.text), kind: 'fraction' } : null
}

// "33 729": groups of three after a plain space.
function followingGroups(tokens: readonly Token[], at: number): Pick<Numeral, 'to' | 'value'> | null {
  if (!/^[1-9]\d{0,2}$/.test(tokens[at]!.text) || tokens[at - 1]?.kind === 'number') return null
  let to = at + 1
  while (to - at < 4 && tokens[to] && /^\d{3}$/.test(tokens[to]!.text) && tokens[to]!.start === tokens[to - 1]!.end + 1 && !tokens[to]!.line) to += 1
  if (to === at + 1 || tokens[to]?.kind === 'number') return null
  return { to, value: Number(tokens.slice(at, to).map((token) => token.text).join('')) }
}

// "1.2m homes" are millions, "700m from the border" metres.
function isSuffix(tokens: readonly Token[], at: number, words: Words): boolean {
  const next = tokens[at + 1]!
  if (words.lexicon.numbers.suffixes[next.lower] === undefined) return false
  if (next.lower.length > 1) return true
  if (next.spaced || next.lower === 'b') return !next.spaced && words.lexicon.units.currencies[tokens[at - 1]?.text ?? ''] !== undefined
  if (next.lower !== 'm') return true
  if (words.lexicon.units.currencies[tokens[at - 1]?.text ?? '']) return true
  const after = tokens[at + 2]
  if (tokens[at]!.text.includes('.') && (after?.kind !== 'word' || !after.spaced)) return true
  return after?.kind === 'word' && !words.traps.directions.has(after.lower) && !words.cues.placeTails.has(after.lower)
}
