import { keptView } from '@/components/claims/kept-view'
import { DataTable } from '@/components/ui/data-table'
import { formatClock, makeClock } from '@/lib/domain/clock'
import type { ArticleRecord, SourceRecord } from '@/lib/domain/register-records'
import { messages } from '@/lib/messages/messages'
import { outletPath } from '@/lib/paths'
import { outletTitle } from './outlet-facts'

/** Outlets by alphabet, with what they published on record and when. None is ranked. */
export function OutletTable({ sources }: { sources: readonly SourceRecord[] }) {
  const words = messages.sources
  return (
    <DataTable
      caption={words.outletsCaption}
      captionHidden
      rowHeaders
      stacked
      columns={[
        { key: 'outlet', label: messages.article.outlet },
        { key: 'kind', label: words.kind },
        { key: 'days', label: words.days },
        { key: 'articles', label: words.articles, numeric: true },
        { key: 'claims', label: words.claims, numeric: true },
      ]}
      rows={sources.map(({ outlet, articles, counts }) => ({
        key: outlet?.slug ?? '',
        cells: [
          outlet ? <a key="outlet" href={outletPath(outlet.slug, keptView())}>{outletTitle(outlet)}</a> : words.outletUnknown,
          messages.outletKinds[outlet?.kind ?? 'unknown'],
          periodOf(articles),
          counts.articles.toLocaleString('en'),
          counts.claims.toLocaleString('en'),
        ],
      }))}
    />
  )
}

/** The first and the last day of publication; one day where they are the same. */
function periodOf(articles: readonly ArticleRecord[]): string {
  const days = articles.flatMap(({ publishedOn }) => (publishedOn?.edtf ? [publishedOn] : []))
  const [first, last] = [days[days.length - 1], days[0]]
  if (!first || !last) return messages.article.publishedUnknown
  if (first.edtf === last.edtf) return formatClock(first)
  const [from, to] = [first.earliest, last.latest].map((day) => formatClock(makeClock(day, 'stated')))
  return messages.sources.period(from!, to!)
}
