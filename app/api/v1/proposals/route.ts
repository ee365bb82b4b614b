import { listProposals } from '@/lib/data/register-queries'
import { pageOf, readListQuery } from '../query'
import { readOnly } from '../respond'

export const { GET, OPTIONS, POST, PUT, PATCH, DELETE } = readOnly(async ({ query }) => {
  const { filter, ...page } = readListQuery(query)
  return pageOf(await listProposals(filter.conflict, filter), (proposal) => proposal.slug, page)
})
