import { DataTable } from '@/components/ui/data-table'
import { Reporter, Speaker } from '@/components/claims/attribution-line'
import { Day } from '@/components/claims/day'
import { figureWords } from '@/components/claims/figure-words'
import { keptView } from '@/components/claims/kept-view'
import type { BoardRow } from '@/lib/domain/board'
import { messages } from '@/lib/messages/messages'
import { claimPath, metricPath } from '@/lib/paths'
import { metricTitle } from '@/lib/publish/metric-title'
import { Beside } from './metric-rows'

/** Metrics on which one claimant alone has spoken: a line each. */
export function SingleFigures({ rows }: { rows: readonly BoardRow[] }) {
  const words = messages.board.singleColumns
  if (rows.length === 0) return null
  return (
    <div className="before-5">
      <h3>{messages.board.single}</h3>
      <p className="note">{messages.board.singleAbout}</p>
      <div className="before-3">
        <DataTable
          caption={messages.board.single}
          captionHidden
          rowHeaders
          stacked
          columns={[
            { key: 'metric', label: words.metric }, { key: 'figure', label: words.figure }, { key: 'said', label: words.said },
            { key: 'asOf', label: words.asOf }, { key: 'reported', label: words.reported },
          ]}
          rows={rows.map((row) => ({ key: row.key, cells: cellsOf(row) }))}
        />
      </div>
    </div>
  )
}

function cellsOf({ metric, population, entries }: BoardRow) {
  const claim = entries[0]!.claims[0]!
  const { hedge, number, rest } = figureWords(claim.quantity!)
  return [
    <a key="metric" href={metricPath(claim.conflict, metric.slug, keptView())}>{[metricTitle(metric), population].filter(Boolean).join(', ')}</a>,
    <div key="figure">
      <a className="plain" href={claimPath(claim.id, keptView())}>{hedge ? `${hedge} ` : null}<b>{number}</b>{rest ? ` ${rest}` : null}</a>
      <Beside claims={entries[0]!.beside} />
    </div>,
    <Speaker key="said" claim={claim} />,
    <Day key="asOf" clock={claim.asOf} />,
    <Reporter key="reported" claim={claim} opening />,
  ]
}
