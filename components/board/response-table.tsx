import { DataTable } from '@/components/ui/data-table'
import { keptView, showsPast } from '@/components/claims/kept-view'
import { reporterName, speakerName } from '@/components/claims/names'
import { Stance } from '@/components/claims/stance'
import type { Claim } from '@/lib/domain/claim'
import { formatClock } from '@/lib/domain/clock'
import { edtfWords } from './edtf-words'
import type { ResponseRow, ResponseTable as Table } from '@/lib/domain/responses'
import { TALKS } from '@/lib/domain/talks'
import { messages } from '@/lib/messages/messages'
import { claimPath, proposalPath, timelinePath } from '@/lib/paths'

const MOST_TERMS = 5
const MOST_ANSWERS = 3

/** Proposals and who answered them, each answer with who says so. A cell without an answer says that none is on record, which is not silence. */
export function ResponseTable({ table, conflict }: { table: Table; conflict: string }) {
  const words = messages.board
  return (
    <DataTable
      caption={words.proposalsCaption}
      captionHidden
      rowHeaders
      stacked
      columns={[
        { key: 'proposal', label: words.columns.proposal },
        { key: 'terms', label: words.columns.terms },
        ...table.parties.map((party) => ({ key: party.slug, label: party.name })),
      ]}
      rows={table.rows.map((row) => ({
        key: row.proposal?.slug ?? 'unidentified',
        cells: [
          <ProposalName key="proposal" row={row} conflict={conflict} />,
          <Terms key="terms" row={row} conflict={conflict} />,
          ...row.responses.map((list, party) => <Answers key={table.parties[party]!.slug} answers={list} conflict={conflict} party={table.parties[party]!.slug} open={row.proposal === null} />),
        ],
      }))}
    />
  )
}

function ProposalName({ row: { proposal }, conflict }: { row: ResponseRow; conflict: string }) {
  const words = messages.board
  if (!proposal) return <>{words.unidentified}<br /><span className="quiet small regular">{words.unidentifiedAbout}</span></>
  const about = [edtfWords(proposal.offeredOn), showsPast() ? null : messages.proposalStatuses[proposal.status]].filter(Boolean).join(' · ')
  return (
    <>
      <a href={proposalPath(conflict, proposal.slug, keptView())}>{proposal.name}</a>
      <br /><span className="quiet small regular">{about}</span>
    </>
  )
}

function Terms({ row: { terms, proposal }, conflict }: { row: ResponseRow; conflict: string }) {
  if (terms.length === 0) return <span className="quiet">{messages.board.termsNone}</span>
  return (
    <ul>
      {terms.slice(0, MOST_TERMS).map((term) => <li key={term.id}><a className="plain" href={claimPath(term.id, keptView())}>{termWords(term)}</a></li>)}
      {terms.length > MOST_TERMS
        ? <li><a href={proposalPath(conflict, proposal!.slug, keptView())}>{messages.board.termsMore(terms.length - MOST_TERMS)}</a></li>
        : null}
    </ul>
  )
}

/** "Length of the truce: six weeks"; a term without a number by its topic alone. */
function termWords({ topic, quantity, scope, kind }: Claim): string {
  const printed = quantity?.asWritten
  const value = printed && quantity.operator === 'vague' ? `“${printed}”` : printed
  return [topic?.label ?? messages.kinds[kind].one, [value, scope.population].filter(Boolean).join(' ')].filter(Boolean).join(': ')
}

interface AnswersProps { answers: readonly Claim[]; conflict: string; party: string; open: boolean }

function Answers({ answers, conflict, party, open }: AnswersProps) {
  if (answers.length === 0) return <span className="quiet">{messages.gloss.noResponse}</span>
  const words = messages.board
  return (
    <>
      {answers.slice(0, MOST_ANSWERS).map((claim) => (
        <Stance key={claim.id} stance={claim.stance!} quantity={claim.quantity?.asWritten}>
          {claim.actor && claim.actor.slug !== party ? `${claim.actor.name}. ` : null}
          {open && claim.topic && claim.topic.slug !== TALKS ? `${claim.topic.label}. ` : null}
          <a className="plain" href={claimPath(claim.id, keptView())}>
            {words.saidBy(claim.claimant ? speakerName(claim) : messages.sentences.upperFirst(reporterName(claim)), dayOf(claim))}
          </a>
        </Stance>
      ))}
      {answers.length > MOST_ANSWERS
        ? <p className="small before-2"><a href={timelinePath(conflict, { ...keptView(), kind: 'position', actor: [...new Set(answers.map((claim) => claim.actor!.slug))], view: 'list' })}>{words.moreAnswers(answers.length - MOST_ANSWERS)}</a></p>
        : null}
    </>
  )
}

const dayOf = (claim: Claim) => (claim.asOf?.edtf ? formatClock(claim.asOf) : null)
