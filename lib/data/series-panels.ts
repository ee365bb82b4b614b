// Owns the panels of a chart over very many figures: chosen by their outlines, and only what is drawn is read whole; kept until the next write.
import type { ComparedMetric } from '@/lib/domain/comparison-metric'
import type { SourceAxis } from '@/lib/domain/comparison-source'
import type { ClaimFilter } from '@/lib/domain/filter'
import { buildPanels } from '@/lib/domain/panel'
import { choosePanels, choosePoints, type ChosenPanels, type Choice } from '@/lib/domain/panel-choice'
import type { SeriesPoint } from '@/lib/domain/series-point'
import { cached } from './cache'
import { raw, within } from './rows'
import { readOutlines } from './series-outlines'
import { listSeriesPoints, readPoints } from './series-queries'

const CHUNK = 500

/** The panels of the filter's figures by the source that `by` names, as many as the choice allows. */
export function readPanels(filter: ClaimFilter, by: SourceAxis, metrics: readonly ComparedMetric[], choice: Choice): Promise<ChosenPanels> {
  const key = JSON.stringify({ ...filter, cursor: null, view: null, sort: null, by, choice })
  return cached(`panels ${key}`, async () => {
    if (filter.recordedBy) return choosePanels(await listSeriesPoints(filter, by), metrics, choice)
    const { points, ...unshown } = choosePoints(await readOutlines(filter, by), metrics, choice)
    const whole = new Map<string, SeriesPoint>()
    for (let at = 0; at < points.length; at += CHUNK) {
      const keys = points.slice(at, at + CHUNK).map((point) => point.key)
      for (const point of await readPoints(within(raw('c."id"'), keys), filter, by)) whole.set(point.id, point)
    }
    return { set: buildPanels(points.flatMap(({ id }) => whole.get(id) ?? []), metrics, choice), ...unshown }
  })
}
