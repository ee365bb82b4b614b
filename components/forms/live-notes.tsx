'use client'

import { createContext, useContext, type ReactNode } from 'react'
import { useFormMetadata } from '@conform-to/react'

/** What is said about a field while it is filled in: how it was read, whether the quote was found. `use` offers a text for the field. */
export type LiveNote = { text: string; tone?: 'read' | 'warning'; use?: { label: string; value: string } }

/** Notes by the name of the field. */
export type LiveNotesByName = Readonly<Record<string, readonly LiveNote[]>>

const Notes = createContext<LiveNotesByName | null>(null)

export const LiveNotes = Notes.Provider

/** A field with its notes below it; they are announced politely, since they change while somebody types. */
export function Noted({ formId, name, children }: { formId: string; name: string; children: ReactNode }) {
  const all = useContext(Notes)
  if (all === null) return children
  return <div className="noted">{children}<FieldNotes formId={formId} name={name} notes={all[name] ?? []} /></div>
}

function FieldNotes({ formId, name, notes }: { formId: string; name: string; notes: readonly LiveNote[] }) {
  const form = useFormMetadata(formId)
  return (
    <div className="livenotes" aria-live="polite">
      {notes.map(({ text, tone = 'read', use }) => (
        <p key={text} className={tone === 'warning' ? 'livenote livenote--warning' : 'livenote'}>
          {text}
          {use ? <> <button type="button" className="btn btn--plain" onClick={() => { form.update({ name, value: use.value }) }}>{use.label}</button></> : null}
        </p>
      ))}
    </div>
  )
}
