'use client'

import { Dialog } from '@base-ui/react/dialog'
import { useSyncExternalStore } from 'react'
import { messages } from '@/lib/messages/messages'
import { KeyName } from './key-list'
import { listedKeys, noKeys, onKeysListed } from './listed-keys'
import { singleKeys } from './single-keys'

interface KeysDialogProps { open: boolean; onOpenChange: (open: boolean) => void }

/** All keys of the page, and the switch that takes single keys away. It is a file of its own, which only comes when somebody asks for it. */
export function KeysDialog({ open, onOpenChange }: KeysDialogProps) {
  const t = messages.keys
  return (
    <Dialog.Root open={open} onOpenChange={onOpenChange}>
      <Dialog.Portal>
        <Dialog.Backdrop className="sheet__back" />
        <Dialog.Popup className="sheet">
          <div className="sheet__head">
            <Dialog.Title className="sheet__title">{t.title}</Dialog.Title>
            <Dialog.Close className="btn btn--plain">{t.close}</Dialog.Close>
          </div>
          <KeyTable />
          <SingleKeysSwitch />
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  )
}

function KeyTable() {
  const keys = useSyncExternalStore(onKeysListed, listedKeys, noKeys)
  return <dl className="keytable">{keys.map(({ key, label }) => <div key={`${key} ${label}`}><dt><KeyName name={key} /></dt><dd>{label}</dd></div>)}</dl>
}

/** Switches single keys off and on again. */
export function SingleKeysSwitch() {
  const t = messages.keys
  const state = useSyncExternalStore(singleKeys.subscribe, singleKeys.read, () => 'on')
  return (
    <div className="sheet__foot">
      <label className="check"><input type="checkbox" checked={state === 'on'} onChange={(event) => singleKeys.choose(event.target.checked ? 'on' : 'off')} /> <span>{t.single}</span></label>
      <p className="hint">{t.singleHint}</p>
    </div>
  )
}
