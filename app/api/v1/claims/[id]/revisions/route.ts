import { listRevisions } from '@/lib/data/claim-by-id'
import { apiPath } from '@/lib/paths'
import { pageOf, readId, readListQuery } from '../../../query'
import { readOnly } from '../../../respond'
import { findClaim } from '../claim-address'

export const { GET, OPTIONS, POST, PUT, PATCH, DELETE } = readOnly(async ({ query, params }) => {
  const { filter, ...page } = readListQuery(query)
  const id = readId(params.id, 'claim')
  const claim = await findClaim(id, filter, ['revisions'])
  if (claim instanceof Response) return claim
  const revisions = (await listRevisions(id, filter)).map(({ number, status, reason, recordedAt, hash }) => ({
    number, status, reason, recordedAt, hash, url: apiPath(['claims', id, 'revisions', String(number)]),
  }))
  return pageOf(revisions, (revision) => String(revision.number), page)
})
