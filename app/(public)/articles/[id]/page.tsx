import type { Metadata } from 'next'
import { notFound, permanentRedirect } from 'next/navigation'
import { cache } from 'react'
import { ArticleFacts } from '@/components/articles/article-facts'
import { articleName, outletOf } from '@/components/articles/article-name'
import { ClaimsByKind } from '@/components/articles/claims-by-kind'
import { Speakers } from '@/components/articles/speakers'
import { ClocksForm } from '@/components/claims/clocks-form'
import { keptView } from '@/components/claims/kept-view'
import { PagedClaims } from '@/components/claims/paged-claims'
import { ViewNotes } from '@/components/claims/view-notes'
import { NotYetKnown } from '@/components/replay/not-yet-known'
import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import { PageHead } from '@/components/ui/page-head'
import { Section } from '@/components/ui/section'
import { getArticle } from '@/lib/data/article-queries'
import { listClaims } from '@/lib/data/claim-queries'
import { getConflict } from '@/lib/data/register-queries'
import type { Claim } from '@/lib/domain/claim'
import { emptyFilter } from '@/lib/domain/filter'
import { parsePublicId } from '@/lib/domain/public-id'
import { messages } from '@/lib/messages/messages'
import { articlePath, conflictPath, homePath, sourcesPath } from '@/lib/paths'
import { readView, type Query } from '../../view-state'

interface Props { params: Promise<{ id: string }>; searchParams: Promise<Query> }

/** A longer list of claims is paged by day instead of set out by kind. */
const MOST_AT_ONCE = 200
const PAGE = 100

/** The article under the clocks; null where it was not yet printed or recorded. */
const readArticle = cache(async (given: string, knownOn: string | null, recordedBy: string | null) => {
  const id = parsePublicId(given)
  const known = id && await getArticle(id)
  if (!known) notFound()
  if (known.id !== given) permanentRedirect(articlePath(known.id))
  return getArticle(known.id, { knownOn, recordedBy })
})

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const { id } = await params
  const { replay } = await readView(articlePath(id), searchParams)
  const article = await readArticle(id, replay.knownOn, replay.recordedBy)
  if (!article) return { title: messages.replay.notYetTitle, robots: { index: false } }
  return {
    title: articleName(article),
    description: `${outletOf(article)}. ${messages.article.lead(article.counts.claims)}`,
    alternates: { canonical: articlePath(article.id) },
  }
}

export default async function Article({ params, searchParams }: Props) {
  const { id } = await params
  const path = articlePath(id)
  const { filter, problems, replay } = await readView(path, searchParams)
  const article = await readArticle(id, replay.knownOn, replay.recordedBy)
  if (!article) return <NotYetKnown title={`${messages.sources.article} ${id}`} path={path} notes={<ViewNotes view={filter} problems={problems} present={path} />}>{messages.replay.articleHidden}</NotYetKnown>
  const words = messages.article
  const wanted = { ...emptyFilter(), article: [id], asOf: filter.asOf, ...replay }
  const page = await listClaims({ ...wanted, sort: filter.sort, cursor: filter.cursor }, { limit: MOST_AT_ONCE })
  const all = page.next === null && filter.cursor === null
  const shown = all ? page : await listClaims({ ...wanted, sort: filter.sort, cursor: filter.cursor }, { limit: PAGE })
  return (
    <>
      <Breadcrumbs label={messages.site.path} items={[...await crumbsOf(page.claims), { label: articleName(article) }]} />
      <PageHead title={<bdi>{articleName(article)}</bdi>}>{words.lead(article.counts.claims)}</PageHead>
      <ClocksForm action={path} view={filter} says={words.rights} />
      <ViewNotes view={filter} problems={problems} present={path} />
      <div className="split pair before-6">
        <Section id="record" title={words.record}><ArticleFacts article={article} /></Section>
        {page.claims.length > 0 ? <Section id="speakers" title={words.speakers}><Speakers claims={page.claims} /></Section> : null}
      </div>
      {all && page.total > 0
        ? <ClaimsByKind claims={page.claims} />
        : <Section id="claims" title={words.claimsTitle} aside={words.byDay}><PagedClaims {...shown} path={path} view={filter} none={words.claimsNone} ofArticle /></Section>}
    </>
  )
}

/** An article belongs to no conflict; its claims do, so the way here leads through theirs. */
async function crumbsOf(claims: readonly Claim[]) {
  const slug = claims[0]?.conflict
  const conflict = slug ? await getConflict(slug) : null
  if (!conflict) return [{ label: messages.nav.conflicts, href: homePath() }]
  const view = keptView()
  return [{ label: conflict.name, href: conflictPath(conflict.slug, view) }, { label: messages.sources.title, href: sourcesPath(conflict.slug, view) }]
}
