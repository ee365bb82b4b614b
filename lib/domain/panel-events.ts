// Owns what is noted above the panels: happenings and proposals with their days, which annotate the time axis and prove nothing.
import { daysBetween } from './calendar-day'
import { makeClock } from './clock'
import type { Clock } from './claim'

/** One report of a happening: an event claim, by its id. */
export interface EventReport {
  claim: string
  occurrence: { slug: string; label: string; type: string | null }
  asOf: Pick<Clock, 'edtf' | 'earliest' | 'latest'>
  article: string
}

/** A proposal's dates as the register has them: EDTF, null where no date is known. */
export interface DatedProposal {
  slug: string
  name: string
  offeredOn: string | null
  versions: readonly { label: string; datedOn: string | null }[]
}

/** `earliest` and `latest` are days; `claim` or `proposal` says what stands behind it. `reports`: articles that speak of it. */
export interface AxisEvent {
  key: string
  label: string
  edtf: string
  earliest: string
  latest: string
  /** A truce lasts: it is a band, and its days are no imprecision. */
  lasting: boolean
  reports: number
  claim: string | null
  proposal: string | null
}

const LASTING = new Set(['truce', 'ceasefire', 'pause'])

/** One event per occurrence, at the days of its most precise report (ties: first in the list), in time order. */
export function occurrenceEvents(reports: readonly EventReport[]): AxisEvent[] {
  const found = new Map<string, { best: EventReport; articles: Set<string> }>()
  for (const report of reports) {
    if (!isBounded(report)) continue
    const known = found.get(report.occurrence.slug)
    if (!known) found.set(report.occurrence.slug, { best: report, articles: new Set([report.article]) })
    else {
      known.articles.add(report.article)
      if (spanOf(report) < spanOf(known.best)) known.best = report
    }
  }
  return [...found].map(([slug, { best, articles }]) => ({
    key: `occurrence:${slug}`, label: best.occurrence.label, edtf: best.asOf.edtf!, earliest: best.asOf.earliest!, latest: best.asOf.latest!,
    lasting: LASTING.has(best.occurrence.type ?? '') && best.asOf.earliest !== best.asOf.latest, reports: articles.size, claim: best.claim, proposal: null,
  })).sort(compareEvents)
}

/** The days on which proposals were made and new versions dated, in time order; those without a day have no place on an axis. */
export function proposalEvents(proposals: readonly DatedProposal[]): AxisEvent[] {
  return proposals.flatMap(({ slug, name, offeredOn, versions }) => [
    ...dated(`proposal:${slug}`, name, offeredOn, slug), ...versions.flatMap(({ label, datedOn }) => dated(`proposal:${slug}:${label}`, `${name}: ${label}`, datedOn, slug)),
  ]).sort(compareEvents)
}

/** Those that touch the days of the axis, at most `most`: what most articles speak of first, then in time order. */
export function eventsWithin(events: readonly AxisEvent[], days: { from: string; until: string }, most: number): { events: AxisEvent[]; left: number } {
  const within = events.filter(({ earliest, latest }) => earliest <= days.until && latest >= days.from)
  const chosen = [...within].sort((a, b) => b.reports - a.reports || compareEvents(a, b)).slice(0, most)
  return { events: chosen.sort(compareEvents), left: within.length - chosen.length }
}

function dated(key: string, label: string, edtf: string | null, proposal: string): AxisEvent[] {
  const { earliest, latest } = makeClock(edtf, 'stated')
  return edtf !== null && earliest !== null && latest !== null ? [{ key, label, edtf, earliest, latest, lasting: false, reports: 1, claim: null, proposal }] : []
}

const isBounded = ({ asOf }: EventReport) => asOf.edtf !== null && asOf.earliest !== null && asOf.latest !== null
const spanOf = ({ asOf }: EventReport) => daysBetween(asOf.earliest!, asOf.latest!)

function compareEvents(a: AxisEvent, b: AxisEvent): number {
  const [first, second] = [`${a.earliest} ${a.latest} ${a.key}`, `${b.earliest} ${b.latest} ${b.key}`]
  return first < second ? -1 : first > second ? 1 : 0
}
