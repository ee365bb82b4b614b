// Owns where the words of events stand above the panels: in rows, never over each other; what finds no room keeps its line alone.
import { axisScale, type VariantName } from './geometry'
import { overlaps, textWidth, wrapWords, type Box } from './labels'

/** One annotation of the time axis. `fromDay` and `toDay` are its days; a band lasts, else a span is an imprecise day. */
export interface ChartEvent {
  key: string
  fromDay: string
  toDay: string
  band: boolean
  /** The day in words, short, and in full. */
  when: string
  whenLong: string
  label: string
  href: string
  /** What many articles speak of gets its words first. */
  weight: number
}

export interface PlacedEvent {
  event: ChartEvent
  /** Ends of its days in pixels, and the top of its line: the row of its words, or the foot of the lane. */
  from: number
  to: number
  top: number
  words: { x: number; y: number; anchor: 'start' | 'end'; lines: string[] } | null
}

export interface EventLane { width: number; height: number; left: number; right: number; placed: PlacedEvent[] }

const ROW = 34
const FOOT = 14
const ROWS: Record<VariantName, number> = { wide: 4, medium: 4, narrow: 5 }
const LABEL_WIDTH: Record<VariantName, number> = { wide: 270, medium: 230, narrow: 190 }

/** The lane of one width; it is as high as the rows that its words need. */
export function eventLane(events: readonly ChartEvent[], fromDay: string, toDay: string, variant: VariantName): EventLane {
  const { width, left, right, x } = axisScale(fromDay, toDay, variant)
  const clamp = (day: string) => x(day < fromDay ? fromDay : day > toDay ? toDay : day)
  const taken: Box[] = []
  const lines: Box[] = []
  const words = new Map<string, PlacedEvent['words'] & { row: number }>()
  for (const event of [...events].sort((a, b) => b.weight - a.weight)) {
    const at = clamp(event.fromDay)
    const label = wrapWords(event.label, LABEL_WIDTH[variant], 1)[0] ?? ''
    const wide = Math.max(textWidth({ text: event.when, kind: 'num' }), textWidth({ text: label, kind: 'who' }))
    const places = Array.from({ length: ROWS[variant] }, (_, row) => row).flatMap((row) => [
      { row, anchor: 'start' as const, left: at + 6 }, { row, anchor: 'end' as const, left: at - 6 - wide },
    ])
    const free = places.map((place) => ({ ...place, box: { left: place.left - 4, right: place.left + wide + 8, top: place.row * ROW, bottom: (place.row + 1) * ROW } }))
      .filter(({ box }) => box.left >= -4 && box.right <= width + 8 && !taken.some((other) => overlaps(box, other)))
    // Rather beside the lines of other events than across them.
    const [found] = [...free.filter(({ box }) => !lines.some((line) => overlaps(box, line))), ...free]
    if (!found) continue
    taken.push(found.box)
    lines.push({ left: at - 2, right: at + 2, top: found.box.top, bottom: ROWS[variant] * ROW })
    words.set(event.key, { x: found.anchor === 'start' ? at + 6 : at - 6, y: found.row * ROW + 14, anchor: found.anchor, lines: [event.when, label], row: found.row })
  }
  const height = (Math.max(-1, ...[...words.values()].map(({ row }) => row)) + 1) * ROW + FOOT
  return {
    width, height, left, right,
    placed: events.map((event) => {
      const own = words.get(event.key)
      return { event, from: clamp(event.fromDay), to: clamp(event.toDay), top: own ? own.row * ROW + 4 : height - FOOT, words: own ?? null }
    }),
  }
}
