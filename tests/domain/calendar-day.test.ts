import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays, dayNumber, dayOfNumber, daysBetween, isCalendarDay } from '@/lib/domain/calendar-day'

const FIRST = dayNumber('0001-01-01')
const LAST = dayNumber('9999-12-31')
const number = fc.integer({ min: FIRST, max: LAST })

test('days and their numbers are one to one over all years, and in order', () => {
  fc.assert(fc.property(number, (n) => {
    const day = dayOfNumber(n)
    expect(dayNumber(day)).toBe(n)
    if (n < LAST) expect(day < addDays(day, 1)).toBe(true)
  }))
})

test('the number agrees with the calendar of the platform, read in UTC', () => {
  fc.assert(fc.property(number, (n) => {
    expect(dayOfNumber(n)).toBe(new Date(n * 86_400_000).toISOString().slice(0, 10))
  }))
})

test('1970-01-01 is day 0, and spans cross leap days and clock changes whole', () => {
  expect(dayNumber('1970-01-01')).toBe(0)
  expect(daysBetween('2024-02-28', '2024-03-01')).toBe(2)
  expect(daysBetween('2024-03-09', '2024-03-11')).toBe(2)
  expect(daysBetween('2023-12-21', '2024-04-14')).toBe(115)
  expect(addDays('2024-03-01', -1)).toBe('2024-02-29')
})

test('days that do not exist are none', () => {
  for (const text of ['2024-02-30', '2023-02-29', '1900-02-29', '2024-04-31', '2024-13-01', '2024-00-10', '2024-01-00', '0000-01-01', '2024-1-1', '20240101', ' 2024-01-01', '2024-01-01\n', '']) {
    expect(isCalendarDay(text), text).toBe(false)
  }
  expect(isCalendarDay('2000-02-29')).toBe(true)
  expect(() => dayNumber('2024-02-31')).toThrow('2024-02-31')
  expect(() => addDays('9999-12-31', 1)).toThrow(RangeError)
})
