'use client'

import { useEffect, useState, type FormEvent } from 'react'
import { ConflictChoice } from '@/components/desk/conflict-choice'
import { ActionForm, type SubmitSpec } from '@/components/forms/action-form'
import type { FormValues } from '@/components/forms/field-spec'
import { FRAME, type FormAction, type FormState } from '@/components/forms/form-state'
import { LiveNotes } from '@/components/forms/live-notes'
import { SpecFields } from '@/components/forms/spec-field'
import { NOTHING_NEAR } from '@/lib/domain/near-claims'
import { KINDS, type Kind } from '@/lib/domain/vocabulary'
import { messages } from '@/lib/messages/messages'
import { claimFields, type ClaimOptions } from './claim-fields'
import { ClaimPreviewCard } from './claim-preview-card'
import { NearPanel } from './near/near-panel'
import { NearStrip } from './near/near-strip'
import type { ClaimFormExtra, ClaimPreviewAnswer } from './preview-answer'
import { usePreview } from './use-preview'

interface ClaimFormProps {
  action: FormAction
  /** Says what the boxes mean so far; saves nothing. */
  preview: (form: FormData) => Promise<ClaimPreviewAnswer>
  options: ClaimOptions
  /** Columns that each kind reads. */
  columns: Readonly<Record<Kind, readonly string[]>>
  values: FormValues
  once?: string
  draftKey: string
  /** Whether a reason of the change is asked for. */
  reason?: 'needed' | 'free'
  submits: readonly SubmitSpec[]
  /** Boxes of the page around the form, sent along and kept in no draft. */
  hidden?: Readonly<Record<string, string>>
  cancel?: { href: string; label?: string }
}

const ID = 'claim'

/** The form of a claim, with what its boxes mean so far and the card that readers will see. */
export function ClaimForm({ action, preview, options, columns, values, reason, hidden = {}, ...rest }: ClaimFormProps) {
  const [chosen, setChosen] = useState<Kind | null>(null)
  const [live, look] = usePreview(preview)
  useEffect(() => {
    // A little later, when a kept draft stands in its boxes: what is filled in from the start is looked at as if it had been typed.
    const timer = setTimeout(() => { const form = document.getElementById(ID); if (form instanceof HTMLFormElement && saysAnything(form)) look(form) }, 100)
    return () => clearTimeout(timer)
  }, [look])
  // A claim that is there already may be edited until it equals another.
  const isNew = !values.head
  const onInput = (event: FormEvent<HTMLElement>) => {
    const box = event.target as HTMLInputElement
    if (box.name === 'kind' && isKind(box.value)) setChosen(box.value)
    if (box.form) look(box.form)
  }
  const kindOf = (state: FormState) => chosen ?? kindIn(state?.initialValue) ?? kindIn(values) ?? 'figure'
  const fieldsOf = (state: FormState) => {
    const kind = kindOf(state)
    return claimFields({ kind, options, columns: new Set(columns[kind]), reason })
  }
  const extraOf = (state: FormState) => (state?.extra ?? {}) as ClaimFormExtra
  const answerOf = (state: FormState): ClaimPreviewAnswer | null => {
    const { notes, claim = null, same = null, made = [], near = NOTHING_NEAR } = extraOf(state)
    return live ?? (notes ? { notes, claim, same, made, near } : null)
  }
  return (
    <div className="claimform" onInput={onInput} onKeyDown={saveOnCtrlEnter}>
      <ActionForm
        {...rest}
        id={ID}
        label={messages.claimForm.form}
        action={action}
        values={values}
        fields={fieldsOf}
        before={(state) => { const { stale } = extraOf(state); return stale ? <ConflictChoice key={stale.head} formId={ID} {...stale} /> : null }}
        after={(state) => <><ClaimPreviewCard answer={answerOf(state)} /><p className="hint">{messages.claimForm.keys}</p></>}
        below={(state) => <NearPanel formId={ID} near={answerOf(state)?.near ?? NOTHING_NEAR} claim={answerOf(state)?.claim ?? null} isNew={isNew} />}
      >
        {(state) => {
          const [kindField, ...others] = fieldsOf(state)
          return (
            <LiveNotes value={answerOf(state)?.notes ?? {}}>
              {Object.entries(hidden).map(([name, value]) => <input key={name} type="hidden" name={name} value={value} />)}
              <SpecFields formId={ID} fields={kindField ? [kindField] : []} />
              {/* With script the boxes follow the choice at once. */}
              <noscript><button className="btn" type="submit" name={FRAME.do} value="kind">{messages.claimForm.showKind}</button></noscript>
              <SpecFields formId={ID} fields={others} />
            </LiveNotes>
          )
        }}
      </ActionForm>
      <NearStrip formId={ID} count={live?.near.likely.length ?? 0} isExact={isNew && live?.near.likely[0]?.likeness.level === 'same'} />
    </div>
  )
}

function saveOnCtrlEnter(event: React.KeyboardEvent<HTMLElement>) {
  if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return
  const form = (event.target as Element).closest('form')
  if (!form) return
  event.preventDefault()
  form.requestSubmit(form.querySelector<HTMLButtonElement>('.form__go button[type=submit]'))
}

const TELLING = ['metric', 'proposal', 'topic', 'occurrence', 'quantity', 'statement']

/** Whether the boxes say anything that something could be like. */
function saysAnything(form: HTMLFormElement): boolean {
  const content = new FormData(form)
  return TELLING.some((name) => content.get(name))
}

function kindIn(values: unknown): Kind | null {
  const kind = (values as { kind?: unknown } | null | undefined)?.kind
  return isKind(kind) ? kind : null
}

function isKind(kind: unknown): kind is Kind {
  return (KINDS as readonly unknown[]).includes(kind)
}
