// Owns what the comparison page reads: the columns that stand side by side, their lines, the words for each gap, and what else could be chosen.
import type { Gap } from '@/components/compare/gap-cell'
import { getComparison, listComparisonClaims } from '@/lib/data/comparison-queries'
import { listMetrics } from '@/lib/data/register-queries'
import type { Claim } from '@/lib/domain/claim'
import { buildComparison, type Comparison } from '@/lib/domain/comparison'
import { displayFamilies, type DisplayFamily, type DisplayRow } from '@/lib/domain/comparison-display'
import { sourceOf, type ColumnSource, type SourceAxis } from '@/lib/domain/comparison-source'
import { emptyFilter, type ClaimFilter } from '@/lib/domain/filter'
import { orderSources } from '@/lib/domain/source-order'
import { messages } from '@/lib/messages/messages'
import { divergenceWords, singleSourceWords } from '@/lib/publish/divergence-words'

/** More columns than this are only shown when a reader has chosen them. */
export const MOST_COLUMNS = 6

export interface ComparisonView {
  columns: ColumnSource[]
  /** How many sources the filter lets through. */
  all: number
  families: DisplayFamily[]
  gaps: Map<string, Gap[]>
  options: { value: string; label: string }[]
  claims: Claim[]
  order: ReadonlyMap<string, number>
}

/** The comparison of a conflict under a filter. */
export async function readComparison(conflict: string, given: ClaimFilter, by: SourceAxis): Promise<ComparisonView> {
  const filter = { ...given, conflict }
  const { asOf, knownOn, recordedBy } = filter
  const [whole, claims, everything, metrics] = await Promise.all([
    getComparison(filter, by), listComparisonClaims(filter),
    listComparisonClaims({ ...emptyFilter(), conflict, asOf, knownOn, recordedBy }), listMetrics(conflict),
  ])
  const shown = filter[by].length > 0 || whole.columns.length <= MOST_COLUMNS ? whole : narrowed(whole, claims, by, metrics)
  const families = displayFamilies(shown.rows)
  const labels = new Map(metrics.map((metric) => [metric.slug, metric.label]))
  return {
    columns: shown.columns, all: whole.columns.length, families, options: optionsOf(everything, by), claims,
    gaps: new Map(families.flatMap(({ shared, single }) => [...shared, ...single]).map((row) => [row.key, gapsOf(row, shown.columns, labels)])),
    order: orderSources(everything.filter(({ kind }) => kind === 'figure'), 'claimant'),
  }
}

/** The comparison of the columns that share most lines with others. */
function narrowed(whole: Comparison, claims: readonly Claim[], by: SourceAxis, metrics: Parameters<typeof buildComparison>[2]): Comparison {
  const weight = whole.columns.map((_, column) => whole.rows.filter(({ cells }) => cells[column] && cells.filter(Boolean).length > 1).length * 100
    + whole.rows.filter(({ cells }) => cells[column]).length)
  const kept = whole.columns.map(({ slug }, column) => ({ slug, weight: weight[column]! })).sort((a, b) => b.weight - a.weight).slice(0, MOST_COLUMNS)
  const slugs = new Set(kept.map(({ slug }) => slug))
  return buildComparison(claims.filter((claim) => slugs.has(sourceOf(claim, by).slug)), by, metrics)
}

/** Sources that can be named in the address: an outlet's own voice has no slug as a claimant. */
function optionsOf(claims: readonly Claim[], by: SourceAxis): { value: string; label: string }[] {
  const found = new Map<string, string>()
  for (const claim of claims) {
    const { slug, name, ownVoice } = sourceOf(claim, by)
    if (!ownVoice && slug !== 'unnamed-outlet') found.set(slug, name)
  }
  return [...found].map(([value, label]) => ({ value, label })).sort((a, b) => a.label.localeCompare(b.label, 'en'))
}

/** The words of each pair of a line; with more than two sources they say whose figures they are. */
function gapsOf(row: DisplayRow, columns: readonly ColumnSource[], labels: ReadonlyMap<string, string>): Gap[] {
  if (row.divergence.length === 0) {
    const { headline, text } = singleSourceWords(messages, row.partOf && (labels.get(row.partOf) ?? row.partOf))
    return [{ key: 'single', between: null, headline, text, comparable: true }]
  }
  const nameOf = (ids: readonly string[]) => {
    const column = columns.findIndex((_, place) => ids.includes(row.cells[place]?.id ?? '') || row.parts[place]?.some((part) => ids.includes(part.id)))
    return columns[column]?.name ?? ''
  }
  const several = columns.length > 2 && row.divergence.length > 1
  return row.divergence.map((divergence) => {
    const { headline, text } = divergenceWords(divergence)
    const names = [nameOf([divergence.a, ...divergence.parts.a]), nameOf([divergence.b, ...divergence.parts.b])] as const
    return { key: `${divergence.a} ${divergence.b}`, between: several ? messages.compare.between(...names) : null, headline, text, comparable: divergence.comparable }
  })
}
