import { Day } from '@/components/claims/day'
import type { ArticleRecord } from '@/lib/domain/register-records'
import { messages } from '@/lib/messages/messages'
import { deskPath } from '@/lib/paths'

interface ArticlePaneProps { article: ArticleRecord; /** For editors only; null where it is not entered. */ text: string | null }

/** The article that a claim is found in, beside the form. */
export function ArticlePane({ article, text }: ArticlePaneProps) {
  const t = messages.claimForm
  return (
    <section className="desk__read" aria-labelledby="article-title">
      <p className="label">{text === null ? t.article : t.text}</p>
      <h2 id="article-title"><a href={deskPath(['articles', article.id])}>{article.headline ?? article.key}</a></h2>
      <p className="small">{article.outlet?.name ?? messages.sources.outletUnknown} · <Day clock={article.publishedOn} /></p>
      {text === null ? null : <p className="small"><a href={deskPath(['articles', article.id, 'workbench'])}>{messages.workbench.open}</a></p>}
      {text === null ? <p className="small">{t.noText} <a href={deskPath(['articles', article.id])}>{t.addText}</a></p> : <div className="desk__text" tabIndex={0}>{text}</div>}
    </section>
  )
}
