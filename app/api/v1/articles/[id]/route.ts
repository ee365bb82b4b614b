import { getArticle } from '@/lib/data/article-queries'
import { getTombstone } from '@/lib/data/tombstones'
import { Problem } from '@/lib/publish/problem'
import { readId, readQuery } from '../../query'
import { readOnly } from '../../respond'

export const { GET, OPTIONS, POST, PUT, PATCH, DELETE } = readOnly(async ({ query, params }) => {
  const { filter } = readQuery(query)
  const id = readId(params.id, 'article')
  const article = await getArticle(id, filter)
  if (!article && await getTombstone(id)) throw new Problem(410, 'This article was withdrawn with the import it came by.')
  if (!article) throw new Problem(404, await getArticle(id) ? 'This article was not yet printed or recorded at the time asked for.' : 'There is no article with this id.')
  return { data: article }
})
