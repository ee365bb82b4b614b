import { buildApiSeries } from '@/lib/publish/api-series'
import { getMetric } from '@/lib/data/register-queries'
import { listSeriesPoints } from '@/lib/data/series-queries'
import { LEAST_POINTS } from '@/lib/domain/thinning'
import { presentConflict, readNumber, readQuery } from '../query'
import { readOnly } from '../respond'

export const { GET, OPTIONS, POST, PUT, PATCH, DELETE } = readOnly(async ({ query }) => {
  const most = readNumber(query, 'maxPoints', { least: LEAST_POINTS, most: 10_000, fallback: 500 })
  const wanted = new Set(query.getAll('metric').map((slug) => slug.trim()).filter(Boolean))
  const missing = wanted.size === 1 ? [] : [{ path: 'metric', message: 'one metric must be named' }]
  const { filter } = readQuery(query, [...missing, ...most.errors])
  const [metric, conflict] = await Promise.all([getMetric(filter.metric[0] ?? '', filter), presentConflict(filter.conflict)])
  if (!metric || (conflict !== null && metric.conflict !== conflict)) return { data: { metric: null, series: [] } }
  return { data: { metric, series: buildApiSeries(await listSeriesPoints(filter, filter.by ?? 'outlet'), metric, most.value) } }
})
