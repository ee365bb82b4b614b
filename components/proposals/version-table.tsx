import { edtfWords } from '@/components/board/edtf-words'
import { DataTable } from '@/components/ui/data-table'
import type { ProposalVersionRecord } from '@/lib/domain/register-records'
import { messages } from '@/lib/messages/messages'

/** The dated texts of a proposal, oldest first; plainly said where none is on record. */
export function VersionTable({ versions }: { versions: readonly ProposalVersionRecord[] }) {
  const words = messages.proposals
  if (versions.length === 0) return <p className="note">{words.versionsNone}</p>
  const { label, dated, note } = words.versionColumns
  return (
    <DataTable
      caption={words.versionsCaption}
      captionHidden
      rowHeaders
      stacked
      columns={[{ key: 'label', label }, { key: 'dated', label: dated }, { key: 'note', label: note }]}
      rows={versions.map((version) => ({ key: version.label, cells: [version.label, edtfWords(version.datedOn) ?? words.unknownDay, version.note] }))}
    />
  )
}
