// Owns the arithmetic of dates in news: which year "7 October" means, what "last month" covers; days are text, "today" is the day of publication.
import { addDays, dayNumber, daysInMonth, isCalendarDay } from '@/lib/domain/calendar-day'

export type Part = 'early' | 'mid' | 'late'

const pad = (number: number) => String(number).padStart(2, '0')

/** Year, month and day of a calendar day as numbers. */
export function partsOf(day: string): [number, number, number] {
  return day.split('-').map(Number) as [number, number, number]
}

/** `YYYY-MM-DD`, or null when there is no such day. */
export function dayOf(year: number, month: number, day: number): string | null {
  const text = `${String(year).padStart(4, '0')}-${pad(month)}-${pad(day)}`
  return isCalendarDay(text) ? text : null
}

/** The year of a day or month printed without one: the newest that lies no more than 45 days after publication (300 for what is said to come, none for what has been). */
export function yearFor(month: number, day: number, published: string, future: boolean, past = false): number {
  const year = partsOf(published)[0]
  const ahead = past ? 0 : future ? 300 : 45
  for (const candidate of [year + 1, year]) {
    const text = dayOf(candidate, month, Math.min(day, daysInMonth(candidate, month)))
    if (text && dayNumber(text) - dayNumber(published) <= ahead && !(future && candidate === year + 1 && dayNumber(text) - dayNumber(published) > 300)) return candidate
  }
  return year - 1
}

/** EDTF of a month, or of its first, middle or last third (about). */
export function monthEdtf(year: number, month: number, part: Part | null): string {
  const text = `${String(year).padStart(4, '0')}-${pad(month)}`
  if (part === 'early') return `${text}-01/${text}-10~`
  if (part === 'mid') return `${text}-11~/${text}-20~`
  return part === 'late' ? `${text}-21~/${text}-${daysInMonth(year, month)}` : text
}

/** EDTF of a year, or of its first, middle or last third (about). */
export function yearEdtf(year: number, part: Part | null): string {
  const text = String(year).padStart(4, '0')
  if (part === 'early') return `${text}-01/${text}-04~`
  if (part === 'mid') return `${text}-05~/${text}-08~`
  return part === 'late' ? `${text}-09~/${text}-12` : text
}

/** The weekday (1 Monday to 7 Sunday) nearest before publication, that day itself included; `after` looks ahead, `strictly` leaves that day out. */
export function weekdayNear(weekday: number, published: string, after: boolean, strictly: boolean): string {
  const today = weekdayOf(published)
  const back = (today - weekday + 7) % 7
  if (after) return addDays(published, (weekday - today + 7) % 7 || (strictly ? 7 : 0))
  return addDays(published, -(back === 0 && strictly ? 7 : back))
}

/** EDTF of the week, month or year that lies `shift` away from publication. */
export function periodEdtf(period: 'week' | 'month' | 'year', shift: number, published: string, part: Part | null): string {
  const [year, month] = partsOf(published)
  if (period === 'year') return yearEdtf(year + shift, part)
  if (period === 'month') {
    const index = year * 12 + month - 1 + shift
    return monthEdtf(Math.floor(index / 12), (index % 12) + 1, part)
  }
  const monday = addDays(published, 1 - weekdayOf(published) + shift * 7)
  if (part === 'early') return `${monday}/${addDays(monday, 2)}~`
  if (part === 'late') return `${addDays(monday, 3)}~/${addDays(monday, 6)}`
  return `${monday}/${addDays(monday, 6)}`
}

/** EDTF of a time ago: a day for days, about a day for weeks, about a month or year for the rest. */
export function agoEdtf(count: number, unit: string, published: string, about: boolean): string | null {
  if (!Number.isInteger(count) || count > 5000) return null
  if (unit === 'days') return `${addDays(published, -count)}${about ? '~' : ''}`
  if (unit === 'weeks') return `${addDays(published, -7 * count)}~`
  if (unit === 'months') return `${periodEdtf('month', -count, published, null)}~`
  const year = partsOf(published)[0] - count
  return unit === 'years' && year > 0 ? `${String(year).padStart(4, '0')}~` : null
}

function weekdayOf(day: string): number {
  return ((dayNumber(day) + 3) % 7 + 7) % 7 + 1
}

/** A day range in EDTF; one day when both are the same. */
export function rangeEdtf(from: string, to: string): string {
  return from === to ? from : `${from}/${to}`
}

