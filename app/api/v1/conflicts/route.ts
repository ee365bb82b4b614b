import { listConflicts } from '@/lib/data/register-queries'
import { pageOf, readListQuery } from '../query'
import { registerWriting } from '../register-writing'
import { answers } from '../respond'

export const { GET, OPTIONS, POST, PUT, PATCH, DELETE } = answers({
  read: async ({ query }) => {
    const { filter, ...page } = readListQuery(query)
    return pageOf(await listConflicts(filter), (conflict) => conflict.slug, page)
  },
  POST: registerWriting('conflicts'),
})
