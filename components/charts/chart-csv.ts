// Owns the drawn points as CSV: what stands in the picture and nothing else, one row a point.
import { guardFormula } from '@/lib/domain/formula-guard'
import type { ChartMark, ChartPanel } from './chart-panel'

const COLUMNS = ['panel', 'metric', 'source', 'as_of', 'earliest', 'latest', 'operator', 'low', 'high', 'level', 'as_written', 'standing', 'state', 'id', 'url']

/** UTF-8 text, RFC 4180 with CRLF, header first. `origin` stands before the addresses of claims. */
export function chartCsv(panels: readonly ChartPanel[], origin: string): string {
  const rows = panels.flatMap((panel) => marksOf(panel).map(({ mark, name }) => [
    panel.title, panel.metric.slug, mark.who ?? name, mark.day, mark.earliest, mark.latest, mark.operator, mark.low, mark.high, mark.level, mark.text,
    mark.remark, mark.state, mark.id, `${origin}${mark.href}`,
  ]))
  return [COLUMNS, ...rows].map((row) => row.map(cell).join(',')).join('\r\n') + '\r\n'
}

/** How many points the panels draw. */
export function countDrawn(panels: readonly { series: readonly { marks: readonly unknown[]; plain?: { days: readonly unknown[] } | null }[]; lanes: readonly unknown[] }[]): number {
  return panels.reduce((sum, panel) => sum + panel.lanes.length + panel.series.reduce((own, { marks, plain }) => own + marks.length + (plain?.days.length ?? 0), 0), 0)
}

function marksOf(panel: ChartPanel): { mark: ChartMark; name: string }[] {
  return [...panel.lanes.map(({ mark, name }) => ({ mark, name })), ...panel.series.flatMap(({ marks, name }) => marks.map((mark) => ({ mark, name })))]
}

function cell(value: string | number | null): string {
  if (value === null) return ''
  const text = typeof value === 'number' ? String(value) : guardFormula(value)
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
