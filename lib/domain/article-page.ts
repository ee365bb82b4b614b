// Owns one page of a long list of articles, by the cursor that lists of claims have too.
import { decodeCursor, encodeCursor } from './cursor'
import type { ClaimFilter } from './filter'
import type { ArticleRecord } from './register-records'

const SIZE = 100

/**
 * At most a hundred articles behind the filter's cursor, in the order given; from the start where the cursor's article is not among them.
 * @returns `next` is the cursor of the following page, null on the last one
 */
export function articlePage(articles: readonly ArticleRecord[], { cursor, sort }: Pick<ClaimFilter, 'cursor' | 'sort'>): { rows: ArticleRecord[]; next: string | null } {
  const last = cursor === null ? null : decodeCursor(cursor)
  const start = articles.findIndex(({ id }) => id === last?.id) + 1
  const rows = articles.slice(start, start + SIZE)
  const end = rows[rows.length - 1]
  return { rows, next: end && start + SIZE < articles.length ? encodeCursor({ sort, key: end.publishedOn?.latest ?? null, id: end.id }) : null }
}
