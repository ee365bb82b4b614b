import type { Metadata } from 'next'
import { articleFields } from '@/components/desk/articles/article-specs'
import { ActionForm } from '@/components/forms/action-form'
import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import { PageHead } from '@/components/ui/page-head'
import { registerChoices } from '@/lib/data/register-lists'
import { emptyDateEntry } from '@/lib/domain/date-entry'
import { messages } from '@/lib/messages/messages'
import { deskPath } from '@/lib/paths'
import { requirePerson } from '../../guard'
import { newMark } from '../../once'
import { createArticleAction } from './actions'

const words = messages.articlesDesk

export const metadata: Metadata = { title: words.add }

/** The form for a new article. */
export default async function NewArticlePage() {
  await requirePerson('editor')
  const { outlets } = await registerChoices()
  return (
    <>
      <Breadcrumbs label={messages.site.path} items={[{ label: words.title, href: deskPath(['articles']) }, { label: words.add }]} />
      <PageHead title={words.add}>{words.addLead}</PageHead>
      <ActionForm
        id="article" label={words.add} action={createArticleAction} fields={articleFields(outlets, true)} values={{ publishedOn: emptyDateEntry() }} once={newMark()}
        draftKey="articles/new" cancel={{ href: deskPath(['articles']) }}
      />
    </>
  )
}
