import { listKnownMetrics } from '@/lib/data/register-queries'
import { pageOf, readListQuery } from '../query'
import { readOnly } from '../respond'

export const { GET, OPTIONS, POST, PUT, PATCH, DELETE } = readOnly(async ({ query }) => {
  const { filter, ...page } = readListQuery(query)
  const metrics = await listKnownMetrics(filter.conflict, filter)
  return pageOf(filter.metric.length > 0 ? metrics.filter((metric) => filter.metric.includes(metric.slug)) : metrics, (metric) => metric.slug, page)
})
