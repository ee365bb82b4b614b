import { listProposals } from '@/lib/data/register-queries'
import { pageOf, readListQuery } from '../query'
import { registerWriting } from '../register-writing'
import { answers } from '../respond'

export const { GET, OPTIONS, POST, PUT, PATCH, DELETE } = answers({
  read: async ({ query }) => {
    const { filter, ...page } = readListQuery(query)
    return pageOf(await listProposals(filter.conflict, filter), (proposal) => proposal.slug, page)
  },
  POST: registerWriting('proposals'),
})
