import { describe, expect, it } from 'vitest'
import { articlePage } from '@/lib/domain/article-page'
import { encodeCursor } from '@/lib/domain/cursor'
import { emptyFilter } from '@/lib/domain/filter'
import type { ArticleRecord } from '@/lib/domain/register-records'

const articles = Array.from({ length: 230 }, (_, place) => ({ id: `ART${String(place).padStart(5, '0')}`, publishedOn: null }) as ArticleRecord)

describe('a long list of articles', () => {
  it('is read page by page to its end, each article once and in its order', () => {
    const found: ArticleRecord[] = []
    let cursor: string | null = null
    const sizes: number[] = []
    do {
      const page = articlePage(articles, { ...emptyFilter(), cursor })
      found.push(...page.rows)
      sizes.push(page.rows.length)
      cursor = page.next
    } while (cursor !== null)
    expect(sizes).toEqual([100, 100, 30])
    expect(found).toEqual(articles)
  })

  it('begins at its start for an article that is not in it, and is one page where it is short or empty', () => {
    const { sort } = emptyFilter()
    expect(articlePage(articles, { sort, cursor: encodeCursor({ sort, key: null, id: 'GONE0000' }) }).rows[0]).toBe(articles[0])
    expect(articlePage(articles.slice(0, 100), { sort, cursor: null }).next).toBeNull()
    expect(articlePage([], { sort, cursor: null })).toEqual({ rows: [], next: null })
  })
})
