import { useRef, useState, type KeyboardEvent } from 'react'
import type { ChartMark } from './chart-panel'
import { px } from './mark-shapes'

/** A mark that can be pointed at and reached: who speaks, and where it stands in pixels. */
export interface Stop { mark: ChartMark; name: string; x: number; y: number }

interface TargetsProps {
  label: string
  stops: readonly Stop[]
  /** Id of the tip that describes whichever mark is active. */
  tip: string
  onActive: (stop: Stop | null) => void
  /** Ids of the marks that are pinned. */
  pinned: ReadonlySet<string>
  onPin: (stop: Stop) => void
}

/** One stop for the tab key in each panel; the arrows move from mark to mark in time, Enter opens the claim. */
export function LiveTargets({ label, stops, tip, onActive, pinned, onPin }: TargetsProps) {
  // Stays where the keyboard was, also when the tip is dismissed.
  const [kept, setKept] = useState<string | null>(null)
  const current = Math.max(0, stops.findIndex((one) => one.mark.id === kept))
  const firstTouch = useRef(false)
  const touched = useRef<string | null>(null)
  const move = (event: KeyboardEvent<SVGGElement>) => {
    const here = stops[current]
    if (event.key.toLowerCase() === 'p' && !event.ctrlKey && !event.metaKey && !event.altKey && here) {
      event.preventDefault()
      onPin(here)
      return
    }
    const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key]
    const to = step ? stops[Math.min(stops.length - 1, Math.max(0, current + step))] : event.key === 'Home' ? stops[0] : event.key === 'End' ? stops.at(-1) : undefined
    if (!to) return
    event.preventDefault()
    onActive(to)
    event.currentTarget.querySelector<SVGElement>(`[data-mark="${to.mark.id}"]`)?.focus()
  }
  return (
    <g role="group" aria-label={label} onKeyDown={move}>
      {stops.map((one, index) => (
        <a
          key={one.mark.id}
          href={one.mark.href}
          data-mark={one.mark.id}
          tabIndex={index === current ? 0 : -1}
          aria-label={spoken(one)}
          aria-keyshortcuts="P"
          aria-describedby={tip}
          onFocus={() => { setKept(one.mark.id); onActive(one) }}
          onMouseEnter={() => onActive(one)}
          // A finger cannot point without pressing: the first touch shows the details, the second opens the claim.
          onPointerDown={(event) => {
            firstTouch.current = event.pointerType === 'touch' && touched.current !== one.mark.id
            touched.current = one.mark.id
          }}
          onClick={(event) => { if (firstTouch.current) { event.preventDefault(); onActive(one) } }}
        >
          {pinned.has(one.mark.id) ? <circle className="live__pin" cx={px(one.x)} cy={px(one.y)} r={10} /> : null}
          <circle className="live__hit" cx={px(one.x)} cy={px(one.y)} r={stops.length > 60 ? 6 : 13} />
        </a>
      ))}
    </g>
  )
}

/** What the mark says where nobody sees it: the statement, or who gave the figure. */
function spoken({ mark, name }: Stop): string {
  return mark.statement ? `${mark.statement} ${mark.dayWords}.` : `${mark.who ?? name}: ${mark.text}, ${mark.dayWords}.`
}
