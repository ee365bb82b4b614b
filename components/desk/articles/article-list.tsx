import { DataTable } from '@/components/ui/data-table'
import { messages } from '@/lib/messages/messages'
import { deskPath } from '@/lib/paths'

interface ListedArticle { id: string; key: string; headline: string | null; outlet: string | null; publishedOn: string | null; claims: number; hasText: boolean }

/** Articles with what is there of each. */
export function ArticleList({ articles, mayWork }: { articles: readonly ListedArticle[]; /** Whether the person may make claims of texts. */ mayWork: boolean }) {
  const words = messages.articlesDesk
  return (
    <DataTable
      caption={words.title}
      captionHidden
      rowHeaders
      stacked
      columns={[
        { key: 'article', label: words.columns.article }, { key: 'outlet', label: words.columns.outlet }, { key: 'published', label: words.columns.published },
        { key: 'claims', label: words.columns.claims, numeric: true }, { key: 'text', label: words.columns.text },
      ]}
      rows={articles.map(({ id, key, headline, outlet, publishedOn, claims, hasText }) => ({
        key: id,
        cells: [
          <a key="article" href={deskPath(['articles', id])}><bdi>{headline ?? key}</bdi></a>, outlet ?? <span className="quiet">{words.noOutlet}</span>,
          publishedOn ?? <span className="quiet">{words.undated}</span>, claims.toLocaleString('en'),
          hasText ? mayWork ? <a key="work" href={deskPath(['articles', id, 'workbench'])} aria-label={messages.workbench.titleOf(headline ?? key)}>{messages.workbench.title}</a> : words.hasText : <span className="quiet">{words.noText}</span>,
        ],
      }))}
    />
  )
}
