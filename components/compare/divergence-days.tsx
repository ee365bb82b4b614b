import type { ChartPanel } from '@/components/charts/chart-panel'
import { VARIANT_NAMES } from '@/components/charts/geometry'
import { StaticChart } from '@/components/charts/static-chart'
import { keptView } from '@/components/claims/kept-view'
import { DataTable } from '@/components/ui/data-table'
import type { Claim } from '@/lib/domain/claim'
import { formatClock } from '@/lib/domain/clock'
import type { ComparedMetric } from '@/lib/domain/comparison-metric'
import type { DivergencePair } from '@/lib/domain/divergence-series'
import { formatQuantity } from '@/lib/domain/quantity-text'
import { messages } from '@/lib/messages/messages'
import { claimPath } from '@/lib/paths'
import { divergenceWords } from '@/lib/publish/divergence-words'
import { restOf, unexplainedPanel } from './unexplained-panel'

const MOST_PAIRS = 4
const MOST_DAYS = 12

/** What stays unexplained between two sources, newest day first: a chart and a table for each of the pairs that share the most days. */
export function DivergenceDays({ pairs, metric }: { pairs: readonly DivergencePair[]; metric: ComparedMetric }) {
  const words = messages.divergence.series
  return (
    <div className="stack-4">
      <p className="note">{words.lead}</p>
      {pairs.slice(0, MOST_PAIRS).map((pair, place) => <Pair key={`${pair.a.slug} ${pair.b.slug}`} pair={pair} metric={metric} id={`unexplained-${place}`} />)}
      {pairs.length > MOST_PAIRS ? <p className="note">{words.pairs(MOST_PAIRS, pairs.length)}</p> : null}
    </div>
  )
}

function Pair({ pair, metric, id }: { pair: DivergencePair; metric: ComparedMetric; id: string }) {
  const { a, b, days } = pair
  const words = messages.divergence.series
  const newest = [...days].reverse().slice(0, MOST_DAYS)
  return (
    <div>
      <h3>{words.pair(a.name, b.name)}</h3>
      <Picture panel={unexplainedPanel(pair, metric, (claim) => claimPath(claim, keptView()))} id={id} />
      <DataTable
        caption={`${words.title}: ${words.pair(a.name, b.name)}`}
        captionHidden
        rowHeaders
        stacked
        columns={[
          { key: 'day', label: words.day }, { key: 'a', label: a.name, numeric: true }, { key: 'b', label: b.name, numeric: true },
          { key: 'unexplained', label: words.unexplained, numeric: true }, { key: 'why', label: words.why },
        ]}
        rows={newest.map((one) => ({
          key: one.day,
          cells: [formatClock(one.a.asOf!), <Printed key="a" claim={one.a} />, <Printed key="b" claim={one.b} />, restOf(one), divergenceWords(one.divergence).words],
        }))}
      />
      {days.length > MOST_DAYS ? <p className="note">{words.shown(MOST_DAYS, days.length)}</p> : null}
    </div>
  )
}

/** No source's colour: what stays unexplained belongs to neither of the two. */
function Picture({ panel, id }: { panel: ChartPanel; id: string }) {
  return (
    <figure className="chart chart--ink">
      <p className="note">{panel.says}</p>
      <div className="chart__box">{VARIANT_NAMES.map((variant) => <StaticChart key={variant} panel={panel} variant={variant} id={id} />)}</div>
      {panel.notes.map((note) => <p key={note} className="note chart__note">{note}</p>)}
    </figure>
  )
}

function Printed({ claim }: { claim: Claim }) {
  return <a href={claimPath(claim.id, keptView())}>{claim.quantity ? formatQuantity(claim.quantity).text : null}</a>
}
