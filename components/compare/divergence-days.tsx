import { keptView } from '@/components/claims/kept-view'
import { DataTable } from '@/components/ui/data-table'
import type { Claim } from '@/lib/domain/claim'
import { formatClock } from '@/lib/domain/clock'
import type { DivergenceDay, DivergencePair } from '@/lib/domain/divergence-series'
import { formatNumber, formatQuantity } from '@/lib/domain/quantity-text'
import { messages } from '@/lib/messages/messages'
import { claimPath } from '@/lib/paths'
import { divergenceWords } from '@/lib/publish/divergence-words'

const MOST_PAIRS = 4
const MOST_DAYS = 12

/** What stays unexplained between two sources, newest day first: a table for each of the pairs that share the most days. */
export function DivergenceDays({ pairs }: { pairs: readonly DivergencePair[] }) {
  const words = messages.divergence.series
  return (
    <div className="stack-4">
      <p className="note">{words.lead}</p>
      {pairs.slice(0, MOST_PAIRS).map((pair) => <Pair key={`${pair.a.slug} ${pair.b.slug}`} pair={pair} />)}
      {pairs.length > MOST_PAIRS ? <p className="note">{words.pairs(MOST_PAIRS, pairs.length)}</p> : null}
    </div>
  )
}

function Pair({ pair: { a, b, days } }: { pair: DivergencePair }) {
  const words = messages.divergence.series
  const newest = [...days].reverse().slice(0, MOST_DAYS)
  return (
    <div>
      <h3>{words.pair(a.name, b.name)}</h3>
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

function Printed({ claim }: { claim: Claim }) {
  return <a href={claimPath(claim.id, keptView())}>{claim.quantity ? formatQuantity(claim.quantity).text : null}</a>
}

/** "none", "14", "at least 31", or that it cannot be told. */
function restOf({ unexplained, divergence: { gap } }: DivergenceDay): string {
  const words = messages.divergence.series
  if (unexplained === null) return words.untold
  if (!gap?.size || unexplained === 0) return words.none
  return gap.approximate ? `≈ ${formatNumber(unexplained)}` : gap.size.operator === 'exactly' ? formatNumber(unexplained) : `≥ ${formatNumber(unexplained)}`
}
