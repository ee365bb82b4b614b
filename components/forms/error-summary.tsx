'use client'

import { useEffect, useRef, type RefObject } from 'react'
import { messages } from '@/lib/messages/messages'
import type { FormLink } from './form-state'

export type Trouble = { name: string; id: string | null; label: string | null; message: string }

interface ErrorSummaryProps { troubles: readonly Trouble[]; /** Changes with every answer, so that the focus comes back. */ answer: unknown; links?: readonly FormLink[] }

/** Every problem at once, above the form; takes the focus, and each line leads to its field. */
export function ErrorSummary({ troubles, answer, links = [] }: ErrorSummaryProps) {
  const box = useRef<HTMLDivElement>(null)
  useFocus(box, answer, troubles.length > 0)
  if (troubles.length === 0) return null
  const { forms } = messages
  return (
    <div className="errors" role="alert" tabIndex={-1} ref={box} id="form-errors">
      <h2 className="errors__title">{forms.problems(troubles.length)}</h2>
      <ul>
        {troubles.map(({ name, id, label, message }) => (
          <li key={`${name} ${message}`}>{id ? <a href={`#${id}`}>{label ? forms.at(label, message) : message}</a> : message}</li>
        ))}
        {links.map(({ href, label, beside }) => <li key={href}><a href={href} {...(beside ? { target: '_blank', rel: 'noopener' } : {})}>{label}</a>{beside ? ` ${messages.forms.elsewhere}` : ''}</li>)}
      </ul>
    </div>
  )
}

function useFocus(box: RefObject<HTMLDivElement | null>, answer: unknown, wrong: boolean) {
  useEffect(() => {
    if (!wrong) return
    const { title } = document
    const { prefix } = messages.forms
    if (!title.startsWith(prefix)) document.title = `${prefix}${title}`
    // The form library puts the focus on the first wrong field; the summary comes before it.
    const timer = setTimeout(() => box.current?.focus())
    return () => {
      clearTimeout(timer)
      document.title = title
    }
  }, [box, answer, wrong])
}
