import { expect, test } from 'vitest'
import { ENGLISH_DATE_WORDS, formatClock, makeClock, makeClockOrNull } from '@/lib/domain/clock'

test.each([
  ['2024-04-14', '14 April 2024'],
  ['2024-04-13/2024-04-14', '13–14 April 2024'],
  ['2024-04-14/2024-04-14', '14 April 2024'],
  ['2023-11', 'November 2023'],
  ['2023-10/2023-11', 'October–November 2023'],
  ['2023-11-24/2023-12-01', '24 November – 1 December 2023'],
  ['2023-12-28/2024-01-03', '28 December 2023 – 3 January 2024'],
  ['2023/2024', '2023–2024'],
  ['2023-11/2024-01-03', 'November 2023 – 3 January 2024'],
  ['2023-11~/2023-12', 'about November–December 2023'],
  ['2024-04-14~', 'about 14 April 2024'],
  ['2024-04-14?', 'possibly 14 April 2024'],
  ['2024-04-14%', 'about possibly 14 April 2024'],
  ['[2024-03-10,2024-03-11]', '10 or 11 March 2024'],
  ['[2024-03-31,2024-04-01]', '31 March or 1 April 2024'],
  ['[2024-03-10..2024-03-12]', '10–12 March 2024'],
  ['[2024-03-10]', '10 March 2024'],
  ['2024-01-15/..', 'since 15 January 2024'],
  ['../2024-01-15', 'up to 15 January 2024'],
  ['202X', 'the 2020s'],
  ['2024-XX', '2024'],
])('%s reads %s', (edtf, text) => expect(formatClock(makeClock(edtf, 'stated'))).toBe(text))

test('no date reads as unknown', () => {
  expect(formatClock(null)).toBe('date unknown')
  expect(formatClock(makeClock(null, 'unknown'))).toBe('date unknown')
})

test('a catalogue can bring the words of another language', () => {
  const words = { ...ENGLISH_DATE_WORDS, months: ['Januar', 'Februar', 'März'], or: 'oder' }
  expect(formatClock(makeClock('[2024-03-10,2024-03-11]', null), words)).toBe('10 oder 11 März 2024')
})

test('a basis that nobody gave is unknown, and nothing said is no clock', () => {
  expect(makeClock('2024-04', null)).toEqual({ edtf: '2024-04', earliest: '2024-04-01', latest: '2024-04-30', basis: 'unknown' })
  expect(makeClockOrNull(null, null)).toBeNull()
  expect(makeClockOrNull(null, 'unknown')).toEqual({ edtf: null, earliest: null, latest: null, basis: 'unknown' })
})
