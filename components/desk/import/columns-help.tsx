import { IMPORT_COLUMNS } from '@/lib/domain/import-columns'
import { messages } from '@/lib/messages/messages'

/** Every column that a file may have, folded. */
export function ColumnsHelp() {
  const { importing: words } = messages
  return (
    <details className="fold before-5">
      <summary>{words.columnsHelp}</summary>
      <p>{words.columnsNote}</p>
      <p className="importcolumns">{IMPORT_COLUMNS.map(({ column }) => <code key={column}>{column}</code>)}</p>
    </details>
  )
}
