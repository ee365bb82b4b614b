import type { Metadata } from 'next'
import { RegisterForm } from '@/components/desk/registers/register-form'
import { registerFields } from '@/components/desk/registers/register-specs'
import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import { EmptyState } from '@/components/ui/empty-state'
import { PageHead } from '@/components/ui/page-head'
import { registerChoices } from '@/lib/data/register-lists'
import { messages } from '@/lib/messages/messages'
import { deskPath } from '@/lib/paths'
import { requirePerson } from '../../../guard'
import { newMark } from '../../../once'
import { mayWrite, readRegister } from '../../read-register'
import { createEntryAction } from './actions'

const words = messages.registersDesk

interface Props { params: Promise<{ register: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: words.add(readRegister((await params).register)) }
}

/** The form for a new entry. */
export default async function NewEntryPage({ params }: Props) {
  const person = await requirePerson('editor')
  const register = readRegister((await params).register)
  const list = deskPath(['registers', register])
  const choices = await registerChoices()
  const [only] = choices.conflicts
  return (
    <>
      <Breadcrumbs label={messages.site.path} items={[{ label: words.title, href: deskPath(['registers']) }, { label: words.names[register], href: list }, { label: words.add(register) }]} />
      <PageHead title={words.add(register)}>{words.about[register]}</PageHead>
      {mayWrite(person, register) ? (
        <RegisterForm
          id="entry" register={register} isNew action={createEntryAction} fields={[...registerFields(register, choices, true), { type: 'hidden', name: 'register' }]}
          values={{ register, ...(choices.conflicts.length === 1 && only ? { conflict: only.value } : {}) }} once={newMark()} draftKey={`registers/${register}/new`} cancel={list}
        />
      ) : <EmptyState title={words.onlyAdmins}>{words.onlyAdminsHint}</EmptyState>}
    </>
  )
}
