import { ChartFigure } from '@/components/charts/chart-figure'
import { keptView } from '@/components/claims/kept-view'
import type { AxisEvent } from '@/lib/domain/panel-events'
import type { ChosenPanels } from '@/lib/domain/panel-choice'
import { messages } from '@/lib/messages/messages'
import { claimPath } from '@/lib/paths'
import { chartSentence } from '@/lib/publish/chart-sentence'
import { chartEvents } from './chart-events'
import { LeftOut } from './left-out'

interface TimelineChartProps extends ChosenPanels {
  hrefOf: (metrics: readonly string[]) => string
  /** What annotates the time axis, and the conflict that it belongs to. */
  events?: { list: readonly AxisEvent[]; conflict: string }
}

/** The panels of the filter with their sentence; what is not drawn is named and linked. */
export function TimelineChart({ set, left, elided, hrefOf, events }: TimelineChartProps) {
  const { timeline } = messages
  const drawn = set.panels.filter((panel) => panel.points.length > 0)
  const figures = set.panels.reduce((sum, panel) => sum + panel.points.length + panel.undated.length, 0)
  if (drawn.length === 0) return <p className="chart__says before-5">{timeline.nothing} {timeline.notFigures}</p>
  const notes = Object.fromEntries([...elided].map(([key, { points, corrections }]) => [key, [timeline.elided(points, corrections)]]))
  const metrics = [...new Set([...set.panels, ...left].map(({ metric }) => metric.slug))]
  return (
    <>
      <ChartFigure set={set} says={chartSentence(set, { claims: figures })} hrefOf={(id) => claimPath(id, keptView())} notes={notes} events={set.days && events ? chartEvents(events.list, set.days, events.conflict) : undefined} />
      <LeftOut drawn={drawn.length} left={left} hrefOf={hrefOf} all={metrics} />
    </>
  )
}
