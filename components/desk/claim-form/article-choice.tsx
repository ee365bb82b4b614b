import { ButtonLink } from '@/components/ui/buttons'
import { Day } from '@/components/claims/day'
import type { ArticleRecord, ConflictRecord } from '@/lib/domain/register-records'
import { messages } from '@/lib/messages/messages'
import { deskPath } from '@/lib/paths'

interface ArticleChoiceProps {
  articles: readonly ArticleRecord[]
  article: ArticleRecord | null
  conflicts: readonly ConflictRecord[]
  conflict: string | null
  kind?: string
}

/** Which article, and which conflict, a new claim belongs to, where the address does not say. */
export function ArticleChoice({ articles, article, conflicts, conflict, kind }: ArticleChoiceProps) {
  const t = messages.claimForm
  const next = (query: Record<string, string | null | undefined>) => deskPath(['claims', 'new'], { article: article?.id, conflict, kind, ...query })
  return (
    <div className="before-4">
      {conflicts.length > 0 ? (
        <section aria-labelledby="which-conflict">
          <h2 id="which-conflict">{t.conflict}</h2>
          <ul className="tasks before-3">{conflicts.map(({ slug, name }) => <li key={slug}><a href={next({ conflict: slug })}>{name}</a></li>)}</ul>
        </section>
      ) : (
        <section aria-labelledby="which-article">
          <h2 id="which-article">{t.article}</h2>
          <p>{t.chooseArticle}</p>
          <div className="btns before-3"><ButtonLink href={deskPath(['articles', 'new'])} weight="main">{t.newArticle}</ButtonLink></div>
          <ul className="tasks before-4">
            {articles.map(({ id, key, headline, outlet, publishedOn }) => (
              <li key={id}><a href={next({ article: id })}>{headline ?? key}</a><span className="small">{outlet?.name ?? messages.sources.outletUnknown} · <Day clock={publishedOn} /></span></li>
            ))}
          </ul>
        </section>
      )}
    </div>
  )
}
