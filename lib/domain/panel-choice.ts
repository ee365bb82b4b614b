// Owns which panels a chart draws when there are more than a page can hold, which sources each of them, and how many points each source.
import type { ComparedMetric } from './comparison-metric'
import type { Source } from './comparison-source'
import { buildPanels, type Panel, type PanelSet } from './panel'
import type { SourceSeries } from './series'
import type { SeriesPoint } from './series-point'
import { fairShare, thin, type Elided } from './thinning'

/** Four small multiples of twelve sources each; more could not be told apart by anybody. */
export const MOST_SOURCES = 48

/** Series no longer than this travel with every word of every mark, so that half of a budget is as heavy as all of it in long ones. */
const SHORT = 40

export interface ChosenPanels {
  set: PanelSet
  /** Panels that are not drawn, in the register's order. */
  left: Panel[]
  /** What thinning took out of each panel, by the panel's key. */
  elided: Map<string, Elided>
  /** Sources that are not drawn in a panel, by its key: those with the fewest figures. */
  unseen: Map<string, Source[]>
}

interface Choice {
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
export function choosePanels(
  points: readonly SeriesPoint[], metrics: readonly ComparedMetric[], { most, maxPoints, budget = Infinity, ...range }: Choice,
): ChosenPanels {
  const whole = buildPanels(points, metrics, range)
  const drawable = whole.panels.filter((panel) => panel.points.length > 0)
  const ranked = drawable.map((panel, place) => ({ panel, place, weight: weightOf(panel) })).sort((a, b) => b.weight - a.weight || a.place - b.place)
  const chosen = new Set(ranked.slice(0, most).map(({ panel }) => panel.key))
  const unseen = new Map<string, Source[]>()
  const seen = whole.panels.filter((panel) => chosen.has(panel.key)).map((panel) => {
    const { series, rest } = chooseSources(panel.series)
    if (rest.length > 0) unseen.set(panel.key, rest)
    return { key: panel.key, lists: series.map((one) => [...one.points, ...one.undated]) }
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
  return { set: buildPanels(kept, metrics, range), left: whole.panels.filter((panel) => !chosen.has(panel.key)), elided, unseen }
}

/** How many reports of how many sources stand in the panel: a second figure of one report tells less than a second report. */
function weightOf({ points }: Panel): number {
  return new Set(points.slice(0, 1000).map((point) => `${point.source.slug} ${point.publishedLatest}`)).size
}

/** The sources with most figures, in their order; those that speak as often keep the order of first appearance. */
function chooseSources(series: readonly SourceSeries[]): { series: SourceSeries[]; rest: Source[] } {
  if (series.length <= MOST_SOURCES) return { series: [...series], rest: [] }
  const size = (one: SourceSeries) => one.points.length + one.undated.length
  const places = series.map((_, place) => place).sort((a, b) => size(series[b]!) - size(series[a]!) || a - b)
  const kept = new Set(places.slice(0, MOST_SOURCES))
  return { series: series.filter((_, place) => kept.has(place)), rest: series.filter((_, place) => !kept.has(place)).map(({ source }) => source) }
}
