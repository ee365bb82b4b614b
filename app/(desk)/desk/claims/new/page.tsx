import type { Metadata } from 'next'
import { ClaimForm } from '@/components/desk/claim-form/claim-form'
import { ArticleChoice } from '@/components/desk/claim-form/article-choice'
import { ArticlePane } from '@/components/desk/claim-form/article-pane'
import { KeysHelp } from '@/components/desk/keys/keys-help'
import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import { PageHead } from '@/components/ui/page-head'
import { getArticle, listArticles } from '@/lib/data/article-queries'
import { newestText } from '@/lib/data/article-text'
import { formOptions } from '@/lib/data/form-options'
import { reader } from '@/lib/data/reader'
import { listConflicts } from '@/lib/data/register-queries'
import { KINDS } from '@/lib/domain/vocabulary'
import { messages } from '@/lib/messages/messages'
import { deskPath } from '@/lib/paths'
import { requirePerson } from '../../guard'
import { newMark } from '../../once'
import { columnsByKind } from '../claim-form-door'
import { previewForm } from '../preview'
import { createClaim } from './actions'

export const metadata: Metadata = { title: messages.claimForm.title }

type Search = Promise<Record<string, string | string[] | undefined>>
const NEWEST = 30

/** A new claim of one article: the article beside it, what the last one had in common already filled in. */
export default async function NewClaimPage({ searchParams }: { searchParams: Search }) {
  const person = await requirePerson('editor')
  const asked = Object.fromEntries(Object.entries(await searchParams).map(([name, value]) => [name, Array.isArray(value) ? value[0] : value]))
  const t = messages.claimForm
  const conflicts = await listConflicts()
  const conflict = conflicts.find(({ slug }) => slug === asked.conflict)?.slug ?? (conflicts.length === 1 ? conflicts[0]!.slug : null)
  const article = asked.article ? await getArticle(asked.article.toUpperCase()) : null
  const head = <><Breadcrumbs label={messages.site.path} items={[{ label: messages.deskFrame.claims, href: deskPath(['claims']) }, { label: t.title }]} /><PageHead title={t.title} /></>
  if (!article || conflict === null) {
    const articles = article ? [] : (await listArticles()).slice(0, NEWEST)
    return <>{head}<ArticleChoice articles={articles} article={article} conflicts={conflict === null ? conflicts : []} conflict={conflict} kind={asked.kind} /></>
  }
  const kind = KINDS.find((one) => one === asked.kind) ?? 'figure'
  return (
    <>
      {head}
      {asked.saved ? <p className="notice" role="status">{t.saved(asked.saved)} <a href={deskPath(['claims', asked.saved])}>{t.seeIt}</a></p> : null}
      <div className="desk">
        <ArticlePane article={article} text={(await newestText(reader(), article.id))?.text ?? null} />
        <section className="desk__form" aria-label={t.form}>
          <div className="keys"><KeysHelp /></div>
          <ClaimForm
            // Another article, or the next claim, is another form.
            key={`${article.id} ${asked.saved ?? ''}`}
            action={createClaim}
            preview={previewForm}
            options={await formOptions(conflict)}
            columns={columnsByKind()}
            values={{ kind, modality: kind === 'term' ? null : 'asserted', claimant: asked.claimant, articleKey: article.key, article: article.id, conflict, asOf: { how: 'exactly' } }}
            once={newMark()}
            draftKey={`new-claim ${person.id} ${article.id}`}
            submits={[{ label: t.save, value: 'draft' }, { label: t.saveAnother, value: 'another' }, { label: t.submit, value: 'submit' }, { label: t.publish, value: 'publish' }, { label: t.check, value: 'check', weight: 'plain' }]}
            cancel={{ href: deskPath(['articles', article.id]) }}
          />
        </section>
      </div>
    </>
  )
}
