import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { ActionForm } from '@/components/forms/action-form'
import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import { PageHead } from '@/components/ui/page-head'
import { Section } from '@/components/ui/section'
import { textDiff } from '@/lib/capture/text-diff'
import { openArticle } from '@/lib/data/article-desk'
import { messages } from '@/lib/messages/messages'
import { deskPath } from '@/lib/paths'
import { requirePerson } from '../../../guard'
import { newMark } from '../../../once'
import { keptCapture } from '../kept'
import { fetchAgainAction, keepTextAction } from './actions'
import { TextDifference } from './text-difference'

const words = messages.capture

export const metadata: Metadata = { title: words.again.title }

interface Props { params: Promise<{ id: string }>; searchParams: Promise<Partial<Record<'found', string | string[]>>> }

/** The text of an article fetched again, beside the newest version that is there. */
export default async function FetchAgainPage({ params, searchParams }: Props) {
  const person = await requirePerson('editor')
  const article = await openArticle((await params).id)
  if (!article) notFound()
  const { found: mark } = await searchParams
  const kept = keptCapture(mark, person.id)
  const capture = kept?.article === article.id ? kept.capture : null
  const fresh = capture?.facts.text ?? null
  const [newest, isSame] = [article.text, fresh !== null && fresh.value === article.text?.text]
  return (
    <>
      <Breadcrumbs label={messages.site.path} items={[
        { label: messages.articlesDesk.title, href: deskPath(['articles']) }, { label: article.title, href: deskPath(['articles', article.id]) }, { label: words.again.title },
      ]} />
      <PageHead title={words.again.title}>{words.again.lead}</PageHead>
      <p><bdi>{article.title}</bdi>{article.input.articleUrl ? <>: <a href={article.input.articleUrl} rel="noreferrer"><bdi>{article.input.articleUrl}</bdi></a></> : null}</p>
      {mark !== undefined && !capture ? <p className="notice" role="status">{words.gone}</p> : null}
      {capture?.remarks.filter(({ code }) => code === 'charset').map(({ code, detail }) => <p key={code} className="notice" role="status">{words.remarks[code](detail)}</p>)}
      {capture && !fresh ? <p className="notice" role="status">{words.again.none}</p> : null}
      {isSame ? <p className="notice" role="status">{words.again.same(newest!.number)}</p> : null}
      {fresh && !isSame ? (
        <Section id="diff" title={words.again.diff}>
          <div className="stack-4">
            <p>{newest ? words.again.differs(newest.number) : words.again.first}</p>
            <TextDifference changes={textDiff(newest?.text ?? '', fresh.value)} />
            <ActionForm
              id="keep" label={words.again.keep((newest?.number ?? 0) + 1)} action={keepTextAction} once={newMark()} values={{ article: article.id, found: typeof mark === 'string' ? mark : '' }}
              fields={[{ type: 'hidden', name: 'article' }, { type: 'hidden', name: 'found' }]} submits={[{ label: words.again.keep((newest?.number ?? 0) + 1) }]}
              cancel={{ href: deskPath(['articles', article.id]) }}
            />
          </div>
        </Section>
      ) : (
        <ActionForm
          id="again" label={words.again.title} action={fetchAgainAction} once={newMark()} values={{ article: article.id }} fields={[{ type: 'hidden', name: 'article' }]}
          submits={[{ label: words.again.link }]} cancel={{ href: deskPath(['articles', article.id]), label: words.again.back }}
        />
      )}
    </>
  )
}
