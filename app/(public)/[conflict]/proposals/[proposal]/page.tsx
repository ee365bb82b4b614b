import type { Metadata } from 'next'
import { notFound, permanentRedirect } from 'next/navigation'
import { ClaimList } from '@/components/claims/claim-row'
import { ClocksForm } from '@/components/claims/clocks-form'
import { keptView } from '@/components/claims/kept-view'
import { ViewNotes } from '@/components/claims/view-notes'
import { ProposalFacts } from '@/components/proposals/proposal-facts'
import { ResponseList } from '@/components/proposals/response-list'
import { PhaseNotes, TermTable } from '@/components/proposals/term-table'
import { VersionTable } from '@/components/proposals/version-table'
import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import { EmptyState } from '@/components/ui/empty-state'
import { PageHead } from '@/components/ui/page-head'
import { Section } from '@/components/ui/section'
import type { Claim } from '@/lib/domain/claim'
import { emptyFilter } from '@/lib/domain/filter'
import { messages } from '@/lib/messages/messages'
import { conflictPath, proposalPath, proposalsPath } from '@/lib/paths'
import { readView, type Query } from '../../../view-state'
import { OriginSections } from '../../origin-sections'
import { readConflict } from '../../read-conflict'
import { findProposal, readProposal } from './read-proposal'

interface Props { params: Promise<{ conflict: string; proposal: string }>; searchParams: Promise<Query> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { conflict, proposal } = await params
  const found = await findProposal(conflict, proposal)
  if (!found) notFound()
  return { title: found.name, description: found.summary, alternates: { canonical: proposalPath(found.conflict, found.slug) } }
}

export default async function Proposal({ params, searchParams }: Props) {
  const { conflict: conflictSlug, proposal: slug } = await params
  const path = proposalPath(conflictSlug, slug)
  const { filter, problems, replay } = await readView(path, searchParams)
  const conflict = await readConflict(conflictSlug, (present) => proposalPath(present, slug, keptView()), replay)
  const proposal = await findProposal(conflict.slug, slug, replay)
  if (!proposal) notFound()
  if (proposal.slug !== slug) permanentRedirect(proposalPath(conflict.slug, proposal.slug, keptView()))
  const { sheet, terms, responses, followedBy, others } = await readProposal(proposal, filter)
  const words = messages.proposals
  return (
    <>
      <Breadcrumbs
        label={messages.site.path}
        items={[{ label: conflict.name, href: conflictPath(conflict.slug, keptView()) }, { label: words.title, href: proposalsPath(conflict.slug, keptView()) }, { label: proposal.name }]}
      />
      <PageHead title={proposal.name}>{proposal.summary}</PageHead>
      <ClocksForm action={path} view={filter} />
      <ViewNotes view={filter} problems={problems} present={path} articles={conflict.counts.articles} />
      <div className="split split--wide before-6">
        <div>
          <Section id="responses" title={words.responses}>
            <div className="stack-4"><p className="note">{words.responsesLead}</p><ResponseList responses={responses} /></div>
          </Section>
        </div>
        <aside className="aside">
          <Section id="record" title={words.record}><ProposalFacts proposal={proposal} followedBy={followedBy} /></Section>
          <Section id="versions" title={words.versions}><VersionTable versions={proposal.versions} /></Section>
        </aside>
      </div>
      <Section id="terms" title={words.terms} aside={words.termsShown(terms)}>
        {sheet.rows.length > 0
          ? <div className="stack-4"><p className="note">{words.termsLead}</p><PhaseNotes phases={sheet.phases} /><TermTable sheet={sheet} conflict={conflict.slug} caption={words.terms} /></div>
          : <EmptyState title={words.termsNone}>{words.termsNoneHint}</EmptyState>}
      </Section>
      <OriginSections filter={{ ...emptyFilter(), ...replay, asOf: filter.asOf, conflict: conflict.slug, proposal: [proposal.slug] }} />
      <Tied id="events" title={words.happened} claims={others.filter(({ kind }) => kind === 'event')} />
      <Tied id="figures" title={words.figures} claims={others.filter(({ kind }) => kind === 'figure')} />
      <Tied id="other" title={words.other} claims={others.filter(({ kind }) => kind === 'assessment')} />
    </>
  )
}

function Tied({ id, title, claims }: { id: string; title: string; claims: readonly Claim[] }) {
  if (claims.length === 0) return null
  return <Section id={id} title={title} aside={messages.filters.shown(claims.length, claims.length)}><ClaimList claims={claims} /></Section>
}
