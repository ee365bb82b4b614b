// Owns which marks of a panel carry words, and hands them to the placing.
import type { ChartMark, ChartPanel, ChartSeries } from './chart-panel'
import type { Geometry } from './geometry'
import { besideLabels, endLabels, inlineLabels, type BesideLabel, type Box, type EndLabel, type LabelLine, textWidth, type PlacedLabel, wrapWords } from './labels'

/** More marks than this, and only the last of each source is labelled. */
const MOST_LABELLED = 12
/** A line that ends so near the end of the plot, in pixels, can have its label behind it. */
const NEAR_END = 48

const WHO_WIDTH = textWidth({ text: 'x', kind: 'who' })

interface Labelled { series: ChartSeries; mark: ChartMark }

/** Every label of a panel of series, in its place. */
export function panelLabels(panel: ChartPanel, geometry: Geometry): PlacedLabel[] {
  const { plot } = geometry
  const all = panel.series.flatMap((series) => series.marks.map((mark) => ({ series, mark })))
  const first = all[0]
  if (!first) return []
  if (panel.kind === 'dumbbell') {
    return inlineLabels(all.map((one) => endLabel(one, geometry)), geometry.x(first.mark.day), { ...plot, right: geometry.width })
  }
  const hasGutter = geometry.width - plot.right > 60
  const newest = panel.series.flatMap((series) => {
    const mark = newestMark(series)
    return mark ? [{ series, mark }] : []
  })
  const ends = hasGutter ? newest.filter(({ series, mark }) => reachesEnd(series, mark, geometry)) : []
  const isAtEnd = new Set(ends.map(({ mark }) => mark.id))
  const isNewest = new Set(newest.map(({ mark }) => mark.id))
  const inner = all.filter(({ mark }) => !isAtEnd.has(mark.id) && (all.length <= MOST_LABELLED || isNewest.has(mark.id)))
    .sort((a, b) => Number(isNewest.has(b.mark.id)) - Number(isNewest.has(a.mark.id)))
  const beside: BesideLabel[] = inner.map((one) => ({
    key: one.mark.id, x: geometry.x(one.mark.day), y: markY(one.mark, geometry), choices: [34, 22].map((letters) => linesOf(one, letters, !isAtEnd.has(newestMark(one.series)?.id ?? ''))),
  }))
  const within: Box = { left: plot.left, right: hasGutter ? plot.right + 8 : geometry.width, top: -6, bottom: plot.bottom + 2 }
  return [
    ...endLabels(ends.map((one) => endLabel(one, geometry)), plot.right + 18, geometry.width - plot.right - 18, 2, geometry.height - 4),
    ...besideLabels(beside, obstacles(panel, geometry), within),
  ]
}

function endLabel({ series, mark }: Labelled, geometry: Geometry): EndLabel {
  return { key: mark.id, y: markY(mark, geometry), num: mark.text, who: mark.remark ? `${whoOf(series, mark)} † ${mark.remark}` : whoOf(series, mark) }
}

const whoOf = (series: ChartSeries, mark: ChartMark) => mark.who ?? series.name

function linesOf({ series, mark }: Labelled, letters: number, named: boolean): LabelLine[] {
  const lines: LabelLine[] = [{ text: mark.text, kind: 'num' }]
  // Where the source stands at the end of its line, its other marks need no name, unless another outlet printed them.
  if (named || mark.who) lines.push(...wrapWords(whoOf(series, mark), letters * WHO_WIDTH, letters < 30 ? 3 : 2).map((text) => ({ text, kind: 'who' as const })))
  if (mark.remark) lines.push(...wrapWords(`† ${mark.remark}`, letters * WHO_WIDTH, 2).map((text) => ({ text, kind: 'who' as const })))
  return lines
}

/** The mark at which a source stands now: the last that is neither replaced nor retracted. */
function newestMark(series: ChartSeries): ChartMark | undefined {
  return series.marks.filter((mark) => mark.state === 'plain').at(-1) ?? series.marks.at(-1)
}

/** Whether a label behind the plot stands at the end of this source's line or mark. */
function reachesEnd(series: ChartSeries, mark: ChartMark, { x, plot }: Geometry): boolean {
  const lineEnd = series.runs.at(-1)?.points.at(-1)
  const isOnLine = lineEnd !== undefined && lineEnd.level === mark.level
  return Math.max(x(mark.day), isOnLine ? x(lineEnd.day) : 0) >= plot.right - NEAR_END
}

/** The height at which a mark's label starts: its level, else the middle of its bounds, else the axis. */
export function markY(mark: ChartMark, geometry: Geometry): number {
  if (mark.level !== null) return geometry.y(mark.level)
  if (mark.low === null && mark.high === null) return geometry.plot.bottom
  const [low, high] = boundsY(mark, geometry)
  return (low + high) / 2
}

const boundsY = (mark: ChartMark, { y, yDomain }: Geometry) => [y(mark.low ?? yDomain[0]), y(mark.high ?? yDomain[1])] as const

/** What labels must not cover: marks, arrows, and lines with a little air. */
function obstacles(panel: ChartPanel, geometry: Geometry): Box[] {
  const { x, y } = geometry
  const around = (cx: number, cy: number, r: number): Box => ({ left: cx - r, right: cx + r, top: cy - r, bottom: cy + r })
  return panel.series.flatMap((series) => {
    const byId = new Map(series.marks.map((mark) => [mark.id, mark]))
    const marks = series.marks.map((mark) => {
      const box = withStem(around(x(mark.day), markY(mark, geometry), 9), mark)
      if (mark.level !== null || mark.operator === 'unknown') return box
      const [low, high] = boundsY(mark, geometry)
      return { ...box, top: high, bottom: low }
    })
    const arrows = series.marks.flatMap((mark) => mark.replaces.flatMap((id) => {
      const old = byId.get(id)
      if (!old) return []
      return [0.25, 0.4, 0.55, 0.7, 0.85].map((share) => around(
        x(old.day) + share * (x(mark.day) - x(old.day)), markY(old, geometry) + share * (markY(mark, geometry) - markY(old, geometry)), 4,
      ))
    }))
    const lines = series.runs.flatMap((run) => run.points.slice(1).flatMap((point, index) => {
      const from = run.points[index]!
      const [x1, x2, y1, y2] = [x(from.day), x(point.day), y(from.level), y(point.level)]
      return [{ left: x1, right: x2, top: y1 - 2, bottom: y1 + 2 }, { left: x2 - 2, right: x2 + 2, top: Math.min(y1, y2), bottom: Math.max(y1, y2) }]
    }))
    return [...marks, ...arrows, ...lines]
  })
}

/** The strong half of a fading stem is kept free of words too. */
function withStem(box: Box, { operator }: ChartMark): Box {
  if (operator === 'at_least' || operator === 'more_than') return { ...box, top: box.top - 14 }
  if (operator === 'at_most' || operator === 'less_than') return { ...box, bottom: box.bottom + 14 }
  return box
}
