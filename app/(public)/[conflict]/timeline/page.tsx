import type { Metadata } from 'next'
import { MarkLegend } from '@/components/charts/mark-legend'
import { keptView } from '@/components/claims/kept-view'
import { ViewNotes } from '@/components/claims/view-notes'
import { FilterChips } from '@/components/timeline/filter-chips'
import { FilterForm } from '@/components/timeline/filter-form'
import { TimelineChart } from '@/components/timeline/timeline-chart'
import { TimelineClaims } from '@/components/timeline/timeline-claims'
import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import { ButtonLink, ButtonRow } from '@/components/ui/buttons'
import { EmptyState } from '@/components/ui/empty-state'
import { PageHead } from '@/components/ui/page-head'
import { Section } from '@/components/ui/section'
import { Views } from '@/components/ui/views'
import { VIEWS, type ClaimFilter } from '@/lib/domain/filter'
import type { SourceAxis } from '@/lib/domain/comparison-source'
import type { ConflictRecord } from '@/lib/domain/register-records'
import { changedQuery } from '@/lib/domain/view-address'
import { messages } from '@/lib/messages/messages'
import { apiPath, claimsCsvPath, conflictPath, homePath, timelinePath } from '@/lib/paths'
import { readFilterNames } from '../filter-names'
import { readConflict } from '../read-conflict'
import { readView, type Query } from '../../view-state'
import { readChoices, readTimeline, type TimelineData } from './read-timeline'

interface PageProps { params: Promise<{ conflict: string }>; searchParams: Promise<Query> }

const DEFAULT_AXIS: SourceAxis = 'claimant'

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const { name, slug } = await readConflict((await params).conflict, timelinePath)
  return { title: `${messages.timeline.title} · ${name}`, description: messages.timeline.lead, alternates: { canonical: timelinePath(slug) } }
}

export default async function TimelinePage({ params, searchParams }: PageProps) {
  const { conflict: slug } = await params
  const { filter, problems, replay, typed } = await readView(timelinePath(slug), searchParams, { by: DEFAULT_AXIS })
  const conflict = await readConflict(slug, (present) => timelinePath(present, changedQuery(filter, {})), replay)
  const path = timelinePath(conflict.slug)
  const hrefOf = (change: Partial<ClaimFilter>) => timelinePath(conflict.slug, changedQuery(filter, change))
  const by = filter.by ?? DEFAULT_AXIS
  const [data, choices, names] = await Promise.all([readTimeline(conflict.slug, filter, by), readChoices(conflict.slug, filter), readFilterNames(filter)])
  const { timeline, filters, home, site, empty } = messages
  return (
    <>
      <Breadcrumbs
        label={site.path}
        items={[{ label: home.title, href: homePath() }, { label: conflict.name, href: conflictPath(conflict.slug, keptView()) }, { label: timeline.title }]}
      />
      <PageHead title={timeline.title}>{timeline.lead}</PageHead>
      <FilterForm path={path} filter={filter} choices={choices} problems={problems} typed={typed} defaultBy={DEFAULT_AXIS} />
      <ViewNotes view={filter} problems={problems} present={hrefOf({ asOf: null, knownOn: null, recordedBy: null })} articles={conflict.counts.articles} />
      <div className="underfilters">
        <FilterChips filter={filter} path={path} names={names} />
        <Views label={filters.viewLabel} items={VIEWS.map((view) => ({ label: filters.views[view], href: hrefOf({ view }), current: view === filter.view }))} />
      </div>
      {data.page.total === 0
        ? <div className="before-6"><EmptyState title={empty.noMatch} action={<ButtonLink href={path}>{empty.clear}</ButtonLink>}>{empty.noMatchHint}</EmptyState></div>
        : <Body conflict={conflict} filter={filter} by={by} data={data} hrefOf={hrefOf} />}
    </>
  )
}

interface BodyProps { conflict: ConflictRecord; filter: ClaimFilter; by: SourceAxis; data: TimelineData; hrefOf: (change: Partial<ClaimFilter>) => string }

function Body({ conflict, filter, by, data, hrefOf }: BodyProps) {
  const { timeline, marks } = messages
  const query = changedQuery(filter, { view: 'chart', by: null })
  query.set('conflict', conflict.slug)
  const { knownOn, recordedBy } = filter
  const chart = filter.view === 'chart'
  return (
    <>
      {chart
        ? (
            <TimelineChart
              {...data}
              title={conflict.name}
              events={{ list: data.events, conflict: conflict.slug }}
              period={{ extent: data.extent, from: filter.from, to: filter.to }}
              hrefOf={(metric) => hrefOf({ metric: [...metric] })}
            />
          )
        : null}
      <div className="before-5">
        <ButtonRow>
          <ButtonLink href={claimsCsvPath(query)}>{timeline.downloadThese(data.page.total)}</ButtonLink>
          {data.page.total < conflict.counts.claims
            ? <ButtonLink href={claimsCsvPath({ conflict: conflict.slug, knownOn, recordedBy })} weight="plain">{timeline.downloadAll(conflict.counts.claims)}</ButtonLink>
            : null}
          <ButtonLink href={apiPath(['claims'], query)} weight="plain">{timeline.json}</ButtonLink>
        </ButtonRow>
      </div>
      {chart && data.set.panels.length > 0 ? <Section id="marks" title={marks.heading} aside={marks.lead}><MarkLegend /></Section> : null}
      <TimelineClaims page={data.page} filter={filter} by={by} sources={data.set.sources} hrefOf={hrefOf} />
    </>
  )
}
