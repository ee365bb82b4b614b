import type { ReactNode } from 'react'

export interface TableColumn { key: string; label: ReactNode; numeric?: boolean; className?: string }
export interface TableRow { key: string; cells: readonly ReactNode[] }

interface DataTableProps {
  caption: string
  captionHidden?: boolean
  columns: readonly TableColumn[]
  rows: readonly TableRow[]
  /** Set the first cell of each row as the row's header. */
  rowHeaders?: boolean
  /** Stack the rows on a phone, each cell with its column's name. */
  stacked?: boolean
}

/** A table in a box that scrolls sideways by itself and that the keyboard can reach; nothing else on a page scrolls sideways. */
export function DataTable({ caption, captionHidden = false, columns, rows, rowHeaders = false, stacked = false }: DataTableProps) {
  return (
    <div className="scroll" tabIndex={0} role="region" aria-label={caption}>
      <table className={stacked ? 'props' : undefined} role={stacked ? 'table' : undefined}>
        <caption className={captionHidden ? 'vh' : undefined}>{caption}</caption>
        <thead role={stacked ? 'rowgroup' : undefined}>
          <tr role={stacked ? 'row' : undefined}>
            {columns.map((column) => (
              <th key={column.key} scope="col" role={stacked ? 'columnheader' : undefined} className={classOf(column)}>{column.label}</th>
            ))}
          </tr>
        </thead>
        <tbody role={stacked ? 'rowgroup' : undefined}>
          {rows.map((row) => (
            <tr key={row.key} role={stacked ? 'row' : undefined}>
              {row.cells.map((cell, index) => {
                const column = columns[index]!
                if (rowHeaders && index === 0) {
                  return <th key={column.key} scope="row" role={stacked ? 'rowheader' : undefined} className={classOf(column)}>{cell}</th>
                }
                return (
                  <td
                    key={column.key}
                    role={stacked ? 'cell' : undefined}
                    className={classOf(column)}
                    data-label={stacked && typeof column.label === 'string' ? column.label : undefined}
                  >
                    {cell}
                  </td>
                )
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function classOf(column: TableColumn): string | undefined {
  return [column.numeric ? 'num' : null, column.className].filter(Boolean).join(' ') || undefined
}
