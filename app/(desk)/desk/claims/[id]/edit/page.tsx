import type { Metadata } from 'next'
import { notFound, redirect } from 'next/navigation'
import { ArticlePane } from '@/components/desk/claim-form/article-pane'
import { ClaimForm } from '@/components/desk/claim-form/claim-form'
import { KeysHelp } from '@/components/desk/keys/keys-help'
import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import { PageHead } from '@/components/ui/page-head'
import { getArticle } from '@/lib/data/article-queries'
import { newestText } from '@/lib/data/article-text'
import { readDeskClaim } from '@/lib/data/claim-head-queries'
import { formOptions } from '@/lib/data/form-options'
import { reader } from '@/lib/data/reader'
import { registerSnapshot } from '@/lib/data/register-snapshot'
import { followSlugs } from '@/lib/domain/slug-moves'
import { parsePublicId } from '@/lib/domain/public-id'
import { claimStateFormValues, nestedValues } from '@/lib/intake/claim-form-values'
import { messages } from '@/lib/messages/messages'
import { deskPath } from '@/lib/paths'
import { requirePerson } from '../../../guard'
import { columnsByKind } from '../../claim-form-door'
import { previewForm } from '../../preview'
import { editClaim } from './actions'

type Params = Promise<{ id: string }>

export async function generateMetadata({ params }: { params: Params }): Promise<Metadata> {
  return { title: messages.claimForm.editTitle((await params).id) }
}

/** The head of a claim in its form; what readers see stays until the edit is published. */
export default async function EditClaimPage({ params }: { params: Params }) {
  const person = await requirePerson('editor')
  const id = parsePublicId((await params).id)
  const view = id === null ? null : await readDeskClaim(id)
  if (id === null || view === null || view.fate === 'absent') notFound()
  if (view.fate !== 'found') redirect(deskPath(['claims', view.fate === 'merged' ? view.into : id]))
  const t = messages.claimForm
  const state = followSlugs(view.state, (await registerSnapshot()).moves)
  const article = await getArticle(state.article.id)
  if (!article) notFound()
  const own = deskPath(['claims', id])
  return (
    <>
      <Breadcrumbs label={messages.site.path} items={[{ label: messages.deskFrame.claims, href: deskPath(['claims']) }, { label: id, href: own }, { label: t.edit }]} />
      <PageHead title={t.editTitle(id)}>{view.shown ? t.editShown : undefined}</PageHead>
      <div className="desk">
        <ArticlePane article={article} text={(await newestText(reader(), article.id))?.text ?? null} />
        <section className="desk__form" aria-label={t.form}>
          <div className="keys"><KeysHelp /></div>
          <ClaimForm
            action={editClaim}
            preview={previewForm}
            options={await formOptions(state.conflict)}
            columns={columnsByKind()}
            values={{ ...nestedValues(claimStateFormValues(state)), articleKey: article.key, article: article.id, conflict: state.conflict, claim: id, head: String(state.revision), reason: '' }}
            draftKey={`edit-claim ${person.id} ${id} ${state.revision}`}
            reason={view.shown ? 'needed' : 'free'}
            submits={[{ label: t.saveChange, value: 'draft' }, { label: t.submit, value: 'submit' }, { label: t.publish, value: 'publish' }, { label: t.check, value: 'check', weight: 'plain' }]}
            cancel={{ href: own }}
          />
        </section>
      </div>
    </>
  )
}
