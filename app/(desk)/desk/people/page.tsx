import type { Metadata } from 'next'
import { PeopleTable } from '@/components/desk/people-table'
import { SecretForm } from '@/components/desk/secret-form'
import { ActionForm } from '@/components/forms/action-form'
import type { FieldSpec } from '@/components/forms/field-spec'
import { Banner } from '@/components/ui/banner'
import { PageHead } from '@/components/ui/page-head'
import { Section } from '@/components/ui/section'
import { ROLES } from '@/lib/auth/person'
import { listPeople, type ListedPerson } from '@/lib/data/account-people'
import { messages } from '@/lib/messages/messages'
import { deskPath } from '@/lib/paths'
import { requirePerson } from '../guard'
import { newMark } from '../once'
import { accessAction, changeRoleAction, inviteAction } from './actions'

const { people: words, fields, rolesLong } = messages.accounts

export const metadata: Metadata = { title: words.title }

const role: FieldSpec = { type: 'radios', name: 'role', label: fields.role, options: ROLES.toReversed().map((value) => ({ value, label: rolesLong[value] })) }

/** The people of the desk, and one of them to change where the address names one. */
export default async function PeoplePage({ searchParams }: { searchParams: Promise<{ person?: string | string[] }> }) {
  const me = await requirePerson('admin')
  const { person } = await searchParams
  const people = await listPeople(new Date().toISOString())
  const chosen = people.find(({ id }) => id === person)
  return (
    <>
      <div className="before-5">
        <PageHead title={words.title}>{words.lead}</PageHead>
        {person !== undefined && !chosen ? <Banner title={words.notThere} links={<a href={deskPath(['people'])}>{words.all}</a>} /> : null}
      </div>
      {chosen ? <Person key={chosen.id} person={chosen} /> : null}
      <Section id="accounts" title={words.list} aside={<a href={deskPath(['people', 'revert'])}>{messages.revert.link}</a>}><PeopleTable people={people} me={me.id} /></Section>
      <Section id="invite" title={words.invite}>
        <SecretForm
          id="invite-form"
          label={words.invite}
          secretLabel={words.link}
          action={inviteAction}
          once={newMark()}
          fields={[{ type: 'text', name: 'email', label: fields.email, input: 'email', maxLength: 254 }, role]}
          values={{ role: 'editor' }}
          submits={[{ label: words.inviteGo }]}
        />
      </Section>
    </>
  )
}

function Person({ person: { email, role: held, closed } }: { person: ListedPerson }) {
  const state = closed ? [{ label: words.reopen, value: 'reopen' }] : [
    { label: words.reset, value: 'reset', weight: 'normal' as const }, { label: words.revoke, value: 'revoke' }, { label: words.close, value: 'close' },
  ]
  return (
    <Section id="person" title={words.person(email)} aside={<a href={deskPath(['people'])}>{words.all}</a>}>
      <div className="stack-5">
        <ActionForm id="change-role" label={words.changeRole} action={changeRoleAction} fields={[role, { type: 'hidden', name: 'email' }]} values={{ email, role: held }} submits={[{ label: words.changeRole, weight: 'normal' }]} />
        <SecretForm id="change-access" label={words.access} secretLabel={words.link} action={accessAction} fields={[{ type: 'hidden', name: 'email' }]} values={{ email }} submits={state} />
      </div>
    </Section>
  )
}
