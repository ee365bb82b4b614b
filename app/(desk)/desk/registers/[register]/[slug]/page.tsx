import type { Metadata } from 'next'
import { notFound, permanentRedirect } from 'next/navigation'
import { EntryFacts } from '@/components/desk/registers/entry-facts'
import { RegisterForm } from '@/components/desk/registers/register-form'
import { registerFields } from '@/components/desk/registers/register-specs'
import { EntryUses } from '@/components/desk/registers/entry-uses'
import { ActionForm } from '@/components/forms/action-form'
import { valuesFor } from '@/components/forms/spec-values'
import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import { ButtonLink } from '@/components/ui/buttons'
import { PageHead } from '@/components/ui/page-head'
import { Section } from '@/components/ui/section'
import { may } from '@/lib/auth/person'
import { titleOf } from '@/lib/data/register-entries'
import { openEntry, registerChoices } from '@/lib/data/register-lists'
import { messages } from '@/lib/messages/messages'
import { deskPath } from '@/lib/paths'
import { requirePerson } from '../../../guard'
import { mayWrite, readRegister } from '../../read-register'
import { changeEntryAction, deleteEntryAction } from './actions'

const words = messages.registersDesk

interface Props { params: Promise<{ register: string; slug: string }>; searchParams: Promise<{ done?: string | string[] }> }

async function readEntry({ params }: Props) {
  const { register: name, slug } = await params
  const register = readRegister(name)
  const open = await openEntry(register, slug)
  if (!open) notFound()
  if ('moved' in open) permanentRedirect(deskPath(['registers', register, open.moved]))
  return { register, slug, ...open }
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  return { title: words.edit(titleOf((await readEntry(props)).entry)) }
}

/** One entry: what stands in it, where it is used, and what can become of it. */
export default async function EntryPage(props: Props) {
  const person = await requirePerson('viewer')
  const { register, slug, entry, version, page, uses } = await readEntry(props)
  const done = [(await props.searchParams).done].flat()[0]
  const list = deskPath(['registers', register])
  const fields = registerFields(register, await registerChoices(), false)
  const name = titleOf(entry)
  const told = done === 'created' ? words.created : done === 'renamed' ? words.renamed(slug) : done === 'saved' ? words.saved : done === 'merged' ? words.mergedHere : null
  return (
    <>
      <Breadcrumbs label={messages.site.path} items={[{ label: words.title, href: deskPath(['registers']) }, { label: words.names[register], href: list }, { label: name }]} />
      <div className="deskhead">
        <PageHead title={name}>{page ? <p><a href={page}>{words.columns.page}: {page}</a></p> : null}</PageHead>
      </div>
      {told ? <p className="notice" role="status">{told}</p> : null}
      {mayWrite(person, register) ? (
        <RegisterForm
          id="entry" register={register} action={changeEntryAction} cancel={list} draftKey={`registers/${register}/${slug}`}
          fields={[...fields, { type: 'hidden', name: 'register' }, { type: 'hidden', name: 'original' }, { type: 'hidden', name: 'version' }]}
          values={{ ...valuesFor(entry), register, original: slug, version }}
        />
      ) : <EntryFacts fields={fields} values={valuesFor(entry)} />}
      <Section id="uses" title={words.used}>
        <div className="stack-4">
          <EntryUses register={register} slug={slug} uses={uses} />
          {may(person, 'admin') ? <p className="btns"><ButtonLink href={deskPath(['registers', register, slug, 'merge'])}>{words.merge}</ButtonLink></p> : null}
        </div>
      </Section>
      {may(person, 'admin') && uses.length === 0 ? (
        <Section id="delete" title={words.deletion}>
          <div className="stack-4">
            <p>{words.deleteHint}</p>
            <ActionForm
              id="delete-entry" label={words.deletion} action={deleteEntryAction} values={{ register, original: slug, version }} submits={[{ label: words.deletion, weight: 'normal' }]}
              fields={[{ type: 'hidden', name: 'register' }, { type: 'hidden', name: 'original' }, { type: 'hidden', name: 'version' }]}
            />
          </div>
        </Section>
      ) : null}
    </>
  )
}
