import type { Metadata } from 'next'
import { ActionForm } from '@/components/forms/action-form'
import type { FieldSpec } from '@/components/forms/field-spec'
import { ButtonLink } from '@/components/ui/buttons'
import { DescriptionList } from '@/components/ui/description-list'
import { EmptyState } from '@/components/ui/empty-state'
import { PageHead } from '@/components/ui/page-head'
import { openLink } from '@/lib/auth/links'
import { messages } from '@/lib/messages/messages'
import { deskPath } from '@/lib/paths'
import { acceptAction } from './actions'

const { welcome, fields, hints } = messages.accounts

export const metadata: Metadata = { title: welcome.titles.invitation }

/** What a link that sets a password leads to. Looking at it uses nothing up: only the form does. */
export default async function WelcomePage({ params }: { params: Promise<{ token: string }> }) {
  const { token } = await params
  const link = await openLink(token)
  if (!link) return <Gone />
  const specs: FieldSpec[] = [
    ...(link.email === null ? [{ type: 'text', name: 'email', label: fields.email, input: 'email', autoComplete: 'username', maxLength: 254 } as const] : []),
    { type: 'text', name: 'name', label: fields.name, hint: hints.name, autoComplete: 'name', maxLength: 100 },
    { type: 'text', name: 'password', label: link.purpose === 'reset' ? fields.newPassword : fields.password, hint: hints.newPassword, input: 'password', autoComplete: 'new-password' },
    { type: 'hidden', name: 'token' },
  ]
  return (
    <div className="before-5 stack-4">
      <PageHead title={welcome.titles[link.purpose]}>{welcome.leads[link.purpose]}</PageHead>
      {link.email === null ? null : <DescriptionList items={[{ term: welcome.account, details: link.email }]} />}
      <ActionForm id="welcome" label={welcome.titles[link.purpose]} action={acceptAction} fields={specs} values={{ name: link.name, token }} submits={[{ label: welcome.go }]} />
    </div>
  )
}

function Gone() {
  return (
    <div className="before-5">
      <PageHead title={welcome.goneTitle} />
      <EmptyState title={welcome.gone} action={<ButtonLink href={deskPath(['sign-in'])}>{messages.accounts.signIn.go}</ButtonLink>} />
    </div>
  )
}
