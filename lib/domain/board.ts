// Owns the board's figures: one metric one row, the newest claim of each claimant, and what is set beside it.
import type { Claim } from './claim'
import { buildComparison, type Cell, type ComparisonRow } from './comparison'
import type { ComparedMetric } from './comparison-metric'
import { compareNewest } from './comparison-cell'
import { explainDivergence, type Divergence } from './divergence'

/** What one speaker gives: one claim, or the parts of the metric where no total is given ("80 + 25"). */
export interface BoardEntry {
  role: 'newest' | 'before' | 'rival'
  claims: Claim[]
  /** The rest of the same speaker's claims on this row. */
  others: number
}

export interface BoardRow {
  key: string
  metric: ComparedMetric
  population: string | null
  /** Newest first. `before` is the same claimant's figure before, `rival` another metric that one could take for this one. */
  entries: BoardEntry[]
  /** Newest claims on narrower populations: "19 women". */
  narrower: Claim[]
  divergence: Divergence[]
}

/** Whether there is something to set side by side. */
export const hasSpread = (row: BoardRow) => row.entries.length > 1

/**
 * Rows in the register's order. A row whose one figure stands beside another row's as "not comparable" takes that figure in.
 * @param claims published figures; other kinds are passed over
 */
export function buildBoard(claims: readonly Claim[], metrics: readonly ComparedMetric[]): BoardRow[] {
  const register = new Map(metrics.map((metric) => [metric.slug, metric]))
  const figures = claims.filter((claim) => claim.kind === 'figure' && register.has(claim.metric?.slug ?? ''))
  const { rows } = buildComparison(figures, 'claimant', metrics)
  const byClaim = new Map(figures.map((claim) => [claim.id, claim]))
  const whole = rows.filter((row) => row.population === null || !rows.some((other) => other.key === row.metric))
  const taken = new Set<string>()
  return whole.flatMap((row) => {
    if (row.partOf || taken.has(row.key)) return []
    const metric = register.get(row.metric!)!
    const own = entriesOf(row)
    const before = own.length === 1 ? beforeOf(row, metric) : null
    const rival = own.length === 1 && !before ? rivalOf(row, rows, byClaim) : null
    if (rival) taken.add(rival.row.key)
    const added: BoardEntry[] = [before?.entry, rival?.entry].filter((entry) => entry !== undefined)
    return [{
      key: row.key, metric, population: row.population, entries: [...own, ...added],
      narrower: rows.filter((other) => other.metric === row.metric && other.population !== null && other.key !== row.key).flatMap(newestOf),
      divergence: before ? [before.divergence] : rival ? [rival.divergence] : row.divergence.filter((one) => isWithin(one, own)),
    }]
  })
}

function entriesOf(row: ComparisonRow): BoardEntry[] {
  const entries = row.cells.flatMap((cell, column): BoardEntry[] => {
    if (cell) return [{ role: 'newest', claims: [cell], others: cell.others.length }]
    const parts = row.parts[column]
    return parts ? [{ role: 'newest', claims: parts, others: 0 }] : []
  })
  return entries.sort((a, b) => compareNewest(a.claims[0]!, b.claims[0]!))
}

const newestOf = (row: ComparisonRow): Claim[] => row.cells.filter((cell) => cell !== null).sort(compareNewest).slice(0, 1)

/** The figure that the row's only claimant gave before; a repeated number is no step back. */
function beforeOf(row: ComparisonRow, metric: ComparedMetric): { entry: BoardEntry; divergence: Divergence } | null {
  const cell = row.cells.find((one): one is Cell => one !== null)
  const before = cell?.others.find((other) => !isSameNumber(other, cell))
  if (!cell || !before) return null
  return { entry: { role: 'before', claims: [before], others: 0 }, divergence: explainDivergence(before, cell, metric, metric) }
}

function isSameNumber(a: Claim, b: Claim): boolean {
  return a.quantity?.operator === b.quantity?.operator && a.quantity?.low === b.quantity?.low
    && a.quantity?.high === b.quantity?.high && a.quantity?.best === b.quantity?.best
}

/** A figure of another row that cannot be compared by definition, where that row has no other. */
function rivalOf(row: ComparisonRow, rows: readonly ComparisonRow[], byClaim: ReadonlyMap<string, Claim>) {
  for (const divergence of row.divergence.filter((one) => !one.comparable)) {
    const other = rows.find((one) => one.key !== row.key && one.cells.some((cell) => cell?.id === divergence.b))
    const claim = byClaim.get(divergence.b)
    if (!other || !claim || other.metric === row.metric || other.cells.filter(Boolean).length > 1) continue
    return { row: other, divergence, entry: { role: 'rival' as const, claims: [claim], others: 0 } }
  }
  return null
}

function isWithin(divergence: Divergence, entries: readonly BoardEntry[]): boolean {
  const ids = new Set(entries.flatMap(({ claims }) => claims.map(({ id }) => id)))
  return ids.has(divergence.a) && (ids.has(divergence.b) || divergence.parts.b.every((id) => ids.has(id)))
}
