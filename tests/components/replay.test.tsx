// The parts of replay that need no browser: how the record's days travel, and what the reference of a view says.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { packDays, placeOf, unpackDays } from '@/components/replay/day-run'
import { instantWords, referenceWords } from '@/components/replay/reference-words'
import { addDays } from '@/lib/domain/calendar-day'

const days = fc.array(fc.integer({ min: -2000, max: 2000 }).map((offset) => addDays('2001-02-28', offset)), { maxLength: 60 })

describe('the days of a record', () => {
  it('come out of their short form as they went in, once each, with the articles that had been published by then', () => {
    fc.assert(fc.property(days, (published) => {
      const found = unpackDays(packDays(published))
      expect(found.map(({ day }) => day)).toEqual([...new Set(published)].sort())
      for (const { day, articles } of found) expect(articles).toBe(published.filter((one) => one <= day).length)
    }))
    expect([packDays([]), unpackDays('')]).toEqual(['', []])
    expect(packDays(['2024-04-17', '2024-04-14', '2024-04-14'])).toBe('2024-04-14 0:2 3:1')
  })

  it('have a place for every day: the last no later than it, none before the first, one behind the last for the present', () => {
    const record = unpackDays(packDays(['2024-04-14', '2024-04-17']))
    expect(['2024-04-13', '2024-04-14', '2024-04-16', '2024-04-17', '2030-01-01', null].map((day) => placeOf(record, day))).toEqual([-1, 0, 0, 1, 1, 2])
  })
})

describe('the reference of a view', () => {
  const record = { subject: 'Ruritania, Timeline', path: '/ruritania/timeline', origin: 'https://ledger.example', days: '', pin: { dataRevision: 1234, recordedBy: '2024-05-01T10:00:00.123Z' } }

  it('names all three clocks and the data revision, and its address is pinned to the present record', () => {
    expect(referenceWords({ ...record, query: 'kind=figure' })).toBe('Ceasefire Ledger, Ruritania, Timeline, figures as of any day, as known on any day, '
      + 'as recorded by 1 May 2024, 10:00:00.123 UTC (data revision 1,234), https://ledger.example/ruritania/timeline?kind=figure&recordedBy=2024-05-01T10%3A00%3A00.123Z')
  })

  it('keeps an instant that was asked for, unless it has not come yet', () => {
    const past = referenceWords({ ...record, query: 'asOf=2024-04-14&knownOn=2024-04-15&recordedBy=2024-04-20T23:59:59.999Z' })
    expect(past).toContain('figures as of 14 April 2024, as known on 15 April 2024, as recorded by the end of 20 April 2024 UTC')
    expect(referenceWords({ ...record, query: 'recordedBy=2099-01-01T23:59:59.999Z' })).toContain('recordedBy=2024-05-01T10%3A00%3A00.123Z')
    expect(instantWords('2024-04-20T08:00:00.000Z')).toBe('20 April 2024, 08:00:00 UTC')
  })
})
