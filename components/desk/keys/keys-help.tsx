'use client'

import dynamic from 'next/dynamic'
import { useState, useSyncExternalStore } from 'react'
import { messages } from '@/lib/messages/messages'
import { KeyName } from './key-list'
import { singleKeys } from './single-keys'
import { useKeys } from './use-keys'

const KeysDialog = dynamic(() => import('./keys-dialog').then((module) => module.KeysDialog), { ssr: false })

/** The button that lists all keys of the page, and `?`, which does the same. Without script there are no keys, and no button. */
export function KeysHelp() {
  const [open, setOpen] = useState<boolean | null>(null)
  const t = messages.keys
  const state = useSyncExternalStore<'on' | 'off' | null>(singleKeys.subscribe, singleKeys.read, () => null)
  useKeys([{ key: '?', label: t.help, run: () => setOpen(true) }])
  if (state === null) return null
  return (
    <>
      <button type="button" className="keyshelp" aria-haspopup="dialog" onClick={() => setOpen(true)}>
        {state === 'on' ? <><KeyName name="?" /> {t.all}</> : t.off}
      </button>
      {open === null ? null : <KeysDialog open={open} onOpenChange={setOpen} />}
    </>
  )
}
