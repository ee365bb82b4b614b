'use client'

import { useRouter } from 'next/navigation'
import { useEffect, useRef, useState, useSyncExternalStore, useTransition, type CSSProperties } from 'react'
import { dayNumber, dayOfNumber, isCalendarDay } from '@/lib/domain/calendar-day'
import { rangeAddress, settle, type DayRange } from './range-address'

export interface BrushWords { label: string; from: string; to: string; whole: string; loading: string; noDay: string }

interface RangeBrushProps {
  /** The days of everything that could be drawn. */
  extent: DayRange
  /** The period of the address; null is an open end. */
  from: string | null
  to: string | null
  words: BrushWords
}

/** Milliseconds without another step after which a period counts as chosen. */
const SETTLE = 450

const subscribeToNothing = () => () => {}

/**
 * Two handles and two day fields that are equals: each shows and sets the same period. While it moves, the address of this view is rewritten;
 * when it rests, a new one is pushed and the page comes with the detail of the period. The form above does the same without scripts.
 */
export function RangeBrush({ extent, from, to, words }: RangeBrushProps) {
  const ready = useSyncExternalStore(subscribeToNothing, () => true, () => false)
  const router = useRouter()
  const [isLoading, startLoading] = useTransition()
  const given: DayRange = settle({ from: from ?? extent.from, to: to ?? extent.to }, extent, 'from')
  const [moved, setMoved] = useState<{ base: string; range: DayRange } | null>(null)
  const base = `${from} ${to}`
  // A period of another address, also of one that Back leads to, makes what was moved before it void.
  if (moved && moved.base !== base) setMoved(null)
  const range = moved?.base === base ? moved.range : given
  const timer = useRef<number | undefined>(undefined)
  const start = useRef<string | null>(null)
  useEffect(() => () => window.clearTimeout(timer.current), [])
  if (!ready) return <div className="brush" />

  const commit = (next: DayRange) => {
    window.clearTimeout(timer.current)
    const address = rangeAddress(window.location.href, next, extent)
    // The entry that was rewritten on the way gets its own address back, so that Back leads to where the move began.
    if (start.current !== null) rewriteAddress(start.current)
    const before = start.current ?? window.location.pathname + window.location.search
    start.current = null
    if (address !== before) startLoading(() => router.push(address, { scroll: false }))
  }
  const move = (end: 'from' | 'to', day: string, wait = SETTLE) => {
    const next = settle({ ...range, [end]: day }, extent, end)
    setMoved({ base, range: next })
    start.current ??= window.location.pathname + window.location.search
    rewriteAddress(rangeAddress(window.location.href, next, extent))
    window.clearTimeout(timer.current)
    timer.current = window.setTimeout(() => commit(next), wait)
  }
  const [least, most] = [dayNumber(extent.from), dayNumber(extent.to)]
  const share = (day: string) => `${((dayNumber(day) - least) / Math.max(1, most - least)) * 100}%`
  const ends = ['from', 'to'] as const
  return (
    <div className="brush" role="group" aria-label={words.label} aria-busy={isLoading}>
      {ends.map((end) => <DayBox key={`${end} ${range[end]}`} label={words[end]} day={range[end]} noDay={words.noDay} onDay={(day) => move(end, day, 0)} />)}
      <div className="brush__track" style={{ '--brush-from': share(range.from), '--brush-to': share(range.to) } as CSSProperties}>
        {ends.map((end) => (
          <input
            key={end}
            type="range"
            className="brush__handle"
            aria-label={words[end]}
            aria-valuetext={range[end]}
            min={least}
            max={most}
            value={dayNumber(range[end])}
            onChange={(event) => move(end, dayOfNumber(Number(event.target.value)))}
          />
        ))}
      </div>
      <p className="brush__says note" role="status">
        {isLoading ? words.loading : null}
        {!isLoading && (from !== null || to !== null)
          ? <button className="btn btn--plain" type="button" onClick={() => { setMoved({ base, range: extent }); commit(extent) }}>{words.whole}</button>
          : null}
      </p>
    </div>
  )
}

/** Past the router, which would take each step of a drag for a navigation of its own and drop the one that counts. */
function rewriteAddress(address: string): void {
  History.prototype.replaceState.call(window.history, window.history.state, '', address)
}

interface DayBoxProps { label: string; day: string; noDay: string; onDay: (day: string) => void }

/** One end of the period in digits; it is taken at Enter or when the field is left. */
function DayBox({ label, day, noDay, onDay }: DayBoxProps) {
  const [text, setText] = useState(day)
  const isDay = isCalendarDay(text.trim())
  const take = () => { if (isDay && text.trim() !== day) onDay(text.trim()) }
  return (
    <label className="brush__day">
      <span>{label}</span>
      <input
        className="input"
        value={text}
        inputMode="numeric"
        maxLength={10}
        autoComplete="off"
        aria-invalid={!isDay}
        title={isDay ? undefined : noDay}
        onChange={(event) => setText(event.target.value)}
        onBlur={take}
        onKeyDown={(event) => { if (event.key === 'Enter') take() }}
      />
    </label>
  )
}
