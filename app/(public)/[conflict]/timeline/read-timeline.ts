// Owns what the timeline reads: the panels of a filter, its claims page by page, and the choices of its form.
import { listSources } from '@/lib/data/article-queries'
import { listClaims, type ClaimPage } from '@/lib/data/claim-queries'
import { listEventReports } from '@/lib/data/event-queries'
import { listActors, listMetrics, listProposals, listTopics } from '@/lib/data/register-queries'
import { readPanels } from '@/lib/data/series-panels'
import { figureDays } from '@/lib/data/series-queries'
import type { FilterChoices } from '@/components/timeline/filter-form'
import type { ClaimFilter } from '@/lib/domain/filter'
import type { SourceAxis } from '@/lib/domain/comparison-source'
import { choosePanels, type ChosenPanels } from '@/lib/domain/panel-choice'
import { occurrenceEvents, proposalEvents, type AxisEvent } from '@/lib/domain/panel-events'
import { messages } from '@/lib/messages/messages'
import { metricTitle } from '@/lib/publish/metric-title'

/** Without a choice of metrics; chosen ones are all drawn. */
const MOST_PANELS = 6
const ALL_PANELS = 60
const MAX_POINTS = 240
/** Points in all panels together: the picture in three widths and the live data then stay under 60 KB on the wire. */
const BUDGET = 1_000
/** The same before a metric is chosen: six panels of many short series are the heaviest page of all, and only the way to one of them. */
const OVERVIEW_BUDGET = 600
const PAGE = 50

export interface TimelineData extends ChosenPanels { page: ClaimPage; events: AxisEvent[]; extent: { from: string; to: string } | null }

/** Panels and the first or asked-for page of claims of a conflict under a filter. */
export async function readTimeline(conflict: string, given: ClaimFilter, by: SourceAxis): Promise<TimelineData> {
  const filter = { ...given, conflict }
  const isChart = given.view === 'chart'
  const [panels, page, events, extent] = await Promise.all([
    chartPanels(filter, by), listClaims(filter, { limit: PAGE }), isChart ? readEvents(conflict, given) : [], isChart ? figureDays(filter) : null,
  ])
  return { ...panels, page, events, extent }
}

/** What happened and what was proposed in the period, whatever the filter says about figures: it annotates their axis. */
async function readEvents(conflict: string, view: ClaimFilter): Promise<AxisEvent[]> {
  const { knownOn, recordedBy, asOf } = view
  const [reports, proposals] = await Promise.all([listEventReports(conflict, view), listProposals(conflict, { knownOn, recordedBy })])
  const offered = proposalEvents(proposals.filter(({ counts }) => counts.claims > 0)).filter(({ latest }) => asOf === null || latest <= asOf)
  return [...occurrenceEvents(reports), ...offered]
}

/** The panels of a filter. Lists and tables have none. */
async function chartPanels(filter: ClaimFilter & { conflict: string }, by: SourceAxis): Promise<ChosenPanels> {
  const { view, metric, from, to, conflict } = filter
  const choice = { most: metric.length > 0 ? ALL_PANELS : MOST_PANELS, maxPoints: MAX_POINTS, budget: metric.length > 0 ? BUDGET : OVERVIEW_BUDGET, from, until: to }
  const metrics = await listMetrics(conflict, filter)
  return view === 'chart' ? readPanels(filter, by, metrics, choice) : choosePanels([], metrics, choice)
}

/** What the fields of the form offer: only what has claims, by its name. */
export async function readChoices(conflict: string, { knownOn, recordedBy }: ClaimFilter): Promise<FilterChoices> {
  const replay = { knownOn, recordedBy }
  const [metrics, actors, sources, proposals, topics] = await Promise.all([
    listMetrics(conflict, replay), listActors(replay), listSources(conflict, replay), listProposals(conflict, replay), listTopics(),
  ])
  const families = [...new Set(metrics.map(({ family }) => family))]
  const byName = (list: { slug: string; name: string }[]) => list.map(({ slug, name }) => ({ value: slug, label: name })).sort((a, b) => a.label.localeCompare(b.label, 'en'))
  return {
    metrics: families.map((family) => ({
      label: messages.families[family] ?? family,
      options: metrics.filter((metric) => metric.family === family && metric.counts.claims > 0).map((metric) => ({ value: metric.slug, label: metricTitle(metric) })),
    })).filter(({ options }) => options.length > 0),
    claimants: byName(actors.filter(({ counts }) => counts.said > 0)),
    actors: byName(actors.filter(({ counts }) => counts.about > 0)),
    outlets: byName(sources.flatMap(({ outlet }) => (outlet ? [outlet] : []))),
    proposals: byName(proposals.filter(({ counts }) => counts.claims > 0)),
    topics: byName(topics),
  }
}
