import { DataTable } from '@/components/ui/data-table'
import { messages } from '@/lib/messages/messages'

export interface FieldChange { path: string; label: string; before: string | null; after: string | null }

/** What one revision changed, field by field: the old words struck, the new ones underlined, never by colour alone. */
export function RevisionDiff({ changes, caption }: { changes: readonly FieldChange[]; caption: string }) {
  const words = messages.revisions
  if (changes.length === 0) return <p className="note">{words.same}</p>
  return (
    <DataTable
      caption={caption}
      rowHeaders
      columns={[
        { key: 'field', label: words.field, className: 'col-narrow' },
        { key: 'before', label: words.before },
        { key: 'after', label: words.after },
      ]}
      rows={changes.map((change) => ({
        key: change.path,
        cells: [
          change.label,
          change.before === null ? <span className="diff__none" key="b">{words.absent}</span> : <del key="b"><bdi>{change.before}</bdi></del>,
          change.after === null ? <span className="diff__none" key="a">{words.absent}</span> : <ins key="a"><bdi>{change.after}</bdi></ins>,
        ],
      }))}
    />
  )
}
