// Owns which panels a chart draws when there are more than a page can hold, and how many points each source keeps.
import type { ComparedMetric } from './comparison-metric'
import { buildPanels, type Panel, type PanelSet } from './panel'
import type { SeriesPoint } from './series-point'
import { thin, type Elided } from './thinning'

export interface ChosenPanels {
  set: PanelSet
  /** Panels that are not drawn, in the register's order. */
  left: Panel[]
  /** What thinning took out of each panel, by the panel's key. */
  elided: Map<string, Elided>
}

interface Choice {
  /** At most this many panels. */
  most: number
  /** At most this many points of a source in one panel. */
  maxPoints: number
  from?: string | null
  until?: string | null
}

/** The panels in which most reports speak; drawn in the register's order. */
export function choosePanels(points: readonly SeriesPoint[], metrics: readonly ComparedMetric[], { most, maxPoints, ...range }: Choice): ChosenPanels {
  const whole = buildPanels(points, metrics, range)
  const drawable = whole.panels.filter((panel) => panel.points.length > 0)
  const ranked = drawable.map((panel, place) => ({ panel, place, weight: weightOf(panel) })).sort((a, b) => b.weight - a.weight || a.place - b.place)
  const chosen = new Set(ranked.slice(0, most).map(({ panel }) => panel.key))
  const elided = new Map<string, Elided>()
  const kept = whole.panels.filter((panel) => chosen.has(panel.key)).flatMap((panel) => {
    const lists = panel.series.map((series) => thin([...series.points, ...series.undated], maxPoints))
    const sum = lists.reduce((total, list) => ({ points: total.points + list.elided.points, corrections: total.corrections + list.elided.corrections }), { points: 0, corrections: 0 })
    if (sum.points > 0) elided.set(panel.key, sum)
    return lists.flatMap((list) => list.points)
  })
  return { set: buildPanels(kept, metrics, range), left: whole.panels.filter((panel) => !chosen.has(panel.key)), elided }
}

/** How many reports of how many sources stand in the panel: a second figure of one report tells less than a second report. */
function weightOf({ points }: Panel): number {
  return new Set(points.slice(0, 1000).map((point) => `${point.source.slug} ${point.publishedLatest}`)).size
}
