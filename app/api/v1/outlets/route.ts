import { listSources } from '@/lib/data/article-queries'
import { listOutlets } from '@/lib/data/register-queries'
import { pageOf, readListQuery } from '../query'
import { registerWriting } from '../register-writing'
import { answers } from '../respond'

export const { GET, OPTIONS, POST, PUT, PATCH, DELETE } = answers({
  read: async ({ query }) => {
    const { filter, ...page } = readListQuery(query)
    const outlets = await listOutlets(filter)
    const within = filter.conflict === null ? null : new Set((await listSources(filter.conflict, filter)).map((source) => source.outlet?.slug))
    return pageOf(within ? outlets.filter((outlet) => within.has(outlet.slug)) : outlets, (outlet) => outlet.slug, page)
  },
  POST: registerWriting('outlets'),
})
