// Owns calendar days: `YYYY-MM-DD` text, counted by plain arithmetic so that no time zone can shift one.

const PATTERN = /^(\d{4})-(\d{2})-(\d{2})$/

/** Days in a month of the Gregorian calendar; `month` is 1 to 12. */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28
  return [4, 6, 9, 11].includes(month) ? 30 : 31
}

/** Whether the text is a day that exists, from 0001-01-01 to 9999-12-31. */
export function isCalendarDay(text: string): boolean {
  const match = PATTERN.exec(text)
  if (!match) return false
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])]
  return year >= 1 && month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month)
}

/** `YYYY-MM-DD` of a year, month (1–12) and day of the month; throws a RangeError when there is no such day. */
export function formatCalendarDay(year: number, month: number, day: number): string {
  const text = `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
  if (!isCalendarDay(text)) throw new RangeError(`"${text}" is no calendar day`)
  return text
}

/** Days since 1970-01-01, negative before it. Throws a RangeError with the text when it is no day. */
export function dayNumber(day: string): number {
  if (!isCalendarDay(day)) throw new RangeError(`"${day}" is no calendar day`)
  const [year, month, date] = day.split('-').map(Number) as [number, number, number]
  // Years begin in March here, so that the leap day comes last; see Howard Hinnant, "chrono-compatible low-level date algorithms".
  const shifted = month <= 2 ? year - 1 : year
  const era = Math.floor(shifted / 400)
  const yearOfEra = shifted - era * 400
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + date - 1
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear
  return era * 146097 + dayOfEra - 719468
}

/** The day that is `number` days after 1970-01-01; the inverse of `dayNumber`. */
export function dayOfNumber(number: number): string {
  const moved = number + 719468
  const era = Math.floor(moved / 146097)
  const dayOfEra = moved - era * 146097
  const yearOfEra = Math.floor((dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36524) - Math.floor(dayOfEra / 146096)) / 365)
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const shiftedMonth = Math.floor((5 * dayOfYear + 2) / 153)
  const month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
  const date = dayOfYear - Math.floor((153 * shiftedMonth + 2) / 5) + 1
  return formatCalendarDay(yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, date)
}

/** How many days `b` lies after `a`; negative when it lies before. */
export function daysBetween(a: string, b: string): number {
  return dayNumber(b) - dayNumber(a)
}

/** The day `count` days after `day`; `count` may be negative. Throws a RangeError outside the years 1 to 9999. */
export function addDays(day: string, count: number): string {
  return dayOfNumber(dayNumber(day) + count)
}
