import type { Operator } from '@/lib/domain/vocabulary'
import { DateSpan, Dot } from './mark-shapes'
import { Mark, OPERATOR_SIGNS, RetractedMark } from './marks'
import type { DotShape } from './source-marks'

export type GlyphKind = Operator | 'span' | 'corrected' | 'retracted'

interface GlyphProps {
  kind: GlyphKind
  /** `c1` … `c4` by order of the source, `c0` for ink. */
  tone?: string
  shape?: DotShape
  className?: string
}

/** A mark by itself, 26 × 39, as it stands beside a figure and in the legend. The words beside it carry the meaning, so it is hidden from readers. */
export function Glyph({ kind, tone = 'c0', shape, className }: GlyphProps) {
  return (
    <svg className={[className, tone].filter(Boolean).join(' ')} viewBox="-2 0 26 39" aria-hidden="true">
      <GlyphShape kind={kind} shape={shape} />
    </svg>
  )
}

function GlyphShape({ kind, shape }: { kind: GlyphKind; shape?: DotShape }) {
  if (kind === 'span') {
    return <><DateSpan from={0} to={24} y={20} /><Dot x={12} y={20} r={4.5} shape={shape} /></>
  }
  if (kind === 'corrected') {
    return (
      <>
        <circle className="m-hollow" cx={9} cy={31} r={4} />
        <path className="m-line" d="M9 25V16M5.5 19.5L9 15.5L12.5 19.5" />
        <Dot x={9} y={8} r={5} shape={shape} />
      </>
    )
  }
  if (kind === 'retracted') return <RetractedMark x={9} y={20} />
  if (kind === 'unknown') return <path className="m-line" d="M2 33h14M9 33v-8" />
  if (kind === 'between') return <Mark operator="between" x={9} y={20} yHigh={8} yLow={32} />
  if (kind === 'vague') return <Mark operator="vague" x={9} y={20} yHigh={6} yLow={34} r={14 / 3} />
  const sign = OPERATOR_SIGNS[kind]
  const up = kind === 'at_least' || kind === 'more_than'
  return (
    <>
      <Mark operator={kind} x={9} y={20} r={5} shape={shape} stem={{ length: 25, steps: 6, gap: 0.8 }} />
      {sign ? <text className="m-op" x={13.5} y={up ? 7 : 42} fontSize={12.5}>{sign}</text> : null}
    </>
  )
}

interface BigGlyphProps {
  kind: GlyphKind
  tone?: string
  /** Whether words of a hedge stand above the number, so that a stem has room to rise. */
  hedged?: boolean
}

/** The mark of a permalink's figure: 36 wide, as high as the hedge and the number beside it. */
export function BigGlyph({ kind, tone = 'c0', hedged = true }: BigGlyphProps) {
  const sign = kind === 'span' || kind === 'corrected' || kind === 'retracted' ? undefined : OPERATOR_SIGNS[kind]
  const up = kind === 'at_least' || kind === 'more_than'
  const low = !up || !hedged
  return (
    <svg className={`fig__mark${low ? ' fig__mark--low' : ''} ${tone}`} viewBox={low ? '0 28 36 64' : '0 0 36 92'} aria-hidden="true">
      <BigShape kind={kind} low={low} />
      {sign ? <text className="m-op" x={19} y={up ? (low ? 42 : 19) : 88} fontSize={17}>{sign}</text> : null}
    </svg>
  )
}

function BigShape({ kind, low }: { kind: GlyphKind; low: boolean }) {
  if (kind === 'retracted') return <RetractedMark x={14} y={60} r={7.5} />
  if (kind === 'between') return <Mark operator="between" x={12} y={60} yHigh={38} yLow={84} r={9} />
  if (kind === 'vague') return <Mark operator="vague" x={14} y={60} yHigh={36} yLow={86} r={8} />
  if (kind === 'unknown') return <path className="m-line" d="M3 80h24M15 80v-14" />
  if (kind === 'span' || kind === 'corrected') return <Dot x={14} y={60} r={7.5} />
  if (kind === 'about') return <Mark operator="about" x={18} y={60} r={7.5} />
  if (kind === 'at_most' || kind === 'less_than') return <Mark operator={kind} x={11} y={46} r={7.5} stem={{ length: 46, steps: 6, gap: 2.4 }} />
  if (low && kind !== 'exactly') return <Mark operator={kind} x={11} y={72} r={7.5} stem={{ length: 42, steps: 6, gap: 2.4 }} />
  return <Mark operator={kind} x={11} y={62} r={7.5} stem={{ length: 58, steps: 7, gap: 2.4 }} />
}
