'use client'

import { useState, useSyncExternalStore } from 'react'

interface CopyButtonProps { text: string; label: string; done: string; failed: string }

const subscribeToNothing = () => () => {}

/** Copies an address. It appears only where scripts run; the field beside it can be selected by hand everywhere. */
export function CopyButton({ text, label, done, failed }: CopyButtonProps) {
  const ready = useSyncExternalStore(subscribeToNothing, () => true, () => false)
  const [says, setSays] = useState('')
  if (!ready) return null
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(new URL(text, window.location.href).href)
      setSays(done)
    } catch {
      setSays(failed)
    }
  }
  return (
    <>
      <button className="btn btn--main" type="button" onClick={copy}>{label}</button>
      <span className="note" role="status">{says}</span>
    </>
  )
}
