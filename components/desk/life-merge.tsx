import { Button } from '@/components/ui/buttons'
import { DataTable } from '@/components/ui/data-table'
import { Field } from '@/components/ui/fields'
import type { Claim } from '@/lib/domain/claim'
import { messages } from '@/lib/messages/messages'
import { deskPath } from '@/lib/paths'
import type { Change } from './life-parts'

/** Which claim a claim is to be merged into; the choice is in the address. */
export function OtherForm({ id, asked, problem }: { id: string; asked: string; problem?: string }) {
  const words = messages.claimLife.merging
  return (
    <form className="pairform" action={deskPath(['claims', id, 'merge'])} method="get" aria-label={words.other}>
      <div className="field--wide">
        <Field id="into" label={words.other} hint={words.otherHint} error={problem}>
          <input
            className="input" id="into" name="into" type="text" defaultValue={asked} maxLength={300} autoComplete="off" spellCheck={false}
            aria-invalid={problem ? true : undefined} aria-describedby={problem ? 'into-error into-hint' : 'into-hint'}
          />
        </Field>
      </div>
      <Button>{words.look}</Button>
    </form>
  )
}

/** The fields in which two claims differ, neither of them before the other. */
export function MergeDifference({ changes }: { changes: readonly Change[] }) {
  const words = messages.claimLife.merging
  if (changes.length === 0) return <p className="note">{words.same}</p>
  const cell = (text: string | null, key: string) => (text === null ? <span key={key} className="diff__none">{messages.revisions.absent}</span> : <bdi key={key}>{text}</bdi>)
  return (
    <DataTable
      caption={words.fields}
      rowHeaders
      columns={[{ key: 'field', label: messages.revisions.field, className: 'col-narrow' }, { key: 'this', label: words.this }, { key: 'into', label: words.into }]}
      rows={changes.map((change) => ({ key: change.path, cells: [change.label, cell(change.before, 'this'), cell(change.after, 'into')] }))}
    />
  )
}

/** Claims that may be the same: others of the article and the kind. */
export function MergeCandidates({ id, claims }: { id: string; claims: readonly Claim[] }) {
  const words = messages.claimLife
  if (claims.length === 0) return <p className="note">{words.merging.none}</p>
  return (
    <ul className="tasks">
      {claims.map((claim) => (
        <li key={claim.id}>
          <a href={deskPath(['claims', id, 'merge'], { into: claim.id })}>{claim.statement}</a>
          <span className="small quiet">{words.title(claim.id)}</span>
        </li>
      ))}
    </ul>
  )
}
