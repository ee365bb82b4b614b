'use client'

import { useField } from '@conform-to/react'
import { messages } from '@/lib/messages/messages'
import type { RowsSpec } from './field-spec'
import { SpecFields } from './spec-field'
import { fieldId } from './troubles'

interface RowsFieldProps { formId: string; name: string; spec: RowsSpec }

/** Rows of the same fields; adding and taking away are buttons of the form, so that they work without script too. */
export function RowsField({ formId, name, spec }: RowsFieldProps) {
  const [field, form] = useField<unknown[]>(name, { formId })
  const { forms } = messages
  const rows = field.getFieldList()
  const id = fieldId(formId, name)
  return (
    <fieldset className={field.errors ? 'field field--error' : 'field'} id={id} tabIndex={-1}>
      <legend>{spec.legend}</legend>
      {spec.hint ? <p className="hint">{spec.hint}</p> : null}
      {field.errors ? <p className="err" id={`${id}-error`}>{field.errors.join(' ')}</p> : null}
      {rows.length > 0 ? (
        <ol className="rows">
          {rows.map((row, place) => (
            <li className="row" key={row.key ?? row.name}>
              <div className="row__fields"><SpecFields formId={formId} fields={spec.fields} parent={`${name}[${place}]`} /></div>
              <button className="btn btn--plain" {...form.remove.getButtonProps({ name: field.name, index: place })} aria-label={forms.removeRow(spec.legend, place + 1)}>{forms.remove}</button>
            </li>
          ))}
        </ol>
      ) : null}
      <div><button className="btn" {...form.insert.getButtonProps({ name: field.name })}>{spec.add}</button></div>
    </fieldset>
  )
}
