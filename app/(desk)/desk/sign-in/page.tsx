import type { Metadata } from 'next'
import { ActionForm } from '@/components/forms/action-form'
import { Banner } from '@/components/ui/banner'
import { PageHead } from '@/components/ui/page-head'
import { returnPath } from '@/lib/auth/return-path'
import { messages } from '@/lib/messages/messages'
import { currentPerson } from '../guard'
import { signInAction } from './actions'

export const metadata: Metadata = { title: messages.accounts.signIn.title }

/** Signing in; whoever was on the way to a page of the desk gets there. */
export default async function SignInPage({ searchParams }: { searchParams: Promise<{ to?: string | string[] }> }) {
  const { to } = await searchParams
  const path = returnPath(typeof to === 'string' ? to : null)
  const person = await currentPerson()
  const { signIn, fields } = messages.accounts
  return (
    <div className="before-5 stack-4">
      <PageHead title={signIn.title}>{signIn.lead}</PageHead>
      {person ? <Banner title={signIn.already(person.email)} links={<a href={path}>{signIn.toDesk}</a>} /> : null}
      <ActionForm
        id="sign-in"
        label={signIn.title}
        action={signInAction}
        fields={[
          { type: 'text', name: 'email', label: fields.email, input: 'email', autoComplete: 'username', maxLength: 254 },
          { type: 'text', name: 'password', label: fields.password, input: 'password', autoComplete: 'current-password' },
          { type: 'hidden', name: 'to' },
        ]}
        values={{ to: path }}
        submits={[{ label: signIn.go }]}
      />
      <p className="note">{signIn.forgotten}</p>
    </div>
  )
}
