import type { Operator } from '@/lib/domain/vocabulary'
import { CappedBar, Dot, FadingStem, HatchedBox, px } from './mark-shapes'
import type { DotShape } from './source-marks'

/** Sign of an operator that a stem carries; the words as printed always stand beside it. */
export const OPERATOR_SIGNS: Partial<Record<Operator, string>> = { at_least: '≥', more_than: '>', at_most: '≤', less_than: '<' }

interface MarkProps {
  operator: Operator
  /** Where the day lies, in pixels. */
  x: number
  /** Where the number lies: best, or the one bound; for `unknown` the axis. */
  y: number
  /** Where the bounds of `between` and `vague` lie. */
  yLow?: number
  yHigh?: number
  /** Radius of the dot; everything else follows from it, except the halo, which never grows with the data. */
  r?: number
  shape?: DotShape
  stem?: { length: number; steps: number; gap: number }
}

/** One claim at one place of a chart, drawn for its operator. The colour comes from a `c1` … `c4` class around it. */
export function Mark({ operator, x, y, yLow = y, yHigh = y, r = 6, shape, stem = { length: 40, steps: 5, gap: 0.8 } }: MarkProps) {
  switch (operator) {
    case 'exactly':
      return <Dot x={x} y={y} r={r} shape={shape} />
    case 'about':
      return (
        <>
          <circle className="m-halo" cx={px(x)} cy={px(y)} r={px(r * 2.1)} />
          <Dot x={x} y={y} r={r * 0.9} shape={shape} />
        </>
      )
    case 'at_least':
    case 'at_most':
      return (
        <>
          <FadingStem x={x} y={y} towards={operator === 'at_least' ? 'up' : 'down'} {...stem} />
          <Dot x={x} y={y} r={r} shape={shape} />
        </>
      )
    case 'more_than':
    case 'less_than': {
      const up = operator === 'more_than'
      return (
        <>
          <FadingStem x={x} y={up ? y - r : y + r} towards={up ? 'up' : 'down'} {...stem} length={stem.length - r} />
          <Dot x={x} y={y} r={r * 0.9} shape={shape} hollow />
        </>
      )
    }
    case 'between':
      return <CappedBar x={x} top={yHigh} bottom={yLow} cap={r} />
    case 'vague':
      return <HatchedBox x={x - r * 1.5} y={yHigh} width={r * 3} height={yLow - yHigh} />
    case 'unknown':
      return <path className="m-line" d={`M${px(x - 7)} ${px(y)}h14M${px(x)} ${px(y)}v-8`} />
    default:
      throw new Error(`No mark for operator ${String(operator satisfies never)}`)
  }
}

/** A claim that was taken back: struck and hollow. */
export function RetractedMark({ x, y, r = 5 }: { x: number; y: number; r?: number }) {
  return (
    <>
      <circle className="m-hollow" cx={px(x)} cy={px(y)} r={r} />
      <path className="m-line" d={`M${px(x - r * 1.6)} ${px(y + r * 1.4)}l${px(r * 3.2)} ${px(-r * 2.8)}`} />
    </>
  )
}

/** The old figure hollow, an arrow, the new one: for corrections and for downward revisions, which are never drawn as a fall. */
export function CorrectionMark({ x, from, to, r = 5 }: { x: number; from: number; to: number; r?: number }) {
  const down = to > from
  const start = down ? from + r + 3 : from - r - 3
  const tip = down ? to - r - 3 : to + r + 3
  const back = down ? -4 : 4
  return (
    <>
      <circle className="m-hollow" cx={px(x)} cy={px(from)} r={r} />
      {Math.abs(to - from) > 4 * r
        ? <path className="m-line m-line--thin" d={`M${px(x)} ${px(start)}V${px(tip)}M${px(x - 4)} ${px(tip + back)}L${px(x)} ${px(tip)}L${px(x + 4)} ${px(tip + back)}`} />
        : null}
      <Dot x={x} y={to} r={r} />
    </>
  )
}
