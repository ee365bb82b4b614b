// Owns the words for how far apart the figures of each board row are.
import type { Spread } from '@/components/board/metric-rows'
import type { BoardRow } from '@/lib/domain/board'
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
