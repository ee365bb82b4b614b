import type { Metadata } from 'next'
import { ResponseTable } from '@/components/board/response-table'
import { ClocksForm } from '@/components/claims/clocks-form'
import { keptView } from '@/components/claims/kept-view'
import { ViewNotes } from '@/components/claims/view-notes'
import { ProposalTable } from '@/components/proposals/proposal-table'
import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import { EmptyState } from '@/components/ui/empty-state'
import { PageHead } from '@/components/ui/page-head'
import { Section } from '@/components/ui/section'
import { allClaims } from '@/lib/data/claim-queries'
import { listActors, listProposals } from '@/lib/data/register-queries'
import { emptyFilter } from '@/lib/domain/filter'
import { buildResponses } from '@/lib/domain/responses'
import { messages } from '@/lib/messages/messages'
import { conflictPath, proposalsPath } from '@/lib/paths'
import { readView, type Query } from '../../view-state'
import { readConflict } from '../read-conflict'

interface Props { params: Promise<{ conflict: string }>; searchParams: Promise<Query> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { slug, name } = await readConflict((await params).conflict, proposalsPath)
  const words = messages.proposals
  return { title: `${words.title} · ${name}`, description: words.lead, alternates: { canonical: proposalsPath(slug) } }
}

export default async function Proposals({ params, searchParams }: Props) {
  const { conflict: slug } = await params
  const path = proposalsPath(slug)
  const { filter, problems, replay } = await readView(path, searchParams)
  const conflict = await readConflict(slug, (present) => proposalsPath(present, keptView()), replay)
  const [proposals, actors, claims] = await Promise.all([
    listProposals(slug, replay), listActors(replay), allClaims({ ...emptyFilter(), conflict: slug, kind: ['term', 'position'], asOf: filter.asOf, ...replay }),
  ])
  const table = buildResponses(claims, proposals, actors, slug)
  const newest = [...proposals].sort((a, b) => (b.offeredOn ?? '').localeCompare(a.offeredOn ?? '') || a.name.localeCompare(b.name, 'en'))
  const words = messages.proposals
  return (
    <>
      <Breadcrumbs label={messages.site.path} items={[{ label: conflict.name, href: conflictPath(slug, keptView()) }, { label: words.title }]} />
      <PageHead title={words.title}>{words.lead}</PageHead>
      <ClocksForm action={path} view={filter} />
      <ViewNotes view={filter} problems={problems} present={path} articles={conflict.counts.articles} />
      {proposals.length === 0 ? <div className="before-6"><EmptyState title={words.none}>{messages.empty.noClaimsHint}</EmptyState></div> : null}
      {table.rows.length > 0 ? <Section id="responses" title={words.tableTitle}><ResponseTable table={table} conflict={slug} /></Section> : null}
      {proposals.length > 0
        ? <Section id="register" title={words.registerTitle} aside={words.shown(proposals.length)}><ProposalTable proposals={newest} /></Section>
        : null}
    </>
  )
}
