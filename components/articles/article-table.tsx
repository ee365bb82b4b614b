import { keptView } from '@/components/claims/kept-view'
import { DataTable } from '@/components/ui/data-table'
import type { ArticleRecord } from '@/lib/domain/register-records'
import { messages } from '@/lib/messages/messages'
import { articlePath, outletPath } from '@/lib/paths'
import { articleName, outletOf } from './article-name'
import { Published } from './article-facts'

interface ArticleTableProps {
  articles: readonly ArticleRecord[]
  caption: string
  /** Without the column of outlets, where the page is one outlet's. */
  ofOneOutlet?: boolean
}

/** Articles with day, basis and number of claims, in the order given. */
export function ArticleTable({ articles, caption, ofOneOutlet = false }: ArticleTableProps) {
  const words = messages.sources
  return (
    <DataTable
      caption={caption}
      captionHidden
      rowHeaders
      stacked
      columns={[
        { key: 'article', label: words.article },
        ...(ofOneOutlet ? [] : [{ key: 'outlet', label: messages.article.outlet }]),
        { key: 'published', label: words.published },
        { key: 'address', label: words.address },
        { key: 'claims', label: words.claims, numeric: true },
      ]}
      rows={articles.map((article) => ({
        key: article.id,
        cells: [
          <a key="article" href={articlePath(article.id, keptView())}><bdi>{articleName(article)}</bdi></a>,
          ...(ofOneOutlet ? [] : [article.outlet ? <a key="outlet" href={outletPath(article.outlet.slug, keptView())}>{outletOf(article)}</a> : outletOf(article)]),
          <Published key="published" article={article} />,
          article.sourceUrl ? <a key="address" href={article.sourceUrl} rel="external noopener">{words.addressKnown}</a> : <span key="address" className="quiet">{words.addressUnknown}</span>,
          article.counts.claims.toLocaleString('en'),
        ],
      }))}
    />
  )
}
