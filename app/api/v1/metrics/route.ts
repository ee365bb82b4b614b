import { listKnownMetrics } from '@/lib/data/register-queries'
import { pageOf, readListQuery } from '../query'
import { registerWriting } from '../register-writing'
import { answers } from '../respond'

export const { GET, OPTIONS, POST, PUT, PATCH, DELETE } = answers({
  read: async ({ query }) => {
    const { filter, ...page } = readListQuery(query)
    const metrics = await listKnownMetrics(filter.conflict, filter)
    return pageOf(filter.metric.length > 0 ? metrics.filter((metric) => filter.metric.includes(metric.slug)) : metrics, (metric) => metric.slug, page)
  },
  POST: registerWriting('metrics'),
})
