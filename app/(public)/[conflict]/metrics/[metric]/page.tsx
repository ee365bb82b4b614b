import type { Metadata } from 'next'
import { notFound, permanentRedirect } from 'next/navigation'
import { MetricRows } from '@/components/board/metric-rows'
import { MetricFacts } from '@/components/board/metric-facts'
import { ClocksForm } from '@/components/claims/clocks-form'
import { keptView } from '@/components/claims/kept-view'
import { ViewNotes } from '@/components/claims/view-notes'
import { DivergenceDays } from '@/components/compare/divergence-days'
import { TimelineChart } from '@/components/timeline/timeline-chart'
import { TimelineClaims } from '@/components/timeline/timeline-claims'
import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import { ButtonLink, ButtonRow } from '@/components/ui/buttons'
import { EmptyState } from '@/components/ui/empty-state'
import { PageHead } from '@/components/ui/page-head'
import { Section } from '@/components/ui/section'
import { Views } from '@/components/ui/views'
import { getMetric } from '@/lib/data/register-queries'
import { SOURCE_AXES, type SourceAxis } from '@/lib/domain/comparison-source'
import type { ClaimFilter } from '@/lib/domain/filter'
import type { MetricRecord, Replay } from '@/lib/domain/register-records'
import { changedQuery, keptFields } from '@/lib/domain/view-address'
import { messages } from '@/lib/messages/messages'
import { apiPath, claimsCsvPath, comparePath, conflictPath, homePath, metricPath, timelinePath } from '@/lib/paths'
import { metricTitle } from '@/lib/publish/metric-title'
import { OriginSections } from '../../origin-sections'
import { readConflict } from '../../read-conflict'
import { spreadsOf } from '../../spreads'
import { readView, type Query } from '../../../view-state'
import { readMetric, type MetricData } from './read-metric'

interface PageProps { params: Promise<{ conflict: string; metric: string }>; searchParams: Promise<Query> }

const DEFAULT_AXIS: SourceAxis = 'claimant'
const MOST_PAIRS = 8
const MOST_CLAIMANTS = 24

/** The metric of an address: 404 where the conflict has none of this name, its present address where it was renamed. */
async function findMetric(conflict: string, slug: string, replay?: Replay): Promise<MetricRecord> {
  const metric = await getMetric(slug, replay)
  if (!metric || metric.conflict !== conflict) notFound()
  if (metric.slug !== slug) permanentRedirect(metricPath(conflict, metric.slug, keptView()))
  return metric
}

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const { conflict: slug, metric: metricSlug } = await params
  const conflict = await readConflict(slug, (present) => metricPath(present, metricSlug))
  const metric = await findMetric(conflict.slug, metricSlug)
  return { title: `${metricTitle(metric)} · ${conflict.name}`, description: metric.definition, alternates: { canonical: metricPath(conflict.slug, metric.slug) } }
}

export default async function MetricPage({ params, searchParams }: PageProps) {
  const { conflict: slug, metric: metricSlug } = await params
  const { filter, problems, replay } = await readView(metricPath(slug, metricSlug), searchParams, { by: DEFAULT_AXIS })
  const conflict = await readConflict(slug, (present) => metricPath(present, metricSlug, changedQuery(filter, {})), replay)
  const metric = await findMetric(conflict.slug, metricSlug, replay)
  const path = metricPath(conflict.slug, metric.slug)
  const hrefOf = (change: Partial<ClaimFilter>) => metricPath(conflict.slug, metric.slug, changedQuery(filter, change))
  const by = filter.by ?? DEFAULT_AXIS
  const data = await readMetric(metric, filter, by)
  const { home, site, filters } = messages
  return (
    <>
      <Breadcrumbs
        label={site.path}
        items={[{ label: home.title, href: homePath() }, { label: conflict.name, href: conflictPath(conflict.slug, keptView()) }, { label: metricTitle(metric) }]}
      />
      <PageHead title={metricTitle(metric)}>{metric.definition}</PageHead>
      <ClocksForm action={path} view={filter} says={filters.shown(data.page.total, metric.counts.claims)} keep={keptFields(filter, ['asOf', 'knownOn'])} />
      <ViewNotes view={filter} problems={problems} present={hrefOf({ asOf: null, knownOn: null, recordedBy: null })} articles={conflict.counts.articles} />
      {data.page.total === 0
        ? <div className="before-6"><EmptyState title={messages.metric.noClaims} action={<ButtonLink href={path}>{messages.empty.clear}</ButtonLink>}>{messages.board.noneByThen}</EmptyState></div>
        : <Body metric={metric} filter={filter} by={by} data={data} hrefOf={hrefOf} />}
      <Section id="definition" title={messages.metric.definition}><MetricFacts metric={metric} metrics={data.metrics} /></Section>
    </>
  )
}

interface BodyProps { metric: MetricRecord; filter: ClaimFilter; by: SourceAxis; data: MetricData; hrefOf: (change: Partial<ClaimFilter>) => string }

function Body({ metric, filter, by, data, hrefOf }: BodyProps) {
  const { metric: words, filters } = messages
  const view = keptView()
  const query = changedQuery(filter, { metric: [metric.slug], by: null, view: 'chart' })
  query.set('conflict', metric.conflict)
  const series = changedQuery(filter, { metric: [metric.slug], view: 'chart' })
  series.set('conflict', metric.conflict)
  return (
    <>
      <Section
        id="newest"
        title={words.newest}
        aside={<><a href={comparePath(metric.conflict, { ...view, metric: metric.slug })}>{words.compare}</a> · <a href={timelinePath(metric.conflict, { ...view, metric: metric.slug })}>{words.timeline}</a></>}
      >
        <MetricRows rows={data.rows} spreads={spreadsOf(data.rows, MOST_PAIRS)} order={data.order} most={MOST_CLAIMANTS} />
      </Section>
      <Section id="series" title={words.chart}>
        <Views label={words.lines} items={SOURCE_AXES.map((axis) => ({ label: filters.by[axis], href: hrefOf({ by: axis === DEFAULT_AXIS ? null : axis }), current: axis === by }))} />
        <TimelineChart set={data.set} left={data.left} elided={data.elided} unseen={data.unseen} hrefOf={() => timelinePath(metric.conflict, { ...view, metric: metric.slug })} />
        <div className="before-5">
          <ButtonRow>
            <ButtonLink href={claimsCsvPath(query)}>{words.csv}</ButtonLink>
            <ButtonLink href={apiPath(['series'], series)} weight="plain">{words.json}</ButtonLink>
          </ButtonRow>
        </div>
      </Section>
      {data.pairs.length > 0 ? <Section id="unexplained" title={messages.divergence.series.title}><DivergenceDays pairs={data.pairs} metric={metric} /></Section> : null}
      <OriginSections filter={{ ...filter, conflict: metric.conflict, metric: [metric.slug], status: 'published' }} metric={metric} />
      <TimelineClaims page={data.page} filter={{ ...filter, view: 'table' }} by={by} sources={data.set.sources} hrefOf={hrefOf} />
    </>
  )
}
