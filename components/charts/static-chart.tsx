import type { ChartPanel } from './chart-panel'
import { marksIn, panelGeometry, type Geometry, type VariantName } from './geometry'
import { px } from './mark-shapes'
import { PanelAxes } from './panel-axes'
import { PanelEvents } from './panel-events'
import { panelLabels } from './panel-labels'
import { PanelLanes } from './panel-lanes'
import { dotRadius, DumbbellBar, SeriesBreaks, SeriesLines, SeriesMarks } from './panel-marks'
import { PanelLabels } from './panel-words'
import { sourceMark } from './source-marks'

/** One panel as a picture that needs no script, in one width. */
export function StaticChart({ panel, variant, id }: { panel: ChartPanel; variant: VariantName; id: string }) {
  const geometry = panelGeometry(panel, variant)
  const { width, height } = geometry
  return (
    <svg
      className={`chart__static chart__static--${variant}`}
      viewBox={`0 0 ${width} ${px(height)}`}
      width={width}
      height={px(height)}
      role="img"
      aria-labelledby={`${id}-${variant}-t ${id}-${variant}-d`}
    >
      <title id={`${id}-${variant}-t`}>{panel.title}</title>
      <desc id={`${id}-${variant}-d`}>{panel.says}</desc>
      <PanelEvents events={panel.events} geometry={geometry} />
      <PanelAxes geometry={geometry} />
      <PanelContent panel={panel} geometry={geometry} />
    </svg>
  )
}

/** Lines below, then breaks, marks and words: the same order in the live chart. */
function PanelContent({ panel, geometry }: { panel: ChartPanel; geometry: Geometry }) {
  if (panel.lanes.length > 0) return <PanelLanes lanes={panel.lanes} geometry={geometry} />
  const radius = dotRadius(marksIn(panel))
  return (
    <>
      {panel.kind === 'dumbbell' ? <DumbbellBar panel={panel} {...geometry} /> : null}
      {panel.series.map((series) => (
        <g key={series.order} className={sourceMark(series.order).tone}>
          <SeriesLines series={series} {...geometry} />
          <SeriesBreaks series={series} radius={radius} {...geometry} />
          <SeriesMarks series={series} radius={radius} {...geometry} />
        </g>
      ))}
      <PanelLabels labels={panelLabels(panel, geometry)} />
    </>
  )
}
