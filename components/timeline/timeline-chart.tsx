import { ChartFigure } from '@/components/charts/chart-figure'
import { RangeBrush } from '@/components/charts/range-brush'
import { keptView } from '@/components/claims/kept-view'
import type { AxisEvent } from '@/lib/domain/panel-events'
import type { ChosenPanels } from '@/lib/domain/panel-choice'
import { messages } from '@/lib/messages/messages'
import { claimPath } from '@/lib/paths'
import { chartSentence } from '@/lib/publish/chart-sentence'
import { chartEvents } from './chart-events'
import { LeftOut } from './left-out'

/** So many of the sources that are not drawn are named. */
const NAMED_SOURCES = 8

interface TimelineChartProps extends ChosenPanels {
  hrefOf: (metrics: readonly string[]) => string
  /** The days of everything that the filter could draw, and its period: with it comes a brush. */
  period?: { extent: { from: string; to: string } | null; from: string | null; to: string | null }
  /** Heads the picture that a reader downloads. */
  title?: string
  /** What annotates the time axis, and the conflict that it belongs to. */
  events?: { list: readonly AxisEvent[]; conflict: string }
}

/** The panels of the filter with their sentence; what is not drawn is named and linked. */
export function TimelineChart({ set, left, elided, unseen, hrefOf, events, period, title }: TimelineChartProps) {
  const { timeline } = messages
  const drawn = set.panels.filter((panel) => panel.points.length > 0)
  const drawnFigures = set.panels.reduce((sum, panel) => sum + panel.points.length + panel.undated.length, 0)
  const figures = [...elided.values()].reduce((sum, { points }) => sum + points, drawnFigures)
  if (drawn.length === 0) return <p className="chart__says before-5">{timeline.nothing} {timeline.notFigures}</p>
  const notes = Object.fromEntries([...elided].map(([key, { points, corrections }]) => [key, [timeline.elided(points, corrections)]]))
  for (const [key, sources] of unseen) notes[key] = [...(notes[key] ?? []), timeline.unseen(sources.length, sources.slice(0, NAMED_SOURCES).map(({ name }) => name))]
  const metrics = [...new Set([...set.panels, ...left].map(({ metric }) => metric.slug))]
  return (
    <>
      <ChartFigure
        set={set}
        says={chartSentence(set, { claims: figures })}
        hrefOf={(id) => claimPath(id, keptView())}
        notes={notes}
        title={title}
        events={set.days && events ? chartEvents(events.list, set.days, events.conflict) : undefined}
        controls={period?.extent && period.extent.from < period.extent.to
          ? <RangeBrush extent={period.extent} from={period.from} to={period.to} words={timeline.brush} />
          : null}
      />
      <LeftOut drawn={drawn.length} left={left} hrefOf={hrefOf} all={metrics} />
    </>
  )
}
