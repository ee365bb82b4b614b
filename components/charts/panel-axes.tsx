import type { Geometry } from './geometry'
import { px } from './mark-shapes'

/** Grid, ticks and their words; the live chart has its rules from elsewhere. */
export function PanelAxes({ geometry, rules = true }: { geometry: Geometry; rules?: boolean }) {
  const { plot, x, y, xTicks, yTicks } = geometry
  return (
    <g>
      {yTicks.map((tick) => (
        <g key={tick.value}>
          {rules ? <path className="x-rule" d={`M${px(plot.left)} ${px(y(tick.value))}H${px(plot.right)}`} /> : null}
          <text className="x-tick" x={px(plot.left - 8)} y={px(y(tick.value) + 4)} textAnchor="end">{tick.label}</text>
        </g>
      ))}
      <path className="x-base" d={`M${px(plot.left)} ${px(plot.bottom)}H${px(plot.right)}`} />
      {xTicks.map((tick) => (
        <g key={tick.day}>
          <path className="x-base" d={`M${px(x(tick.day))} ${px(plot.bottom)}v5`} />
          {tick.label ? <text className="x-tick" x={px(x(tick.day) + 3)} y={px(plot.bottom + 17)}>{tick.label}</text> : null}
        </g>
      ))}
    </g>
  )
}
