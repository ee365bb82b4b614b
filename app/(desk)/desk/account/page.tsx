import type { Metadata } from 'next'
import { headers } from 'next/headers'
import { SessionTable } from '@/components/desk/session-table'
import { SecretForm } from '@/components/desk/secret-form'
import { TokenTable } from '@/components/desk/token-table'
import { ActionForm } from '@/components/forms/action-form'
import { DescriptionList } from '@/components/ui/description-list'
import { PageHead } from '@/components/ui/page-head'
import { Section } from '@/components/ui/section'
import { sessionOf } from '@/lib/auth/guard'
import { listSessions } from '@/lib/data/account-sessions'
import { listTokens } from '@/lib/data/account-tokens'
import { messages } from '@/lib/messages/messages'
import { requirePerson } from '../guard'
import { newMark } from '../once'
import { changePasswordAction, endSessionsAction, makeTokenAction, revokeTokenAction } from './actions'

const { account: words, fields, hints, roles } = messages.accounts

export const metadata: Metadata = { title: words.title }

/** One's own account: password, sessions, tokens for programs. */
export default async function AccountPage({ searchParams }: { searchParams: Promise<{ done?: string | string[] }> }) {
  const person = await requirePerson('viewer')
  const { done } = await searchParams
  const here = await sessionOf(await headers())
  const [sessions, tokens] = [await listSessions(person.id, new Date().toISOString()), await listTokens(person.id)]
  const only = sessions.length === 1
  return (
    <>
      <div className="before-5 stack-4">
        <PageHead title={words.title} />
        {done === 'password' ? <p className="notice" role="status">{words.changed}</p> : null}
        <DescriptionList items={[{ term: fields.email, details: person.email }, { term: messages.accounts.people.name, details: person.name }, { term: fields.role, details: roles[person.role] }]} />
      </div>
      <Section id="sessions" title={words.sessions}>
        <div className="stack-4">
          <p className="note">{words.sessionsLead}</p>
          <ActionForm id="end-sessions" label={words.sessions} action={endSessionsAction} fields={[]} submits={only ? [] : [{ label: words.endOthers, value: 'others', weight: 'normal' }]}>
            <SessionTable sessions={sessions} here={here?.sessionId ?? ''} />
          </ActionForm>
        </div>
      </Section>
      <Section id="password" title={words.password}>
        <div className="stack-4">
          <p className="note">{words.passwordLead}</p>
          <ActionForm
            id="change-password"
            label={words.change}
            action={changePasswordAction}
            fields={[
              { type: 'text', name: 'currentPassword', label: fields.currentPassword, input: 'password', autoComplete: 'current-password' },
              { type: 'text', name: 'newPassword', label: fields.newPassword, hint: hints.newPassword, input: 'password', autoComplete: 'new-password' },
            ]}
            submits={[{ label: words.change }]}
          />
        </div>
      </Section>
      <Section id="tokens" title={words.tokens}>
        <div className="stack-4">
          <p className="note">{words.tokensLead}</p>
          {/* The form stands without rows too: it still has to say that the last one was revoked. */}
          <ActionForm id="revoke-token" label={words.tokens} action={revokeTokenAction} fields={[]} submits={[]}>
            {tokens.length === 0 ? <p>{words.noTokens}</p> : <TokenTable tokens={tokens} />}
          </ActionForm>
          <SecretForm
            id="make-token"
            label={words.makeToken}
            secretLabel={words.token}
            action={makeTokenAction}
            once={newMark()}
            fields={[{ type: 'text', name: 'label', label: fields.label, hint: hints.label, maxLength: 80 }]}
            submits={[{ label: words.makeToken, weight: 'normal' }]}
          />
        </div>
      </Section>
    </>
  )
}
