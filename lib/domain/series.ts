// Owns the lines of a chart: points by source, joined step-after where joining says nothing that nobody said.
import { addDays } from './calendar-day'
import type { Source } from './comparison-source'
import { comparePoints, dayOf, isReplaced, levelOf, type SeriesPoint } from './series-point'
import type { Behaviour } from './vocabulary'

export type { SeriesPoint } from './series-point'

/** After so many days without a newer claim a line is drawn dashed. */
export const STALE_AFTER_DAYS = 30

/** A level that holds from one day to another; `from` is the id of its point. */
export interface Segment {
  from: string
  fromDay: string
  toDay: string
  level: number
  stale: boolean
  /** Id of the next point on the line; null on the last level. */
  to: string | null
  /** False at the end of a line, and where the next level is lower in a count that only grows: the line breaks and never falls. */
  joinsNext: boolean
}

/** A cumulative count that its own source later put lower. */
export interface DownwardRevision {
  day: string
  fromId: string
  toId: string
  from: number
  to: number
}

export interface SourceSeries {
  source: Source
  /** All dated points in time order, joined or not. */
  points: SeriesPoint[]
  /** Points whose day is unknown: they have no place on a time axis. */
  undated: SeriesPoint[]
  segments: Segment[]
  revisions: DownwardRevision[]
}

/**
 * One series per source, ordered by first appearance on the time axis (ties by slug).
 * @param points of one metric and scope, in any order
 * @param until the last day of the axis; the last level is drawn up to it
 */
export function buildSeries(points: readonly SeriesPoint[], behaviour: Behaviour, until?: string): SourceSeries[] {
  const bySource = new Map<string, SeriesPoint[]>()
  for (const point of [...points].sort(comparePoints)) {
    const list = bySource.get(point.source.slug)
    if (list) list.push(point)
    else bySource.set(point.source.slug, [point])
  }
  return [...bySource.values()].map((list) => oneSeries(list, behaviour, until)).sort(compareFirst)
}

function compareFirst(a: SourceSeries, b: SourceSeries): number {
  const [dayA, dayB] = [a, b].map((series) => (series.points[0] && dayOf(series.points[0])) ?? '9999-99-99') as [string, string]
  return dayA.localeCompare(dayB) || (a.source.slug < b.source.slug ? -1 : 1)
}

function oneSeries(list: SeriesPoint[], behaviour: Behaviour, until?: string): SourceSeries {
  const points = list.filter((point) => dayOf(point) !== null)
  const undated = list.filter((point) => dayOf(point) === null)
  const { segments, revisions } = behaviour === 'stock' || behaviour === 'cumulative'
    ? joinAlike(points, behaviour === 'cumulative', until)
    : { segments: [], revisions: [] }
  return { source: list[0]!.source, points, undated, segments, revisions }
}

/**
 * Whether two figures of one source may stand on one line: the same part in free words ("eight", "three others") and the same basis.
 * A source that reports and later verifies has a line for each, else every report after a verified figure would look like a revision.
 */
export function isOneLine(a: SeriesPoint, b: SeriesPoint): boolean {
  return a.scope.text === b.scope.text && a.basis === b.basis
}

function joinAlike(points: readonly SeriesPoint[], grows: boolean, until?: string) {
  const lines = new Map<string, SeriesPoint[]>()
  for (const point of points) {
    const key = JSON.stringify([point.scope.text, point.basis])
    const line = lines.get(key)
    if (line) line.push(point)
    else lines.set(key, [point])
  }
  const joined = [...lines.values()].map((line) => joinPoints(line, grows, until))
  const byDay = (a: { day: string }, b: { day: string }) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0)
  return { segments: joined.flatMap(({ segments }) => segments), revisions: joined.flatMap(({ revisions }) => revisions).sort(byDay) }
}

/** Joins what may be joined. A vague word, a range, a missing number or a replaced figure stands beside the line. */
function joinPoints(points: readonly SeriesPoint[], grows: boolean, until?: string) {
  const segments: Segment[] = []
  const revisions: DownwardRevision[] = []
  const joined = points.filter((point) => !isReplaced(point) && levelOf(point) !== null)
  joined.forEach((point, place) => {
    const next = joined[place + 1]
    const [day, level] = [dayOf(point)!, levelOf(point)!]
    const nextLevel = next ? levelOf(next)! : null
    const falls = grows && nextLevel !== null && nextLevel < level
    if (next && falls && isRevisedDown(point, next)) {
      revisions.push({ day: dayOf(next)!, fromId: point.id, toId: next.id, from: level, to: nextLevel! })
    }
    // The last level ends its line even where it has no length, so that the riser to it is drawn and no other line follows on from it.
    const end = next ? dayOf(next)! : until !== undefined && until > day ? until : day
    segments.push(...holdLevel(point.id, day, end, level, next?.id ?? null, next !== undefined && !falls))
  })
  return { segments, revisions }
}

/** A later ceiling below an earlier floor; "at least 30" after 40 takes nothing back, nor do two figures of one report and day. */
function isRevisedDown(earlier: SeriesPoint, later: SeriesPoint): boolean {
  if (dayOf(earlier) === dayOf(later) && earlier.saidLatest === later.saidLatest) return false
  const floor = earlier.operator === 'at_most' || earlier.operator === 'less_than' ? null : levelOf(earlier)
  const ceiling = later.operator === 'at_least' || later.operator === 'more_than' ? null : levelOf(later)
  return floor !== null && ceiling !== null && ceiling < floor
}

/** One level, cut where it becomes stale. */
function holdLevel(from: string, fromDay: string, toDay: string, level: number, to: string | null, joinsNext: boolean): Segment[] {
  const base = { from, level, to }
  const staleDay = addDays(fromDay, STALE_AFTER_DAYS)
  if (toDay <= staleDay) return [{ ...base, fromDay, toDay, stale: false, joinsNext }]
  return [
    { ...base, fromDay, toDay: staleDay, stale: false, joinsNext: true },
    { ...base, fromDay: staleDay, toDay, stale: true, joinsNext },
  ]
}
