import type { ReactNode } from 'react'
import type { PanelSet } from '@/lib/domain/panel'
import { messages } from '@/lib/messages/messages'
import { ChartDownload } from './chart-download'
import type { ChartPanel } from './chart-panel'
import type { ChartEvent } from './event-lane'
import { EventLaneFigure } from './event-lane-figure'
import { axisDays, chartPanels, sourceLabel } from './panel-view'
import { PanelFigure } from './panel-figure'
import { Pins } from './pins'
import { SourceKey } from './source-key'
import { packPanel } from './wire-panel'

interface ChartFigureProps {
  set: PanelSet
  /** What the chart shows, in a sentence. */
  says: string
  /** The address of a claim by its id, with the view of the page. */
  hrefOf: (id: string) => string
  /** Remarks below a panel, by its key: what thinning left out. */
  notes?: Readonly<Record<string, readonly string[]>>
  /** What is noted above the panels, and how many more there would be. */
  events?: { list: readonly ChartEvent[]; left: number }
  /** Part of the ids inside; give each chart of a page its own. */
  /** Heads the downloaded picture; without it there is none. */
  title?: string
  /** Stands between the sentence and the panels: the choice of a period. */
  controls?: ReactNode
  id?: string
  /** Level of the panels' headings: one below the heading that the chart stands under. */
  heading?: 'h2' | 'h3'
}

/** A chart as everybody gets it: the sentence, a picture of each panel, whose colour is whose. The live chart takes the picture's place. */
export function ChartFigure({ set, says, hrefOf, notes, events, controls, title, id = 'chart', heading = 'h2' }: ChartFigureProps) {
  const { pins } = messages.timeline
  const words = { open: messages.timeline.details, figures: messages.board.figures, pin: pins.pin, unpin: pins.unpin }
  const panels = chartPanels(set, hrefOf, notes, events?.list)
  const wires = panels.map((panel) => packPanel(panel, hrefOf))
  return (
    <figure className="chart" id={id}>
      <p className="chart__says">{says}</p>
      {controls}
      {events && events.list.length > 0 && set.days ? <EventLaneFigure events={events.list} left={events.left} {...axisDays(set.days)} /> : null}
      <Pins words={pins}>
      {wires.map((wire, index) => (
        <PanelFigure key={wire.key} wire={wire} id={`${id}-${index}`} heading={heading} words={words} />
      ))}
      </Pins>
      {panels.length > 0
        ? <SourceKey sources={set.sources.map((source) => ({ slug: source.slug, label: sourceLabel(source) }))} notes={keyNotes(panels)} />
        : null}
      {title && panels.length > 0 ? <ChartDownload panels={wires} title={title} says={says} words={messages.timeline.get} /> : null}
    </figure>
  )
}

/** What holds for every panel: the order of colours, and dashes where there are any. */
function keyNotes(panels: readonly ChartPanel[]): string[] {
  const { colourNote, stale } = messages.marks
  const isStale = panels.some((panel) => panel.series.some((series) => series.runs.some((run) => run.stale)))
  return isStale ? [colourNote, `${stale.name}: ${stale.about}`] : [colourNote]
}
