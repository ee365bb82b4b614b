'use client'

import { createContext, useCallback, useContext, useMemo, useState, useSyncExternalStore, type ReactNode } from 'react'
import type { Pin } from './chart-panel'
import { PinReading } from './pin-reading'

export interface PinWords { label: string; first: string; second: string; clear: string; how: string; oneMore: string; reading: string; failed: string }

interface PinBoard { pins: readonly Pin[]; toggle: (pin: Pin) => void }

const Board = createContext<PinBoard>({ pins: [], toggle: () => {} })

/** The pins of the chart around, and the way to set or take one. */
export const usePins = () => useContext(Board)

/** Sets a pin or takes it away; a third one takes the place of the second, so that the first stays what others are held against. */
export function withPin(pins: readonly Pin[], pin: Pin): Pin[] {
  const rest = pins.filter(({ mark }) => mark.id !== pin.mark.id)
  return rest.length < pins.length ? rest : [...rest.slice(0, 1), pin]
}

const subscribeToNothing = () => () => {}

/** Two points of a chart, kept for as long as the page stands, and their difference in words below the panels. */
export function Pins({ words, children }: { words: PinWords; children: ReactNode }) {
  const ready = useSyncExternalStore(subscribeToNothing, () => true, () => false)
  const [pins, setPins] = useState<readonly Pin[]>([])
  const toggle = useCallback((pin: Pin) => setPins((now) => withPin(now, pin)), [])
  const board = useMemo(() => ({ pins, toggle }), [pins, toggle])
  return (
    <Board value={board}>
      {children}
      <div className="pins">
        {ready && pins.length === 0 ? <p className="note">{words.how}</p> : null}
        <div role="status">{pins.length > 0 ? <PinReading pins={pins} words={words} onClear={() => setPins([])} /> : null}</div>
      </div>
    </Board>
  )
}
