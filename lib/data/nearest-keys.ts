// Owns finding the claims of one subject that describe the days nearest to a day, along an index where there is one.
import { dayNumber } from '@/lib/domain/calendar-day'
import type { Clock } from '@/lib/domain/claim'
import type { NearSubject } from '@/lib/domain/near-claims'
import { STATUSES } from '@/lib/domain/vocabulary'
import { type Sql, lists, raw, sql } from './rows'

/** What a claim is about, as a condition on `c` (Claim). `isMetric`: an index has its rows by day. */
export type Subject = { key: string; where: Sql; isMetric: boolean; link: NearSubject; shared: 'metric' | 'occurrence' | 'proposal' | 'topic' | 'actor' }

/** On each side of the day and of each status: more than are shown, since a long window reaches nearer than its last day says. */
const SIDE = 24

/** How many are read whole: those that are shown, and what may be the same among them. */
const ENOUGH = 30

type Dated = [id: number, earliest: string | null, latest: string | null]

/** Keys of the nearest claims on either side of what a date may mean, undated ones last; without a date the newest. */
export async function nearestKeys(subject: Subject, asOf: Clock | null, settled: Sql): Promise<number[]> {
  const day = asOf?.latest ?? asOf?.earliest ?? null
  const found = subject.isMetric ? await byIndex(subject, day, settled) : await byDistance(subject, day, settled)
  const away = (row: Dated) => distance(row, asOf?.earliest ?? day, day)
  return found.map((row) => ({ id: row[0], away: away(row) })).sort((a, b) => a.away - b.away).slice(0, ENOUGH).map(({ id }) => id)
}

const DATED = raw('c."asOfLatest" IS NOT NULL')
const UNDATED = raw('c."asOfLatest" IS NULL')
const [FALLING, RISING] = [raw('ORDER BY c."asOfLatest" DESC'), raw('ORDER BY c."asOfLatest"')]

// One status after the other, because the index has the status before the day.
async function byIndex({ where }: Subject, day: string | null, settled: Sql): Promise<Dated[]> {
  const sides: [Sql, Sql][] = day === null
    ? [[DATED, FALLING], [UNDATED, raw('')]]
    : [[sql`c."asOfLatest" <= ${day}`, FALLING], [sql`c."asOfLatest" > ${day}`, RISING], [UNDATED, raw('')]]
  const found = await Promise.all(STATUSES.flatMap((status) => sides.map(([days, order]) => lists<Dated>(sql`
    SELECT c."id", c."asOfEarliest", c."asOfLatest" FROM "Claim" c WHERE ${where} AND c."status" = ${status} AND ${days} AND ${settled} ${order} LIMIT ${SIDE}`))))
  return found.flat()
}

/** Of a proposal, a topic or an event there are few enough to look at all. */
function byDistance({ where }: Subject, day: string | null, settled: Sql): Promise<Dated[]> {
  const order = day === null ? sql`c."asOfLatest" DESC` : sql`ABS(julianday(c."asOfLatest") - julianday(${day}))`
  return lists<Dated>(sql`SELECT c."id", c."asOfEarliest", c."asOfLatest" FROM "Claim" c WHERE ${where} AND ${settled} ORDER BY c."asOfLatest" IS NULL, ${order} LIMIT ${2 * SIDE}`)
}

/** Days between what two dates may mean, 0 where they meet; endless where one is not known. */
function distance([, earliest, latest]: Dated, from: string | null, to: string | null): number {
  const [first, last] = [earliest ?? latest, latest ?? earliest]
  if (!first || !last || !from || !to) return Number.MAX_SAFE_INTEGER
  if (last < from) return dayNumber(from) - dayNumber(last)
  return first > to ? dayNumber(first) - dayNumber(to) : 0
}
