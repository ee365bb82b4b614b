'use client'

import { useCallback, useEffect, useRef, useState } from 'react'
import type { ClaimPreviewAnswer } from './preview-answer'

const WAIT = 400

/** Asks what a form means so far, a moment after the last key; an answer that comes late never stands over a newer one. */
export function usePreview(ask: (form: FormData) => Promise<ClaimPreviewAnswer>): [ClaimPreviewAnswer | null, (form: HTMLFormElement) => void] {
  const [answer, setAnswer] = useState<ClaimPreviewAnswer | null>(null)
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined)
  const newest = useRef(0)
  const asker = useRef(ask)
  useEffect(() => { asker.current = ask }, [ask])
  useEffect(() => () => clearTimeout(timer.current), [])
  const look = useCallback((form: HTMLFormElement) => {
    clearTimeout(timer.current)
    timer.current = setTimeout(async () => {
      // A form that was drawn anew meanwhile, with a kept draft in its boxes, is the one that counts.
      const present = form.isConnected ? form : document.getElementById(form.id)
      if (!(present instanceof HTMLFormElement)) return
      const turn = ++newest.current
      // A preview that does not come is no harm: the form says what is wrong when it is saved.
      const found = await asker.current(new FormData(present)).catch(() => null)
      if (found && turn === newest.current) setAnswer(found)
    }, WAIT)
  }, [])
  return [answer, look]
}
