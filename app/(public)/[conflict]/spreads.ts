// Owns which figures stand on the home page, and the words for how far apart the figures of each row are.
import type { Spread } from '@/components/board/metric-rows'
import { hasSpread, type BoardRow } from '@/lib/domain/board'
import { divergenceWords } from '@/lib/publish/divergence-words'

/** More pairs than this are read on the comparison, where there is room for them. */
const MOST_PAIRS = 2

/** By the row's key; a row without a pair has none. */
export function spreadsOf(rows: readonly BoardRow[]): Map<string, Spread[]> {
  return new Map(rows.map((row) => [row.key, row.divergence.slice(0, MOST_PAIRS).map((divergence) => {
    const { headline, text } = divergenceWords(divergence)
    return { headline, text, comparable: divergence.comparable && divergence.gap !== null }
  })]))
}

const HEADLINES = 4

/** The rows on which most sources speak, those with a gap first; then the register's order decides. No row is chosen by its number. */
export function headlineRows(rows: readonly BoardRow[]): BoardRow[] {
  const weight = (row: BoardRow) => (row.divergence.some(({ gap }) => gap?.size) ? 2 : 0) + (hasSpread(row) ? 1 : 0) + Math.min(row.entries.length, 3)
  return rows.map((row, place) => ({ row, place }))
    .sort((a, b) => weight(b.row) - weight(a.row) || a.place - b.place).slice(0, HEADLINES)
    .sort((a, b) => a.place - b.place).map(({ row }) => row)
}
