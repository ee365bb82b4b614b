'use client'

import { useRouter } from 'next/navigation'
import { useEffect, useMemo, useRef, useState, useSyncExternalStore, useTransition } from 'react'
import { formatClock, makeClock } from '@/lib/domain/clock'
import { messages } from '@/lib/messages/messages'
import { withQuery } from '@/lib/paths'
import { placeOf, unpackDays, type RecordDay } from './day-run'

interface DaySliderProps {
  /** The record's own days, as `packDays` writes them. */
  packed: string
  knownOn: string | null
  path: string
  /** The rest of the view's address. */
  query: string
}

const subscribeToNothing = () => () => {}
/** Milliseconds after the last key before the page is read again. */
const PAUSE = 500

/**
 * Goes through the days on which the record's articles were published. While it moves, the address follows; where it comes to rest, the page
 * is read as known on that day, and Back leads to the day before the move. Without scripts the field for the day does the same.
 */
export function DaySlider({ packed, knownOn, path, query }: DaySliderProps) {
  const words = messages.replay.slider
  const ready = useSyncExternalStore(subscribeToNothing, () => true, () => false)
  const router = useRouter()
  const [loading, startLoading] = useTransition()
  const days = useMemo(() => unpackDays(packed), [packed])
  const [shown, setShown] = useState({ knownOn, place: null as number | null })
  if (shown.knownOn !== knownOn) setShown({ knownOn, place: null })
  const start = useRef<string | null>(null)
  const timer = useRef<number | undefined>(undefined)
  const input = useRef<HTMLInputElement>(null)
  const place = shown.place ?? placeOf(days, knownOn)

  const addressOf = (at: number) => {
    const params = new URLSearchParams(query)
    const day = days[at]?.day
    if (day) params.set('knownOn', day)
    return withQuery(path, params)
  }
  const move = (at: number) => {
    start.current ??= window.location.href
    setShown({ knownOn, place: at })
    replaceAddress(addressOf(at))
  }
  const rest = (at: number) => {
    window.clearTimeout(timer.current)
    const from = start.current
    start.current = null
    if (from === null) return
    replaceAddress(from)
    if (new URL(addressOf(at), from).href !== from) startLoading(() => router.push(addressOf(at), { scroll: false }))
  }
  // React has no name for the browser's own change event, which comes when a pointer lets go and at every key.
  const settle = useRef((byPointer: boolean) => { void byPointer })
  useEffect(() => {
    settle.current = (byPointer) => {
      window.clearTimeout(timer.current)
      timer.current = window.setTimeout(() => rest(Number(input.current?.value)), byPointer ? 0 : PAUSE)
    }
  })
  useEffect(() => {
    const control = input.current
    if (!control) return
    let byPointer = false
    const listeners = { pointerdown: () => { byPointer = true }, keydown: () => { byPointer = false }, change: () => settle.current(byPointer) }
    for (const [name, listener] of Object.entries(listeners)) control.addEventListener(name, listener)
    return () => {
      for (const [name, listener] of Object.entries(listeners)) control.removeEventListener(name, listener)
      window.clearTimeout(timer.current)
    }
  }, [ready])

  if (!ready) return null
  const says = shown.place === null && place < 0 && knownOn ? words.before(dayWords(knownOn)) : wordsOf(days, place)
  return (
    <div className="replay__slider" aria-busy={loading}>
      <label htmlFor="known-on-slider">{words.label}</label>
      <output htmlFor="known-on-slider">{loading ? words.loading : says}</output>
      <input
        ref={input} id="known-on-slider" type="range" min={0} max={days.length} step={1} value={Math.max(place, 0)} aria-valuetext={says}
        aria-describedby="known-on-hint" onChange={(event) => move(Number(event.target.value))} onBlur={() => rest(Math.max(place, 0))}
      />
      <p className="replay__ends" aria-hidden="true"><span>{words.from(dayWords(days[0]!.day))}</span><span>{words.to}</span></p>
      <p className="vh" id="known-on-hint">{words.hint}</p>
    </div>
  )
}

const dayWords = (day: string) => formatClock(makeClock(day, 'stated'))

function wordsOf(days: readonly RecordDay[], place: number): string {
  const { slider } = messages.replay
  const found = days[Math.max(place, 0)]
  return found ? slider.position(dayWords(found.day), found.articles) : slider.present
}

/** Browsers refuse very many changes of the address; then it stays behind until the slider rests. */
function replaceAddress(address: string): void {
  try {
    window.history.replaceState(null, '', address)
  } catch { /* the next one will do */ }
}
