// Owns the way from a panel of the domain to a panel that can be drawn: words, colours by source order, runs of joined levels.
import { addDays, daysBetween } from '@/lib/domain/calendar-day'
import { formatClock, makeClock } from '@/lib/domain/clock'
import { parseEdtf } from '@/lib/domain/edtf'
import type { Panel, PanelSet } from '@/lib/domain/panel'
import { formatNumber, formatQuantity } from '@/lib/domain/quantity-text'
import type { SourceSeries } from '@/lib/domain/series'
import { dayOf, isReplaced, levelOf, type SeriesPoint } from '@/lib/domain/series-point'
import { messages } from '@/lib/messages/messages'
import { panelSentence } from '@/lib/publish/chart-sentence'
import { metricTitle } from '@/lib/publish/metric-title'
import { outletObject } from '@/lib/publish/names'
import type { ChartEvent } from './event-lane'
import type { ChartMark, ChartPanel, ChartRun, ChartSeries } from './chart-panel'

/** Slug → order of first appearance: it gives a source its colour everywhere on a page. */
export function sourceOrders(set: PanelSet): Map<string, number> {
  return new Map(set.sources.map((source, order) => [source.slug, order]))
}

/** The name of a source with the words for an outlet's own voice. */
export function sourceLabel(source: { name: string; ownVoice: boolean }): string {
  return source.ownVoice ? messages.outlet.ownVoice(source.name) : source.name
}

/**
 * Every panel that has a day to stand on, ready to be drawn.
 * @param hrefOf the address of a claim, with the view of the page
 * @param notes further remarks by panel key: what thinning left out
 * @param annotations events that stand above the panels
 */
export function chartPanels(
  set: PanelSet, hrefOf: (id: string) => string, notes: Readonly<Record<string, readonly string[]>> = {}, annotations: readonly ChartEvent[] = [],
): ChartPanel[] {
  if (!set.days) return []
  const { fromDay, toDay } = axisDays(set.days)
  // One list for all panels, so that it crosses the wire once.
  const events = annotations.map((event) => ({ fromDay: event.fromDay, toDay: event.toDay, band: event.band }))
  const orders = sourceOrders(set)
  return set.panels.filter((panel) => panel.points.length > 0).flatMap((panel) => {
    const isLanes = panel.kind === 'lanes'
    const whole = {
      key: panel.key, metric: panel.metric, kind: panel.kind, title: titleOf(panel), subtitle: subtitleOf(panel), says: panelSentence(panel) || titleOf(panel),
      fromDay, toDay, events, low: panel.axis?.low ?? 0, high: panel.axis?.high ?? 1, ticks: isLanes || !panel.axis ? [] : panel.axis.ticks,
      series: isLanes ? [] : panel.series.map((series) => seriesOf(series, panel, orders, hrefOf)),
      lanes: isLanes
        ? panel.points.map((point) => ({ order: orders.get(point.source.slug) ?? 0, name: sourceLabel(point.source), mark: markOf(point, hrefOf) }))
        : [],
      notes: [...undatedNote(panel), ...(notes[panel.key] ?? [])],
    }
    return smallMultiples(whole)
  })
}

/** As many sources as colours and shapes can tell apart; more stand in several panels with one scale. */
const MOST_LINES = 12

function smallMultiples(panel: ChartPanel): ChartPanel[] {
  const count = Math.ceil(panel.series.length / MOST_LINES)
  if (count <= 1) return [panel]
  const inOrder = [...panel.series].sort((a, b) => a.order - b.order)
  return Array.from({ length: count }, (_, place) => {
    const series = inOrder.slice(place * MOST_LINES, (place + 1) * MOST_LINES)
    const says = messages.timeline.multiple(place + 1, count)
    return {
      ...panel, key: `${panel.key} ${place + 1}`, title: `${panel.title} (${says})`, says: `${panel.says} ${messages.timeline.multipleOf(series.map(({ name }) => name))}`,
      series, notes: place === count - 1 ? panel.notes : [],
    }
  })
}

/** A little room at both ends, so that no mark is cut. */
export function axisDays({ from, until }: { from: string; until: string }) {
  const margin = Math.max(2, Math.round(daysBetween(from, until) * 0.02))
  return { fromDay: addDays(from, -margin), toDay: addDays(until, margin) }
}

function titleOf(panel: Panel): string {
  const own = [panel.population, panel.place].filter((part) => part && part !== panel.metric.population && part !== panel.metric.place)
  const title = metricTitle(panel.metric)
  return own.length ? `${title}: ${own.join(', ')}` : title
}

function subtitleOf(panel: Panel): string {
  const { timeline } = messages
  const behaviour = panel.kind === 'lanes' ? timeline.counted.event_total : panel.metric.behaviour === 'event_total' ? '' : timeline.counted[panel.metric.behaviour]
  const from = panel.metric.behaviour === 'cumulative' && panel.windowFrom ? formatClock(makeClock(panel.windowFrom, 'stated')) : null
  const unit = panel.measure === 'count' ? panel.metric.unit : messages.measures[panel.measure]
  const words = timeline.panelSubtitle(unit, behaviour, from)
  return panel.kind !== 'lanes' && panel.axis && !panel.axis.fromZero ? `${words}; ${timeline.axisNotZero(formatNumber(panel.axis.low))}` : words
}

function undatedNote(panel: Panel): string[] {
  if (panel.undated.length === 0) return []
  const list = panel.undated.map((point) => `${textOf(point)} (${sourceLabel(point.source)})`).join(', ')
  return [`${messages.timeline.undated}: ${list}.`]
}

function seriesOf(series: SourceSeries, panel: Panel, orders: Map<string, number>, hrefOf: (id: string) => string): ChartSeries {
  const mixed = isFromSeveral(series)
  const replaced = new Map<string, string[]>()
  for (const { from, to } of panel.replacements) replaced.set(to, [...(replaced.get(to) ?? []), from])
  return {
    order: orders.get(series.source.slug) ?? 0,
    name: sourceLabel(series.source),
    marks: series.points.map((point) => ({
      ...markOf(point, hrefOf, replaced.get(point.id)),
      ...(mixed ? { who: messages.timeline.saidIn(point.source.name, outletObject(point.outlet)) } : {}),
    })),
    runs: runsOf(series),
    breaks: series.revisions.map(({ day, from, to }) => ({ day, from, to })),
  }
}

/** Whether one line of a claimant holds what several outlets printed; then a name alone would hide the way to the page. */
function isFromSeveral({ source, points }: SourceSeries): boolean {
  const first = points[0]?.outlet?.slug
  return !source.ownVoice && source.slug !== first && points.some((point) => point.outlet?.slug !== first)
}

/** The figure as printed, or as the operator says it where nothing was printed. */
function textOf(point: SeriesPoint): string {
  const printed = point.asWritten ?? formatQuantity(point.quantity).text
  if (point.operator === 'vague') return `“${printed}”`
  // Years have four digits and stay as they are; longer runs are counts.
  return /^\d{4,}$/.test(printed) ? formatNumber(Number(printed)) : printed.replaceAll(/\d{5,}/g, (digits) => formatNumber(Number(digits)))
}

function markOf(point: SeriesPoint, hrefOf: (id: string) => string, replaces: readonly string[] = []): ChartMark {
  const clock = { edtf: point.asOf, earliest: point.earliest, latest: point.latest, basis: point.dateBasis }
  return {
    id: point.id, day: dayOf(point)!, earliest: point.earliest, latest: point.latest, approximate: isApproximate(point.asOf),
    operator: point.operator, level: levelOf(point), low: point.low, high: point.high, text: textOf(point),
    remark: remarkOf(point),
    statement: point.statement, dayWords: formatClock(clock), href: hrefOf(point.id),
    state: point.status === 'retracted' ? 'retracted' : isReplaced(point) ? 'replaced' : 'plain', replaces,
  }
}

/** At most so many speakers stand at a mark; its page has all of them. */
const NAMED_SPEAKERS = 2

/** "disputed by Israel": what others say of it, with who says so where that is known. */
function remarkOf({ standing, standingBy }: SeriesPoint): string | null {
  if (standing.length === 0) return null
  const { standings, standingsBy, sentences } = messages
  return standing.map((one) => {
    const names = standingBy.flatMap(({ standing: given, by }) => (given === one && by !== null ? [by] : []))
    return names.length === 0 || names.length > NAMED_SPEAKERS ? standings[one] : standingsBy[one](sentences.and(names))
  }).join(', ')
}

function isApproximate(edtf: string | null): boolean {
  return edtf !== null && parseEdtf(edtf).approximate
}

/** Joined levels in as few paths as there are changes between solid and dashed. */
function runsOf(series: SourceSeries): ChartRun[] {
  const runs: ChartRun[] = []
  let open: ChartRun | null = null
  series.segments.forEach((segment, place) => {
    if (!open || open.stale !== segment.stale) {
      open = { stale: segment.stale, points: [{ day: segment.fromDay, level: segment.level }] }
      runs.push(open)
    }
    const next = series.segments[place + 1]
    const joined = segment.joinsNext && next !== undefined && next.fromDay === segment.toDay
    open.points.push({ day: segment.toDay, level: joined ? next.level : segment.level })
    if (!joined) open = null
  })
  return runs
}
