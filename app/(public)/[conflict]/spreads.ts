// Owns which figures stand on the home page, and the words for how far apart the figures of each row are.
import type { Spread } from '@/components/board/metric-rows'
import { hasSpread, type BoardRow } from '@/lib/domain/board'
import { sourceOf } from '@/lib/domain/comparison-source'
import { messages } from '@/lib/messages/messages'
import { divergenceWords } from '@/lib/publish/divergence-words'

/** More pairs than this are read on the comparison, where there is room for them. */
const MOST_PAIRS = 2

/** The words for the pairs of each row, by its key; where a row has more than two figures they say whose are meant. */
export function spreadsOf(rows: readonly BoardRow[], most = MOST_PAIRS): Map<string, Spread[]> {
  return new Map(rows.map((row) => [row.key, row.divergence.slice(0, most).map((divergence) => {
    const { headline, text } = divergenceWords(divergence)
    const between = row.divergence.length > 1 ? messages.compare.between(speakerOf(row, divergence.a), speakerOf(row, divergence.b)) : null
    return { headline, text, comparable: divergence.comparable && divergence.gap !== null, between }
  })]))
}

function speakerOf(row: BoardRow, id: string): string {
  const claim = row.entries.flatMap(({ claims }) => claims).find((one) => one.id === id)
  return claim ? sourceOf(claim, 'claimant').name : ''
}

const HEADLINES = 4

/** The rows on which most sources speak, those with a gap first; then the register's order decides. No row is chosen by its number. */
export function headlineRows(rows: readonly BoardRow[]): BoardRow[] {
  const weight = (row: BoardRow) => (row.divergence.some(({ gap }) => gap?.size) ? 2 : 0) + (hasSpread(row) ? 1 : 0) + Math.min(row.entries.length, 3)
  return rows.map((row, place) => ({ row, place }))
    .sort((a, b) => weight(b.row) - weight(a.row) || a.place - b.place).slice(0, HEADLINES)
    .sort((a, b) => a.place - b.place).map(({ row }) => row)
}
