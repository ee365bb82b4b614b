'use client'

import { useField } from '@conform-to/react'
import { Field, renderOptions } from '@/components/ui/fields'
import type { AreaSpec, SelectSpec, TextSpec } from './field-spec'
import { describe } from './spec-field'
import { fieldId } from './troubles'

interface ControlProps<Spec> { formId: string; name: string; spec: Spec }

/** What every control of a form takes from its field. Passwords are never handed back. */
export function useControl(formId: string, name: string, hint: string | undefined) {
  const [field] = useField<string>(name, { formId })
  const id = fieldId(formId, name)
  return {
    id, error: field.errors?.join(' '), value: typeof field.initialValue === 'string' ? field.initialValue : '',
    control: { id, name, key: field.key, 'aria-invalid': field.errors ? true as const : undefined, 'aria-describedby': describe(id, hint, field.errors) },
  }
}

/** One line of text. */
export function TextControl({ formId, name, spec }: ControlProps<TextSpec>) {
  const { id, error, value, control: { key, ...control } } = useControl(formId, name, spec.hint)
  return (
    <Field id={id} label={spec.label} hint={spec.hint} error={error}>
      <input key={key} {...control} className="input" type={spec.input ?? 'text'} defaultValue={spec.input === 'password' ? undefined : value} inputMode={spec.inputMode} maxLength={spec.maxLength} autoComplete={spec.autoComplete ?? 'off'} spellCheck={spec.input ? false : undefined} />
    </Field>
  )
}

/** Several lines of text; grows with what is typed. */
export function AreaControl({ formId, name, spec }: ControlProps<AreaSpec>) {
  const { id, error, value, control: { key, ...control } } = useControl(formId, name, spec.hint)
  return (
    <Field id={id} label={spec.label} hint={spec.hint} error={error}>
      <textarea key={key} {...control} className={spec.plain ? 'input area area--plain' : 'input area'} rows={spec.rows ?? 2} defaultValue={value} maxLength={spec.maxLength} />
    </Field>
  )
}

/** One choice of a closed list. */
export function SelectControl({ formId, name, spec }: ControlProps<SelectSpec>) {
  const { id, error, value, control: { key, ...control } } = useControl(formId, name, spec.hint)
  return (
    <Field id={id} label={spec.label} hint={spec.hint} error={error}>
      <span className="selectbox"><select key={key} {...control} className="select" defaultValue={value}>{renderOptions(spec.options)}</select></span>
    </Field>
  )
}
