import { Day, dayBasis } from '@/components/claims/day'
import { keptView } from '@/components/claims/kept-view'
import { DescriptionList } from '@/components/ui/description-list'
import type { ArticleRecord } from '@/lib/domain/register-records'
import { messages } from '@/lib/messages/messages'
import { methodologyPath, outletPath } from '@/lib/paths'
import { outletOf } from './article-name'

/** What is known of an article, and plainly what is not: headline, address and outlet may be unknown. */
export function ArticleFacts({ article }: { article: ArticleRecord }) {
  const words = messages.article
  const { outlet } = article
  return (
    <DescriptionList
      items={[
        { term: words.outlet, details: outlet ? <a href={outletPath(outlet.slug, keptView())}>{outletOf(article)}</a> : messages.outlet.notNamed },
        { term: words.headline, details: article.headline ? <bdi lang={article.language ?? undefined}>{article.headline}</bdi> : <span className="quiet">{words.noHeadline}</span> },
        { term: words.published, details: <Published article={article} /> },
        {
          term: words.address,
          details: article.sourceUrl
            ? <a href={article.sourceUrl} rel="external noopener">{words.open}</a>
            : <span className="quiet">{words.noAddress}</span>,
        },
        { term: words.archive, details: article.archiveUrl && <a href={article.archiveUrl} rel="external noopener">{words.archive}</a> },
        { term: words.byline, details: article.byline },
        { term: words.language, details: article.language && languageName(article.language) },
        { term: words.accessed, details: article.accessedAt && <time dateTime={article.accessedAt}>{article.accessedAt.slice(0, 10)}</time> },
        { term: words.key, details: <code>{article.key}</code> },
      ]}
    />
  )
}

/** The day of publication with how it is known. */
export function Published({ article: { publishedOn } }: { article: Pick<ArticleRecord, 'publishedOn'> }) {
  if (!publishedOn?.edtf) return <span className="quiet">{messages.article.publishedUnknown}</span>
  const basis = dayBasis(publishedOn)
  return <><Day clock={publishedOn} />{basis ? <>, <a className="basis" href={methodologyPath('clocks')}>{basis}</a></> : null}</>
}

/** "English"; a tag that the runtime does not know stays as it is. */
function languageName(tag: string): string {
  try {
    return new Intl.DisplayNames(['en'], { type: 'language' }).of(tag) ?? tag
  } catch (error) {
    if (error instanceof RangeError) return tag
    throw error
  }
}
