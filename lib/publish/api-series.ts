// Owns the series of the API: points by source, a part of the population never among the points of the whole.
import type { ComparedMetric } from '@/lib/domain/comparison-metric'
import type { SeriesPoint } from '@/lib/domain/series-point'
import { thin, type Elided } from '@/lib/domain/thinning'

/** One point as the API gives it; `earliest` and `latest` are days, numbers are in the quantity's unit. */
export type ApiPoint = Pick<SeriesPoint,
  'id' | 'asOf' | 'earliest' | 'latest' | 'operator' | 'low' | 'high' | 'best' | 'asWritten' | 'basis' | 'standing'>
export type ApiSeries = {
  source: { slug: string; name: string }
  scope: { population: string | null; place: string | null; measure: string; unit: string | null }
  points: ApiPoint[]
  elided: Elided
}

/** The points as series of at most `maxPoints` each, by first appearance; whole before part where a source gives both. */
export function buildApiSeries(points: readonly SeriesPoint[], metric: Pick<ComparedMetric, 'population' | 'place'>, maxPoints: number): ApiSeries[] {
  const series = new Map<string, { first: SeriesPoint; points: SeriesPoint[] }>()
  for (const point of points) {
    const key = [point.source.slug, scopeKey(point, metric)].join('|')
    const known = series.get(key)
    if (known) known.points.push(point)
    else series.set(key, { first: point, points: [point] })
  }
  return [...series.values()].map(({ first, points: own }) => {
    const thinned = thin(own, maxPoints)
    const { population, place } = first.scope
    return {
      source: { slug: first.source.slug, name: first.source.name },
      scope: { population, place, measure: first.quantity.measure, unit: first.quantity.unit },
      points: thinned.points.map(apiPoint),
      elided: thinned.elided,
    }
  })
}

/** What must agree for two points to stand in one series; a scope that only repeats the metric's own counts as none. */
function scopeKey({ scope, quantity }: SeriesPoint, metric: Pick<ComparedMetric, 'population' | 'place'>): string {
  const plain = (text: string | null) => (text ?? '').trim().toLowerCase()
  const narrow = (text: string | null, whole: string | null) => (plain(text) === plain(whole) ? '' : plain(text))
  return [narrow(scope.population, metric.population), narrow(scope.place, metric.place), quantity.measure, quantity.unit, quantity.per, quantity.base].join('|')
}

function apiPoint({ id, asOf, earliest, latest, operator, low, high, best, asWritten, basis, standing }: SeriesPoint): ApiPoint {
  return { id, asOf, earliest, latest, operator, low, high, best, asWritten, basis, standing }
}
