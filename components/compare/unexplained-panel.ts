// Owns the way from what stays unexplained between two sources to a panel that can be drawn: a mark for each day, never a line, since no day is filled in.
import { axisDays } from '@/components/charts/panel-view'
import type { ChartMark, ChartPanel } from '@/components/charts/chart-panel'
import { formatClock } from '@/lib/domain/clock'
import type { ComparedMetric } from '@/lib/domain/comparison-metric'
import type { DivergenceDay, DivergencePair } from '@/lib/domain/divergence-series'
import { valueAxis } from '@/lib/domain/panel-axis'
import { formatNumber } from '@/lib/domain/quantity-text'
import { thin } from '@/lib/domain/thinning'
import { messages } from '@/lib/messages/messages'
import { divergenceWords } from '@/lib/publish/divergence-words'

/** More days than this are thinned as every series is. */
const MOST_DRAWN = 200

/** The panel of a pair: each day's rest by its operator, a tick on the axis where it cannot be told. */
export function unexplainedPanel(pair: DivergencePair, metric: ComparedMetric, hrefOf: (id: string) => string): ChartPanel {
  const { days } = pair
  const { series: words } = messages.divergence
  const { points, elided } = thin(days.map((one) => ({
    id: one.day, earliest: one.day, latest: one.day, saidLatest: null, low: one.unexplained, high: one.unexplained, best: one.unexplained, standing: [], replaces: [], one,
  })), MOST_DRAWN)
  const marks = points.map(({ one }) => markOf(one, hrefOf))
  const known = days.flatMap(({ unexplained }) => (unexplained === null ? [] : [unexplained]))
  const most = known.reduce((highest, value) => Math.max(highest, value), 0)
  const axis = valueAxis(0, most, marks.some(({ operator, level }) => operator === 'at_least' && level === most))
  const some = known.filter((value) => value > 0).length
  return {
    key: `${pair.a.slug} ${pair.b.slug}`, metric, kind: 'dots', title: `${words.title}: ${words.pair(pair.a.name, pair.b.name)}`, subtitle: '',
    says: words.says(days.length, some, known.length - some, days.length - known.length), ...axisDays({ from: days[0]!.day, until: days.at(-1)!.day }), events: [],
    low: axis.low, high: axis.high, ticks: axis.ticks, series: [{ order: 0, name: words.unexplained, marks, runs: [], breaks: [] }], lanes: [],
    notes: elided.points > 0 ? [messages.timeline.elided(elided.points, 0)] : [],
  }
}

function markOf(one: DivergenceDay, hrefOf: (id: string) => string): ChartMark {
  const level = one.unexplained
  const operator = level === null ? 'unknown' : operatorOf(one)
  return {
    id: one.day, day: one.day, earliest: one.day, latest: one.day, approximate: false, operator, level, low: operator === 'about' ? null : level, high: operator === 'exactly' ? level : null,
    text: restOf(one), remark: null, statement: divergenceWords(one.divergence).words, dayWords: formatClock(one.a.asOf!), href: hrefOf(one.a.id), state: 'plain', replaces: [],
  }
}

/** As exact as the gap that it is the rest of; nothing left is exactly nothing. */
function operatorOf({ unexplained, divergence: { gap, reasons } }: DivergenceDay): 'exactly' | 'about' | 'at_least' {
  if (!gap?.size || unexplained === 0) return 'exactly'
  if (reasons.some(({ type, explains }) => type === 'rounding' && explains === 'part')) return 'at_least'
  return gap.approximate ? 'about' : gap.size.operator === 'exactly' ? 'exactly' : 'at_least'
}

/** "none", "14", "≥ 31", or that it cannot be told. */
export function restOf(one: DivergenceDay): string {
  const { series: words } = messages.divergence
  const { unexplained, divergence: { gap } } = one
  if (unexplained === null) return words.untold
  if (!gap?.size || unexplained === 0) return words.none
  return `${{ exactly: '', about: '≈ ', at_least: '≥ ' }[operatorOf(one)]}${formatNumber(unexplained)}`
}
