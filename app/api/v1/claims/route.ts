import { headClaim } from '@/lib/data/api-answers'
import { draftFromBody } from '@/lib/data/api-claims'
import { listClaims } from '@/lib/data/claim-queries'
import { apiPath } from '@/lib/paths'
import { readQuery } from '../query'
import { answers } from '../respond'
import { writing } from '../write'

const locate = (id: string) => apiPath(['claims', id])

export const { GET, OPTIONS, POST, PUT, PATCH, DELETE } = answers({
  read: async ({ query }) => {
    const { filter, limit } = readQuery(query)
    const { claims, next, total } = await listClaims(filter, { limit })
    return { data: claims, page: { next, total } }
  },
  POST: writing(async (tx, { body }) => {
    const { id, outlets, actors } = await draftFromBody(tx, body)
    const claim = await headClaim(tx.db, id)
    return { data: claim, beside: { created: { outlets, actors } }, location: locate(id), revision: claim.revision }
  }, { locate }),
})
