// Owns reading the day out of a date as a page gives it: the day that is printed, in the page's own time zone, never shifted.
import { isCalendarDay } from '@/lib/domain/calendar-day'

const MONTHS = ['january', 'february', 'march', 'april', 'may', 'june', 'july', 'august', 'september', 'october', 'november', 'december']

/** The day (or month, or year) of "2026-03-14T23:30:00-05:00", "Sat, 14 Mar 2026 …", "March 14, 2026", "20260314"; null where it is not plain which. */
export function printedDay(text: string): string | null {
  const given = text.trim()
  const iso = /^(\d{4})-(\d{2})(?:-(\d{2}))?(?=$|[T\s])/.exec(given) ?? /^(\d{4})\/(\d{2})\/(\d{2})(?=$|[T\s])/.exec(given) ?? /^(\d{4})(\d{2})(\d{2})(?=$|T|\d{6}(?:$|\D))/.exec(given)
  if (iso) return dayOf(iso[1]!, Number(iso[2]), iso[3] === undefined ? null : Number(iso[3]))
  const named = /(?:^|[\s,])(\d{1,2})(?:st|nd|rd|th)?\.?[\s-]+([a-z]{3,9})\.?,?[\s-]+(\d{4})(?=$|\D)/i.exec(given)
  if (named && monthOf(named[2]!)) return dayOf(named[3]!, monthOf(named[2]!), Number(named[1]))
  const american = /(?:^|[\s,])([a-z]{3,9})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(?:\d{1,2}:\d{2}(?::\d{2})?\s+(?:[a-z]{2,4}\s+)?)?(\d{4})(?=$|\D)/i.exec(given)
  if (american && monthOf(american[1]!)) return dayOf(american[3]!, monthOf(american[1]!), Number(american[2]))
  // 03/04/2026 is the third of April or the fourth of March: only a number over twelve says which.
  const figures = /^(\d{1,2})[./-](\d{1,2})[./-](\d{4})(?=$|\D)/.exec(given)
  if (!figures) return /^\d{4}$/.test(given) ? dayOf(given, null, null) : null
  const [first, second] = [Number(figures[1]), Number(figures[2])]
  if (first > 12 || given.includes('.')) return dayOf(figures[3]!, second, first)
  return second > 12 || first === second ? dayOf(figures[3]!, first, second) : null
}

function monthOf(name: string): number {
  return MONTHS.findIndex((month) => month === name.toLowerCase() || month.slice(0, 3) === name.toLowerCase() || (month === 'september' && name.toLowerCase() === 'sept')) + 1
}

function dayOf(year: string, month: number | null, day: number | null): string | null {
  const two = (value: number) => String(value).padStart(2, '0')
  const whole = `${year}-${two(month ?? 1)}-${two(day ?? 1)}`
  // Dates of before the press, and the zero of computers, are nobody's day of publication.
  if (!isCalendarDay(whole) || Number(year) < 1600 || whole === '1970-01-01') return null
  return month === null ? year : day === null ? whole.slice(0, 7) : whole
}
