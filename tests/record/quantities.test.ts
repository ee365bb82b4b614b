import { describe, expect, it } from 'vitest'
import { ledgerRows, listCell, rows } from './bundled-record'

// The published table; a vague word that it lacks ("more") has no bounds at all.
const VAGUE: Record<string, [string, string]> = { dozens: ['24', '99'], hundreds: ['200', '999'], thousands: ['2000', '9999'] }
const given = ['low', 'high', 'best'] as const
const BOUNDS: Record<string, string> = {
  exactly: 'low high best', about: 'best', at_least: 'low', more_than: 'low', at_most: 'high', less_than: 'high', between: 'low high', vague: 'low high', unknown: '',
}
const find = (id: string) => rows.find((row) => row.external_id === id)!
const total = (article: string, ...metrics: string[]) => metrics.flatMap((metric) => ledgerRows(article, metric))
  .reduce((sum, row) => sum + Number(row.best), 0)

describe('quantities of the bundled claims', () => {
  it('give exactly the bounds that their operator has, and no other', () => {
    for (const row of rows.filter((candidate) => candidate.operator !== '')) {
      const bounds = row.operator === 'vague' && !VAGUE[row.as_written!] ? '' : BOUNDS[row.operator!]
      expect(given.filter((bound) => row[bound] !== '').join(' '), row.external_id).toBe(bounds)
      if (row.operator === 'exactly') expect(new Set([row.low, row.high, row.best]).size, row.external_id).toBe(1)
      if (row.operator === 'vague') expect([row.low, row.high], row.external_id).toEqual(VAGUE[row.as_written!] ?? ['', ''])
      if (row.operator === 'between') expect(Number(row.low), row.external_id).toBeLessThanOrEqual(Number(row.high))
      expect([row.unit, row.measure], row.external_id).not.toContain('')
    }
  })

  it('leave every bound empty where there is no operator', () => {
    expect(rows.filter((row) => row.operator === '' && given.some((bound) => row[bound] !== ''))).toEqual([])
  })

  it('say of what a share is a share, and keep shares between nothing and all', () => {
    for (const row of rows.filter((candidate) => candidate.measure === 'share')) {
      expect(row.unit, row.external_id).toBe('share')
      expect(row.base, row.external_id).not.toBe('')
      for (const bound of given) if (row[bound] !== '') expect(Number(row[bound]), row.external_id).toBeLessThanOrEqual(1)
    }
  })

  it('reject less than 14 days rather than demand 14', () => {
    expect(find('december-11')).toMatchObject({ stance: 'rejects', operator: 'less_than', low: '', high: '14', unit: 'days', topic: 'truce-duration' })
  })

  it('dispute a figure only where somebody does so, and a source without its figure', () => {
    expect(listCell(find('december-46').relations!)).toEqual(['disputes:december-45'])
    expect(find('december-47')).toMatchObject({ stance: 'disputes', target: 'actor:gaza-health-ministry', relations: '' })
  })

  it('leave open which proposal Hamas answered in April', () => {
    const answers = rows.filter((row) => ['april-03', 'april-04', 'april-13'].includes(row.external_id!))
    expect(answers.map((row) => row.proposal)).toEqual(['', '', ''])
  })
})

describe('the custody ledgers of both articles', () => {
  it('computes about 145 held from the April lines, beside 129 as printed', () => {
    const taken = total('april-2024', 'hostages-taken')
    const released = total('april-2024', 'hostages-released-exchange', 'hostages-released-outside')
    expect([taken, released, taken - released]).toEqual([250, 105, 145])
    expect(ledgerRows('april-2024', 'hostages-taken').map((row) => row.operator)).toEqual(['about'])
    expect(ledgerRows('april-2024', 'hostages-remaining').map((row) => row.best)).toEqual(['129'])
  })

  it('computes about 119 held from the December lines, a restatement once, beside 108 alive as stated', () => {
    const taken = total('december-2023', 'hostages-taken')
    const released = total('december-2023', 'hostages-released-truce', 'hostages-released-unilateral')
    const rescued = total('december-2023', 'hostages-rescued')
    const recovered = total('december-2023', 'hostages-bodies-recovered')
    expect([taken, released, rescued, recovered]).toEqual([240, 109, 1, 11])
    expect(taken - released - rescued - recovered).toBe(119)
    expect(ledgerRows('december-2023', 'hostages-remaining-alive').map((row) => row.best)).toEqual(['108'])
    expect(ledgerRows('december-2023', 'hostages-bodies-recovered').map((row) => row.scope)).toHaveLength(2)
  })

  it('keeps 240 prisoners released apart from 240 hostages taken', () => {
    expect(rows.filter((row) => row.best === '240').map((row) => `${row.metric} ${row.operator}`).sort())
      .toEqual(['hostages-taken about', 'hostages-taken about', 'prisoners-released exactly'])
  })
})
