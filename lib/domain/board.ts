// Owns the board's figures: one metric one row, the newest claim of each claimant, and what is set beside it.
import type { Claim } from './claim'
import { buildComparison, type Cell, type ComparisonRow } from './comparison'
import type { ComparedMetric } from './comparison-metric'
import { compareNewest } from './comparison-cell'
import { explainDivergence, type Divergence } from './divergence'
import { levelOf } from './series-point'

/** What one speaker gives: one claim, or the parts of the metric where no total is given ("80 + 25"). */
export interface BoardEntry {
  role: 'newest' | 'before' | 'rival'
  claims: Claim[]
  /** What the same report gives beside it, of others: "three killed by mistake" beside eight. */
  beside: Claim[]
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
    if (cell) {
      const [first, ...beside] = [cell, ...cell.others.filter((other) => isBeside(other, cell))].sort((a, b) => (levelOf(b.quantity!) ?? 0) - (levelOf(a.quantity!) ?? 0))
      return [{ role: 'newest', claims: [first!], beside }]
    }
    const parts = row.parts[column]
    return parts ? [{ role: 'newest', claims: parts, beside: [] }] : []
  })
  return entries.sort((a, b) => compareNewest(a.claims[0]!, b.claims[0]!))
}

/** One report, one day, another number of others: neither a step back nor a difference. */
function isBeside(other: Claim, cell: Claim): boolean {
  return other.article.id === cell.article.id && other.asOf?.edtf === cell.asOf?.edtf && other.scope.text !== cell.scope.text && !isSameNumber(other, cell)
}

const newestOf = (row: ComparisonRow): Claim[] => row.cells.filter((cell) => cell !== null).sort(compareNewest).slice(0, 1)

/** The figure that the row's only claimant gave for an earlier day or in an earlier report; a repeated number is no step back. */
function beforeOf(row: ComparisonRow, metric: ComparedMetric): { entry: BoardEntry; divergence: Divergence } | null {
  const cell = row.cells.find((one): one is Cell => one !== null)
  const before = cell?.others.find((other) => !isSameNumber(other, cell) && isEarlier(other, cell))
  if (!cell || !before) return null
  return { entry: { role: 'before', claims: [before], beside: [] }, divergence: explainDivergence(before, cell, metric, metric) }
}

function isEarlier(a: Claim, b: Claim): boolean {
  const [dayA, dayB] = [a, b].map((claim) => claim.asOf?.latest ?? '') as [string, string]
  return dayA < dayB || (dayA === dayB && (a.article.publishedOn?.latest ?? '') < (b.article.publishedOn?.latest ?? ''))
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
    return { row: other, divergence, entry: { role: 'rival' as const, claims: [claim], beside: [] } }
  }
  return null
}

function isWithin(divergence: Divergence, entries: readonly BoardEntry[]): boolean {
  const ids = new Set(entries.flatMap(({ claims, beside }) => [...claims, ...beside].map(({ id }) => id)))
  return ids.has(divergence.a) && (ids.has(divergence.b) || (divergence.parts.b.length > 0 && divergence.parts.b.every((id) => ids.has(id))))
}
