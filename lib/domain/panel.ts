// Owns the panels of a chart, free of layout: one per definition, so that nothing that cannot be compared shares a scale.
import type { ComparedMetric } from './comparison-metric'
import type { Source } from './comparison-source'
import { valueAxis, type ValueAxis } from './panel-axis'
import { buildSeries, type SourceSeries } from './series'
import { comparePoints, dayOf, extentOf, type OutlinePoint, type SeriesPoint } from './series-point'
import type { Measure } from './vocabulary'

/**
 * `lines`: stocks and counts, joined step-after. `dots`: figures of single periods, never joined.
 * `dumbbell`: totals of one event on one day. `lanes`: totals of events over periods, a lane for each claim.
 */
export type PanelKind = 'lines' | 'dots' | 'dumbbell' | 'lanes'

export interface Panel {
  key: string
  kind: PanelKind
  metric: ComparedMetric
  population: string | null
  place: string | null
  measure: Measure
  windowFrom: string | null
  /** Null where no point has a number. */
  axis: ValueAxis | null
  series: SourceSeries[]
  /** All points with a day, in time order; the lanes of a panel of that kind. */
  points: SeriesPoint[]
  undated: SeriesPoint[]
  /** Arrows from an old mark to the new one that took its place, where both are in the panel. */
  replacements: { from: string; to: string }[]
}

export interface PanelSet {
  /** The common time axis; null where no point has a day. */
  days: { from: string; until: string } | null
  /** In the order in which they first speak; the place in this list gives the colour. */
  sources: Source[]
  panels: Panel[]
}

/**
 * Panels in the register's order of metrics, all on one time axis.
 * @param range days that the axis must cover at least; the points' own days widen it where it is left open
 */
export function buildPanels(
  points: readonly SeriesPoint[], metrics: readonly ComparedMetric[], range: { from?: string | null; until?: string | null } = {},
): PanelSet {
  const days = daysOf(points, range)
  return { days, sources: orderSources(points), panels: groupByPanel(points, metrics).map(({ key, metric, points: own }) => onePanel(key, own, metric, days?.until)) }
}

/** Points by the panel that they belong to, in the register's order of metrics. Throws a RangeError where the register lacks a metric. */
export function groupByPanel<Point extends OutlinePoint>(points: readonly Point[], metrics: readonly ComparedMetric[]): { key: string; metric: ComparedMetric; points: Point[] }[] {
  const register = new Map(metrics.map((metric, place) => [metric.slug, { metric, place }]))
  const groups = new Map<string, { key: string; metric: ComparedMetric; place: number; points: Point[] }>()
  for (const point of points) {
    const entry = register.get(point.metric)
    if (!entry) throw new RangeError(`No metric "${point.metric}" in the register`)
    const key = panelKey(point, entry.metric)
    const group = groups.get(key)
    if (group) group.points.push(point)
    else groups.set(key, { key, ...entry, points: [point] })
  }
  return [...groups.values()].sort((a, b) => a.place - b.place || (a.key < b.key ? -1 : 1))
}

const lower = (text: string | null) => (text ?? '').trim().toLowerCase()

/** Metric, population, place, measure and origin of the count: what must agree before two figures may share a scale. */
export function panelKey(point: OutlinePoint, metric: ComparedMetric): string {
  const own = (value: string | null, ofMetric: string | null) => (lower(value) === lower(ofMetric) ? '' : lower(value))
  const marked = (sign: string, value: string) => value && sign + value
  const window = metric.behaviour === 'cumulative' && point.windowFrom !== metric.windowFrom ? point.windowFrom ?? '' : ''
  return [
    point.metric, own(point.scope.population, metric.population), marked('@', own(point.scope.place, metric.place)),
    marked('~', point.quantity.measure === 'count' ? '' : point.quantity.measure),
    marked('in ', unitOf(point, metric)), marked('from ', window),
  ].filter(Boolean).join(':')
}

/** A unit other than the metric's ("weeks" beside "days") has a scale of its own. */
function unitOf({ quantity }: OutlinePoint, metric: ComparedMetric): string {
  const unit = quantity.unit ?? (quantity.measure === 'count' ? metric.unit : '')
  return [unit === metric.unit || unit === 'share' ? '' : unit, quantity.per && `per ${quantity.per}`].filter(Boolean).join(' ')
}

function onePanel(key: string, group: SeriesPoint[], metric: ComparedMetric, until?: string): Panel {
  const [first] = group
  const points = group.filter((point) => dayOf(point) !== null).sort(comparePoints)
  const ids = new Set(group.map((point) => point.id))
  return {
    key, kind: kindOf(points, metric), metric,
    population: first!.scope.population, place: first!.scope.place, measure: first!.quantity.measure,
    windowFrom: first!.windowFrom ?? metric.windowFrom, axis: axisOf(group), series: buildSeries(group, metric.behaviour, until),
    points, undated: group.filter((point) => dayOf(point) === null),
    replacements: group.flatMap((point) => point.replaces.filter((id) => ids.has(id)).map((id) => ({ from: id, to: point.id }))),
  }
}

function kindOf(points: readonly SeriesPoint[], metric: ComparedMetric): PanelKind {
  if (metric.behaviour === 'stock' || metric.behaviour === 'cumulative') return 'lines'
  if (metric.behaviour === 'flow') return 'dots'
  const isOneDay = points.every(({ earliest, latest }) => earliest === latest && latest === points[0]!.latest)
  return isOneDay ? 'dumbbell' : 'lanes'
}

function axisOf(points: readonly SeriesPoint[]): ValueAxis | null {
  const extents = points.flatMap((point) => extentOf(point) ?? [])
  if (!extents.length) return null
  const [least, most] = [minOf(extents), maxOf(extents)]
  return valueAxis(least, most, points.some((point) => point.high === null && point.low === most))
}

// Not Math.min(...list): thousands of points would overflow the arguments of a call.
const minOf = (values: readonly number[]) => values.reduce((least, value) => (value < least ? value : least), values[0]!)
const maxOf = (values: readonly number[]) => values.reduce((most, value) => (value > most ? value : most), values[0]!)

function daysOf(points: readonly SeriesPoint[], range: { from?: string | null; until?: string | null }): PanelSet['days'] {
  const days = points.flatMap((point) => [point.earliest, point.latest].filter((day) => day !== null)).sort()
  const from = range.from ?? days[0]
  const until = range.until ?? days.at(-1)
  if (!from || !until) return null
  return from <= until ? { from, until } : { from: until, until: from }
}

function orderSources(points: readonly SeriesPoint[]): Source[] {
  const first = new Map<string, { source: Source; day: string }>()
  for (const { source, saidLatest } of points) {
    const day = saidLatest ?? '9999'
    const known = first.get(source.slug)
    if (!known || day < known.day) first.set(source.slug, { source, day })
  }
  return [...first.values()]
    .sort((a, b) => a.day.localeCompare(b.day) || a.source.name.localeCompare(b.source.name, 'en')
      || (a.source.slug < b.source.slug ? -1 : 1))
    .map(({ source }) => source)
}
