// Owns the sentence that says what a chart shows, for readers who do not see it.
import { daysBetween } from '@/lib/domain/calendar-day'
import type { Panel, PanelSet } from '@/lib/domain/panel'
import { formatQuantity } from '@/lib/domain/quantity'
import { isOneLine, type SourceSeries } from '@/lib/domain/series'
import { dayOf, isReplaced, levelOf, type SeriesPoint } from '@/lib/domain/series-point'
import { messages as english, type Messages } from '@/lib/messages/messages'

/** At most this many sources are named for one panel; the rest are counted. */
const NAMED_SOURCES = 3

/**
 * What a chart shows: how many claims, what moved in the first panel that has a line, and that other definitions stand apart.
 * @param counts of the claims behind the chart; without `articles` only the figures are counted
 */
export function chartSentence(set: PanelSet, counts: { claims: number; articles?: number }, messages: Messages = english): string {
  const { chart } = messages.sentences
  if (!set.panels.length) return chart.nothing
  const lead = leadSentence(set.panels, messages)
  const revised = set.panels.flatMap((panel) => panel.series).reduce((sum, series) => sum + series.revisions.length, 0)
  return [
    counts.articles === undefined ? chart.figuresOnly(counts.claims) : chart.counts(counts.claims, counts.articles),
    lead, revised ? chart.revised(revised) : '', set.panels.length > 1 ? chart.panels(set.panels.length) : '',
  ].filter(Boolean).join(' ')
}

/** What one panel shows, in one sentence; "" where it has no dated number. */
export function panelSentence(panel: Panel, messages: Messages = english): string {
  const mover = panel.kind === 'lines' ? longest(panel.series.filter((series) => dated(series).length > 1)) : null
  return mover ? movedSentence(mover, panel, messages) : spreadSentence(panel, messages)
}

/** The first panel with a source that moved says most; else the first that has anything to say. */
function leadSentence(panels: readonly Panel[], messages: Messages): string {
  const moved = panels.find((panel) => panel.kind === 'lines' && panel.series.some((series) => dated(series).length > 1))
  if (moved) return panelSentence(moved, messages)
  return panels.map((panel) => panelSentence(panel, messages)).find(Boolean) ?? ''
}

function movedSentence(series: SourceSeries, panel: Panel, { sentences: { chart, subject } }: Messages): string {
  const points = dated(series)
  const [first, last] = [points[0]!, points.at(-1)!]
  const [source, label] = [subject(series.source.name), panel.metric.label]
  const days = chart.days(daysBetween(dayOf(first)!, dayOf(last)!))
  const [from, to] = [levelOf(first)!, levelOf(last)!]
  if (from === to) return chart.stayed(source, label, figureText(first), days)
  // A count that only grows does not fall; its source put it lower.
  if (to < from && panel.metric.behaviour === 'cumulative') return chart.putLower(source, label, figureText(first), figureText(last), days)
  return chart.moved(source, label, to > from ? 'rose' : 'fell', figureText(first), figureText(last), days)
}

function spreadSentence(panel: Panel, { sentences: { chart } }: Messages): string {
  const newest = panel.series.flatMap(newestParts)
  if (!newest.length) return ''
  const named = newest.slice(0, NAMED_SOURCES).map((point) => chart.by(figureText(point), point.source.name))
  const rest = newest.length - named.length
  return chart.spread(panel.metric.label, [...named, ...(rest ? [chart.more(rest)] : [])].join(', '))
}

/** The newest figure of a source; where it names parts in free words, the newest of each. */
function newestParts({ points, undated }: SourceSeries): SeriesPoint[] {
  const known = [...undated, ...points].filter((point) => !isReplaced(point))
  return [...new Map(known.map((point) => [point.scope.text, point])).values()]
}

/** Points of the newest line, where it spans more than one day: replaced figures, vague words and other parts stand beside it. */
function dated(series: SourceSeries): SeriesPoint[] {
  const levels = series.points.filter((point) => !isReplaced(point) && levelOf(point) !== null)
  const joined = levels.filter((point) => isOneLine(point, levels.at(-1)!))
  return dayOf(joined[0] ?? NO_DAY) === dayOf(joined.at(-1) ?? NO_DAY) ? joined.slice(-1) : joined
}

const NO_DAY = { earliest: null, latest: null }

function longest(list: readonly SourceSeries[]): SourceSeries | null {
  return list.reduce<SourceSeries | null>((best, series) => (best && best.points.length >= series.points.length ? best : series), null)
}

function figureText(point: SeriesPoint): string {
  return formatQuantity(point.quantity).text
}
