import { Day } from '@/components/claims/day'
import { isUnnamedOutlet } from '@/lib/publish/names'
import { bulkValue } from '@/lib/domain/desk-bulk'
import { isAhead, type DeskClaim } from '@/lib/domain/desk-records'
import { deskQuery, type DeskFilter, type DeskSortKey } from '@/lib/domain/desk-filter'
import { messages } from '@/lib/messages/messages'
import { deskPath } from '@/lib/paths'
import type { ClaimsColumn, ClaimsRow } from './claims-table'
import { Moment } from './moment'

const COLUMNS = ['kind', 'status', 'claimant', 'metric', 'asOf', 'outlet', 'updated'] as const satisfies readonly DeskSortKey[]

/** The heads of the columns, each a link that orders by it. */
export function claimColumns(filter: DeskFilter): ClaimsColumn[] {
  const words = messages.deskClaims
  const key = filter.sort.replace('-', '')
  const down = filter.sort.startsWith('-')
  return [
    { key: 'claim', name: words.columns.claim, label: words.columns.claim },
    ...COLUMNS.map((column): ClaimsColumn => {
      // A second press turns the order round; dates begin with the newest.
      const next = key === column ? !down : column === 'updated' || column === 'asOf'
      const href = deskPath(['claims'], deskQuery(filter, { sort: next ? `-${column}` : column }))
      const arrow = key === column ? (down ? ' ↓' : ' ↑') : ''
      return {
        key: column, name: words.columns[column], sorted: key !== column ? undefined : down ? 'descending' : 'ascending',
        label: <a href={href} title={words.sortBy(words.columns[column], next)}>{words.columns[column]}<span aria-hidden="true">{arrow}</span></a>,
      }
    }),
  ]
}

/** A head as a row of the table. */
export function claimRow(claim: DeskClaim): ClaimsRow {
  const { state, writtenAt, writtenBy } = claim
  const words = messages.deskClaims
  const { outlet } = state.article
  return {
    id: state.id, value: bulkValue({ id: state.id, head: state.revision }), label: state.statement,
    cells: [
      <a key="claim" href={deskPath(['claims', state.id])}><bdi>{state.statement}</bdi></a>,
      messages.kinds[state.kind].one,
      <StatusWords key="status" claim={claim} />,
      state.claimant ? state.claimant.name : <span key="claimant" className="quiet">{words.ownVoice}</span>,
      state.metric ? <span key="metric">{state.metric.label}{state.quantity?.asWritten ? <><br /><bdi>{state.quantity.asWritten}</bdi></> : null}</span> : null,
      state.asOf?.edtf ? <Day key="asOf" clock={state.asOf} /> : null,
      isUnnamedOutlet(outlet) ? <span key="outlet" className="quiet">{outlet?.name ?? words.noOutlet}</span> : outlet!.name,
      <span key="updated"><Moment at={writtenAt} bare /><br /><span className="quiet">{writtenBy}</span></span>,
    ],
  }
}

/** The status of a head, and what the public sees meanwhile. */
export function StatusWords({ claim }: { claim: DeskClaim }) {
  const words = messages.deskClaims
  return (
    <>
      {words.statuses[claim.state.status]}
      {isAhead(claim) ? <><br /><span className="quiet">{words.publicNow(claim.publicRevision!)}</span></> : null}
    </>
  )
}
