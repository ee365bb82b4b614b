'use client'

import { useState, useSyncExternalStore } from 'react'
import { Autocomplete } from '@base-ui/react/autocomplete'
import { Field } from '@/components/ui/fields'
import { foldText } from '@/lib/domain/fold-text'
import { messages } from '@/lib/messages/messages'
import type { ComboSpec } from './field-spec'
import { useControl } from './text-controls'

interface ComboFieldProps { formId: string; name: string; spec: ComboSpec }
type Choice = ComboSpec['options'][number]

const never = () => () => {}

/** One line with suggestions. Without script it is a plain line with the browser's own list. */
export function ComboField({ formId, name, spec }: ComboFieldProps) {
  const { id, error, value, control: { key, ...control } } = useControl(formId, name, spec.hint)
  const isLive = useSyncExternalStore(never, () => true, () => false)
  const first = labelOf(spec.options, value)
  return (
    <Field id={id} label={spec.label} hint={spec.hint} error={error}>
      {isLive ? <LiveCombo key={key} spec={spec} first={first} control={control} /> : (
        <>
          <input key={key} {...control} className="input" list={`${id}-list`} defaultValue={first} autoComplete="off" />
          <datalist id={`${id}-list`}>{spec.options.map((option) => <option key={option.value} value={option.label} />)}</datalist>
        </>
      )}
      {spec.make ? <p className="hint"><a href={spec.make.href} target="_blank" rel="noopener">{spec.make.label}</a> {messages.forms.elsewhere}</p> : null}
    </Field>
  )
}

function LiveCombo({ spec, first, control }: { spec: ComboSpec; first: string; control: Record<string, unknown> }) {
  const [text, setText] = useState(() => typedBefore(control.id) ?? first)
  const { forms } = messages
  const isKnown = text.trim() === '' || spec.options.some((option) => isSame(option, text))
  return (
    <Autocomplete.Root items={spec.options} value={text} onValueChange={setText} itemToStringValue={(option: Choice) => option.label} filter={matches} autoHighlight={!spec.mayBeNew} limit={50} openOnInputClick>
      <Autocomplete.Input {...control} className="input" autoComplete="off" />
      {spec.mayBeNew && !isKnown ? <p className="hint" role="status">{forms.isNew}</p> : null}
      <Autocomplete.Portal>
        <Autocomplete.Positioner className="combo" sideOffset={4}>
          <Autocomplete.Popup className="combo__popup">
            <Autocomplete.Empty className="combo__empty">{forms.nothing}</Autocomplete.Empty>
            <Autocomplete.List className="combo__list" aria-label={spec.label}>
              {(option: Choice) => (
                <Autocomplete.Item key={option.value} value={option} className="combo__item">
                  <span>{option.label}</span>{option.note ? <span className="combo__note">{option.note}</span> : null}
                </Autocomplete.Item>
              )}
            </Autocomplete.List>
          </Autocomplete.Popup>
        </Autocomplete.Positioner>
      </Autocomplete.Portal>
    </Autocomplete.Root>
  )
}

/** What somebody typed into the plain line that stood here until the scripts were ready; null where nobody did, so that a kept draft counts. */
function typedBefore(id: unknown): string | null {
  const plain = typeof document === 'undefined' ? null : document.getElementById(String(id))
  return plain instanceof HTMLInputElement && plain.hasAttribute('list') && plain.value !== plain.defaultValue ? plain.value : null
}

// Every word that was typed stands somewhere in the label, the value or the note.
function matches(option: Choice, query: string): boolean {
  const where = foldText(`${option.label} ${option.value} ${option.note ?? ''}`)
  return foldText(query).split(/\s+/).every((word) => where.includes(word))
}

function isSame(option: Choice, text: string): boolean {
  const folded = foldText(text.trim())
  return folded === foldText(option.label) || folded === foldText(option.value)
}

function labelOf(options: readonly Choice[], value: string): string {
  return options.find((option) => option.value === value)?.label ?? value
}
