import { getRevision } from '@/lib/data/claim-by-id'
import { Problem } from '@/lib/publish/problem'
import { readId, readQuery } from '../../../../query'
import { readOnly } from '../../../../respond'
import { findClaim } from '../../claim-address'

export const { GET, OPTIONS, POST, PUT, PATCH, DELETE } = readOnly(async ({ query, params }) => {
  const { filter } = readQuery(query)
  const id = readId(params.id, 'claim')
  // A merged claim's third revision is not the other claim's third: the old address leads to the claim itself.
  const claim = await findClaim(id, filter)
  if (claim instanceof Response) return claim
  const revision = /^[1-9]\d{0,8}$/.test(params.n ?? '') ? await getRevision(id, Number(params.n), filter) : null
  if (!revision) throw new Problem(404, 'There is no public revision of this number.')
  if (revision.payload === null) throw new Problem(410, 'What this revision held was purged.')
  // The saved text itself, so that not one byte can ever change.
  return new Response(`{"data":${revision.payload}}`, { headers: { 'Content-Type': 'application/json; charset=utf-8' } })
})
