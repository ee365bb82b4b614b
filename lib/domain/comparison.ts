// Owns the comparison: columns are sources, rows are what they speak of, cells hold the newest claim and the gap stands beside them.
import type { Claim } from './claim'
import { cellOf, type Cell, type Keep } from './comparison-cell'
import type { ComparedMetric } from './comparison-metric'
import { indexRivals, pairAcross, pairSums, pairWithin } from './comparison-pairs'
import { rowOf, type RowIdentity } from './comparison-row'
import { sourceOf, type ColumnSource, type SourceAxis } from './comparison-source'
import type { Divergence } from './divergence'

export type { Cell } from './comparison-cell'

export interface ComparisonRow {
  /** A metric's slug, with `:population` where the claims are narrower; other kinds have keys of their own. */
  key: string
  family: string
  label: string
  detail: string | null
  metric: string | null
  population: string | null
  cells: (Cell | null)[]
  /** Per column: the parts of this metric where the column gives all of them and no total ("80 + 25"). */
  parts: (Cell[] | null)[]
  /** Key of the row whose total this row's claims are a part of, where they are compared there. */
  partOf: string | null
  divergence: Divergence[]
}

export interface Comparison {
  columns: ColumnSource[]
  rows: ComparisonRow[]
}

type Draft = Omit<ComparisonRow, 'divergence'> & RowIdentity

/** Where not all claims are given: what is kept of each cell, and the first day of each source by its slug. */
interface Sample { keep?: Keep; firstDays?: ReadonlyMap<string, string> }

/**
 * Sets claims side by side. Columns stand by first report, then by name; rows by the register's order, one family together.
 * @param claims what the filter lets through, or of each source and row the newest of them; retracted ones should not be among them
 */
export function buildComparison(claims: readonly Claim[], by: SourceAxis, metrics: readonly ComparedMetric[], { keep, firstDays }: Sample = {}): Comparison {
  const register = new Map(metrics.map((metric) => [metric.slug, metric]))
  const sources = new Map(claims.map((claim) => [claim, sourceOf(claim, by)]))
  const columns = columnsOf(sources, firstDays)
  const places = new Map(columns.map((column, place) => [column.slug, place]))
  const drafts = orderRows(draftRows(claims, columns.length, (claim) => places.get(sources.get(claim)!.slug)!, register, keep), metrics)
  findParts(drafts, register)
  const rivalsOf = indexRivals(drafts)
  const rows = drafts.map((draft) => {
    const metric = (draft.metric && register.get(draft.metric)) || null
    const divergence = [...pairWithin(draft, metric), ...pairSums(draft, metric), ...pairAcross(draft, rivalsOf(draft), register)]
    const { key, family, label, detail, population, cells, parts, partOf } = draft
    return { key, family, label, detail, metric: draft.metric, population, cells, parts, partOf, divergence }
  })
  return { columns, rows }
}

function columnsOf(sources: ReadonlyMap<Claim, ColumnSource>, firstDays?: ReadonlyMap<string, string>): ColumnSource[] {
  const first = new Map<string, { column: ColumnSource; day: string }>()
  for (const [claim, column] of sources) {
    const day = firstDays?.get(column.slug) ?? claim.article.publishedOn?.earliest ?? '9999'
    const known = first.get(column.slug)
    if (!known || day < known.day) first.set(column.slug, { column, day })
  }
  return [...first.values()]
    .sort((a, b) => a.day.localeCompare(b.day) || a.column.name.localeCompare(b.column.name, 'en')
      || (a.column.slug < b.column.slug ? -1 : 1))
    .map(({ column }) => column)
}

function draftRows(
  claims: readonly Claim[], width: number, placeOf: (claim: Claim) => number, register: ReadonlyMap<string, ComparedMetric>, keep?: Keep,
): Draft[] {
  const found = new Map<string, { row: RowIdentity; columns: Claim[][] }>()
  const metricOf = (claim: Claim) => register.get(claim.metric?.slug ?? '') ?? null
  for (const [claim, row] of separateVariants(claims.map((claim) => [claim, rowOf(claim, metricOf(claim))]))) {
    const entry = found.get(row.key) ?? { row, columns: Array.from({ length: width }, () => []) }
    entry.columns[placeOf(claim)]!.push(claim)
    found.set(row.key, entry)
  }
  return [...found.values()].map(({ row, columns }) => (
    { ...row, cells: columns.map((own) => cellOf(own, keep)), parts: columns.map(() => null), partOf: null }))
}

/** Claims of other places or measures leave the metric's row only where it would mix them; alone they keep the plain key. */
function separateVariants(pairs: [Claim, RowIdentity][]): [Claim, RowIdentity][] {
  const variants = new Map<string, Set<string>>()
  for (const [, row] of pairs) variants.set(row.key, (variants.get(row.key) ?? new Set()).add(row.variant))
  return pairs.map(([claim, row]) => {
    if (!row.variant || variants.get(row.key)!.size === 1) return [claim, row]
    const detail = [row.detail, row.variant.replaceAll(':', ', ')].filter(Boolean).join(', ')
    return [claim, { ...row, key: `${row.key}~${row.variant}`, detail }]
  })
}

const LAST_FAMILIES = ['terms', 'positions', 'occurrences', 'assessments']

function orderRows(rows: Draft[], metrics: readonly ComparedMetric[]): Draft[] {
  const families = [...new Set(metrics.map((metric) => metric.family)), ...LAST_FAMILIES]
  const slugs = metrics.map((metric) => metric.slug)
  const rank = (list: readonly string[], value: string | null) => {
    const place = value === null ? -1 : list.indexOf(value)
    return place < 0 ? list.length : place
  }
  return rows.sort((a, b) => rank(families, a.family) - rank(families, b.family)
    || rank(slugs, a.metric) - rank(slugs, b.metric)
    || a.label.localeCompare(b.label, 'en') || (a.key < b.key ? -1 : 1))
}

/** Finds, for each total, the columns that print its parts instead, and tells the rows of those parts where they are compared. */
function findParts(rows: Draft[], register: ReadonlyMap<string, ComparedMetric>): void {
  const byKey = new Map(rows.map((row) => [row.key, row]))
  for (const row of rows) {
    const sumOf = (row.metric && row.key === row.metric && register.get(row.metric)?.sumOf) || []
    const partRows = sumOf.map((slug) => byKey.get(slug))
    if (sumOf.length < 2 || partRows.some((part) => !part)) continue
    row.parts = row.cells.map((cell, column) => {
      const parts = partRows.map((part) => part!.cells[column] ?? null)
      return cell || parts.some((part) => part === null) ? null : parts as Cell[]
    })
    if (row.parts.every((parts) => parts === null) || row.cells.every((cell) => cell === null)) continue
    for (const part of partRows) part!.partOf = row.key
  }
}
