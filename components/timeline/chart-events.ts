// Owns how happenings and proposals become annotations of a chart: their words, their links, and how many a chart can carry.
import type { ChartEvent } from '@/components/charts/event-lane'
import { keptView } from '@/components/claims/kept-view'
import { ENGLISH_DATE_WORDS, formatClock, makeClock } from '@/lib/domain/clock'
import { eventsWithin, type AxisEvent } from '@/lib/domain/panel-events'
import { claimPath, proposalPath } from '@/lib/paths'

const MOST_EVENTS = 24
const SHORT = { ...ENGLISH_DATE_WORDS, months: ENGLISH_DATE_WORDS.months.map((month) => month.slice(0, 3)) }

/** The events that touch the axis, ready to be drawn. `conflict` is where their proposals belong. */
export function chartEvents(events: readonly AxisEvent[], days: { from: string; until: string }, conflict: string): { list: ChartEvent[]; left: number } {
  const within = eventsWithin(events, days, MOST_EVENTS)
  const list = within.events.map(({ key, label, edtf, earliest, latest, lasting, reports, claim, proposal }) => {
    const clock = makeClock(edtf, 'stated')
    return {
      key, fromDay: earliest, toDay: latest, band: lasting, when: formatClock(clock, SHORT), whenLong: formatClock(clock), label,
      href: claim === null ? proposalPath(conflict, proposal!, keptView()) : claimPath(claim, keptView()), weight: reports,
    }
  })
  return { list, left: within.left }
}
