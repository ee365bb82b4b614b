import { describe, expect, it } from 'vitest'
import type { Quantity } from '@/lib/domain/claim'
import { divergenceSeries } from '@/lib/domain/divergence-series'
import { about, APRIL, atLeast, DECEMBER, exactly, figure, metric, type More } from './comparison-fixture'

const killed = metric('killed-ruritania', { behaviour: 'cumulative' })
let place = 0
const daily = (day: string, quantity: Quantity, more: More = {}) => figure(quantity, { id: `D${place += 1}`, in: DECEMBER, of: killed, asOf: day, ...more })
const other = (day: string, quantity: Quantity, more: More = {}) => figure(quantity, { id: `O${place += 1}`, in: { ...APRIL, day: DECEMBER.day }, of: killed, asOf: day, ...more })
const told = (claims: Parameters<typeof divergenceSeries>[0]) => divergenceSeries(claims, 'claimant', killed).map(({ days }) => days.map(({ day, unexplained }) => [day, unexplained]))

describe('what stays unexplained between two sources over time', () => {
  it('sets the figures of each day that both describe side by side, and fills in no other day', () => {
    const claims = [
      daily('1999-04-01', exactly(413)), daily('1999-04-02', exactly(427)), daily('1999-04-03', exactly(431)), daily('1999-04-05', exactly(447)),
      other('1999-04-03', about(431)), other('1999-04-01', exactly(391)), other('1999-04-04', exactly(433)), other('1999-04-05', atLeast(401)),
    ]
    expect(told(claims)).toEqual([[['1999-04-01', 22], ['1999-04-03', 0], ['1999-04-05', 0]]])
    const [pair] = divergenceSeries(claims, 'claimant', killed)
    expect([pair!.a.name, pair!.b.name]).toEqual(['The Daily', 'Outlet not named'])
    expect(pair!.days[0]).toMatchObject({ a: { id: claims[0]!.id }, b: { id: claims[5]!.id }, divergence: { comparable: true, gap: { relation: 'b_lower' } } })
  })

  it('cannot tell the part of a window, a basis or a round number that may explain all of it', () => {
    const claims = ['1999-04-01', '1999-04-02'].flatMap((day) => [daily(day, exactly(413)), other(day, exactly(377), { basis: 'identified' })])
    expect(told(claims)).toEqual([[['1999-04-01', null], ['1999-04-02', null]]])
  })

  it('takes the newest of what one source says of a day, and nothing replaced, retracted, imprecise or of a part', () => {
    const days = ['1999-04-01', '1999-04-02']
    const base = days.flatMap((day) => [daily(day, exactly(413)), other(day, exactly(413))])
    const aside = [
      other('1999-04-01', exactly(7), { standing: ['superseded'] }), other('1999-04-01', exactly(7), { status: 'retracted' }),
      other('1999-04', exactly(7)), other('1999-04-01', exactly(7), { scope: { population: 'women', place: null, text: null } }),
      other('1999-04-01', exactly(7), { article: { ...base[1]!.article, publishedOn: { edtf: '1999-04-01', earliest: '1999-04-01', latest: '1999-04-01', basis: 'stated' } } }),
    ]
    expect(told([...aside, ...base])).toEqual([[['1999-04-01', 0], ['1999-04-02', 0]]])
  })

  it('is none of one source, of no claims, and of sources that share one day only', () => {
    expect(told([])).toEqual([])
    expect(told([daily('1999-04-01', exactly(1)), daily('1999-04-02', exactly(2))])).toEqual([])
    expect(told([daily('1999-04-01', exactly(1)), daily('1999-04-02', exactly(2)), other('1999-04-01', exactly(3))])).toEqual([])
  })
})
