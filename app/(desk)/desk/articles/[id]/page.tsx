import type { Metadata } from 'next'
import { notFound, permanentRedirect } from 'next/navigation'
import { ArticleClaims } from '@/components/desk/articles/article-claims'
import { ArticleForm } from '@/components/desk/articles/article-form'
import { articleFields, textField } from '@/components/desk/articles/article-specs'
import { ArticleText } from '@/components/desk/articles/article-text'
import { EntryFacts } from '@/components/desk/registers/entry-facts'
import { ActionForm } from '@/components/forms/action-form'
import type { FieldSpec } from '@/components/forms/field-spec'
import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import { ButtonLink } from '@/components/ui/buttons'
import { PageHead } from '@/components/ui/page-head'
import { Section } from '@/components/ui/section'
import { may } from '@/lib/auth/person'
import { openArticle } from '@/lib/data/article-desk'
import { registerChoices } from '@/lib/data/register-lists'
import { messages } from '@/lib/messages/messages'
import { deskPath } from '@/lib/paths'
import { requirePerson } from '../../guard'
import { newMark } from '../../once'
import { articleValues } from '../article-work'
import { changeArticleAction, saveTextAction } from './actions'

const words = messages.articlesDesk

interface Props { params: Promise<{ id: string }>; searchParams: Promise<Partial<Record<'done' | 'claims', string | string[]>>> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: (await openArticle((await params).id))?.title ?? words.title }
}

/** One article: its claims, its facts, and its text for editors. */
export default async function ArticlePage({ params, searchParams }: Props) {
  const person = await requirePerson('viewer')
  const { id } = await params
  const article = await openArticle(id)
  if (!article) notFound()
  if (article.id !== id) permanentRedirect(deskPath(['articles', article.id]))
  const { done, claims } = await searchParams
  const mayEdit = may(person, 'editor')
  const fields = articleFields((await registerChoices()).outlets, false)
  const values = articleValues(article.input)
  const told = done === 'created' ? words.created : done === 'saved' ? words.saved(Number(claims) || 0) : done === 'text' ? words.textSaved(article.text?.number ?? 1) : done === 'known' ? messages.capture.known : null
  return (
    <>
      <Breadcrumbs label={messages.site.path} items={[{ label: words.title, href: deskPath(['articles']) }, { label: article.title }]} />
      <PageHead title={<bdi>{article.title}</bdi>}><p><a href={article.page}>{words.publicPage}: {article.page}</a> · {words.key}: {article.input.articleKey}</p></PageHead>
      {told ? <p className="notice" role="status">{told}</p> : null}
      {mayEdit && article.text ? <p className="btns"><ButtonLink href={deskPath(['articles', article.id, 'workbench'])} weight="main">{messages.workbench.open}</ButtonLink> <span className="hint">{messages.workbench.openBeside}</span></p> : null}
      <Section id="claims" title={words.claims}><ArticleClaims article={article.id} claims={article.claims} mayAdd={mayEdit} /></Section>
      <Section id="about" title={words.facts}>
        {mayEdit ? (
          <div className="stack-4">
            <p className="note">{words.factsLead}</p>
            <ArticleForm
              action={changeArticleAction} draftKey={`articles/${article.id}`} values={{ ...values, article: article.id, version: article.version }}
              fields={[...fields, { type: 'hidden', name: 'article' }, { type: 'hidden', name: 'version' }]}
            />
          </div>
        ) : <EntryFacts fields={factFields(fields)} values={{ ...values, published: article.input.publishedOn }} />}
      </Section>
      {mayEdit ? (
        <Section id="text" title={words.textTitle}>
          <div className="stack-5">
            <ArticleText text={article.text} versions={article.versions} coverage={article.coverage} />
            {article.text ? <p><a href={deskPath(['articles', article.id, 'workbench'])}>{messages.workbench.open}</a></p> : null}
            {article.input.articleUrl ? <p className="btns"><ButtonLink href={deskPath(['articles', 'capture', article.id])}>{messages.capture.again.link}</ButtonLink></p> : null}
            <ActionForm
              id="text-form" label={words.textTitle} action={saveTextAction} fields={[textField, { type: 'hidden', name: 'article' }]} values={{ article: article.id }}
              submits={[{ label: words.textSave }]} once={newMark()}
            />
          </div>
        </Section>
      ) : null}
    </>
  )
}

/** The fields of the form as facts: a date is one of them, and a reason is none. */
function factFields(fields: readonly FieldSpec[]): readonly FieldSpec[] {
  return [{ type: 'text', name: 'published', label: words.fields.published }, ...fields.filter((field) => field.type !== 'date' && !('name' in field && field.name === 'reason'))]
}
