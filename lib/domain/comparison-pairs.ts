// Owns which cells of a comparison are set against each other, on one row and across rows that a reader could mistake for one.
import type { Claim } from './claim'
import type { Cell } from './comparison-cell'
import { isEasilyConfused, type ComparedMetric } from './comparison-metric'
import { explainDivergence, explainSum, type Divergence } from './divergence'

/** Above this many filled cells only neighbours are paired: forty sources would give 780 pairs that nobody reads. */
export const PAIR_ALL_UP_TO = 8

export interface PairableRow {
  key: string
  metric: string | null
  population: string | null
  variant: string
  group: string | null
  cells: (Cell | null)[]
  /** Per column: the parts of the row's metric where the column gives all of them and no total. */
  parts: (Cell[] | null)[]
}

/** Pairs of one row, in column order. */
export function pairWithin(row: PairableRow, metric: ComparedMetric | null): Divergence[] {
  const filled = row.cells.filter((cell) => cell !== null)
  const pairs: [Claim, Claim][] = []
  filled.forEach((a, place) => {
    const partners = filled.length <= PAIR_ALL_UP_TO ? filled.slice(place + 1) : filled.slice(place + 1, place + 2)
    for (const b of partners) pairs.push([a, b])
  })
  return pairs.map(([a, b]) => explainDivergence(a, b, metric, metric))
}

/** Each total beside the sum that another column gives in parts. */
export function pairSums(row: PairableRow, metric: ComparedMetric | null): Divergence[] {
  if (!metric) return []
  return row.cells.flatMap((cell, column) => (cell ? row.parts.flatMap((parts, other) => {
    const explained = parts && other !== column ? explainSum(cell, parts, metric) : null
    return explained ? [explained] : []
  }) : []))
}

/**
 * Pairs across rows: one column gives this row and not the other, the other column the other way round.
 * They are of one family (or one topic, or one actor and target), so they stand together and the reason says how they differ.
 */
export function pairAcross(row: PairableRow, rows: readonly PairableRow[], metrics: ReadonlyMap<string, ComparedMetric>): Divergence[] {
  const rivals = rows.filter((other) => other.key !== row.key && isRival(row, other, metrics))
  return rivals.flatMap((rival) => row.cells.flatMap((cell, column) => {
    if (!cell || rival.cells[column]) return []
    const place = rival.cells.findIndex((other, otherColumn) => other !== null && otherColumn !== column && !row.cells[otherColumn])
    if (place < 0 || row.parts[place] || rival.parts[column]) return []
    const [metricA, metricB] = [row.metric && metrics.get(row.metric), rival.metric && metrics.get(rival.metric)]
    return [explainDivergence(cell, rival.cells[place]!, metricA || null, metricB || null)]
  }))
}

function isRival(row: PairableRow, other: PairableRow, metrics: ReadonlyMap<string, ComparedMetric>): boolean {
  if (row.group !== null) return row.group === other.group
  const [a, b] = [row.metric && metrics.get(row.metric), other.metric && metrics.get(other.metric)]
  if (!a || !b || row.population !== other.population || row.variant !== other.variant) return false
  return isEasilyConfused(a, b, [...metrics.values()])
}
