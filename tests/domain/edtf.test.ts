import fc from 'fast-check'
import { afterEach, expect, test } from 'vitest'
import { dayNumber, dayOfNumber } from '@/lib/domain/calendar-day'
import { EdtfError, parseEdtf } from '@/lib/domain/edtf'
import { edtfSchema } from '@/lib/domain/edtf-schema'

const zone = process.env.TZ
afterEach(() => { process.env.TZ = zone })

test.each([
  ['2024-04-14', '2024-04-14', '2024-04-14'],
  ['2024-02', '2024-02-01', '2024-02-29'],
  ['2023', '2023-01-01', '2023-12-31'],
  ['2024-04-14~', '2024-04-14', '2024-04-14'],
  ['2024-04?', '2024-04-01', '2024-04-30'],
  ['2024-04-14%', '2024-04-14', '2024-04-14'],
  ['2023-11-24/2023-12-01', '2023-11-24', '2023-12-01'],
  ['2023-10/2023-11', '2023-10-01', '2023-11-30'],
  ['2023-11~/2023-12', '2023-11-01', '2023-12-31'],
  ['2024-01-15/..', '2024-01-15', null],
  ['../2024-01-15', null, '2024-01-15'],
  ['2024-01-15/', '2024-01-15', null],
  ['[2024-03-10,2024-03-11]', '2024-03-10', '2024-03-11'],
  ['[2024-03-11,2024-03-10]', '2024-03-10', '2024-03-11'],
  ['[2024-03-10..2024-03-12]', '2024-03-10', '2024-03-12'],
  ['[..2024-03-10]', null, '2024-03-10'],
  ['202X', '2020-01-01', '2029-12-31'],
  ['20XX', '2000-01-01', '2099-12-31'],
  ['2024-XX', '2024-01-01', '2024-12-31'],
  ['2024-02-XX', '2024-02-01', '2024-02-29'],
  ['2024-XX-XX', '2024-01-01', '2024-12-31'],
])('%s means %s to %s and is kept as written', (text, earliest, latest) => {
  expect(parseEdtf(text)).toMatchObject({ edtf: text, earliest, latest })
})

test('approximate and uncertain are told apart and move no day', () => {
  expect(parseEdtf('2024-04-14~')).toMatchObject({ approximate: true, uncertain: false })
  expect(parseEdtf('2024-04-14?')).toMatchObject({ approximate: false, uncertain: true })
  expect(parseEdtf('2024-04-14%')).toMatchObject({ approximate: true, uncertain: true })
  expect(parseEdtf('2024-01-15/..')).toMatchObject({ openStart: false, openEnd: true })
})

test.each([
  ['2024-02-31', 'does not exist: that month has 29 days'],
  ['2023-02-29', 'does not exist: that month has 28 days'],
  ['2024-04-01/2024-04-31', 'the day 2024-04-31 does not exist'],
  ['2024-13-01', 'the day 2024-13-01 does not exist'],
  ['2024-13', 'no date that we can read'],
  ['14 April 2024', 'write 2024-04-14'],
  ['14/04/2024', 'no date that we can read'],
  ['2024-21', 'is a season'],
  ['2024-04-14T10:00:00Z', 'without a time of day'],
  ['2024-05/2024-04', 'ends before it begins'],
  ['../..', 'open at both ends'],
  ['{2024-03-10,2024-03-11}', 'write [ and ]'],
  ['-0001', 'from 0001 to 9999'],
  ['Y12024', 'without a time of day'],
  ['2004-06-~11', 'more than we can read'],
  ['', 'no date'],
  ['2024-04-14\u0000', 'no date'],
  ['2'.repeat(101), 'at most 100'],
])('%s is refused with a message that helps', (text, message) => {
  expect(() => parseEdtf(text)).toThrow(EdtfError)
  expect(() => parseEdtf(text)).toThrow(message)
})

test('no text makes it fail in any other way', () => {
  const near = fc.array(fc.constantFrom('2024', '04', '31', '-', '/', '..', '~', '?', '%', 'X', '[', ']', ',', '{', 'T', 'Z', '0', 'Y'), { maxLength: 12 })
  fc.assert(fc.property(fc.oneof(fc.string(), near.map((parts) => parts.join(''))), (text) => {
    try {
      const date = parseEdtf(text)
      if (date.earliest !== null && date.latest !== null) expect(date.earliest <= date.latest).toBe(true)
    } catch (error) {
      expect(error).toBeInstanceOf(EdtfError)
    }
  }), { numRuns: 2000 })
})

test('no day shifts in any time zone', () => {
  const day = fc.integer({ min: dayNumber('1950-01-01'), max: dayNumber('2100-12-31') }).map(dayOfNumber)
  for (const name of ['America/Los_Angeles', 'UTC', 'Asia/Gaza', 'Pacific/Kiritimati']) {
    process.env.TZ = name
    fc.assert(fc.property(day, day, (a, b) => {
      const [from, to] = a <= b ? [a, b] : [b, a]
      expect(parseEdtf(a)).toMatchObject({ earliest: a, latest: a })
      expect(parseEdtf(`${a}~`)).toMatchObject({ earliest: a, latest: a })
      expect(parseEdtf(`${from}/${to}`)).toMatchObject({ earliest: from, latest: to })
      expect(parseEdtf(`[${a},${b}]`)).toMatchObject({ earliest: from, latest: to })
      expect(parseEdtf(a.slice(0, 7)).earliest).toBe(`${a.slice(0, 7)}-01`)
    }), { numRuns: 40 })
  }
})

test('the schema reports the message at its field', () => {
  expect(edtfSchema.safeParse('2024-02-31').error?.issues[0]?.message).toContain('does not exist')
  expect(edtfSchema.parse(' 2024-02 ')).toBe('2024-02')
})
