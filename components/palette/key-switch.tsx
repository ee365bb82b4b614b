'use client'

import { useSyncExternalStore } from 'react'
import type { PaletteWords } from './palette'
import { areKeysOn, onKeysSwitched, switchKeys } from './shortcuts'

/** Switches the palette's keys off and on again. Without script there are none, and no switch. */
export function KeySwitch({ words }: { words: Pick<PaletteWords, 'shortcuts' | 'shortcutsNote'> }) {
  const on = useSyncExternalStore<boolean | null>(onKeysSwitched, areKeysOn, () => null)
  if (on === null) return null
  return (
    <p className="palette__keys">
      <label><input type="checkbox" checked={on} onChange={(event) => switchKeys(event.target.checked)} /> {words.shortcuts}</label> <span className="quiet small">{words.shortcutsNote}</span>
    </p>
  )
}
