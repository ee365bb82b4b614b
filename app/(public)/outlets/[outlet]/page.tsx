import type { Metadata } from 'next'
import { notFound, permanentRedirect } from 'next/navigation'
import { ArticleTable } from '@/components/articles/article-table'
import { OutletFacts, outletTitle } from '@/components/articles/outlet-facts'
import { ClocksForm } from '@/components/claims/clocks-form'
import { keptView } from '@/components/claims/kept-view'
import { PagedClaims } from '@/components/claims/paged-claims'
import { ViewNotes } from '@/components/claims/view-notes'
import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import { PageHead } from '@/components/ui/page-head'
import { Section } from '@/components/ui/section'
import { listArticles } from '@/lib/data/article-queries'
import { listClaims } from '@/lib/data/claim-queries'
import { getOutlet } from '@/lib/data/register-queries'
import { emptyFilter } from '@/lib/domain/filter'
import type { Replay } from '@/lib/domain/register-records'
import { messages } from '@/lib/messages/messages'
import { homePath, outletPath } from '@/lib/paths'
import { isUnnamedOutlet } from '@/lib/publish/names'
import { readView, type Query } from '../../view-state'

interface Props { params: Promise<{ outlet: string }>; searchParams: Promise<Query> }

async function readOutlet(slug: string, addressOf: (slug: string) => string, replay?: Replay) {
  const outlet = await getOutlet(slug, replay)
  if (!outlet) notFound()
  if (outlet.slug !== slug) permanentRedirect(addressOf(outlet.slug))
  return outlet
}

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const { outlet: slug } = await params
  const { replay } = await readView(outletPath(slug), searchParams)
  const outlet = await readOutlet(slug, outletPath, replay)
  const { claims, articles } = outlet.counts
  return { title: outletTitle(outlet), description: messages.outlet.lead(claims, articles), alternates: { canonical: outletPath(outlet.slug) } }
}

export default async function Outlet({ params, searchParams }: Props) {
  const { outlet: slug } = await params
  const path = outletPath(slug)
  const { filter, problems, replay } = await readView(path, searchParams)
  const outlet = await readOutlet(slug, (present) => outletPath(present, keptView()), replay)
  const [articles, page] = await Promise.all([
    listArticles({ outlet: [slug] }, replay),
    listClaims({ ...emptyFilter(), outlet: [slug], asOf: filter.asOf, sort: filter.sort, cursor: filter.cursor, ...replay }),
  ])
  const words = messages.outlet
  const title = outletTitle(outlet)
  return (
    <>
      <Breadcrumbs label={messages.site.path} items={[{ label: messages.nav.conflicts, href: homePath() }, { label: title }]} />
      <PageHead title={title}>
        <p>{isUnnamedOutlet(outlet) ? words.leadUnnamed : null} {words.lead(outlet.counts.claims, outlet.counts.articles)}</p>
      </PageHead>
      <ClocksForm action={path} view={filter} />
      <ViewNotes view={filter} problems={problems} present={path} articles={articles.length} />
      <div className="split split--wide before-6">
        <div>
          <Section id="articles" title={words.articles} aside={messages.sources.articlesShown(articles.length)}>
            {articles.length > 0 ? <ArticleTable articles={articles} caption={words.articles} ofOneOutlet /> : <p className="note">{words.articlesNone}</p>}
          </Section>
        </div>
        <aside className="aside"><Section id="record" title={words.record}><OutletFacts outlet={outlet} /></Section></aside>
      </div>
      <Section id="claims" title={words.claimsTitle} aside={messages.filters.sorts[filter.sort]}>
        <PagedClaims {...page} path={path} view={filter} none={messages.article.claimsNone} />
      </Section>
    </>
  )
}
