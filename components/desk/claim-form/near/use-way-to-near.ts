'use client'

import { useEffect, useRef, type KeyboardEvent } from 'react'

/** The id of the panel. */
export const NEAR_ID = 'near'

/** Puts the focus on the first claim of the panel, or on the panel while it is empty. */
export function goToNear(): void {
  const panel = document.getElementById(NEAR_ID)
  const target = panel?.querySelector<HTMLElement>('[data-near]') ?? panel
  target?.focus()
}

/** Alt and N lead from anywhere to the claims near the form; the answer leads back to where somebody was, else to the first box of the form. */
export function useWayToNear(formId: string): (event: KeyboardEvent) => void {
  const from = useRef<HTMLElement | null>(null)
  useEffect(() => {
    const leave = (event: FocusEvent) => {
      const [left, entered] = [event.relatedTarget, event.target]
      const panel = document.getElementById(NEAR_ID)
      if (entered instanceof Node && panel?.contains(entered) && left instanceof HTMLElement && !panel.contains(left)) from.current = left
    }
    const listen = (event: globalThis.KeyboardEvent) => {
      // By the place of the key: with Alt held some keyboards write another sign.
      if (!event.altKey || event.ctrlKey || event.metaKey || event.code !== 'KeyN') return
      event.preventDefault()
      goToNear()
    }
    document.addEventListener('focusin', leave)
    document.addEventListener('keydown', listen)
    return () => {
      document.removeEventListener('focusin', leave)
      document.removeEventListener('keydown', listen)
    }
  }, [])
  return (event) => {
    event.preventDefault()
    const target = from.current?.isConnected ? from.current : document.querySelector<HTMLElement>(`[id="${formId}"] :is(input:not([type=hidden]), select, textarea)`)
    target?.focus()
  }
}
