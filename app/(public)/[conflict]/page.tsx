import type { Metadata } from 'next'
import { Corrections } from '@/components/board/corrections'
import { MetricRows } from '@/components/board/metric-rows'
import { ReadingNotes } from '@/components/board/notes'
import { ResponseTable } from '@/components/board/response-table'
import { SingleFigures } from '@/components/board/single-figures'
import { TalksLead, TalksVoices } from '@/components/board/talks'
import { ClaimList } from '@/components/claims/claim-row'
import { ClocksForm } from '@/components/claims/clocks-form'
import { keptView } from '@/components/claims/kept-view'
import { ViewNotes } from '@/components/claims/view-notes'
import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import { EmptyState } from '@/components/ui/empty-state'
import { PageHead } from '@/components/ui/page-head'
import { Section, SplitSection } from '@/components/ui/section'
import { hasSpread } from '@/lib/domain/board'
import { formatClock, makeClock } from '@/lib/domain/clock'
import type { ConflictRecord } from '@/lib/domain/register-records'
import { TALKS } from '@/lib/domain/talks'
import { messages } from '@/lib/messages/messages'
import { comparePath, conflictPath, homePath, methodologyPath, proposalsPath, timelinePath } from '@/lib/paths'
import { readView, type Query } from '../view-state'
import { readBoard, type BoardData } from './read-board'
import { readConflict } from './read-conflict'
import { spreadsOf } from './spreads'

const VOICES = 6

interface PageProps { params: Promise<{ conflict: string }>; searchParams: Promise<Query> }

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const conflict = await readConflict((await params).conflict, conflictPath)
  return { title: conflict.name, description: conflict.description, alternates: { canonical: conflictPath(conflict.slug) } }
}

export default async function BoardPage({ params, searchParams }: PageProps) {
  const { conflict: slug } = await params
  const { filter, problems, replay } = await readView(conflictPath(slug), searchParams)
  const conflict = await readConflict(slug, (present) => conflictPath(present, keptView()), replay)
  const data = await readBoard(conflict.slug, filter)
  const { articles } = conflict.counts
  return (
    <>
      <Breadcrumbs label={messages.site.path} items={[{ label: messages.home.title, href: homePath() }, { label: conflict.name }]} />
      <PageHead title={conflict.name}>{conflict.description || messages.board.lead}</PageHead>
      <ClocksForm action={conflictPath(conflict.slug)} view={filter} says={<Says asOf={filter.asOf} articles={articles} />} keep={filter.recordedBy ? [['recordedBy', filter.recordedBy]] : []} />
      <ViewNotes view={filter} problems={problems} present={conflictPath(conflict.slug)} articles={articles} />
      {data.total === 0
        ? <div className="before-6"><EmptyState title={messages.empty.noClaims}>{messages.board.noneByThen}</EmptyState></div>
        : <Board conflict={conflict} data={data} />}
    </>
  )
}

function Says({ asOf, articles }: { asOf: string | null; articles: number }) {
  const { board } = messages
  return <>{asOf ? board.showing(formatClock(makeClock(asOf, 'stated'))) : board.showingAll} {board.showingArticles(articles)}</>
}

function Board({ conflict: { slug }, data }: { conflict: ConflictRecord; data: BoardData }) {
  const { board } = messages
  const view = keptView()
  const spread = data.figures.filter(hasSpread)
  return (
    <>
      <SplitSection id="talks" title={board.talks} main={<TalksLead claim={data.talks.lead} voices={data.talks.voices} />} side={<TalksVoices voices={data.talks.voices} most={VOICES} all={{ href: timelinePath(slug, { ...view, topic: TALKS, view: 'list' }), count: data.talks.count }} />} />
      <Section
        id="figures"
        title={board.figures}
        aside={<><a href={timelinePath(slug, view)}>{board.timeline}</a> · <a href={comparePath(slug, view)}>{board.compare}</a> · <a href={methodologyPath('marks')}>{board.marks}</a></>}
      >
        {data.figures.length === 0 ? <p className="note">{board.figuresNone}</p> : null}
        <MetricRows rows={spread} spreads={spreadsOf(spread)} order={data.order} />
        <SingleFigures rows={data.figures.filter((row) => !hasSpread(row))} />
      </Section>
      <Section id="proposals" title={board.proposals} aside={<a href={proposalsPath(slug, view)}>{board.allProposals}</a>}>
        {data.responses.rows.length > 0 ? <ResponseTable table={data.responses} conflict={slug} /> : <p className="note">{messages.empty.noProposals}</p>}
      </Section>
      <Section id="latest" title={board.latest} aside={<a href={timelinePath(slug, { ...view, view: 'list' })}>{board.allClaims(data.total)}</a>}>
        <ClaimList claims={data.latest} plain />
        <p className="note">{board.latestShown(data.latest.length, data.total)}</p>
      </Section>
      <SplitSection id="corrections" title={board.corrections} main={<Corrections corrections={data.corrections.list} total={data.corrections.total} />} side={<ReadingNotes claims={data.noted} />} />
    </>
  )
}
