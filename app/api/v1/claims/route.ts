import { listClaims } from '@/lib/data/claim-queries'
import { readQuery } from '../query'
import { readOnly } from '../respond'

export const { GET, OPTIONS, POST, PUT, PATCH, DELETE } = readOnly(async ({ query }) => {
  const { filter, limit } = readQuery(query)
  const { claims, next, total } = await listClaims(filter, { limit })
  return { data: claims, page: { next, total } }
})
