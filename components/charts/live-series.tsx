import { CartesianGrid, Line, LineChart, usePlotArea, useXAxisScale, useYAxisScale, XAxis, YAxis } from 'recharts'
import { dayNumber } from '@/lib/domain/calendar-day'
import type { ChartPanel, ChartRun } from './chart-panel'
import { marksIn, type Geometry } from './geometry'
import type { SurfaceProps } from './live-panel'
import { LiveTargets, type Stop } from './live-targets'
import { PanelAxes } from './panel-axes'
import { PanelEvents } from './panel-events'
import { markY, panelLabels } from './panel-labels'
import { dotRadius, DumbbellBar, SeriesBreaks, SeriesMarks } from './panel-marks'
import { PanelLabels } from './panel-words'
import { sourceMark } from './source-marks'

/** Axes, grid and lines by Recharts, with our marks on its scales. */
export function LiveSeries(props: SurfaceProps) {
  const { panel, geometry } = props
  const { plot, width, height } = geometry
  return (
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
      <Overlay {...props} />
    </LineChart>
  )
}

function dataOf(run: ChartRun) {
  return run.points.map((point) => ({ x: dayNumber(point.day), y: point.level }))
}

/** Ticks, marks and labels on the scales of Recharts; what the picture shows, plus a target for pointer and keyboard on each mark. */
function Overlay({ panel, geometry, ...targets }: SurfaceProps) {
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
      <LiveTargets stops={seriesStops(panel, scaled)} {...targets} />
    </g>
  )
}

/** Every mark in time order; marks of one day in the order of their sources. */
export function seriesStops(panel: ChartPanel, geometry: Geometry): Stop[] {
  return panel.series
    .flatMap((series) => series.marks.map((mark) => ({ mark, name: series.name, order: series.order })))
    .sort((a, b) => (a.mark.day < b.mark.day ? -1 : a.mark.day > b.mark.day ? 1 : a.order - b.order))
    .map(({ mark, name }) => ({ mark, name, x: geometry.x(mark.day), y: markY(mark, geometry) }))
}
