'use client'

import { useId, useRef, useState, type KeyboardEvent } from 'react'
import { messages } from '@/lib/messages/messages'

interface NearSplitProps { first: string; onRecord: (split: string, overlapping: boolean) => void; onCancel: () => void }

/** Asks how the whole is divided of which a claim is a part. Its boxes have no names: they are none of the form's until they are recorded. */
export function NearSplit({ first, onRecord, onCancel }: NearSplitProps) {
  const [split, setSplit] = useState(first)
  const overlapping = useRef<HTMLInputElement>(null)
  const id = useId()
  const t = messages.claimsNear
  const record = () => { if (split.trim() !== '') onRecord(split.trim(), overlapping.current?.checked ?? false) }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' && !(event.key === 'Enter' && (event.target as HTMLElement).tagName === 'INPUT')) return
    // Enter would send the form.
    event.preventDefault()
    event.stopPropagation()
    if (event.key === 'Enter') record()
    else onCancel()
  }
  return (
    <div className="near__split" onKeyDown={onKeyDown}>
      <div className="field">
        <label htmlFor={id}>{t.split}</label>
        <input id={id} className="input" value={split} onChange={(event) => setSplit(event.target.value)} aria-describedby={`${id}-hint`} autoComplete="off" autoFocus required />
        <p className="hint" id={`${id}-hint`}>{t.splitHint}</p>
      </div>
      <label className="check"><input type="checkbox" ref={overlapping} /> <span>{t.overlapping}</span></label>
      <div className="btns">
        <button type="button" className="btn" onClick={record}>{t.record}</button>
        <button type="button" className="btn btn--plain" onClick={onCancel}>{t.cancel}</button>
      </div>
    </div>
  )
}
