// Owns what the page of a proposal reads: its terms as a sheet, the stances on it, its successors and what else is tied to it.
import { allClaims } from '@/lib/data/claim-queries'
import { getProposal, listActors, listProposals, listTopics } from '@/lib/data/register-queries'
import { emptyFilter, type ClaimFilter } from '@/lib/domain/filter'
import type { ProposalRecord, Replay } from '@/lib/domain/register-records'
import { buildTermSheet, proposalResponses } from '@/lib/domain/term-sheet'

/** The proposal of this conflict; null where it is another's or there is none. */
export async function findProposal(conflict: string, slug: string, replay?: Replay): Promise<ProposalRecord | null> {
  const proposal = await getProposal(slug, replay)
  return proposal && proposal.conflict === conflict ? proposal : null
}

export async function readProposal(proposal: ProposalRecord, { asOf, knownOn, recordedBy }: ClaimFilter) {
  const replay = { knownOn, recordedBy }
  const base: ClaimFilter = { ...emptyFilter(), conflict: proposal.conflict, asOf, ...replay }
  const [tied, positions, actors, topics, proposals] = await Promise.all([
    allClaims({ ...base, proposal: [proposal.slug] }), allClaims({ ...base, kind: ['position'] }),
    listActors(replay), listTopics(), listProposals(proposal.conflict, replay),
  ])
  const parties = actors.filter(({ roles }) => roles.some(({ role, conflict }) => role === 'party' && conflict === proposal.conflict))
  return {
    sheet: buildTermSheet(proposal, tied, topics.map((topic) => topic.slug)),
    terms: tied.filter(({ kind }) => kind === 'term').length,
    responses: proposalResponses(proposal, positions, parties),
    followedBy: proposals.filter(({ follows }) => follows.some((one) => one.slug === proposal.slug)),
    others: tied.filter(({ kind }) => kind !== 'term' && kind !== 'position'),
  }
}
