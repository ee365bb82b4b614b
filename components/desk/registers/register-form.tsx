'use client'

import { useEffect } from 'react'
import { ActionForm } from '@/components/forms/action-form'
import type { FieldSpec, FormValues } from '@/components/forms/field-spec'
import type { FormAction, FormState } from '@/components/forms/form-state'
import { slugify } from '@/lib/domain/slug'
import { nameField, type RegisterName } from './register-specs'
import { StoredNow, type StaleEntry } from './stored-now'

interface RegisterFormProps {
  id: string
  register: RegisterName
  action: FormAction
  fields: readonly FieldSpec[]
  values: FormValues
  isNew?: boolean
  once?: string
  draftKey: string
  cancel: string
}

/** The form of an entry: shows what is stored where somebody else was faster, and suggests a slug while a new one is named. */
export function RegisterForm({ id, register, isNew = false, cancel, ...rest }: RegisterFormProps) {
  useSlug(isNew ? id : null, nameField(register))
  return <ActionForm id={id} cancel={{ href: cancel }} before={(state) => <Stale id={id} state={state} />} {...rest} />
}

function Stale({ id, state }: { id: string; state: FormState }) {
  const { stale } = (state?.extra ?? {}) as { stale?: StaleEntry }
  return stale ? <StoredNow formId={id} stale={stale} /> : null
}

/** Follows the name with a slug until somebody types one. */
function useSlug(formId: string | null, name: string) {
  useEffect(() => {
    if (formId === null) return
    let suggested = ''
    const follow = ({ target }: Event) => {
      if (!(target instanceof HTMLInputElement) || target.form?.id !== formId || target.name !== name) return
      const slug = target.form.elements.namedItem('slug')
      if (!(slug instanceof HTMLInputElement) || (slug.value !== '' && slug.value !== suggested)) return
      suggested = target.value.trim() === '' ? '' : slugify(target.value)
      slug.value = suggested
    }
    document.addEventListener('input', follow)
    return () => document.removeEventListener('input', follow)
  }, [formId, name])
}
