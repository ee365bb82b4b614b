'use client'

import { ActionForm } from '@/components/forms/action-form'
import type { FieldSpec, FormValues } from '@/components/forms/field-spec'
import { FRAME, type FormAction } from '@/components/forms/form-state'
import { SpecFields } from '@/components/forms/spec-field'
import { messages } from '@/lib/messages/messages'

interface CaptureFormProps { action: FormAction; address: FieldSpec; fields: readonly FieldSpec[]; values: FormValues; once: string; draftKey: string; isFound: boolean; cancel: string }

/** One form for both ways: an address that is fetched, and fields that are filled by it or by hand. */
export function CaptureForm({ action, address, fields, values, once, draftKey, isFound, cancel }: CaptureFormProps) {
  const words = messages.capture
  return (
    <ActionForm
      id="capture" label={words.title} action={action} fields={[address, ...fields]} values={values} once={once} draftKey={draftKey} cancel={{ href: cancel }}
      submits={[{ label: words.save, value: 'save', weight: isFound ? 'main' : 'normal' }]}
    >
      <SpecFields formId="capture" fields={[address]} />
      {/* The first button of the form: what Enter in the address presses. */}
      <p className="btns"><button className={isFound ? 'btn' : 'btn btn--main'} type="submit" name={FRAME.do} value="fetch">{words.fetch}</button></p>
      <h2>{words.fields}</h2>
      <SpecFields formId="capture" fields={fields} />
    </ActionForm>
  )
}
