'use client'

import { useEffect, useEffectEvent, type RefObject } from 'react'
import { listKeys, type ListedKey } from './listed-keys'
import { keyPressed, singleKeys } from './single-keys'

/**
 * A single key of a page. `key` is a letter in lower case, a sign as `?`, or a name as `Enter` or `ArrowDown`.
 * Without `run` it is only listed: something else on the page acts on it, as Ctrl with Enter in a form.
 */
export type PageKey = ListedKey & { run?: (event: KeyboardEvent) => void; /** Acts again and again while the key is held. */ held?: boolean }

interface KeysOptions { /** Acts only while the focus is in there. */ within?: RefObject<HTMLElement | null> }

/**
 * Gives keys to a page and lists them under `?`. They act outside of boxes and dialogs only, never with Ctrl, Alt or ⌘, and not at all
 * where single keys are switched off. A part inside another one comes first: what it acts on is over for the outer one.
 */
export function useKeys(keys: readonly PageKey[], { within }: KeysOptions = {}): void {
  const press = useEffectEvent((event: KeyboardEvent) => {
    const pressed = keyPressed(event)
    if (pressed === null || singleKeys.read() === 'off') return
    if (within && !(event.target instanceof Node && within.current?.contains(event.target))) return
    const found = keys.find(({ key, run }) => run && key === pressed)
    if (!found?.run) return
    event.preventDefault()
    if (!event.repeat || found.held) found.run(event)
  })
  useEffect(() => {
    const listen = (event: KeyboardEvent) => press(event)
    document.addEventListener('keydown', listen)
    return () => document.removeEventListener('keydown', listen)
  }, [])
  const list = JSON.stringify(keys.map(({ key, label }) => ({ key, label })))
  useEffect(() => listKeys(JSON.parse(list) as ListedKey[]), [list])
}
