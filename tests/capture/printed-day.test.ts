// The day of a date as it is printed: no time zone moves it, and what is not plain is not guessed.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { printedDay } from '@/lib/capture/printed-day'
import { textDiff } from '@/lib/capture/text-diff'

describe('the printed day', () => {
  it.each([
    ['2026-03-14T23:59:59-12:00', '2026-03-14'], ['2026-03-14T00:00:00+14:00', '2026-03-14'], ['2026-03-14T00:00:00Z', '2026-03-14'], ['2026-03-29T02:30:00+01:00', '2026-03-29'], ['2024-02-29', '2024-02-29'],
    ['2026-03-14 08:00', '2026-03-14'], ['20260314T0800Z', '2026-03-14'], ['20260314080000', '2026-03-14'], ['2026/03/14', '2026-03-14'], ['2026-03', '2026-03'], ['2026', '2026'],
    ['Sat, 14 Mar 2026 23:30:00 -0800', '2026-03-14'], ['March 14, 2026', '2026-03-14'], ['Saturday, March 14th 2026 at 9:00', '2026-03-14'], ['14 Sept. 2026', '2026-09-14'], ['Sat Mar 14 23:30:00 PST 2026', '2026-03-14'],
    ['14/03/2026', '2026-03-14'], ['03/14/2026', '2026-03-14'], ['14.3.2026', '2026-03-14'], ['4.3.2026', '2026-03-04'], ['05/05/2026', '2026-05-05'],
    ['03/04/2026', null], ['2023-02-29', null], ['2026-13-01', null], ['1970-01-01T00:00:00Z', null], ['1773500000', null], ['yesterday', null], ['', null], ['0000-00-00', null], ['14 Foo 2026', null],
  ])('%s → %s', (text, day) => expect(printedDay(text)).toBe(day))

  it('is the day that stands in front, whatever the time and the zone', () => {
    fc.assert(fc.property(fc.date({ min: new Date('1900-01-01'), max: new Date('2199-12-31'), noInvalidDate: true }), fc.integer({ min: -12, max: 14 }), (date, zone) => {
      const day = date.toISOString().slice(0, 10)
      fc.pre(day !== '1970-01-01')
      expect(printedDay(`${date.toISOString().slice(0, 19)}${zone < 0 ? '-' : '+'}${String(Math.abs(zone)).padStart(2, '0')}:00`)).toBe(day)
    }))
  })
})

describe('the difference of two texts', () => {
  const texts = fc.array(fc.constantFrom('a', 'b', 'c', 'd'), { maxLength: 12 })
  it('holds both texts, and is nothing but the same for one text', () => {
    fc.assert(fc.property(texts, texts, (a, b) => {
      const changes = textDiff(a.join('\n\n'), b.join('\n'))
      expect(changes.filter(({ kind }) => kind !== 'new').map(({ text }) => text)).toEqual(a)
      expect(changes.filter(({ kind }) => kind !== 'gone').map(({ text }) => text)).toEqual(b)
    }))
    expect(textDiff('a\n\nb', 'a\nb').every(({ kind }) => kind === 'same')).toBe(true)
    expect(textDiff('a\nb\nc', 'a\nx\nc').map(({ kind }) => kind)).toEqual(['same', 'gone', 'new', 'same'])
  })
})
