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
  const { secret, says } = secretIn(state?.extra)
  if (secret === undefined) return null
  const { copy } = messages.accounts
  return (
    <div className="notice secret">
      <p role="status">{says}</p>
      <Field id={id} label={label}>
        <input className="input" id={id} readOnly value={secret} spellCheck={false} autoComplete="off" />
      </Field>
      <div className="btns"><CopyButton plain text={secret} label={copy.label} done={copy.done} failed={copy.failed} /></div>
    </div>
  )
}

/** A secret and the sentence about it, where the answer of an action holds one. */
function secretIn(extra: unknown): { secret?: string; says?: string } {
  if (typeof extra !== 'object' || extra === null || !('secret' in extra) || typeof extra.secret !== 'string') return {}
  return { secret: extra.secret, says: 'says' in extra && typeof extra.says === 'string' ? extra.says : undefined }
}
