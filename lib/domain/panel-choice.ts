// Owns which panels a chart draws when there are more than a page can hold, which sources each of them, and how many points each source.
import type { ComparedMetric } from './comparison-metric'
import type { Source } from './comparison-source'
import { buildPanels, groupByPanel, type PanelSet } from './panel'
import { comparePoints, dayOf, type OutlinePoint, type SeriesPoint } from './series-point'
import { fairShare, LEAST_POINTS, thin, type Elided } from './thinning'

/** Four small multiples of twelve sources each; more could not be told apart by anybody. */
export const MOST_SOURCES = 48
/** So many sources each panel draws whatever the budget: one small multiple. */
const LEAST_SOURCES = 12

/** Series no longer than this travel with every word of every mark, so that half of a budget is as heavy as all of it in long ones. */
const SHORT = 40

/** A figure with a hedge, a range, an imprecise day or a dispute is drawn of several parts and travels in full: it weighs as much as so many plain ones. */
const HEAVY = 6

/** A panel that is not drawn; `dated`: whether any of its points has a place on a time axis. */
export interface LeftPanel { key: string; metric: ComparedMetric; dated: boolean }

/** What a choice leaves out of a chart. */
export interface Unshown {
  /** Panels that are not drawn, in the register's order. */
  left: LeftPanel[]
  /** What thinning took out of each panel, by the panel's key. */
  elided: Map<string, Elided>
  /** Sources that are not drawn in a panel, by its key: those with the fewest figures. */
  unseen: Map<string, Source[]>
}

export interface ChosenPanels extends Unshown { set: PanelSet }
export interface ChosenPoints<Point> extends Unshown { points: Point[] }

export interface Choice {
  /** At most this many panels. */
  most: number
  /** At most this many points of a source in one panel. */
  maxPoints: number
  /** At most about this many points in all panels together, so that a page stays light whatever it is about. */
  budget?: number
  from?: string | null
  until?: string | null
}

/** The panels in which most reports speak; drawn in the register's order. */
export function choosePanels(points: readonly SeriesPoint[], metrics: readonly ComparedMetric[], choice: Choice): ChosenPanels {
  const { points: kept, ...unshown } = choosePoints(points, metrics, choice)
  return { set: buildPanels(kept, metrics, choice), ...unshown }
}

/** The points of those panels that are drawn, chosen by no more than their outlines. */
export function choosePoints<Point extends OutlinePoint>(
  points: readonly Point[], metrics: readonly ComparedMetric[], { most, maxPoints, budget: whole = Infinity }: Choice,
): ChosenPoints<Point> {
  const panels = groupByPanel([...points].sort(comparePoints), metrics).map((panel) => ({ ...panel, dated: panel.points.filter((point) => dayOf(point) !== null) }))
  const ranked = panels.filter(({ dated }) => dated.length > 0).map((panel, place) => ({ panel, place, weight: weightOf(panel.dated) })).sort((a, b) => b.weight - a.weight || a.place - b.place)
  const chosen = new Set(ranked.slice(0, most).map(({ panel }) => panel.key))
  const budget = Math.floor(whole / meanWeight(panels.filter(({ key }) => chosen.has(key)).flatMap(({ points: own }) => own)))
  const sources = Math.min(MOST_SOURCES, Math.max(LEAST_SOURCES, Math.floor(budget / LEAST_POINTS / Math.max(1, chosen.size))))
  const unseen = new Map<string, Source[]>()
  const seen = panels.filter(({ key }) => chosen.has(key)).map(({ key, points: own }) => {
    const { series, rest } = chooseSources(own, sources)
    if (rest.length > 0) unseen.set(key, rest)
    return { key, lists: series }
  })
  const lengths = seen.flatMap(({ lists }) => lists.map((list) => list.length))
  const share = fairShare(lengths, budget, maxPoints)
  const cap = share > SHORT ? share : fairShare(lengths, Math.floor(budget / 2), maxPoints)
  const elided = new Map<string, Elided>()
  const kept = seen.flatMap(({ key, lists }) => {
    const thinned = lists.map((list) => thin(list, cap))
    const sum = thinned.reduce((total, list) => ({ points: total.points + list.elided.points, corrections: total.corrections + list.elided.corrections }), { points: 0, corrections: 0 })
    if (sum.points > 0) elided.set(key, sum)
    return thinned.flatMap((list) => list.points)
  })
  const left = panels.filter(({ key }) => !chosen.has(key)).map(({ key, metric, dated }) => ({ key, metric, dated: dated.length > 0 }))
  return { points: kept, left, elided, unseen }
}

function meanWeight(points: readonly OutlinePoint[]): number {
  const heavy = points.filter(({ low, high, earliest, latest, standing }) => low === null || low !== high || earliest !== latest || standing.length > 0).length
  return points.length === 0 ? 1 : 1 + (HEAVY - 1) * heavy / points.length
}

/** How many reports of how many sources stand in the panel: a second figure of one report tells less than a second report. */
function weightOf(points: readonly OutlinePoint[]): number {
  return new Set(points.slice(0, 1000).map((point) => `${point.source.slug} ${point.publishedLatest}`)).size
}

/** The sources with most figures, in the order of first appearance; those that speak as often keep that order. */
function chooseSources<Point extends OutlinePoint>(points: readonly Point[], most: number): { series: Point[][]; rest: Source[] } {
  const bySource = new Map<string, Point[]>()
  for (const point of points) {
    const list = bySource.get(point.source.slug)
    if (list) list.push(point)
    else bySource.set(point.source.slug, [point])
  }
  const firstDay = new Map([...bySource].map(([slug, list]) => [slug, list.map(dayOf).find((day) => day !== null) ?? '9999-99-99']))
  const series = [...bySource].sort(([a], [b]) => firstDay.get(a)!.localeCompare(firstDay.get(b)!) || (a < b ? -1 : 1)).map(([, list]) => list)
  if (series.length <= most) return { series, rest: [] }
  const places = series.map((_, place) => place).sort((a, b) => series[b]!.length - series[a]!.length || a - b)
  const kept = new Set(places.slice(0, most))
  return { series: series.filter((_, place) => kept.has(place)), rest: series.filter((_, place) => !kept.has(place)).map((list) => list[0]!.source) }
}
