import type { DotShape } from './source-marks'

/** Two decimals are finer than a pixel, and equal on server and browser. */
export const px = (value: number) => Math.round(value * 100) / 100

interface DotProps { x: number; y: number; r: number; shape?: DotShape; hollow?: boolean }

/** The dot of a source: filled, or hollow where the number itself is left out. */
export function Dot({ x, y, r, shape = 'circle', hollow = false }: DotProps) {
  const className = hollow ? 'm-hollow' : 'm-fill'
  if (shape === 'circle') return <circle className={className} cx={px(x)} cy={px(y)} r={r} />
  const s = shape === 'square' ? r * 0.9 : r * 1.25
  const path = shape === 'square'
    ? `M${px(x - s)} ${px(y - s)}h${px(2 * s)}v${px(2 * s)}h${px(-2 * s)}Z`
    : `M${px(x)} ${px(y - s)}l${px(s)} ${px(s)}l${px(-s)} ${px(s)}l${px(-s)} ${px(-s)}Z`
  return <path className={className} d={path} />
}

interface StemProps { x: number; y: number; length: number; towards: 'up' | 'down' | 'end'; steps: number; gap: number }

/** A stem without an end: it fades in steps of opacity, so that it prints and survives forced colours. */
export function FadingStem({ x, y, length, towards, steps, gap }: StemProps) {
  const step = length / steps
  return (
    <>
      {Array.from({ length: steps }, (_, index) => {
        const from = index * step
        const to = from + step - gap
        const d = towards === 'end'
          ? `M${px(x + from)} ${px(y)}H${px(x + to)}`
          : `M${px(x)} ${px(towards === 'up' ? y - from : y + from)}V${px(towards === 'up' ? y - to : y + to)}`
        return <path key={index} className="m-stem" opacity={px(1 - 0.86 * (index / (steps - 1)))} d={d} />
      })}
    </>
  )
}

interface BoxProps { x: number; y: number; width: number; height: number }

/** A dashed box with hatching over published bounds; the hatch is drawn line by line, so that it needs no pattern id. */
export function HatchedBox({ x, y, width, height }: BoxProps) {
  const h = Math.max(height, 2)
  const gap = width > 15 ? 5 : 4.5
  const lines: string[] = []
  for (let offset = gap; offset < width + h; offset += gap) {
    const start = offset <= h ? [x, y + offset] : [x + offset - h, y + h]
    const end = offset <= width ? [x + offset, y] : [x + width, y + offset - width]
    lines.push(`M${px(start[0]!)} ${px(start[1]!)}L${px(end[0]!)} ${px(end[1]!)}`)
  }
  return (
    <>
      <path className="m-hatch" d={lines.join('')} />
      <rect className="m-box" x={px(x)} y={px(y)} width={px(width)} height={px(h)} />
    </>
  )
}

/** Two capped bounds; no midpoint is made up. */
export function CappedBar({ x, top, bottom, cap }: { x: number; top: number; bottom: number; cap: number }) {
  return (
    <>
      <path className="m-stem" d={`M${px(x)} ${px(top)}V${px(bottom)}`} />
      <path className="m-line" d={`M${px(x - cap)} ${px(top)}h${2 * cap}M${px(x - cap)} ${px(bottom)}h${2 * cap}`} />
    </>
  )
}

interface SpanProps { from: number; to: number; y: number; openStart?: boolean; openEnd?: boolean; approximate?: boolean }

/** An imprecise day: as long as the period; faded ends where it is approximate, an arrow where it is open. */
export function DateSpan({ from, to, y, openStart = false, openEnd = false, approximate = false }: SpanProps) {
  const fade = approximate ? Math.min(8, (to - from) / 4) : 0
  return (
    <>
      <path className="m-line" d={`M${px(from + fade)} ${px(y)}H${px(to - fade)}`} />
      {fade > 0 ? <path className="m-line" opacity={0.35} d={`M${px(from)} ${px(y)}h${px(fade)}M${px(to - fade)} ${px(y)}h${px(fade)}`} /> : null}
      {openStart ? <path className="m-line" d={`M${px(from + 4)} ${px(y - 4)}l-4.5 4l4.5 4`} /> : null}
      {openEnd ? <path className="m-line" d={`M${px(to - 4)} ${px(y - 4)}l4.5 4l-4.5 4`} /> : null}
    </>
  )
}
