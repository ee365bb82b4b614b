import type { Metadata } from 'next'
import { ArticleTable } from '@/components/articles/article-table'
import { OutletTable } from '@/components/articles/outlet-table'
import { ClocksForm } from '@/components/claims/clocks-form'
import { keptView } from '@/components/claims/kept-view'
import { ViewNotes } from '@/components/claims/view-notes'
import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import { ButtonLink } from '@/components/ui/buttons'
import { EmptyState } from '@/components/ui/empty-state'
import { PageHead } from '@/components/ui/page-head'
import { Pager } from '@/components/ui/pager'
import { Section } from '@/components/ui/section'
import { listArticles, listSources } from '@/lib/data/article-queries'
import { articlePage } from '@/lib/domain/article-page'
import type { ClaimFilter } from '@/lib/domain/filter'
import { changedQuery } from '@/lib/domain/view-address'
import { messages } from '@/lib/messages/messages'
import { conflictPath, sourcesPath } from '@/lib/paths'
import { readView, type Query } from '../../view-state'
import { readConflict } from '../read-conflict'

interface Props { params: Promise<{ conflict: string }>; searchParams: Promise<Query> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { slug, name } = await readConflict((await params).conflict, sourcesPath)
  const words = messages.sources
  return { title: `${words.title} · ${name}`, description: words.lead, alternates: { canonical: sourcesPath(slug) } }
}

export default async function Sources({ params, searchParams }: Props) {
  const { conflict: slug } = await params
  const path = sourcesPath(slug)
  const { filter, problems, replay } = await readView(path, searchParams)
  const conflict = await readConflict(slug, (present) => sourcesPath(present, keptView()), replay)
  const [sources, articles] = await Promise.all([listSources(slug, replay), listArticles({ conflict: slug }, replay)])
  const words = messages.sources
  const page = articlePage(articles, filter)
  const hrefOf = (change: Partial<ClaimFilter>) => sourcesPath(slug, changedQuery(filter, change))
  return (
    <>
      <Breadcrumbs label={messages.site.path} items={[{ label: conflict.name, href: conflictPath(slug, keptView()) }, { label: words.title }]} />
      <PageHead title={words.title}>{words.lead}</PageHead>
      <ClocksForm action={path} view={filter} onlyKnownOn />
      <ViewNotes view={filter} problems={problems} present={path} articles={articles.length} />
      {articles.length === 0
        ? <div className="before-6"><EmptyState title={words.none} action={<ButtonLink href={path}>{messages.replay.present}</ButtonLink>}>{words.noneHint}</EmptyState></div>
        : (
            <>
              <Section id="outlets" title={words.outlets} aside={words.outletsShown(sources.length)}><OutletTable sources={sources} /></Section>
              <Section id="articles" title={words.articles} aside={words.articlesShown(articles.length)}>
                <ArticleTable articles={page.rows} caption={words.articlesCaption} />
                <Pager
                  label={messages.filters.fields.cursor}
                  says={words.articlesOf(page.rows.length, articles.length)}
                  first={filter.cursor ? { href: hrefOf({ cursor: null }), label: messages.filters.first } : undefined}
                  next={page.next ? { href: hrefOf({ cursor: page.next }), label: messages.filters.next } : undefined}
                />
              </Section>
            </>
          )}
    </>
  )
}
