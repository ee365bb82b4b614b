import { getArticle } from '@/lib/data/article-queries'
import { Problem } from '@/lib/publish/problem'
import { readId, readQuery } from '../../query'
import { readOnly } from '../../respond'

export const { GET, OPTIONS, POST, PUT, PATCH, DELETE } = readOnly(async ({ query, params }) => {
  const { filter } = readQuery(query)
  const article = await getArticle(readId(params.id, 'article'), filter)
  if (!article) throw new Problem(404, 'There is no article with this id.')
  return { data: article }
})
