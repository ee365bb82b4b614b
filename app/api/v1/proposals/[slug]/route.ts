import { isDeletedSlug } from '@/lib/data/known-address'
import { getProposal } from '@/lib/data/register-queries'
import { apiPath } from '@/lib/paths'
import { Problem } from '@/lib/publish/problem'
import { readQuery } from '../../query'
import { readOnly } from '../../respond'

export const { GET, OPTIONS, POST, PUT, PATCH, DELETE } = readOnly(async ({ query, params }) => {
  const { filter } = readQuery(query)
  const proposal = await getProposal(params.slug ?? '', filter)
  if (!proposal) throw await isDeletedSlug('proposal', params.slug ?? '') ? new Problem(410, 'This proposal was removed; nothing used it.') : new Problem(404, 'There is no proposal with this slug.')
  if (proposal.slug !== params.slug) return new Response(null, { status: 308, headers: { Location: apiPath(['proposals', proposal.slug], query) } })
  return { data: proposal }
})
