'use client'

import { Fragment } from 'react'
import { useField } from '@conform-to/react'
import { ComboField } from './combo-field'
import { DateField } from './date-field'
import { below, isFilled, type CheckSpec, type FieldSpec, type GroupSpec, type RadiosSpec } from './field-spec'
import { Noted } from './live-notes'
import { RowsField } from './rows-field'
import { AreaControl, SelectControl, TextControl } from './text-controls'
import { fieldId } from './troubles'

interface SpecFieldsProps { formId: string; fields: readonly FieldSpec[]; parent?: string }

/** Fields in their order. */
export function SpecFields({ formId, fields, parent = '' }: SpecFieldsProps) {
  return fields.map((field, place) => {
    const key = 'name' in field ? field.name : `${field.legend} ${place}`
    const inside = <SpecField formId={formId} field={field} parent={parent} />
    // One element whether seen or not: what was typed stays in it.
    return 'unseen' in field ? <div key={key} className="maybe" hidden={field.unseen}>{inside}</div> : <Fragment key={key}>{inside}</Fragment>
  })
}

interface SpecFieldProps { formId: string; field: FieldSpec; parent?: string }

/** One field as its description says. */
export function SpecField({ formId, field, parent = '' }: SpecFieldProps) {
  switch (field.type) {
    case 'text': return <Noted formId={formId} name={below(parent, field.name)}><TextControl formId={formId} name={below(parent, field.name)} spec={field} /></Noted>
    case 'area': return <Noted formId={formId} name={below(parent, field.name)}><AreaControl formId={formId} name={below(parent, field.name)} spec={field} /></Noted>
    case 'select': return <SelectControl formId={formId} name={below(parent, field.name)} spec={field} />
    case 'combo': return <Noted formId={formId} name={below(parent, field.name)}><ComboField formId={formId} name={below(parent, field.name)} spec={field} /></Noted>
    case 'check': return <CheckControl formId={formId} name={below(parent, field.name)} spec={field} />
    case 'radios': return <RadiosControl formId={formId} name={below(parent, field.name)} spec={field} />
    case 'date': return <Noted formId={formId} name={below(parent, field.name)}><DateField formId={formId} name={below(parent, field.name)} spec={field} /></Noted>
    case 'hidden': return <HiddenControl formId={formId} name={below(parent, field.name)} />
    case 'rows': return <RowsField formId={formId} name={below(parent, field.name)} spec={field} />
    case 'group': return <GroupFields formId={formId} spec={field} parent={parent} />
    default: throw new RangeError(`Unknown field "${JSON.stringify(field)}"`)
  }
}

function HiddenControl({ formId, name }: { formId: string; name: string }) {
  const [field] = useField<string>(name, { formId })
  return <input key={field.key} type="hidden" name={name} defaultValue={field.initialValue ?? ''} />
}

function CheckControl({ formId, name, spec }: { formId: string; name: string; spec: CheckSpec }) {
  const [field] = useField<string>(name, { formId })
  const id = fieldId(formId, name)
  return (
    <div className={field.errors ? 'field field--error' : 'field'}>
      <label className="check" htmlFor={id}>
        <input key={field.key} type="checkbox" id={id} name={name} value="yes" defaultChecked={field.initialValue === 'yes'} aria-invalid={field.errors ? true : undefined} aria-describedby={describe(id, spec.hint, field.errors)} />
        <span>{spec.label}</span>
      </label>
      {field.errors ? <p className="err" id={`${id}-error`}>{field.errors.join(' ')}</p> : null}
      {spec.hint ? <p className="hint" id={`${id}-hint`}>{spec.hint}</p> : null}
    </div>
  )
}

function RadiosControl({ formId, name, spec }: { formId: string; name: string; spec: RadiosSpec }) {
  const [field] = useField<string>(name, { formId })
  const id = fieldId(formId, name)
  return (
    <fieldset className={field.errors ? 'field field--error' : 'field'} aria-describedby={describe(id, spec.hint, field.errors)}>
      <legend>{spec.label}</legend>
      {field.errors ? <p className="err" id={`${id}-error`}>{field.errors.join(' ')}</p> : null}
      <div className="radios">
        {spec.options.map(({ value, label }, place) => (
          <label key={value}>
            <input key={field.key} type="radio" id={place === 0 ? id : undefined} name={name} value={value} defaultChecked={(field.initialValue ?? '') === value} /> {label}
          </label>
        ))}
      </div>
      {spec.hint ? <p className="hint" id={`${id}-hint`}>{spec.hint}</p> : null}
    </fieldset>
  )
}

function GroupFields({ formId, spec, parent }: { formId: string; spec: GroupSpec; parent: string }) {
  const body = <div className={spec.pair ? 'pair' : 'fieldgroup'}><SpecFields formId={formId} fields={spec.fields} parent={parent} /></div>
  if (spec.folded) return <FoldedGroup formId={formId} spec={spec} parent={parent} />
  return (
    <fieldset className="field">
      <legend>{spec.legend}</legend>
      {spec.hint ? <p className="hint">{spec.hint}</p> : null}
      {body}
    </fieldset>
  )
}

// What is filled or wrong is never hidden.
function FoldedGroup({ formId, spec, parent }: { formId: string; spec: GroupSpec; parent: string }) {
  const [, form] = useField(parent, { formId })
  const names = namesOf(spec.fields).map((name) => below(parent, name))
  const wrong = Object.keys(form.allErrors).some((name) => names.some((one) => name === one || name.startsWith(`${one}.`) || name.startsWith(`${one}[`)))
  const filled = names.some((name) => isFilled(valueAt(form.value, name)))
  return (
    <details className="fold" open={wrong || filled || spec.open || undefined}>
      <summary>{spec.legend}</summary>
      {spec.hint ? <p className="hint">{spec.hint}</p> : null}
      <div className={spec.pair ? 'pair' : 'fieldgroup'}><SpecFields formId={formId} fields={spec.fields} parent={parent} /></div>
    </details>
  )
}

function namesOf(fields: readonly FieldSpec[]): string[] {
  return fields.flatMap((field) => (field.type === 'group' ? namesOf(field.fields) : [field.name]))
}

function valueAt(values: unknown, name: string): unknown {
  return name.split(/[.[\]]+/).filter(Boolean).reduce<unknown>((value, key) => (value as Record<string, unknown> | undefined)?.[key], values)
}

/** The ids that a control names in aria-describedby. */
export function describe(id: string, hint: string | undefined, errors: readonly string[] | undefined): string | undefined {
  return [errors ? `${id}-error` : null, hint ? `${id}-hint` : null].filter(Boolean).join(' ') || undefined
}
