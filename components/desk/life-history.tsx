import { instantWords } from '@/components/claims/revision-history'
import { Button } from '@/components/ui/buttons'
import { DataTable } from '@/components/ui/data-table'
import { SelectField } from '@/components/ui/fields'
import type { Status } from '@/lib/domain/vocabulary'
import { messages } from '@/lib/messages/messages'
import { deskPath } from '@/lib/paths'

interface Saved { number: number; author: string; reason: string | null; recordedAt: string; status: Status }

/** Every revision, newest first: who, when, why, and which one readers see; each leads to what it changed. */
export function LifeHistory({ id, revisions, shown }: { id: string; revisions: readonly Saved[]; shown: number | null }) {
  const words = messages.claimLife.revisions
  return (
    <DataTable
      caption={words.title}
      rowHeaders
      stacked
      columns={[
        { key: 'number', label: words.number, className: 'col-narrow' }, { key: 'status', label: words.status }, { key: 'by', label: words.by }, { key: 'at', label: words.at },
        { key: 'why', label: words.why },
      ]}
      rows={revisions.map((revision, place) => ({
        key: String(revision.number),
        cells: [
          <a key="n" href={deskPath(['claims', id, 'history'], revision.number > 1 ? { a: revision.number - 1, b: revision.number } : {})}>{words.one(revision.number)}</a>,
          <span key="s">{messages.statuses[revision.status]}{revision.number === shown ? <> · <b>{words.shown}</b></> : null}{place === 0 ? <> · {words.newest}</> : null}</span>,
          revision.author,
          <time key="t" dateTime={revision.recordedAt}>{instantWords(revision.recordedAt)}</time>,
          revision.reason ?? <span key="w" className="quiet">{words.none}</span>,
        ],
      }))}
    />
  )
}

/** The choice of the pair that stands side by side; it is in the address. */
export function PairForm({ id, numbers, before, after }: { id: string; numbers: readonly number[]; before: number; after: number }) {
  const words = messages.claimLife.revisions
  const options = numbers.map((number) => ({ value: String(number), label: words.one(number) }))
  return (
    <form className="pairform" action={deskPath(['claims', id, 'history'])} method="get" aria-label={words.choose}>
      <SelectField id="pair-a" name="a" label={words.older} value={String(before)} options={options} />
      <SelectField id="pair-b" name="b" label={words.newer} value={String(after)} options={options} />
      <Button>{words.show}</Button>
    </form>
  )
}
