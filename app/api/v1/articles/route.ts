import { listArticles } from '@/lib/data/article-queries'
import { pageOf, readListQuery } from '../query'
import { readOnly } from '../respond'

export const { GET, OPTIONS, POST, PUT, PATCH, DELETE } = readOnly(async ({ query }) => {
  const { filter, ...page } = readListQuery(query)
  return pageOf(await listArticles({ conflict: filter.conflict, outlet: filter.outlet }, filter), (article) => article.id, page)
})
