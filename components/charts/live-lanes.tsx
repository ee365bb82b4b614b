import type { ChartPanel } from './chart-panel'
import type { Geometry } from './geometry'
import { LiveTargets, type Stop } from './live-targets'
import { PanelAxes } from './panel-axes'
import { PanelEvents } from './panel-events'
import { PanelLanes } from './panel-lanes'
import type { SurfaceProps } from './live-panel'

/** Totals of events with a target on each lane. Lanes have no value axis and no lines, so nothing here needs Recharts. */
export function LiveLanes({ panel, geometry, ...targets }: SurfaceProps) {
  const { width, height } = geometry
  return (
    <svg className="live__surface" viewBox={`0 0 ${width} ${height}`} width={width} height={height}>
      <PanelEvents events={panel.events} geometry={geometry} />
      <PanelAxes geometry={geometry} />
      <PanelLanes lanes={panel.lanes} geometry={geometry} />
      <LiveTargets stops={laneStops(panel, geometry)} {...targets} />
    </svg>
  )
}

/** The middle of each period, at the height of its lane. */
export function laneStops({ lanes }: ChartPanel, geometry: Geometry): Stop[] {
  const { x, plot, lane } = geometry
  const within = (value: number) => Math.min(plot.right, Math.max(plot.left, value))
  return lanes.map(({ mark, name }, index) => ({
    mark, name, x: (within(x(mark.earliest ?? mark.day)) + within(x(mark.latest ?? mark.day))) / 2, y: lane(index),
  }))
}
