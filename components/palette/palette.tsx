'use client'

import dynamic from 'next/dynamic'
import { useEffect, useState } from 'react'
import type { Place } from './palette-items'
import { areKeysOn, isForPalette } from './shortcuts'

export interface PaletteWords {
  title: string; field: string; hint: string; close: string; pages: string; claims: string; all: string; looking: string; nothing: string; failed: string
  shortcuts: string; shortcutsNote: string
}

const PaletteDialog = dynamic(() => import('./palette-dialog').then((module) => module.PaletteDialog), { ssr: false })

/** Opens the palette at its keys. Until they are pressed the page carries no more of it than this. */
export function Palette({ places, words }: { places: readonly Place[]; words: PaletteWords }) {
  const [open, setOpen] = useState<boolean | null>(null)
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (!isForPalette(event) || !areKeysOn()) return
      event.preventDefault()
      setOpen(true)
    }
    document.addEventListener('keydown', press)
    return () => document.removeEventListener('keydown', press)
  }, [])
  return open === null ? null : <PaletteDialog open={open} onOpenChange={setOpen} places={places} words={words} />
}
