import { readId, readQuery } from '../../query'
import { readOnly } from '../../respond'
import { findClaim } from './claim-address'

export const { GET, OPTIONS, POST, PUT, PATCH, DELETE } = readOnly(async ({ query, params }) => {
  const { filter } = readQuery(query)
  const claim = await findClaim(readId(params.id, 'claim'), filter)
  return claim instanceof Response ? claim : { data: claim }
})
