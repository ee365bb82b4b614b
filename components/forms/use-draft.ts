'use client'

import { useCallback, useEffect, useRef, useState } from 'react'
import { parse } from '@conform-to/dom'
import type { FormValues } from './field-spec'
import { FRAME } from './form-state'

type Draft = { at: string; values: FormValues }
const UNKEPT: readonly string[] = Object.values(FRAME)
const WAIT = 300

/**
 * Keeps what is typed into a form on this device, under `key`, until it was saved: a reload, a lost session or a closed tab loses nothing.
 * Passwords are never kept. Does nothing without a key or where the browser keeps nothing.
 */
export function useDraft(key: string | undefined) {
  const [draft, setDraft] = useState<Draft | null>(null)
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined)
  const leaving = useRef(false)
  const name = key === undefined ? null : `ledger-draft:${key}`

  useEffect(() => {
    const kept = name === null ? null : read(name)
    // eslint-disable-next-line react-hooks/set-state-in-effect -- what the device keeps is only known after the first drawing
    if (kept) setDraft(kept)
  }, [name])

  const forget = useCallback(() => {
    clearTimeout(timer.current)
    if (name !== null) remove(name)
  }, [name])

  // A form that goes away while its answer is awaited was saved: the answer led to another page.
  useEffect(() => () => { if (leaving.current) forget() }, [forget])

  const note = useCallback((form: HTMLFormElement) => {
    if (name === null) return
    clearTimeout(timer.current)
    timer.current = setTimeout(() => { write(name, { at: new Date().toISOString(), values: valuesOf(form) }) }, WAIT)
  }, [name])

  return { draft, note, forget, setLeaving: useCallback((now: boolean) => { leaving.current = now }, []), dropDraft: useCallback(() => { forget(); setDraft(null) }, [forget]) }
}

function valuesOf(form: HTMLFormElement): FormValues {
  const kept = new FormData()
  const secret = new Set([...form.querySelectorAll<HTMLInputElement>('input[type=password]')].map((input) => input.name))
  for (const [box, value] of new FormData(form)) if (typeof value === 'string' && !UNKEPT.includes(box) && !box.startsWith('$') && !box.startsWith('__') && !secret.has(box)) kept.append(box, value)
  return parse(kept, { resolve: (value) => ({ value }) }).payload as FormValues
}

function read(name: string): Draft | null {
  try {
    const text = localStorage.getItem(name)
    return text === null ? null : JSON.parse(text) as Draft
  } catch {
    return null
  }
}

function write(name: string, draft: Draft) {
  try { localStorage.setItem(name, JSON.stringify(draft)) } catch { /* the device keeps nothing: the form still works */ }
}

function remove(name: string) {
  try { localStorage.removeItem(name) } catch { /* nothing was kept */ }
}
