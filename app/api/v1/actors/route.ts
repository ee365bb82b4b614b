import { listActors } from '@/lib/data/register-queries'
import { pageOf, presentConflict, readListQuery } from '../query'
import { registerWriting } from '../register-writing'
import { answers } from '../respond'

export const { GET, OPTIONS, POST, PUT, PATCH, DELETE } = answers({
  read: async ({ query }) => {
    const { filter, ...page } = readListQuery(query)
    const [actors, conflict] = await Promise.all([listActors(filter), presentConflict(filter.conflict)])
    const shown = conflict === null ? actors : actors.filter((actor) => actor.roles.some((role) => role.conflict === conflict))
    return pageOf(shown, (actor) => actor.slug, page)
  },
  POST: registerWriting('actors'),
})
