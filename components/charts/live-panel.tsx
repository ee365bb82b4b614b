'use client'

import { useEffect, useId, useState, type KeyboardEvent } from 'react'
import { CartesianGrid, Line, LineChart, usePlotArea, useXAxisScale, useYAxisScale, XAxis, YAxis } from 'recharts'
import { dayNumber } from '@/lib/domain/calendar-day'
import type { ChartMark, ChartPanel, ChartRun, ChartSeries } from './chart-panel'
import { marksIn, panelGeometry, type Geometry, type VariantName } from './geometry'
import { LiveTip } from './live-tip'
import { PanelAxes } from './panel-axes'
import { PanelEvents } from './panel-events'
import { markY, panelLabels } from './panel-labels'
import { dotRadius, DumbbellBar, SeriesBreaks, SeriesMarks } from './panel-marks'
import { PanelLabels } from './panel-words'
import type { LiveWords } from './live-chart'
import { sourceMark } from './source-marks'

interface LivePanelProps { panel: ChartPanel; variant: VariantName; words: LiveWords }

export interface ActiveMark { mark: ChartMark; series: ChartSeries }

/** The panel with axes, grid and lines by Recharts and our marks on its scales; every mark can be pointed at and reached by keyboard. */
export function LivePanel({ panel, variant, words }: LivePanelProps) {
  const geometry = panelGeometry(panel, variant)
  const { plot, width, height } = geometry
  const [active, setActive] = useState<ActiveMark | null>(null)
  const tip = useId()
  // On the document: a tip that the pointer opened must go at Escape wherever the focus is.
  useEffect(() => {
    if (!active) return
    const dismiss = (event: globalThis.KeyboardEvent) => { if (event.key === 'Escape') setActive(null) }
    document.addEventListener('keydown', dismiss)
    return () => document.removeEventListener('keydown', dismiss)
  }, [active])
  return (
    <div
      className="live__panel"
      onMouseLeave={() => setActive(null)}
      onBlur={(event) => { if (!event.currentTarget.contains(event.relatedTarget)) setActive(null) }}
    >
      <LineChart
        width={width}
        height={height}
        margin={{ top: plot.top, right: width - plot.right, bottom: height - plot.bottom, left: plot.left }}
        accessibilityLayer={false}
        title={panel.title}
        desc={panel.says}
      >
        <CartesianGrid vertical={false} horizontalPoints={geometry.yTicks.map((tick) => geometry.y(tick.value))} />
        <XAxis
          type="number"
          dataKey="x"
          domain={geometry.xDomain}
          ticks={geometry.xTicks.map((tick) => dayNumber(tick.day))}
          height={0}
          tick={false}
          axisLine={false}
          tickLine={false}
          allowDataOverflow
        />
        <YAxis
          type="number"
          domain={geometry.yDomain}
          ticks={geometry.yTicks.map((tick) => tick.value)}
          width={0}
          tick={false}
          axisLine={false}
          tickLine={false}
          allowDataOverflow
        />
        {panel.series.flatMap((series) => series.runs.map((run, index) => (
          <Line
            key={`${series.order}-${index}`}
            data={dataOf(run)}
            dataKey="y"
            type="stepAfter"
            className={`${sourceMark(series.order).tone} ${run.stale ? 'live__stale' : 'live__line'}`}
            dot={false}
            activeDot={false}
            isAnimationActive={false}
            legendType="none"
          />
        )))}
        <Overlay panel={panel} geometry={geometry} active={active} tip={tip} words={words} onActive={setActive} />
      </LineChart>
      {active ? <LiveTip id={tip} active={active} at={tipPlace(active.mark, geometry)} words={words} /> : null}
    </div>
  )
}

function dataOf(run: ChartRun) {
  return run.points.map((point) => ({ x: dayNumber(point.day), y: point.level }))
}

interface OverlayProps {
  panel: ChartPanel
  geometry: Geometry
  active: ActiveMark | null
  tip: string
  words: LiveWords
  onActive: (active: ActiveMark | null) => void
}

/** Ticks, marks and labels on the scales of Recharts; what the picture shows, plus a target for pointer and keyboard on each mark. */
function Overlay({ panel, geometry, active, tip, words, onActive }: OverlayProps) {
  const toX = useXAxisScale()
  const toY = useYAxisScale()
  const area = usePlotArea()
  if (!toX || !toY || !area) return null
  const scaled: Geometry = {
    ...geometry,
    x: (day) => toX(dayNumber(day)) ?? geometry.x(day),
    y: (value) => toY(value) ?? geometry.y(value),
  }
  const radius = dotRadius(marksIn(panel))
  return (
    <g>
      <PanelEvents events={panel.events} geometry={scaled} />
      <PanelAxes geometry={scaled} rules={false} />
      {panel.kind === 'dumbbell' ? <DumbbellBar panel={panel} {...scaled} /> : null}
      {panel.series.map((series) => (
        <g key={series.order} className={sourceMark(series.order).tone}>
          <SeriesBreaks series={series} radius={radius} {...scaled} />
          <SeriesMarks series={series} radius={radius} {...scaled} />
        </g>
      ))}
      <PanelLabels labels={panelLabels(panel, scaled)} />
      <Targets panel={panel} geometry={scaled} active={active} tip={tip} words={words} onActive={onActive} />
    </g>
  )
}

/** One stop for the tab key in each panel; the arrows move from mark to mark in time, Enter opens the claim. */
function Targets({ panel, geometry, active, tip, words, onActive }: OverlayProps) {
  const all = panel.series
    .flatMap((series) => series.marks.map((mark) => ({ series, mark })))
    .sort((a, b) => (a.mark.day < b.mark.day ? -1 : a.mark.day > b.mark.day ? 1 : a.series.order - b.series.order))
  // Stays where the keyboard was, also when the tip is dismissed.
  const [stop, setStop] = useState<string | null>(null)
  const current = Math.max(0, all.findIndex((one) => one.mark.id === stop))
  const move = (event: KeyboardEvent<SVGGElement>) => {
    const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key]
    const to = step ? all[Math.min(all.length - 1, Math.max(0, current + step))] : event.key === 'Home' ? all[0] : event.key === 'End' ? all.at(-1) : undefined
    if (!to) return
    event.preventDefault()
    onActive(to)
    event.currentTarget.querySelector<SVGElement>(`[data-mark="${to.mark.id}"]`)?.focus()
  }
  return (
    <g role="group" aria-label={`${panel.title}: ${words.figures}`} onKeyDown={move}>
      {all.map((one, index) => (
        <a
          key={one.mark.id}
          href={one.mark.href}
          data-mark={one.mark.id}
          tabIndex={index === current ? 0 : -1}
          aria-label={`${one.mark.statement} ${one.mark.dayWords}.`}
          aria-describedby={active?.mark.id === one.mark.id ? tip : undefined}
          onFocus={() => { setStop(one.mark.id); onActive(one) }}
          onMouseEnter={() => onActive(one)}
        >
          <circle className="live__hit" cx={geometry.x(one.mark.day)} cy={markY(one.mark, geometry)} r={all.length > 60 ? 6 : 13} />
        </a>
      ))}
    </g>
  )
}

/** In per cent of the box, so that the tip stays at its mark whatever the picture's scale. */
function tipPlace(mark: ChartMark, geometry: Geometry) {
  return { x: (geometry.x(mark.day) / geometry.width) * 100, y: (markY(mark, geometry) / geometry.height) * 100 }
}
