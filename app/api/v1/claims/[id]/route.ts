import { changeFromBody } from '@/lib/data/api-claims'
import { readId, readQuery } from '../../query'
import { answers, guarded, type Handler } from '../../respond'
import { writing } from '../../write'
import { findClaim } from './claim-address'
import { claimWritten, readAsDesk } from './claim-writing'

const handlers = answers({
  read: async ({ query, params }) => {
    const { filter } = readQuery(query)
    const claim = await findClaim(readId(params.id, 'claim'), filter)
    return claim instanceof Response ? claim : { data: claim }
  },
  PATCH: writing(async (tx, { params, body, expectedHead }) => {
    const id = readId(params.id, 'claim')
    await changeFromBody(tx, id, expectedHead!, body)
    return claimWritten(tx, id)
  }, { needsIfMatch: true }),
})

export const { OPTIONS, POST, PUT, PATCH, DELETE } = handlers

/** The desk sees the newest revision, the public what was published. */
export const GET: Handler = async (request, context) => {
  const desk = guarded(async (asked, params) => await readAsDesk(asked, params) ?? handlers.GET(asked, context))
  return desk(request, context)
}
