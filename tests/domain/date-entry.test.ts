import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { addDays } from '@/lib/domain/calendar-day'
import { dateEntryToEdtf, edtfToDateEntry, emptyDateEntry, type DateEntry } from '@/lib/domain/date-entry'
import { parseEdtf } from '@/lib/domain/edtf'

const edtfOf = (entry: Partial<DateEntry>) => {
  const { edtf, problems } = dateEntryToEdtf(entry)
  expect(problems).toEqual([])
  return edtf
}
const told = (entry: Partial<DateEntry>) => {
  const { edtf, problems } = dateEntryToEdtf(entry)
  expect(edtf).toBeNull()
  return problems.map(({ part, message }) => `${part} ${message}`)
}

test.each([
  [{ day: '14', month: '4', year: '2024' }, '2024-04-14'], [{ day: '5', month: 'April', year: '2024' }, '2024-04-05'], [{ month: 'sept.', year: '2023' }, '2023-09'], [{ year: '2023' }, '2023'],
  [{ day: '14', month: 'Apr', year: '2024', how: 'about' }, '2024-04-14~'], [{ day: '13', month: '04', year: '2024', how: 'before' }, '../2024-04-13'], [{ month: '1', year: '2024', how: 'after' }, '2024-01/..'],
  [{ month: '10', year: '2023', how: 'between', month2: '11', year2: '2023' }, '2023-10/2023-11'], [{ year: '２０２４', month: ' 2 ', day: '29' }, '2024-02-29'],
  [{ edtf: ' [2024-03-10,2024-03-11] ', day: '1', how: 'never' }, '[2024-03-10,2024-03-11]'], [{}, null], [{ how: 'between' }, null], [{ how: 'about', day: ' ' }, null],
])('%o is %s', (entry, edtf) => expect(edtfOf(entry)).toBe(edtf))

test.each<[Partial<DateEntry>, string[]]>([
  [{ day: '31', month: 'April', year: '2024' }, ['day 31 April does not exist: April has 30 days']],
  [{ day: '29', month: '2', year: '2023' }, ['day 29 February 2023 does not exist: February 2023 has 28 days']],
  [{ day: '30', month: '2' }, ['year is missing: a date needs at least a year', 'day 30 February does not exist: February has 29 days']],
  [{ day: '40', month: 'Smarch', year: '24' }, ['year must have four digits, such as 2024', 'month must be a month, such as 4 or April', 'day must be a day, from 1 to 31']],
  [{ day: '3', year: '2024' }, ['month is missing: a day needs its month']],
  [{ month: '13', year: '0000' }, ['year must have four digits, such as 2024', 'month must be a month, such as 4 or April']],
  [{ day: 'first', month: 'ma', year: '2024' }, ['month must be a month, such as 4 or April', 'day must be a day, from 1 to 31']],
  [{ year: '2024', how: 'whenever' }, ['how must be one of exactly, about, before, after, between']],
  [{ year: '2024', how: 'between' }, ['year2 is missing: between needs a second date']],
  [{ how: 'between', year2: '2024' }, ['year is missing: between needs a first date']],
  [{ day: '31', month: '6', year: '2024', how: 'between', day2: '1', month2: '9' }, ['day 31 June does not exist: June has 30 days', 'year2 is missing: a date needs at least a year']],
  [{ year: '2024', how: 'between', year2: '2023' }, ['year2 the second date lies before the first']],
  [{ edtf: 'soon' }, [expect.stringContaining('edtf "soon" is no date that we can read') as unknown as string]],
])('%o is refused, each problem at its box', (entry, problems) => expect(told(entry)).toEqual(problems))

describe('the boxes of a date', () => {
  it('keep what they cannot say as it was written', () => {
    for (const edtf of ['[2024-03-10,2024-03-11]', '2023-11~/2023-12', '2024-04?', '202X', '2024-04-XX', '2024-04-14%', '2024-01-15/', '[..2024-03-10]']) {
      expect(edtfToDateEntry(edtf)).toEqual({ ...emptyDateEntry(), edtf })
    }
    expect(edtfToDateEntry('2024-04-07')).toEqual({ ...emptyDateEntry(), day: '7', month: '4', year: '2024' })
    expect(edtfToDateEntry('../2024-04')).toMatchObject({ how: 'before', month: '4', year: '2024', day: '', edtf: '' })
    expect(edtfToDateEntry(null)).toEqual(emptyDateEntry())
  })

  const day = fc.integer({ min: -700_000, max: 2_900_000 }).map((count) => addDays('1970-01-01', count))
  const point = fc.tuple(day, fc.constantFrom(4, 7, 10)).map(([text, end]) => text.slice(0, end))
  const edtf = fc.oneof(
    point, point.map((one) => `${one}~`), point.map((one) => `${one}?`), point.map((one) => `../${one}`), point.map((one) => `${one}/..`), point.map((one) => `${one}/`),
    fc.tuple(point, point).map(([a, b]) => `${a}/${b}`), fc.tuple(point, point).map(([a, b]) => `${a}~/${b}`), fc.tuple(point, point).map(([a, b]) => `[${a},${b}]`), point.map((one) => `${one.slice(0, 3)}X`),
  ).filter((text) => { try { return parseEdtf(text).edtf === text } catch { return false } })

  it('give back every date unchanged', () => {
    fc.assert(fc.property(edtf, (text) => { expect(edtfOf(edtfToDateEntry(text))).toBe(text) }), { numRuns: 500 })
  })

  it('come back from their date, whatever was typed that is a date', () => {
    const box = fc.constantFrom('', '1', '2', '29', '31', '12', 'May', 'February')
    const year = fc.constantFrom('', '2023', '2024')
    const entry = fc.record({ day: box, month: box, year, how: fc.constantFrom('exactly', 'about', 'before', 'after', 'between'), day2: box, month2: box, year2: year, edtf: fc.constant('') })
    fc.assert(fc.property(entry, (typed) => {
      const { edtf: text, problems } = dateEntryToEdtf(typed)
      if (text === null) return
      expect(problems).toEqual([])
      expect(() => parseEdtf(text)).not.toThrow()
      const again = edtfToDateEntry(text)
      expect(again).toMatchObject({ edtf: '', how: typed.how })
      expect(edtfToDateEntry(edtfOf(again))).toEqual(again)
    }), { numRuns: 500 })
  })

  it('take any text without failing', () => {
    fc.assert(fc.property(fc.dictionary(fc.constantFrom('day', 'month', 'year', 'how', 'day2', 'month2', 'year2', 'edtf'), fc.string({ unit: 'binary' })), (entry) => { dateEntryToEdtf(entry) }))
    fc.assert(fc.property(fc.string(), (text) => { expect(edtfToDateEntry(text).edtf === text || dateEntryToEdtf(edtfToDateEntry(text)).edtf === text || text.trim() === '').toBe(true) }))
  })
})
