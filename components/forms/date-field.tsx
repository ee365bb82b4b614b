'use client'

import { useField } from '@conform-to/react'
import { messages } from '@/lib/messages/messages'
import type { DateSpec } from './field-spec'
import { describe } from './spec-field'
import { useControl } from './text-controls'
import { fieldId } from './troubles'

interface DateFieldProps { formId: string; name: string; spec: DateSpec }

const HOWS = ['exactly', 'about', 'before', 'after', 'between'] as const

/** A date as far as it is known: day, month and year apart, and how sure they are; the last box takes what three boxes cannot say. */
export function DateField({ formId, name, spec }: DateFieldProps) {
  const [field, form] = useField<Record<string, string>>(name, { formId })
  const { dates } = messages.forms
  const id = fieldId(formId, name)
  const wrong = [field.errors, ...['day', 'month', 'year', 'day2', 'month2', 'year2', 'edtf', 'how'].map((part) => form.allErrors[`${name}.${part}`])].flatMap((errors) => errors ?? [])
  return (
    <fieldset className={wrong.length > 0 ? 'field field--error dateentry' : 'field dateentry'} id={id} tabIndex={-1} aria-describedby={describe(id, spec.hint, wrong.length > 0 ? wrong : undefined)}>
      <legend>{spec.label}</legend>
      {wrong.length > 0 ? <p className="err" id={`${id}-error`}>{[...new Set(wrong)].join(' ')}</p> : null}
      <Boxes formId={formId} name={name} suffix="" />
      <div className="dateentry__second"><p className="small">{dates.and}</p><Boxes formId={formId} name={name} suffix="2" /></div>
      <How formId={formId} name={`${name}.how`} />
      {spec.hint ? <p className="hint" id={`${id}-hint`}>{spec.hint}</p> : null}
      <details className="fold" open={Boolean((field.value as Record<string, string> | undefined)?.edtf) || undefined}>
        <summary>{dates.other}</summary>
        <Box formId={formId} name={`${name}.edtf`} label={dates.edtf} numeric={false} />
      </details>
    </fieldset>
  )
}

function Boxes({ formId, name, suffix }: { formId: string; name: string; suffix: string }) {
  const { dates } = messages.forms
  return (
    <div className="dateboxes">
      <Box formId={formId} name={`${name}.day${suffix}`} label={dates.day} />
      <Box formId={formId} name={`${name}.month${suffix}`} label={dates.month} />
      <Box formId={formId} name={`${name}.year${suffix}`} label={dates.year} />
    </div>
  )
}

function Box({ formId, name, label, numeric = true }: { formId: string; name: string; label: string; numeric?: boolean }) {
  const { id, value, control: { key, ...control } } = useControl(formId, name, undefined)
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <input key={key} {...control} aria-describedby={undefined} className="input" defaultValue={value} inputMode={numeric ? 'numeric' : undefined} autoComplete="off" maxLength={numeric ? 12 : 60} />
    </div>
  )
}

function How({ formId, name }: { formId: string; name: string }) {
  const [field] = useField<string>(name, { formId })
  const { dates } = messages.forms
  const chosen = field.initialValue || 'exactly'
  return (
    <div className="radios" role="radiogroup" aria-label={dates.how}>
      {HOWS.map((how) => <label key={how}><input key={field.key} type="radio" name={name} value={how} defaultChecked={chosen === how} /> {dates.hows[how]}</label>)}
    </div>
  )
}
