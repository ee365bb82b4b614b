// Owns one date inside an EDTF text: a day, month or year, and the days that it may mean.
import type { EdtfDateNode } from 'edtf'
import { daysInMonth, formatCalendarDay } from './calendar-day'

/** A date text that we refuse; its message is written for the person who typed the date. */
export class EdtfError extends Error {
  override name = 'EdtfError'
}

export type EdtfPoint = {
  /** How exact the text is; `decade` and `century` come from years such as 202X and 20XX. */
  precision: 'day' | 'month' | 'year' | 'decade' | 'century'
  earliest: string
  latest: string
  approximate: boolean
  uncertain: boolean
  /** True where the text says that a finer part exists but is not known (2024-04-XX). */
  unspecified: boolean
}

// The library's bits: the year's last digit 8, its last two 12, the month 48, the day 192.
const DECADE = 8
const CENTURY = 12
const MONTH = 48
const DAY = 192

/** The point of one date node. Throws an EdtfError for seasons, clock times and other things that are no day, month or year. */
export function readPoint(node: EdtfDateNode, text: string): EdtfPoint {
  if (node.type === 'Season') {
    throw new EdtfError(`"${text}" is a season; seasons differ from place to place, write the months as a range, such as 2024-03/2024-05`)
  }
  if (node.type !== 'Date' || node.values.length > 3) {
    throw new EdtfError(`"${text}" must be a day, month or year, without a time of day`)
  }
  const [year, month, day] = node.values as [number, number?, number?]
  if (year < 1 || year > 9999) throw new EdtfError(`"${text}" must be a year from 0001 to 9999`)
  const marks = {
    approximate: Boolean(node.approximate),
    uncertain: Boolean(node.uncertain),
    unspecified: Boolean(node.unspecified),
  }
  const unspecified = node.unspecified ?? 0
  if (unspecified === DECADE && month === undefined) return { precision: 'decade', ...years(year, year + 9), ...marks }
  if (unspecified === CENTURY && month === undefined) return { precision: 'century', ...years(Math.max(year, 1), year + 99), ...marks }
  if (month === undefined && unspecified === 0) return { precision: 'year', ...years(year, year), ...marks }
  if (unspecified === MONTH || unspecified === (MONTH | DAY)) return { precision: 'year', ...years(year, year), ...marks }
  if (month !== undefined && (day === undefined || unspecified === DAY)) {
    const latest = formatCalendarDay(year, month + 1, daysInMonth(year, month + 1))
    return { precision: 'month', earliest: formatCalendarDay(year, month + 1, 1), latest, ...marks }
  }
  if (month === undefined || day === undefined || unspecified !== 0) {
    throw new EdtfError(`"${text}" leaves out digits in a way that we cannot place; write a range, such as 2024-04-01/2024-04-14`)
  }
  const only = formatCalendarDay(year, month + 1, day)
  return { precision: 'day', earliest: only, latest: only, ...marks }
}

function years(from: number, to: number) {
  return { earliest: formatCalendarDay(from, 1, 1), latest: formatCalendarDay(to, 12, 31) }
}
