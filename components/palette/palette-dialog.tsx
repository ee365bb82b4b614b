'use client'

import { Autocomplete } from '@base-ui/react/autocomplete'
import { Dialog } from '@base-ui/react/dialog'
import { useMemo, useRef, useState, type RefObject } from 'react'
import { KeySwitch } from './key-switch'
import { clocksOf, paletteItems, type PaletteItem, type Place } from './palette-items'
import type { PaletteWords } from './palette'
import { useFinds } from './use-finds'

interface PaletteDialogProps { open: boolean; onOpenChange: (open: boolean) => void; places: readonly Place[]; words: PaletteWords }

/** One field over pages and claims. It is a file of its own, which only comes when somebody asks for it. */
export function PaletteDialog({ open, onOpenChange, places, words }: PaletteDialogProps) {
  const field = useRef<HTMLInputElement>(null)
  return (
    <Dialog.Root open={open} onOpenChange={onOpenChange}>
      <Dialog.Portal>
        <Dialog.Backdrop className="palette__back" />
        <Dialog.Popup className="palette" initialFocus={field}>
          <Dialog.Title className="palette__title">{words.title}</Dialog.Title>
          <Dialog.Close className="btn btn--plain palette__close">{words.close}</Dialog.Close>
          <PaletteField field={field} places={places} words={words} />
          <KeySwitch words={words} />
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  )
}

function PaletteField({ field, places, words }: Pick<PaletteDialogProps, 'places' | 'words'> & { field: RefObject<HTMLInputElement | null> }) {
  const [typed, setTyped] = useState('')
  const finds = useFinds(typed)
  const items = useMemo(() => paletteItems(places, finds.places, typed, words.all, clocksOf(window.location.search)), [places, finds, typed, words])
  const empty = items.every(({ group }) => group === 'all')
  const told = finds.state === 'looking' ? words.looking : finds.state === 'failed' ? words.failed : empty && typed.trim() !== '' ? words.nothing : ''
  return (
    <Autocomplete.Root items={items} filter={null} value={typed} onValueChange={setTyped} itemToStringValue={(item: PaletteItem) => item.label} open inline autoHighlight="always" keepHighlight>
      <Autocomplete.Input ref={field} className="input palette__field" aria-label={words.field} placeholder={words.field} aria-describedby="palette-hint" autoComplete="off" />
      <p className="hint" id="palette-hint">{words.hint}</p>
      <p className="hint palette__told" role="status">{told}</p>
      <Autocomplete.List className="palette__list" aria-label={words.title}>
        {(item: PaletteItem) => (
          <Autocomplete.Item key={item.key} value={item} className="palette__item" onClick={() => window.location.assign(item.href)}>
            <span className="palette__label">{item.label}</span>
            <span className="palette__note">{[item.group === 'all' ? null : words[item.group], item.note].filter(Boolean).join(' · ')}</span>
          </Autocomplete.Item>
        )}
      </Autocomplete.List>
    </Autocomplete.Root>
  )
}
