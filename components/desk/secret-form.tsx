'use client'

import type { ComponentProps } from 'react'
import { CopyButton } from '@/components/claims/copy-button'
import { ActionForm } from '@/components/forms/action-form'
import type { FormState } from '@/components/forms/form-state'
import { Field } from '@/components/ui/fields'
import { messages } from '@/lib/messages/messages'

type SecretFormProps = Omit<ComponentProps<typeof ActionForm>, 'before'> & { secretLabel: string }

/** A form whose answer is a secret that is shown once, in a box that can be selected and copied. */
export function SecretForm({ secretLabel, ...form }: SecretFormProps) {
  return <ActionForm {...form} before={(state) => <Secret id={`${form.id}-secret`} label={secretLabel} state={state} />} />
}

function Secret({ id, label, state }: { id: string; label: string; state: FormState }) {
  const extra = state?.extra
  if (typeof extra !== 'object' || extra === null || !('secret' in extra) || typeof extra.secret !== 'string') return null
  const { copy } = messages.accounts
  return (
    <div className="notice">
      <Field id={id} label={label}>
        <input className="input" id={id} readOnly value={extra.secret} size={60} spellCheck={false} autoComplete="off" />
      </Field>
      <CopyButton plain text={extra.secret} label={copy.label} done={copy.done} failed={copy.failed} />
    </div>
  )
}
