import { edtfWords } from '@/components/board/edtf-words'
import { keptView, showsPast } from '@/components/claims/kept-view'
import { DataTable } from '@/components/ui/data-table'
import type { ProposalRecord } from '@/lib/domain/register-records'
import { messages } from '@/lib/messages/messages'
import { proposalPath } from '@/lib/paths'
import { NameList } from './proposal-facts'

/** Proposals with status, day, proposers and mediators. */
export function ProposalTable({ proposals }: { proposals: readonly ProposalRecord[] }) {
  const words = messages.proposals
  const { columns } = words
  return (
    <DataTable
      caption={words.registerCaption}
      captionHidden
      rowHeaders
      stacked
      columns={[
        { key: 'proposal', label: columns.proposal },
        { key: 'status', label: columns.status },
        { key: 'offered', label: columns.offered },
        { key: 'proposers', label: columns.proposers },
        { key: 'mediators', label: columns.mediators },
        { key: 'claims', label: columns.claims, numeric: true },
      ]}
      rows={proposals.map((proposal) => ({
        key: proposal.slug,
        cells: [
          <a key="proposal" href={proposalPath(proposal.conflict, proposal.slug, keptView())}>{proposal.name}</a>,
          showsPast() ? <span key="status" className="quiet">{messages.replay.undated}</span> : messages.proposalStatuses[proposal.status],
          edtfWords(proposal.offeredOn) ?? <span key="offered" className="quiet">{words.unknownDay}</span>,
          <NameList key="proposers" names={proposal.proposers} none={words.unknownProposer} />,
          <NameList key="mediators" names={proposal.mediators} none={words.noMediator} />,
          proposal.counts.claims.toLocaleString('en'),
        ],
      }))}
    />
  )
}
