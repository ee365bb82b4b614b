import type { LeftPanel } from '@/lib/domain/panel-choice'
import { messages } from '@/lib/messages/messages'
import { metricTitle } from '@/lib/publish/metric-title'

interface LeftOutProps {
  drawn: number
  left: readonly LeftPanel[]
  /** The timeline of these metrics alone. */
  hrefOf: (metrics: readonly string[]) => string
  /** Every metric of the filter, for the way to all panels. */
  all: readonly string[]
}

/** Which definitions have no panel here, and the way to each and to all. */
export function LeftOut({ drawn, left, hrefOf, all }: LeftOutProps) {
  const words = messages.timeline
  const metrics = [...new Map(left.filter(({ dated }) => dated).map(({ metric }) => [metric.slug, metric])).values()]
  if (metrics.length === 0) return null
  return (
    <div className="note before-4">
      <p>{words.leftOut(drawn, drawn + left.length)} <a href={hrefOf(all)}>{words.drawAll}</a></p>
      <ul className="inline before-2" aria-label={words.notDrawn}>
        {metrics.map((metric) => <li key={metric.slug}><a href={hrefOf([metric.slug])}>{metricTitle(metric)}</a></li>)}
      </ul>
    </div>
  )
}
