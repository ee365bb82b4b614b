import { DataTable } from '@/components/ui/data-table'
import type { AuditDetail, AuditRecord, ChainEnd } from '@/lib/domain/audit-record'
import { messages } from '@/lib/messages/messages'
import { actionWords, fieldWords, subjectHref, typeWords } from './audit-words'
import { Moment } from './moment'

/** Rows of the audit chain as a table; `withOrigin` adds the network address that each write came from. */
export function AuditTable({ records, withOrigin }: { records: readonly AuditRecord[]; withOrigin: boolean }) {
  const { columns, caption } = messages.audit
  return (
    <DataTable
      caption={caption} captionHidden stacked
      columns={[
        { key: 'when', label: columns.when, className: 'col-when' }, { key: 'who', label: columns.who, className: 'col-who' }, { key: 'what', label: columns.what },
        { key: 'details', label: columns.details }, ...(withOrigin ? [{ key: 'where', label: columns.where, className: 'col-origin' }] : []), { key: 'row', label: columns.row, numeric: true, className: 'col-row' },
      ]}
      rows={records.map((record) => ({
        key: String(record.number),
        cells: [
          <Moment key="when" at={record.at} bare />, record.author, <What key="what" record={record} />, <Details key="details" details={record.details} />,
          ...(withOrigin ? [record.origin] : []), record.number,
        ],
      }))}
    />
  )
}

function What({ record: { action, subjectType, subject, title, revision } }: { record: AuditRecord }) {
  const href = subjectHref(subjectType, subject)
  const name = <bdi>{title ?? subject}</bdi>
  return (
    <>
      {actionWords(action)} {typeWords(subjectType)} {href ? <a href={href}>{name}</a> : name}
      {revision !== null || title !== null ? <span className="quiet"> {[title === null ? null : subject, revision === null ? null : messages.audit.revision(revision)].filter(Boolean).join(', ')}</span> : null}
    </>
  )
}

/** What changed, field by field; more than one field is folded. */
function Details({ details }: { details: readonly AuditDetail[] }) {
  if (details.length === 0) return null
  const list = <dl>{details.map((detail, place) => <div key={place}>{detail.name === '' ? null : <dt>{fieldWords(detail.name)}</dt>}<dd><Value detail={detail} /></dd></div>)}</dl>
  if (details.length === 1) return <div className="audit__details">{list}</div>
  return <details className="audit__details"><summary>{messages.audit.changedFields(details.length)}</summary>{list}</details>
}

function Value({ detail: { before, after } }: { detail: AuditDetail }) {
  const { nothing } = messages.audit
  if (before === null) return <bdi>{after}</bdi>
  return <><del><bdi>{before}</bdi></del> <span aria-hidden="true">→</span> {after === null ? <span className="quiet">{nothing}</span> : <ins><bdi>{after}</bdi></ins>}</>
}

/** The end of the chain and how to check it. */
export function ChainNote({ end }: { end: ChainEnd }) {
  const words = messages.audit
  return (
    <div className="hashline meta">
      <p>{words.hash} ({words.rows(end.rows)}): <code>{end.hash}</code></p>
      <p>{words.check} <code>{words.command}</code>.</p>
    </div>
  )
}
