import type { Metadata } from 'next'
import { ClocksForm } from '@/components/claims/clocks-form'
import { keptView } from '@/components/claims/kept-view'
import { ViewNotes } from '@/components/claims/view-notes'
import { ChooseForm } from '@/components/compare/choose-form'
import { ComparisonTable } from '@/components/compare/comparison-table'
import { FilterChips } from '@/components/timeline/filter-chips'
import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import { ButtonLink, ButtonRow } from '@/components/ui/buttons'
import { EmptyState } from '@/components/ui/empty-state'
import { PageHead } from '@/components/ui/page-head'
import { Views } from '@/components/ui/views'
import { daysBetween } from '@/lib/domain/calendar-day'
import { AGREEMENTS, countAgreement } from '@/lib/domain/comparison-agreement'
import { SOURCE_AXES, sourceOf, type SourceAxis } from '@/lib/domain/comparison-source'
import type { ClaimFilter } from '@/lib/domain/filter'
import { changedQuery, keptFields } from '@/lib/domain/view-address'
import { messages } from '@/lib/messages/messages'
import { apiPath, claimsCsvPath, comparePath, conflictPath, homePath } from '@/lib/paths'
import { readFilterNames } from '../filter-names'
import { ComparedLedgers } from '../ledger/compared-ledgers'
import { readConflict } from '../read-conflict'
import { readView, type Query } from '../../view-state'
import { readComparison, type ComparisonView } from './read-comparison'

interface PageProps { params: Promise<{ conflict: string }>; searchParams: Promise<Query> }

const DEFAULT_AXIS: SourceAxis = 'article'

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const { name, slug } = await readConflict((await params).conflict, comparePath)
  return { title: `${messages.compare.title} · ${name}`, description: messages.compare.lead, alternates: { canonical: comparePath(slug) } }
}

export default async function ComparePage({ params, searchParams }: PageProps) {
  const { conflict: slug } = await params
  const { filter, problems, replay } = await readView(comparePath(slug), searchParams, { by: DEFAULT_AXIS })
  const conflict = await readConflict(slug, (present) => comparePath(present, changedQuery(filter, {})), replay)
  const path = comparePath(conflict.slug)
  const by = filter.by ?? DEFAULT_AXIS
  const view = await readComparison(conflict.slug, filter, by)
  const { compare, home, site } = messages
  return (
    <>
      <Breadcrumbs
        label={site.path}
        items={[{ label: home.title, href: homePath() }, { label: conflict.name, href: conflictPath(conflict.slug, keptView()) }, { label: messages.nav.compare }]}
      />
      <PageHead title={titleOf(by, view.columns.length)}>{compare.lead}</PageHead>
      <ClocksForm action={path} view={filter} says={saysOf(view, by)} keep={keptFields(filter, ['asOf', 'knownOn'])} />
      <ViewNotes view={filter} problems={problems} present={comparePath(conflict.slug, changedQuery(filter, { asOf: null, knownOn: null, recordedBy: null }))} articles={conflict.counts.articles} />
      <div className="underfilters">
        <ChooseForm action={path} by={by} options={view.options} chosen={filter[by]} keep={keptFields(filter, [by])} />
        <Views label={compare.byLabel} items={SOURCE_AXES.map((axis) => ({ label: compare.by[axis], href: comparePath(conflict.slug, changedQuery(filter, { by: axis === DEFAULT_AXIS ? null : axis })), current: axis === by }))} />
      </div>
      <FilterChips filter={filter} path={path} names={await readFilterNames(filter)} />
      <Body view={view} conflict={conflict.slug} by={by} filter={filter} />
    </>
  )
}

function Body({ view, conflict, by, filter }: { view: ComparisonView; conflict: string; by: SourceAxis; filter: ClaimFilter }) {
  const { compare, empty } = messages
  const path = comparePath(conflict)
  if (view.columns.length === 0) {
    return <div className="before-6"><EmptyState title={compare.noColumns} action={<ButtonLink href={path}>{empty.clear}</ButtonLink>}>{empty.noMatchHint}</EmptyState></div>
  }
  const count = (kind: 'shared' | 'single') => view.families.reduce((sum, family) => sum + family[kind].length, 0)
  const query = changedQuery(filter, {})
  query.set('conflict', conflict)
  return (
    <>
      <p className="note before-4">{compare.lines(count('shared'), count('single'))} {view.columns.length < view.all ? compare.capped(view.columns.length, view.all) : null}</p>
      {view.columns.length > 1 ? <p className="note before-2">{agreementWords(view)}</p> : null}
      {view.columns.length === 1 ? <p className="note before-2">{compare.oneColumn}</p> : null}
      <div className="before-5">
        <ComparisonTable
          conflict={conflict}
          columns={view.columns}
          by={by}
          families={view.families}
          gaps={view.gaps}
          orderOf={(claim) => view.order.get(sourceOf(claim, 'claimant').slug) ?? 0}
        />
      </div>
      <ComparedLedgers conflict={conflict} columns={view.columns} by={by} filter={filter} />
      <div className="before-6">
        <ButtonRow>
          <ButtonLink href={claimsCsvPath(query)}>{compare.csv}</ButtonLink>
          <ButtonLink href={apiPath(['compare'], query)} weight="plain">{compare.json}</ButtonLink>
        </ButtonRow>
      </div>
    </>
  )
}

/** "Of the lines on which two speak: the same on 2, different on 5. One source alone: The Sun on 7 lines." */
function agreementWords({ families, columns }: ComparisonView): string {
  const { agreement, agreementOf, only: alone, onlyIn } = messages.compare
  const { lines, only } = countAgreement(families, columns.length)
  const shared = AGREEMENTS.flatMap((one) => (lines[one] > 0 ? [agreement[one](lines[one])] : []))
  const single = columns.flatMap(({ name }, place) => (only[place]! > 0 ? [onlyIn(name, only[place]!)] : []))
  return [shared.length > 0 ? agreementOf(shared) : '', single.length > 0 ? alone(single) : ''].filter(Boolean).join(' ')
}

function titleOf(by: SourceAxis, columns: number): string {
  const { compare } = messages
  if (columns < 2) return compare.title
  return { article: compare.titleArticles, outlet: compare.titleOutlets, claimant: compare.titleClaimants }[by](columns)
}

/** Which sources are compared, and for two articles how many days lie between them. */
function saysOf({ columns }: ComparisonView, by: SourceAxis): string {
  const { compare } = messages
  if (columns.length === 0) return compare.noColumns
  const names = columns.map(({ name }) => name).join(columns.length === 2 ? compare.and : '; ')
  const [first, second] = columns.map(({ article }) => article?.publishedOn?.latest ?? null)
  const apart = by === 'article' && columns.length === 2 && first && second ? compare.apart(Math.abs(daysBetween(first, second))) : ''
  return [compare.compared(names), apart].filter(Boolean).join(' ')
}
