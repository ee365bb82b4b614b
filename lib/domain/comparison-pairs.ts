// Owns which cells of a comparison are set against each other, on one row and across rows that a reader could mistake for one.
import type { Claim } from './claim'
import type { Cell } from './comparison-cell'
import { isEasilyConfused, type ComparedMetric } from './comparison-metric'
import { explainDivergence, explainSum, type Divergence } from './divergence'

/** Above this many filled cells only neighbours are paired: forty sources would give 780 pairs that nobody reads. */
export const PAIR_ALL_UP_TO = 8

export interface PairableRow {
  key: string
  family: string
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
  const sums = row.parts.filter((parts) => parts !== null).slice(0, PAIR_ALL_UP_TO)
  if (!metric || !sums.length) return []
  const totals = row.cells.filter((cell) => cell !== null).slice(0, PAIR_ALL_UP_TO)
  return totals.flatMap((total) => sums.flatMap((parts) => explainSum(total, parts, metric) ?? []))
}

/** Rows by what could make a reader take one for the other, so that each row meets only its few possible rivals. */
export function indexRivals<Row extends PairableRow>(rows: readonly Row[]): (row: Row) => Row[] {
  const shelves = new Map<string, Row[]>()
  const shelfOf = (row: Row) => row.group ?? (row.metric === null ? null : `family:${row.family}`)
  for (const row of rows) {
    const name = shelfOf(row)
    if (name === null) continue
    const shelf = shelves.get(name)
    if (shelf) shelf.push(row)
    else shelves.set(name, [row])
  }
  return (row) => shelves.get(shelfOf(row) ?? '')?.filter((other) => other !== row) ?? []
}

/**
 * Pairs across rows: one column gives this row and not the other, the other column the other way round.
 * They are of one family (or one topic, or one actor and target), so they stand together and the reason says how they differ.
 */
export function pairAcross(row: PairableRow, rivals: readonly PairableRow[], metrics: ReadonlyMap<string, ComparedMetric>): Divergence[] {
  const entry = (slug: string | null) => (slug === null ? null : metrics.get(slug) ?? null)
  return rivals.filter((other) => isRival(row, other, metrics)).flatMap((rival) => {
    const b = rival.cells.find((cell, column) => cell !== null && !row.cells[column] && !row.parts[column])
    if (!b) return []
    const alone = row.cells.filter((cell, column) => cell !== null && !rival.cells[column] && !rival.parts[column])
    return alone.slice(0, PAIR_ALL_UP_TO).map((a) => explainDivergence(a!, b, entry(row.metric), entry(rival.metric)))
  })
}

function isRival(row: PairableRow, other: PairableRow, metrics: ReadonlyMap<string, ComparedMetric>): boolean {
  if (row.group !== null) return row.group === other.group
  const [a, b] = [metrics.get(row.metric ?? ''), metrics.get(other.metric ?? '')]
  if (!a || !b || row.population !== other.population || row.variant !== other.variant) return false
  return isEasilyConfused(a, b, metrics)
}
