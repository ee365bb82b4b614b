import type { ChartMark, ChartPanel, ChartSeries } from './chart-panel'
import type { Geometry } from './geometry'
import { DateSpan, px } from './mark-shapes'
import { CorrectionMark, Mark, RetractedMark } from './marks'
import { sourceMark } from './source-marks'

type Scales = Pick<Geometry, 'x' | 'y' | 'plot'>

/** More marks of one source than this are drawn together. */
const MANY = 40

/** So many dots on a line are thinner than the line itself, and only weigh. */
const CROWDED = 90

/** Dots shrink where there are many, so that they do not hide each other; the halo and the stem never stand for a size. */
export function dotRadius(marks: number): number {
  if (marks > 120) return 2.25
  if (marks > 40) return 3.5
  return 6
}

/** The joined levels of a source as step-after paths; a stale stretch is dashed, a downward revision is a gap. */
export function SeriesLines({ series, x, y }: { series: ChartSeries } & Scales) {
  return series.runs.map((run, index) => {
    const [first, ...rest] = run.points
    if (!first) return null
    const d = rest.length > MANY
      ? shortSteps(run.points.map((point) => [x(point.day), y(point.level)]))
      : rest.reduce((path, point) => `${path}H${px(x(point.day))}V${px(y(point.level))}`, `M${px(x(first.day))} ${px(y(first.level))}`)
    return <path key={index} className={run.stale ? 'm-stale' : 'm-line'} d={d} />
  })
}

/** Step-after in tenths of a pixel and relative to the place before, which is half as long; steps that nobody could see are passed over. */
function shortSteps(places: readonly (readonly [number, number])[]): string {
  const [start, ...rest] = places.map(([x, y]) => [Math.round(x * 10), Math.round(y * 10)] as const)
  if (!start) return ''
  let [atX, atY] = start
  let d = `M${atX / 10} ${atY / 10}`
  rest.forEach(([x, y], index) => {
    if (index < rest.length - 1 && x - atX < 5 && Math.abs(y - atY) < 5) return
    d += (x === atX ? '' : `h${(x - atX) / 10}`) + (y === atY ? '' : `v${(y - atY) / 10}`)
    atX = x
    atY = y
  })
  return d
}

/** A point at each place, in tenths of a pixel and relative to the one before. */
function shortDots(places: readonly (readonly [number, number])[]): string {
  let [atX, atY] = [0, 0]
  let d = ''
  for (const [x, y] of places.map(([left, top]) => [Math.round(left * 10), Math.round(top * 10)] as const)) {
    d += `m${(x - atX) / 10} ${(y - atY) / 10}h0`
    atX = x
    atY = y
  }
  return d
}

/** Where a source put its own cumulative count lower: old level hollow, arrow, new level. */
export function SeriesBreaks({ series, x, y, radius }: { series: ChartSeries; radius: number } & Scales) {
  return series.breaks.map((one) => <CorrectionMark key={`${one.day}-${one.from}`} x={x(one.day)} from={y(one.from)} to={y(one.to)} r={Math.min(radius, 5)} />)
}

/** Every mark of a source, imprecise days as spans, with arrows from what was corrected to what stands in its place. */
export function SeriesMarks({ series, radius, ...scales }: { series: ChartSeries; radius: number } & Scales) {
  const byId = new Map(series.marks.map((mark) => [mark.id, mark]))
  const plain = series.marks.length > MANY ? series.marks.filter(isPlainDot) : []
  const single = plain.length > 0 ? series.marks.filter((mark) => !isPlainDot(mark)) : series.marks
  return (
    <>
      {series.marks.flatMap((mark) => mark.replaces.flatMap((id) => {
        const old = byId.get(id)
        return old && old.level !== null && mark.level !== null ? [<Arrow key={`${id}-${mark.id}`} from={old} to={mark} r={radius} {...scales} />] : []
      }))}
      <Dots marks={plain.length > CROWDED && series.runs.length > 0 ? [] : plain} order={series.order} r={radius} {...scales} />
      {single.map((mark) => <OneMark key={mark.id} mark={mark} order={series.order} r={radius} {...scales} />)}
    </>
  )
}

const isPlainDot = (mark: ChartMark) => mark.operator === 'exactly' && mark.state === 'plain' && mark.earliest === mark.latest

/** The plain dots of a long series as one path, which is a fiftieth of the page that single circles would be. */
function Dots({ marks, order, r, x, y }: { marks: readonly ChartMark[]; order: number; r: number } & Scales) {
  if (marks.length === 0) return null
  const d = shortDots(marks.map((mark) => [x(mark.day), y(mark.level!)]))
  return <path className="m-dots" strokeWidth={2 * r} strokeLinecap={sourceMark(order).shape === 'circle' ? 'round' : 'square'} d={d} />
}

export function OneMark({ mark, order, r, x, y, plot }: { mark: ChartMark; order: number; r: number } & Scales) {
  const cx = x(mark.day)
  const cy = mark.level === null ? plot.bottom : y(mark.level)
  const low = mark.low === null ? plot.bottom : y(mark.low)
  const high = mark.high === null ? plot.top : y(mark.high)
  // A span at the lower bound, since one half-way would look like a midpoint.
  const spanY = mark.level === null && mark.operator !== 'unknown' ? low : cy
  const hollow = mark.state === 'replaced' && mark.level !== null
  return (
    <>
      <Span mark={mark} x={x} y={spanY} plot={plot} />
      {mark.state === 'retracted'
        ? <RetractedMark x={cx} y={mark.level === null ? (low + high) / 2 : cy} r={Math.min(r, 5)} />
        : hollow
          ? <circle className="m-hollow" cx={px(cx)} cy={px(cy)} r={Math.max(r - 1, 2)} />
          : <Mark operator={mark.operator} x={cx} y={cy} yLow={low} yHigh={high} r={r} shape={sourceMark(order).shape} stem={r > 4 ? { length: 40, steps: 5, gap: 0.8 } : { length: 18, steps: 3, gap: 0.8 }} />}
    </>
  )
}

function Span({ mark, x, y, plot }: { mark: ChartMark; x: Scales['x']; y: number; plot: Geometry['plot'] }) {
  if (mark.earliest === mark.latest) return null
  const from = mark.earliest ? x(mark.earliest) : x(mark.day) - 26
  const to = mark.latest ? x(mark.latest) : x(mark.day) + 26
  return (
    <DateSpan
      from={Math.max(from, plot.left)}
      to={Math.min(to, plot.right + 8)}
      y={y}
      openStart={mark.earliest === null}
      openEnd={mark.latest === null}
      approximate={mark.approximate}
    />
  )
}

/** From the edge of the old mark to the edge of the new one. */
function Arrow({ from, to, r, x, y }: { from: ChartMark; to: ChartMark; r: number } & Scales) {
  const [x1, y1, x2, y2] = [x(from.day), y(from.level!), x(to.day), y(to.level!)]
  const length = Math.hypot(x2 - x1, y2 - y1)
  if (length < 4 * r) return null
  const [ux, uy] = [(x2 - x1) / length, (y2 - y1) / length]
  const [sx, sy] = [x1 + ux * (r + 2), y1 + uy * (r + 2)]
  const [ex, ey] = [x2 - ux * (r + 3), y2 - uy * (r + 3)]
  const head = (turn: number) => `${px(ex - 5 * (ux * 0.8 + turn * uy * 0.6))} ${px(ey - 5 * (uy * 0.8 - turn * ux * 0.6))}`
  return <path className="m-line m-line--thin" d={`M${px(sx)} ${px(sy)}L${px(ex)} ${px(ey)}M${head(1)}L${px(ex)} ${px(ey)}L${head(-1)}`} />
}

/** Between the lowest and the highest figure of one day: the gap that the words beside it name. */
export function DumbbellBar({ panel, x, y }: { panel: ChartPanel } & Scales) {
  const levels = panel.series.flatMap((series) => series.marks.filter((mark) => mark.state === 'plain' && mark.level !== null))
  if (levels.length < 2) return null
  const heights = levels.map((mark) => y(mark.level!))
  return <path className="x-base" d={`M${px(x(levels[0]!.day))} ${px(Math.min(...heights))}V${px(Math.max(...heights))}`} />
}
