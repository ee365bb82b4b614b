import { Fragment, type ReactNode } from 'react'
import { keptView, showsPast } from '@/components/claims/kept-view'
import { edtfWords } from '@/components/board/edtf-words'
import { DescriptionList } from '@/components/ui/description-list'
import type { Named, ProposalRecord } from '@/lib/domain/register-records'
import { messages } from '@/lib/messages/messages'
import { actorPath, proposalPath } from '@/lib/paths'

/** Status, day, who made it and who mediated, and what it follows; what nobody has reported says so. */
export function ProposalFacts({ proposal, followedBy }: { proposal: ProposalRecord; followedBy: readonly Named[] }) {
  const words = messages.proposals
  const lineage = [...proposal.follows, ...followedBy].length > 0
  const toProposal = (slug: string) => proposalPath(proposal.conflict, slug, keptView())
  return (
    <DescriptionList
      items={[
        { term: words.status, details: showsPast() ? <span className="quiet">{messages.replay.undated}</span> : messages.proposalStatuses[proposal.status] },
        { term: words.offered, details: edtfWords(proposal.offeredOn) ?? <span className="quiet">{words.unknownDay}</span> },
        { term: words.proposers, details: <NameList names={proposal.proposers} none={words.unknownProposer} /> },
        { term: words.mediators, details: <NameList names={proposal.mediators} none={words.noMediator} /> },
        { term: words.addressees, details: <NameList names={proposal.addressees} none={words.noAddressee} /> },
        { term: words.follows, details: lineage ? proposal.follows.length > 0 && <NameList names={proposal.follows} addressOf={toProposal} /> : <span className="quiet">{words.noLineage}</span> },
        { term: words.followedBy, details: followedBy.length > 0 ? <NameList names={followedBy} addressOf={toProposal} /> : null },
      ]}
    />
  )
}

interface NameListProps { names: readonly Named[]; none?: string; addressOf?: (slug: string) => string }

/** Names as links, one below the other; the words for none. */
export function NameList({ names, none, addressOf = (slug) => actorPath(slug, keptView()) }: NameListProps): ReactNode {
  if (names.length === 0) return <span className="quiet">{none}</span>
  return names.map(({ slug, name }, index) => <Fragment key={slug}>{index > 0 ? <br /> : null}<a href={addressOf(slug)}>{name}</a></Fragment>)
}
