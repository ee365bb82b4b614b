'use client'

import { useMemo } from 'react'
import { VARIANT_NAMES } from './geometry'
import { LiveChart, type LiveWords } from './live-chart'
import { StaticChart } from './static-chart'
import { unpackPanel, type WirePanel } from './wire-panel'

interface PanelFigureProps { wire: WirePanel; id: string; heading: 'h2' | 'h3'; words: LiveWords }

/** One panel: its heading, the picture in each width, the live chart over it. It draws in the browser what the server drew, so the picture crosses the wire once. */
export function PanelFigure({ wire, id, heading: Heading, words }: PanelFigureProps) {
  const panel = useMemo(() => unpackPanel(wire), [wire])
  return (
    <section className="chart__panel" aria-labelledby={`${id}-h`}>
      <div className="chart__head">
        <Heading className="chart__title" id={`${id}-h`}>{panel.title}</Heading>
        <p className="chart__sub">{panel.subtitle}</p>
      </div>
      <div className="chart__box">
        {VARIANT_NAMES.map((variant) => <StaticChart key={variant} panel={panel} variant={variant} id={id} />)}
        <LiveChart panel={panel} words={words} />
      </div>
      {panel.notes.map((note) => <p key={note} className="note chart__note">{note}</p>)}
    </section>
  )
}
