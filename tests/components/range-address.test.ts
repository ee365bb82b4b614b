import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { rangeAddress, settle } from '@/components/charts/range-address'
import { addDays } from '@/lib/domain/calendar-day'

const extent = { from: '2023-10-07', to: '2024-04-14' }
const here = 'http://localhost/gaza-2023/timeline?metric=a&metric=b&cursor=xyz'

describe('the period in the address', () => {
  it('is written as two days beside everything else, and starts at the first page', () => {
    expect(rangeAddress(here, { from: '2023-11-01', to: '2023-12-01' }, extent)).toBe('/gaza-2023/timeline?metric=a&metric=b&from=2023-11-01&to=2023-12-01')
  })

  it('is left out where it cuts nothing off', () => {
    expect(rangeAddress(`${here}&from=2023-11-01&to=2023-12-01`, extent, extent)).toBe('/gaza-2023/timeline?metric=a&metric=b')
  })
})

describe('the two ends of a period', () => {
  it('stay in order and within what there is, wherever they are moved', () => {
    const day = fc.integer({ min: -500, max: 900 }).map((offset) => addDays('2023-10-07', offset))
    fc.assert(fc.property(day, day, fc.constantFrom('from' as const, 'to' as const), (from, to, moved) => {
      const range = settle({ from, to }, extent, moved)
      expect(range.from <= range.to && range.from >= extent.from && range.to <= extent.to).toBe(true)
    }))
  })

  it('push each other along', () => {
    expect(settle({ from: '2024-02-01', to: '2024-01-01' }, extent, 'from')).toEqual({ from: '2024-02-01', to: '2024-02-01' })
    expect(settle({ from: '2024-02-01', to: '2024-01-01' }, extent, 'to')).toEqual({ from: '2024-01-01', to: '2024-01-01' })
  })
})
