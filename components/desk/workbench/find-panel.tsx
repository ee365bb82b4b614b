'use client'

import { useCallback, useEffect, useRef, useState, type FormEvent } from 'react'
import { ClaimForm } from '@/components/desk/claim-form/claim-form'
import type { ClaimOptions } from '@/components/desk/claim-form/claim-fields'
import type { ClaimPreviewAnswer } from '@/components/desk/claim-form/preview-answer'
import type { FormValues } from '@/components/forms/field-spec'
import type { FormAction } from '@/components/forms/form-state'
import type { Kind } from '@/lib/domain/vocabulary'
import { messages } from '@/lib/messages/messages'
import { useEnterDoes } from './enter-choice'
import { focusForm, isUnfilled } from './focus-form'
import { enterForm, escapeForm } from './form-keys'
import { ReadOut } from './read-out'
import type { BenchFind } from './work-store'
import { ENTER_DOES, WORK_BOXES } from './work-types'

interface FindPanelProps {
  find: BenchFind
  values: FormValues
  /** What was suggested for the statement before, where the form is opened again with what was typed. */
  suggested: string | null
  draftKey: string
  once?: string
  options: ClaimOptions
  columns: Readonly<Record<Kind, readonly string[]>>
  action: FormAction
  preview: (form: FormData) => Promise<ClaimPreviewAnswer>
  /** Takes the focus when it is drawn. */
  focus: boolean
  toText: () => void
}

const box = (values: FormValues, name: string) => (typeof values[name] === 'string' ? values[name] : '')

/** The form of the current find: how it is read, then the boxes of the claim form, filled in. */
export function FindPanel({ find, values, suggested: suggestedBefore, draftKey, once, options, columns, action, preview, focus, toText }: FindPanelProps) {
  const t = messages.workbench
  const panel = useRef<HTMLDivElement>(null)
  const [read, setRead] = useState({ words: box(values, 'quantity'), unit: box(values, 'unit') })
  // The statement goes with the boxes until somebody words it.
  const suggested = useRef(suggestedBefore ?? box(values, 'statement'))
  const does = useEnterDoes()
  const isDate = find.type === 'date'
  useEffect(() => {
    const form = focus ? panel.current?.querySelector<HTMLFormElement>('form#claim') : null
    const top = document.getElementById('work-form')
    // After the form library has drawn its boxes. A date is mostly no claim of its own: its head has the focus, so that one key passes on.
    if (form) requestAnimationFrame(() => (isDate && isUnfilled(form) ? headFocus(top) : focusForm(form, top)))
  }, [focus, isDate])
  const onInput = (event: FormEvent<HTMLElement>) => {
    const { form } = event.target as HTMLInputElement
    if (!form) return
    const text = (name: string) => { const item = form.elements.namedItem(name); return item instanceof HTMLInputElement ? item.value : '' }
    setRead({ words: text('quantity'), unit: text('unit') })
  }
  // The same one at every drawing: another one would be asked anew.
  const follow = useCallback(async (content: FormData) => {
    const answer = await preview(content)
    const next = answer.notes.statement?.find(({ use }) => use)?.use?.value
    const area = panel.current?.querySelector<HTMLTextAreaElement>('textarea[name="statement"]')
    if (next === undefined || !area || area.value.trim() !== suggested.current.trim()) return answer
    area.value = next
    suggested.current = next
    return { ...answer, notes: { ...answer.notes, statement: [] } }
  }, [preview])
  const send: FormAction = (state, content) => {
    content.set(WORK_BOXES.suggested, suggested.current)
    return action(state, content)
  }
  const submits = [does, ...ENTER_DOES.filter((one) => one !== does)].map((value, place) => ({ value, label: place === 0 ? t.go[value] : t.also[value] }))
  return (
    <div className="work__panel" ref={panel} onInput={onInput} onKeyDownCapture={(event) => escapeForm(event, toText)} onKeyDown={enterForm}>
      <ReadOut words={read.words} unit={read.unit || null} isDate={isDate} />
      <ClaimForm
        // Drawn by the server it is the server's own action, so that it works without script.
        action={typeof window === 'undefined' ? action : send} preview={follow} options={options} columns={columns} values={values} once={once} draftKey={draftKey} submits={submits}
        hidden={{ [WORK_BOXES.find]: find.key, [WORK_BOXES.words]: find.text }}
      />
      <p className="hint">{t.stays}</p>
    </div>
  )
}

function headFocus(top: HTMLElement | null) {
  document.getElementById('work-find')?.focus({ preventScroll: true })
  top?.scrollIntoView({ block: 'nearest' })
}
