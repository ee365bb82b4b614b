import type { Geometry } from './geometry'
import { px } from './mark-shapes'

/** The lines and bands of the events through one panel, below everything else. */
export function PanelEvents({ events, geometry }: { events: readonly { fromDay: string; toDay: string; band: boolean }[]; geometry: Geometry }) {
  const { x, plot } = geometry
  const within = (value: number) => Math.min(plot.right, Math.max(plot.left, value))
  return events.map(({ fromDay, toDay, band }, index) => (band
    ? <rect key={index} className="x-band" x={px(within(x(fromDay)))} y={plot.top} width={px(Math.max(2, within(x(toDay)) - within(x(fromDay))))} height={px(plot.bottom - plot.top)} />
    : <path key={index} className="x-event" d={`M${px(within(x(fromDay)))} ${plot.top}V${px(plot.bottom)}`} />))
}
