import type { Metadata } from 'next'
import { ArticleList } from '@/components/desk/articles/article-list'
import { SearchBar } from '@/components/desk/registers/search-bar'
import { ButtonLink } from '@/components/ui/buttons'
import { EmptyState } from '@/components/ui/empty-state'
import { SelectField } from '@/components/ui/fields'
import { PageHead } from '@/components/ui/page-head'
import { may } from '@/lib/auth/person'
import { ARTICLES_A_PAGE, listDeskArticles } from '@/lib/data/article-desk'
import { registerChoices } from '@/lib/data/register-lists'
import { ARTICLE_GAPS } from '@/lib/domain/desk-filter'
import { messages } from '@/lib/messages/messages'
import { deskPath } from '@/lib/paths'
import { requirePerson } from '../guard'

const words = messages.articlesDesk

export const metadata: Metadata = { title: words.title }

interface Props { searchParams: Promise<Partial<Record<'q' | 'outlet' | 'missing' | 'page', string | string[]>>> }

/** Every article, the newest entered first. */
export default async function ArticlesPage({ searchParams }: Props) {
  const person = await requirePerson('viewer')
  const asked = await searchParams
  const one = (value: string | string[] | undefined) => [value].flat()[0]?.slice(0, 200) ?? ''
  const [q, outlet] = [one(asked.q), one(asked.outlet)]
  const missing = ARTICLE_GAPS.find((gap) => gap === one(asked.missing))
  const [{ articles, total, from }, { outlets }] = await Promise.all([listDeskArticles({ q, outlet, missing, page: Number(one(asked.page)) || 1 }), registerChoices()])
  const to = from + articles.length
  const isWhole = q === '' && outlet === '' && missing === undefined
  return (
    <>
      <div className="deskhead">
        <PageHead title={words.title}>{words.lead}</PageHead>
        {may(person, 'editor') ? <p className="btns"><ButtonLink weight="main" href={deskPath(['articles', 'new'])}>{words.add}</ButtonLink><ButtonLink href={deskPath(['articles', 'capture'])}>{messages.capture.link}</ButtonLink></p> : null}
      </div>
      <SearchBar path={deskPath(['articles'])} label={words.search} find={words.find} q={q} says={words.shown(from + 1, to, total)}>
        <SelectField id="list-outlet" name="outlet" label={words.outlet} value={outlet} options={[{ value: '', label: words.anyOutlet }, ...outlets.map(({ value, label }) => ({ value, label }))]} />
        <SelectField
          id="list-missing" name="missing" label={messages.deskClaims.fields.missing} value={missing ?? ''}
          options={[{ value: '', label: messages.deskClaims.any }, ...ARTICLE_GAPS.map((value) => ({ value, label: messages.deskClaims.articleGapWords[value] }))]}
        />
      </SearchBar>
      {articles.length === 0
        ? <EmptyState title={isWhole ? words.empty : words.none}>{isWhole ? null : words.noneHint}</EmptyState>
        : <ArticleList articles={articles} mayWork={may(person, 'editor')} />}
      <nav className="btns before-4" aria-label={words.title}>
        {from > 0 ? <ButtonLink href={deskPath(['articles'], { q, outlet, missing, page: from / ARTICLES_A_PAGE })}>{messages.filters.previous}</ButtonLink> : null}
        {to < total ? <ButtonLink href={deskPath(['articles'], { q, outlet, missing, page: from / ARTICLES_A_PAGE + 2 })}>{messages.filters.next}</ButtonLink> : null}
      </nav>
    </>
  )
}
