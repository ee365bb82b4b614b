import { DataTable } from '@/components/ui/data-table'
import { messages } from '@/lib/messages/messages'

/** What an action says of an entry that somebody else changed meanwhile. */
export interface StaleEntry { version: string; rows: { label: string; stored: string; yours: string }[] }

/** What is stored now beside what stands in the form. With it the form is sent as one that has seen this. */
export function StoredNow({ formId, stale }: { formId: string; stale: StaleEntry }) {
  const words = messages.registersDesk
  return (
    <>
      <input type="hidden" name="seen" value={stale.version} form={formId} />
      {stale.rows.length > 0 ? (
        <DataTable
          caption={words.stored}
          rowHeaders
          columns={[{ key: 'field', label: words.columns.field }, { key: 'stored', label: words.stored }, { key: 'yours', label: words.yours }]}
          rows={stale.rows.map(({ label, stored, yours }) => ({ key: label, cells: [label, stored || words.notGiven, yours || words.notGiven] }))}
        />
      ) : null}
    </>
  )
}
