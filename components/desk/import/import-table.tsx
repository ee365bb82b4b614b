import { Moment } from '@/components/desk/moment'
import { DataTable } from '@/components/ui/data-table'
import { EmptyState } from '@/components/ui/empty-state'
import { messages } from '@/lib/messages/messages'
import { deskPath } from '@/lib/paths'

export interface WaitingImport { id: string; fileName: string | null; conflictName: string; author: string; createdAt: string; state: string }
export interface PastImport {
  id: string; fileName: string | null; conflict: { name: string }; author: string; committedAt: string; stage: 'committed' | 'undone'; status: 'draft' | 'published'
  report: { created: number; left?: number }
}

interface ImportTableProps { waiting: readonly WaitingImport[]; runs: readonly PastImport[] }

/** Files that wait, then every import with what became of it, the newest first. */
export function ImportTable({ waiting, runs }: ImportTableProps) {
  const { importing: words } = messages
  if (waiting.length + runs.length === 0) return <EmptyState title={words.none} />
  const file = (id: string, name: string | null) => <a href={deskPath(['import', id])}><bdi>{name ?? words.fileNameNone}</bdi></a>
  return (
    <DataTable
      caption={words.past} captionHidden rowHeaders stacked
      columns={(['file', 'conflict', 'who', 'when', 'what'] as const).map((key) => ({ key, label: words.columns[key], className: key === 'who' ? 'col-who' : undefined }))}
      rows={[
        ...waiting.map((one) => ({ key: one.id, cells: [file(one.id, one.fileName), one.conflictName, one.author, <Moment key="at" at={one.createdAt} bare />, <b key="state">{one.state}</b>] })),
        ...runs.map((run) => ({ key: run.id, cells: [file(run.id, run.fileName), run.conflict.name, run.author, <Moment key="at" at={run.committedAt} bare />, becameOf(run)] })),
      ]}
    />
  )
}

function becameOf({ stage, status, report }: PastImport): string {
  const { became, statusWords } = messages.importing
  if (stage === 'committed') return became.committed(report.created, statusWords[status])
  const left = report.left ?? 0
  return left === 0 ? became.undone(report.created) : became.partly(report.created - left, left)
}
