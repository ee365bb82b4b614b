// Owns what a metric's page reads: the newest figure of each claimant, the series by source, and its claims page by page.
import { listNewestFigures } from '@/lib/data/board-queries'
import { cached } from '@/lib/data/cache'
import { listClaims, type ClaimPage } from '@/lib/data/claim-queries'
import { listComparisonClaims } from '@/lib/data/comparison-queries'
import { listMetrics } from '@/lib/data/register-queries'
import { readPanels } from '@/lib/data/series-panels'
import { buildBoard, type BoardRow } from '@/lib/domain/board'
import type { Claim } from '@/lib/domain/claim'
import type { Source, SourceAxis } from '@/lib/domain/comparison-source'
import { divergenceSeries, type DivergencePair } from '@/lib/domain/divergence-series'
import type { ClaimFilter } from '@/lib/domain/filter'
import type { ChosenPanels } from '@/lib/domain/panel-choice'
import type { MetricRecord } from '@/lib/domain/register-records'
import { orderSources } from '@/lib/domain/source-order'

const ALL_PANELS = 24
const MAX_POINTS = 400
const BUDGET = 1_000
const PAGE = 50
const MOST_PAIRED = 2_000

export interface MetricData extends ChosenPanels {
  rows: BoardRow[]
  order: ReadonlyMap<string, number>
  page: ClaimPage
  /** What stays unexplained between two sources over time. */
  pairs: DivergencePair[]
  metrics: MetricRecord[]
}

/** Everything on a metric's page under its filter; the metric of the address stands in for any other. */
export async function readMetric(metric: MetricRecord, given: ClaimFilter, by: SourceAxis): Promise<MetricData> {
  const filter = { ...given, conflict: metric.conflict, metric: [metric.slug] }
  const { asOf, knownOn, recordedBy } = given
  const [newest, panels, page, metrics] = await Promise.all([
    listNewestFigures(metric.conflict, { asOf, knownOn, recordedBy }), chartPanels(filter, by), listClaims(filter, { limit: PAGE }), listMetrics(metric.conflict),
  ])
  const own = newest.filter((claim) => claim.metric?.slug === metric.slug)
  return {
    ...panels, pairs: await readPairs(metric, filter, by, page.total), rows: buildBoard(own, metrics), order: colours(panels.set.sources, newest, by), page, metrics,
  }
}

/** A claimant has one colour on the page: that of its line, where the chart has a line per claimant. */
function colours(drawn: readonly Source[], newest: readonly Claim[], by: SourceAxis): ReadonlyMap<string, number> {
  if (by !== 'claimant') return orderSources(newest, 'claimant')
  const slugs = [...drawn.map(({ slug }) => slug), ...orderSources(newest, 'claimant').keys()]
  return new Map([...new Set(slugs)].map((slug, place) => [slug, place]))
}

async function chartPanels(filter: ClaimFilter & { conflict: string }, by: SourceAxis): Promise<ChosenPanels> {
  return readPanels(filter, by, await listMetrics(filter.conflict), { most: ALL_PANELS, maxPoints: MAX_POINTS, budget: BUDGET, from: filter.from, until: filter.to })
}

/** Pairs of sources are read claim by claim, which is too much for a metric of very many figures. */
async function readPairs(metric: MetricRecord, filter: ClaimFilter, by: SourceAxis, total: number): Promise<DivergencePair[]> {
  if (total > MOST_PAIRED) return []
  return cached(`metric pairs ${JSON.stringify({ ...filter, cursor: null, view: null, sort: null, by })}`, async () => divergenceSeries(await listComparisonClaims(filter), by, metric))
}
