import type { ChartLane } from './chart-panel'
import type { Geometry } from './geometry'
import { textWidth } from './labels'
import { DateSpan, px } from './mark-shapes'
import { Mark, RetractedMark } from './marks'
import { sourceMark, type DotShape } from './source-marks'

/** Totals of events: a lane for each claim, its length is the period; the figure stands beside it. */
export function PanelLanes({ lanes, geometry }: { lanes: readonly ChartLane[]; geometry: Geometry }) {
  return lanes.map((lane, index) => <Lane key={lane.mark.id} lane={lane} y={geometry.lane(index)} geometry={geometry} />)
}

function Lane({ lane: { mark, name, order }, y, geometry }: { lane: ChartLane; y: number; geometry: Geometry }) {
  const { x, width } = geometry
  const { tone, shape } = sourceMark(order)
  const from = x(mark.earliest ?? mark.day)
  const to = x(mark.latest ?? mark.day)
  // A period of fewer pixels than its two caps would read as a letter.
  const long = to - from >= 6
  const narrow = geometry.variant === 'narrow'
  const who = [name, mark.remark ? `† ${mark.remark}` : null].filter(Boolean).join(' ')
  const words = narrow
    ? Math.max(textWidth({ text: mark.text, kind: 'num' }), textWidth({ text: who, kind: 'who' }))
    : textWidth({ text: mark.text, kind: 'num' }) + textWidth({ text: who, kind: 'who' }) + 8
  const behind = to + 16 + words <= width
  const at = behind ? to + 16 : from - 16
  const anchor = behind || from - 16 - words < 0 ? 'start' : 'end'
  const textX = anchor === 'start' && !behind ? Math.max(2, width - words) : at
  return (
    <g>
      <g className={tone}>
        {long
          ? (
              <>
                <DateSpan from={from} to={to} y={y} openStart={mark.earliest === null} openEnd={mark.latest === null} approximate={mark.approximate} />
                <path className="m-line m-line--thick" d={`M${px(from)} ${px(y - 6)}v12M${px(to)} ${px(y - 6)}v12`} />
                {mark.operator === 'exactly' ? null : <LaneMark mark={mark} x={(from + to) / 2} y={y} shape={shape} />}
              </>
            )
          : mark.state === 'retracted'
            ? <RetractedMark x={x(mark.day)} y={y} />
            : <LaneMark mark={mark} x={(from + to) / 2} y={y} shape={shape} />}
      </g>
      <text className="x-num" x={px(textX)} y={px(narrow ? y - 2 : y + 5)} textAnchor={anchor}>
        {mark.text}
        {narrow ? null : <tspan className="x-who" fontWeight={400} dx={6}>{who}</tspan>}
      </text>
      {narrow ? <text className="x-who" x={px(textX)} y={px(y + 14)} textAnchor={anchor}>{who}</text> : null}
    </g>
  )
}

/** The operator's mark at the height of its lane, which has no axis: bounds are as high as the lane allows, a missing number is its words alone. */
function LaneMark({ mark, x, y, shape }: { mark: ChartLane['mark']; x: number; y: number; shape: DotShape }) {
  if (mark.operator === 'unknown') return null
  return <Mark operator={mark.operator} x={x} y={y} yLow={y + 9} yHigh={y - 9} r={5} shape={shape} stem={{ length: 15, steps: 4, gap: 0.8 }} />
}
