// Owns which marks of a panel carry words, and hands them to the placing.
import type { ChartMark, ChartPanel, ChartSeries } from './chart-panel'
import type { Geometry } from './geometry'
import { besideLabels, endLabels, type BesideLabel, type Box, type LabelLine, type PlacedLabel } from './labels'

/** More marks than this, and only the last of each source is labelled. */
const MOST_LABELLED = 10

/** Every label of a panel of series, in its place. */
export function panelLabels(panel: ChartPanel, geometry: Geometry): PlacedLabel[] {
  const { plot } = geometry
  // On one day there is no line to follow, so the words stand beside their marks.
  const gutter = panel.kind !== 'dumbbell' && geometry.width - plot.right > 60
  const all = panel.series.flatMap((series) => series.marks.map((mark) => ({ series, mark })))
  const last = new Map(panel.series.flatMap((series) => {
    const mark = lastMark(series)
    return mark ? [[mark.id, series] as const] : []
  }))
  const few = all.length <= MOST_LABELLED
  const inner = all.filter(({ mark }) => (few || last.has(mark.id)) && !(gutter && last.has(mark.id)))
  const ends = gutter
    ? endLabels(
        [...last].map(([id, series]) => {
          const mark = series.marks.find((candidate) => candidate.id === id)!
          return { key: id, y: markY(mark, geometry), markX: geometry.x(mark.day), num: mark.text, who: withRemark(series.name, mark) }
        }),
        plot.right + 18, geometry.width - plot.right - 18, 2, geometry.height - 4,
      )
    : []
  const beside: BesideLabel[] = inner
    .sort((a, b) => Number(last.has(b.mark.id)) - Number(last.has(a.mark.id)))
    .map(({ series, mark }) => ({ key: mark.id, x: geometry.x(mark.day), y: markY(mark, geometry), lines: linesOf(series, mark, gutter) }))
  const within: Box = { left: Math.min(plot.left, 40), right: gutter ? plot.right + 10 : geometry.width, top: -4, bottom: plot.bottom + 2 }
  return [...ends, ...besideLabels(beside, obstacles(panel, geometry), within)]
}

function linesOf(series: ChartSeries, mark: ChartMark, gutter: boolean): LabelLine[] {
  const lines: LabelLine[] = [{ text: mark.text, kind: 'num' }]
  // With a gutter the source stands at the end of its line; without one each label says whose it is.
  if (!gutter) lines.push({ text: short(series.name, 30), kind: 'who' })
  if (mark.remark) lines.push({ text: `† ${mark.remark}`, kind: 'who' })
  return lines
}

const short = (text: string, most: number) => (text.length > most ? `${text.slice(0, most - 1)}…` : text)
const withRemark = (name: string, mark: ChartMark) => (mark.remark ? `${name} † ${mark.remark}` : name)

/** The mark at which a source stands now: the last that is neither replaced nor retracted. */
export function lastMark(series: ChartSeries): ChartMark | undefined {
  return series.marks.filter((mark) => mark.state === 'plain').at(-1) ?? series.marks.at(-1)
}

/** The height at which a mark's label starts: its level, else the middle of its bounds, else the axis. */
export function markY(mark: ChartMark, geometry: Geometry): number {
  if (mark.level !== null) return geometry.y(mark.level)
  if (mark.low === null && mark.high === null) return geometry.plot.bottom
  const low = mark.low ?? geometry.yDomain[0]
  const high = mark.high ?? geometry.yDomain[1]
  return (geometry.y(low) + geometry.y(high)) / 2
}

/** What labels must not cover: marks, and lines with a little air. */
function obstacles(panel: ChartPanel, geometry: Geometry): Box[] {
  const boxes: Box[] = []
  for (const series of panel.series) {
    for (const mark of series.marks) {
      const [x, y] = [geometry.x(mark.day), markY(mark, geometry)]
      boxes.push({ left: x - 9, right: x + 9, top: y - 9, bottom: y + 9 })
    }
    for (const run of series.runs) {
      run.points.slice(1).forEach((point, index) => {
        const from = run.points[index]!
        const [x1, x2] = [geometry.x(from.day), geometry.x(point.day)]
        const [y1, y2] = [geometry.y(from.level), geometry.y(point.level)]
        boxes.push({ left: x1, right: x2, top: y1 - 2, bottom: y1 + 2 }, { left: x2 - 2, right: x2 + 2, top: Math.min(y1, y2), bottom: Math.max(y1, y2) })
      })
    }
  }
  return boxes
}
