import { articleAnswer } from '@/lib/data/api-answers'
import { createArticle } from '@/lib/data/article-create'
import { listArticles } from '@/lib/data/article-queries'
import { InvalidError } from '@/lib/data/errors'
import { parseArticleInput } from '@/lib/domain/article-input'
import { apiPath } from '@/lib/paths'
import { pageOf, readListQuery } from '../query'
import { answers } from '../respond'
import { writing } from '../write'

const locate = (id: string) => apiPath(['articles', id])

export const { GET, OPTIONS, POST, PUT, PATCH, DELETE } = answers({
  read: async ({ query }) => {
    const { filter, ...page } = readListQuery(query)
    return pageOf(await listArticles({ conflict: filter.conflict, outlet: filter.outlet }, filter), (article) => article.id, page)
  },
  POST: writing(async (tx, { body }) => {
    const parsed = parseArticleInput(body)
    if (!parsed.success) throw new InvalidError(parsed.problems)
    const id = await createArticle(tx, parsed.data)
    return { data: await articleAnswer(tx.db, id), location: locate(id) }
  }, { locate }),
})
