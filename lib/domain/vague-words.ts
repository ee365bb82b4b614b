// Owns the published table of vague words: which bounds we read into "dozens" or "most", and into no other word.
import type { Measure } from './vocabulary'

export type VagueWord = {
  word: string
  /** Other forms that read the same. */
  forms: readonly string[]
  low: number
  /** null: no upper bound. */
  high: number | null
  /** `share`: a part of a whole, 0.5 is one half; `count`: things counted. */
  of: 'count' | 'share'
  note: string
}

export const VAGUE_WORDS: readonly VagueWord[] = [
  { word: 'dozens', forms: [], low: 24, high: 99, of: 'count', note: 'two dozen at least, below one hundred; “a dozen” is exactly 12' },
  { word: 'hundreds', forms: [], low: 200, high: 999, of: 'count', note: 'two hundred at least, below one thousand' },
  { word: 'thousands', forms: [], low: 2000, high: 9999, of: 'count', note: 'two thousand at least, below ten thousand' },
  { word: 'several', forms: [], low: 3, high: null, of: 'count', note: 'three at least' },
  { word: 'most', forms: ['mostly'], low: 0.5, high: null, of: 'share', note: 'a share above one half' },
  { word: 'majority', forms: [], low: 0.5, high: null, of: 'share', note: 'a share above one half' },
]

// "hundreds of thousands" and "several hundred" are other numbers than "hundreds" and "several": the table is silent on them.
const SCALES = new Set(['dozen', 'dozens', 'hundred', 'hundreds', 'thousand', 'thousands', 'million', 'millions', 'tens', 'billion', 'billions'])

/** The row for the vague word in a text as printed, or null where there is none, more than one, or a scale beside it. */
export function lookupVagueWord(asWritten: string, measure: Measure | null = null): VagueWord | null {
  const words = asWritten.toLowerCase().match(/[\p{L}]+/gu) ?? []
  const rows = VAGUE_WORDS.filter((row) => words.some((word) => word === row.word || row.forms.includes(word)))
  const scales = words.filter((word) => SCALES.has(word))
  const row = rows[0]
  if (!row || rows.length > 1 || scales.some((scale) => scale !== row.word)) return null
  return measure === null || (measure === 'share') === (row.of === 'share') ? row : null
}
