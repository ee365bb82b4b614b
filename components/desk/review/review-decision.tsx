'use client'

import type { ReactNode } from 'react'
import { FRAME } from '@/components/forms/form-state'
import { Field } from '@/components/ui/fields'
import { messages } from '@/lib/messages/messages'

export interface ReviewEntry {
  id: string
  /** The claim with the revision on show, as `bulkValue`. */
  value: string
  label: string
  isChange: boolean
  /** Why it was changed, as it was handed in. */
  reason: string | null
  mayPublish: boolean
  assignee: string | null
  /** How many comments there are, and what they say. */
  said: number
  comments: ReactNode
}

interface DecisionProps {
  entry: ReviewEntry
  me: string
  typed: (kind: 'comment' | 'reason', id: string) => string | undefined
  errors: Readonly<Record<string, readonly string[] | null>>
  pending: boolean
}

/** What can be decided of one claim, and what was said about it. */
export function Decision({ entry, me, typed, errors, pending }: DecisionProps) {
  const words = messages.review
  const { id, value, isChange, mayPublish, assignee } = entry
  const wait = pending || undefined
  const step = (name: string, label: string, key?: string, main = false) => (
    <button className={main ? 'btn btn--main' : 'btn'} type="submit" name={FRAME.do} value={`${name}:${value}`} data-step={name} aria-disabled={wait} aria-keyshortcuts={key}>
      {label}<span className="vh">: {entry.label}</span>
    </button>
  )
  return (
    <div className="queue__decide">
      {entry.comments}
      {isChange && mayPublish ? <FreeText name={`reason.${id}`} id={`reason-${id}`} label={words.reason} hint={words.reasonHint} value={typed('reason', id) ?? entry.reason ?? ''} error={errors[`reason.${id}`]?.join(' ')} rows={1} /> : null}
      <FreeText
        // A comment that was taken leaves an empty box.
        key={`comment ${entry.said}`}
        name={`comment.${id}`} id={`comment-${id}`} label={words.comment} hint={words.commentHint} value={typed('comment', id)} error={errors[`comment.${id}`]?.join(' ')}
      />
      {mayPublish ? null : <p className="note">{words.fourEyes}</p>}
      <div className="btns">
        {mayPublish ? step('publish', words.publish, 'P', true) : null}
        {step('back', words.back, 'B')}
        {assignee === me ? step('free', words.free) : mayPublish ? step('mine', words.take, 'A') : null}
        <button className="btn btn--plain" type="submit" name={FRAME.do} value={`comment:${value}`} aria-disabled={wait}>{words.comments.add}<span className="vh">: {entry.label}</span></button>
      </div>
    </div>
  )
}

interface FreeTextProps { name: string; id: string; label: string; hint?: string; value?: string; error?: string; rows?: number }

/** A few lines of text. */
export function FreeText({ name, id, label, hint, value = '', error, rows = 2 }: FreeTextProps) {
  return (
    <Field id={id} label={label} hint={hint} error={error}>
      <textarea
        className="input area area--plain" id={id} name={name} rows={rows} defaultValue={value} maxLength={2000}
        aria-invalid={error ? true : undefined} aria-describedby={[error ? `${id}-error` : null, hint ? `${id}-hint` : null].filter(Boolean).join(' ') || undefined}
      />
    </Field>
  )
}
