import { Dot, FadingStem, px } from '@/components/charts/mark-shapes'
import { sourceMark } from '@/components/charts/source-marks'
import { groupDigits } from '@/components/claims/figure-words'
import { formatNumber } from '@/lib/domain/quantity-text'
import type { Quantity } from '@/lib/domain/claim'
import { valueAxis } from '@/lib/domain/panel-axis'
import { levelOf } from '@/lib/domain/series-point'
import { messages } from '@/lib/messages/messages'

export interface StripPoint { key: string; quantity: Quantity; order: number }

const WIDTH = 300
const LEFT = 8
const RIGHT = 286
const SIGNS: Partial<Record<Quantity['operator'], string>> = { at_least: '≥ ', more_than: '> ', at_most: '≤ ', less_than: '< ' }

/** Figures of one metric on one axis: the distance that the words beside it name. Nothing where two of them have no place on it. */
export function Strip({ points }: { points: readonly StripPoint[] }) {
  const placed = points.flatMap((point) => {
    const level = levelOf(point.quantity)
    return level === null ? [] : [{ ...point, level }]
  }).sort((a, b) => a.level - b.level)
  const [lowest, highest] = [placed[0], placed.at(-1)]
  if (!lowest || !highest || lowest.level === highest.level) return null
  const axis = valueAxis(lowest.level, highest.level, highest.quantity.high === null)
  const x = (value: number) => px(LEFT + ((value - axis.low) / (axis.high - axis.low)) * (RIGHT - LEFT))
  const apart = x(highest.level) - x(lowest.level)
  const words = messages.board
  return (
    <svg className="strip" viewBox={`0 0 ${WIDTH} 56`} width={WIDTH} height={56} aria-hidden="true">
      <path className="x-base" d={`M0 30H${WIDTH}`} />
      <path className="x-lead" d={`M${x(lowest.level)} 30H${x(highest.level)}`} strokeWidth={2} />
      {placed.map((point) => <StripMark key={point.key} point={point} x={x(point.level)} />)}
      <StripLabel point={lowest} x={x(lowest.level)} anchor={apart > 90 ? 'middle' : 'end'} />
      <StripLabel point={highest} x={x(highest.level)} anchor={apart > 90 ? 'middle' : 'start'} />
      <text className="x-tick" x={0} y={54}>
        {axis.fromZero ? words.axisFromZero(formatNumber(axis.high)) : words.axisNotFromZero(formatNumber(axis.low), formatNumber(axis.high))}
      </text>
    </svg>
  )
}

function StripMark({ point: { quantity, order }, x }: { point: StripPoint; x: number }) {
  const { tone, shape } = sourceMark(order)
  const { operator } = quantity
  const hollow = operator === 'more_than' || operator === 'less_than'
  return (
    <g className={tone}>
      {operator === 'about' ? <circle className="m-halo" cx={x} cy={30} r={10} /> : null}
      {operator === 'at_least' || operator === 'more_than' ? <FadingStem x={x} y={30} length={30} towards="end" steps={5} gap={1} /> : null}
      <Dot x={x} y={30} r={5} shape={shape} hollow={hollow} />
    </g>
  )
}

/** Labels keep inside the picture, whatever the anchor. */
function StripLabel({ point, x, anchor }: { point: StripPoint & { level: number }; x: number; anchor: 'start' | 'middle' | 'end' }) {
  const printed = groupDigits(point.quantity.asWritten?.trim() ?? '')
  const text = printed && printed.length <= 14 ? printed : `${SIGNS[point.quantity.operator] ?? ''}${formatNumber(point.level)}`
  const half = text.length * 4
  const at = anchor === 'middle' ? Math.min(Math.max(x, half), WIDTH - half) : anchor === 'end' ? x + 6 : x - 6
  const fits = anchor === 'end' ? at - 2 * half > 0 : anchor === 'start' ? at + 2 * half < WIDTH : true
  return <text className="x-num x-num--small" x={fits ? at : anchor === 'end' ? 0 : WIDTH} y={14} textAnchor={fits ? anchor : anchor === 'end' ? 'start' : 'end'}>{text}</text>
}
