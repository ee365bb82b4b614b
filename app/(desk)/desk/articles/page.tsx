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
import { messages } from '@/lib/messages/messages'
import { deskPath } from '@/lib/paths'
import { requirePerson } from '../guard'

const words = messages.articlesDesk

export const metadata: Metadata = { title: words.title }

interface Props { searchParams: Promise<Partial<Record<'q' | 'outlet' | 'page', string | string[]>>> }

/** Every article, the newest entered first. */
export default async function ArticlesPage({ searchParams }: Props) {
  const person = await requirePerson('viewer')
  const asked = await searchParams
  const one = (value: string | string[] | undefined) => [value].flat()[0]?.slice(0, 200) ?? ''
  const [q, outlet] = [one(asked.q), one(asked.outlet)]
  const [{ articles, total, from }, { outlets }] = await Promise.all([listDeskArticles({ q, outlet, page: Number(one(asked.page)) || 1 }), registerChoices()])
  const to = from + articles.length
  return (
    <>
      <div className="deskhead">
        <PageHead title={words.title}>{words.lead}</PageHead>
        {may(person, 'editor') ? <p className="btns"><ButtonLink weight="main" href={deskPath(['articles', 'new'])}>{words.add}</ButtonLink><ButtonLink href={deskPath(['articles', 'capture'])}>{messages.capture.link}</ButtonLink></p> : null}
      </div>
      <SearchBar path={deskPath(['articles'])} label={words.search} find={words.find} q={q} says={words.shown(from + 1, to, total)}>
        <SelectField id="list-outlet" name="outlet" label={words.outlet} value={outlet} options={[{ value: '', label: words.anyOutlet }, ...outlets.map(({ value, label }) => ({ value, label }))]} />
      </SearchBar>
      {articles.length === 0
        ? <EmptyState title={q === '' && outlet === '' ? words.empty : words.none}>{q === '' && outlet === '' ? null : words.noneHint}</EmptyState>
        : <ArticleList articles={articles} />}
      <nav className="btns before-4" aria-label={words.title}>
        {from > 0 ? <ButtonLink href={deskPath(['articles'], { q, outlet, page: from / ARTICLES_A_PAGE })}>{messages.filters.previous}</ButtonLink> : null}
        {to < total ? <ButtonLink href={deskPath(['articles'], { q, outlet, page: from / ARTICLES_A_PAGE + 2 })}>{messages.filters.next}</ButtonLink> : null}
      </nav>
    </>
  )
}
