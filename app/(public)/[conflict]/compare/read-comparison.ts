// Owns what the comparison page reads: the columns that stand side by side, their lines, the words for each gap, and what else could be chosen.
import type { Gap } from '@/components/compare/gap-cell'
import { listArticles, listSources } from '@/lib/data/article-queries'
import { listNewestFigures, type BoardView } from '@/lib/data/board-queries'
import { cached } from '@/lib/data/cache'
import { getComparison } from '@/lib/data/comparison-queries'
import { listActors, listMetrics } from '@/lib/data/register-queries'
import { formatClock } from '@/lib/domain/clock'
import { displayFamilies, type DisplayFamily, type DisplayRow } from '@/lib/domain/comparison-display'
import type { ColumnSource, SourceAxis } from '@/lib/domain/comparison-source'
import { filterToSearchParams, type ClaimFilter } from '@/lib/domain/filter'
import { orderSources } from '@/lib/domain/source-order'
import { messages } from '@/lib/messages/messages'
import { divergenceWords, singleSourceWords } from '@/lib/publish/divergence-words'

/** More columns than this are only shown when a reader has chosen them. */
export const MOST_COLUMNS = 6
/** Behind the newest claim of a cell; their number is always said. */
const MOST_OTHERS = 12
/** A form with thousands of boxes serves nobody; older articles are chosen from their own pages. */
const MOST_OPTIONS = 200

export interface ComparisonView {
  columns: ColumnSource[]
  /** How many sources the filter lets through. */
  all: number
  families: DisplayFamily[]
  gaps: Map<string, Gap[]>
  options: { value: string; label: string }[]
  order: ReadonlyMap<string, number>
}

/** The comparison of a conflict under a filter; kept until the next write. */
export function readComparison(conflict: string, given: ClaimFilter, by: SourceAxis): Promise<ComparisonView> {
  const filter = { ...given, conflict, cursor: null }
  return cached(`compare page ${by} ${filterToSearchParams(filter)}`, () => build(filter, by))
}

async function build(filter: ClaimFilter & { conflict: string }, by: SourceAxis): Promise<ComparisonView> {
  const { conflict, asOf, knownOn, recordedBy } = filter
  const view = { asOf, knownOn, recordedBy }
  const [{ columns, rows, all }, options, figures, metrics] = await Promise.all([
    getComparison(filter, by, { columns: filter[by].length > 0 ? Infinity : MOST_COLUMNS, others: MOST_OTHERS }),
    readOptions(conflict, view, by), listNewestFigures(conflict, view), listMetrics(conflict),
  ])
  const families = displayFamilies(rows)
  const labels = new Map(metrics.map((metric) => [metric.slug, metric.label]))
  return {
    columns, all, families, options,
    gaps: new Map(families.flatMap(({ shared, single }) => [...shared, ...single]).map((row) => [row.key, gapsOf(row, columns, labels)])),
    order: orderSources(figures, 'claimant'),
  }
}

/** Sources that can be named in the address, newest articles first: an outlet's own voice has no slug as a claimant. */
async function readOptions(conflict: string, view: BoardView, by: SourceAxis): Promise<{ value: string; label: string }[]> {
  if (by === 'article') {
    const articles = await listArticles({ conflict }, view)
    return articles.slice(0, MOST_OPTIONS).map(({ id, outlet, publishedOn }) => (
      { value: id, label: messages.article.name(outlet?.name ?? messages.article.outletUnknown, publishedOn?.edtf ? formatClock(publishedOn) : null) }))
  }
  const named = by === 'outlet'
    ? (await listSources(conflict, view)).flatMap(({ outlet }) => outlet ?? [])
    : (await listActors(view)).filter(({ counts }) => counts.said > 0)
  return named.map(({ slug, name }) => ({ value: slug, label: name })).sort((a, b) => a.label.localeCompare(b.label, 'en'))
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
