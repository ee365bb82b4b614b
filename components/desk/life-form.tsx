'use client'

import { RevisionDiff } from '@/components/claims/revision-diff'
import { ActionForm, type SubmitSpec } from '@/components/forms/action-form'
import type { FieldSpec, FormValues } from '@/components/forms/field-spec'
import type { FormAction, FormState } from '@/components/forms/form-state'
import { messages } from '@/lib/messages/messages'
import { deskPath } from '@/lib/paths'
import { CONFLICT_BOXES } from './conflict-choice'
import { labelled, RevisionLine, type Change } from './life-parts'

interface LifeFormProps {
  id: string
  action: FormAction
  /** The claim and the revision that the page shows; further hidden values beside them. */
  values: FormValues & { id: string; head: string }
  fields?: readonly FieldSpec[]
  submits: readonly SubmitSpec[]
  label?: string
  cancel?: { href: string }
}

type Since = { id: string; head: number; saves: { number: number; author: string; reason: string | null; recordedAt: string }[]; changes: Change[] }

/** A step in a claim's life: knows which revision it was pressed on, and says who saved what where that is the newest no more. */
export function LifeForm({ id, values, fields = [], ...rest }: LifeFormProps) {
  const hidden = Object.keys(values).filter((name) => !fields.some((field) => 'name' in field && field.name === name)).map((name): FieldSpec => ({ type: 'hidden', name }))
  return <ActionForm id={id} values={values} fields={[...hidden, ...fields]} before={(state) => <Meanwhile formId={id} state={state} />} {...rest} />
}

function Meanwhile({ formId, state }: { formId: string; state: FormState }) {
  const since = (state?.extra as { since?: Since } | undefined)?.since
  if (!since) return null
  const words = messages.claimLife.stale
  return (
    <div className="conflict">
      <p><b>{words.title}</b></p>
      <ul className="small">{since.saves.map((save) => <li key={save.number}><RevisionLine id={since.id} {...save} /></li>)}</ul>
      {since.changes.length > 0 ? <RevisionDiff caption={words.changed} changes={labelled(since.changes)} /> : <p>{words.none}</p>}
      <p>{words.retry} <a href={deskPath(['claims', since.id])}>{words.open}</a></p>
      <input type="hidden" name={CONFLICT_BOXES.onto} value={since.head} form={formId} />
    </div>
  )
}
