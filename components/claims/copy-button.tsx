'use client'

import { useState, useSyncExternalStore } from 'react'

interface CopyButtonProps {
  /** An address, made absolute when copied; or any text where `plain` is set. */
  text: string
  label: string
  done: string
  failed: string
  plain?: boolean
}

const subscribeToNothing = () => () => {}

/** Copies an address or a text. It appears only where scripts run; what it copies stands beside it and can be selected by hand. */
export function CopyButton({ text, label, done, failed, plain = false }: CopyButtonProps) {
  const ready = useSyncExternalStore(subscribeToNothing, () => true, () => false)
  const [says, setSays] = useState('')
  if (!ready) return null
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(plain ? text : new URL(text, window.location.href).href)
      setSays(done)
    } catch {
      setSays(failed)
    }
  }
  return (
    <>
      <button className={plain ? 'btn' : 'btn btn--main'} type="button" onClick={copy}>{label}</button>
      <span className="note" role="status">{says}</span>
    </>
  )
}
