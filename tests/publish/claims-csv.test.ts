import fc from 'fast-check'
import { parse } from 'csv-parse/sync'
import { expect, it } from 'vitest'
import { guardFormula, unguardFormula } from '@/lib/domain/formula-guard'
import { IMPORT_COLUMNS, READ_BACK_COLUMNS } from '@/lib/domain/import-columns'
import { claimCsvLine, claimsCsv, claimsCsvHeader, csvLine } from '@/lib/publish/claims-csv'
import { makeClaim } from '../domain/claim-fixture'

const anyText = fc.string({ unit: fc.oneof({ weight: 3, arbitrary: fc.constantFrom(...'=+-@\t\r\n＝＋－＠\',";a b'.split('')) }, { weight: 1, arbitrary: fc.string({ unit: 'grapheme', minLength: 1, maxLength: 1 }) }) })

it('guards every text that a spreadsheet would run, and the guard comes off again', () => {
  fc.assert(fc.property(anyText, (text) => {
    const cell = guardFormula(text)
    expect(unguardFormula(cell)).toBe(text)
    expect(/^[=+\-@\t\r\n＝＋－＠]/.test(cell)).toBe(false)
  }), { numRuns: 2000 })
})

it('writes what a CSV reader reads back, cell by cell', () => {
  fc.assert(fc.property(fc.array(anyText, { minLength: 2, maxLength: 5 }), (cells) => {
    const [row] = parse(csvLine(cells), { record_delimiter: '\r\n' }) as string[][]
    expect(row!.map(unguardFormula)).toEqual(cells)
  }), { numRuns: 2000 })
})

it('leaves negative numbers bare', () => {
  expect(csvLine([-12, 0.5, true, false, null, ['a', 'b']])).toBe('-12,0.5,true,,,a;b\r\n')
})

it('begins with the read-back columns, has the import columns behind them and ends every line with CRLF', async () => {
  const lines: string[] = []
  for await (const text of claimsCsv([makeClaim(), makeClaim({ standing: ['disputed', 'corrected'] })])) lines.push(text)
  const file = lines.join('')
  expect(file.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
  const records = parse(file, { columns: true }) as Record<string, string>[]
  expect(Object.keys(records[0]!)).toEqual([...READ_BACK_COLUMNS, ...IMPORT_COLUMNS.map(({ column }) => column)])
  expect(records[0]).toMatchObject({
    id: '7K3M9Q2X', url: '/claims/7K3M9Q2X', status: 'published', standing: '', revision: '1', external_id: '7K3M9Q2X', outlet: 'example-daily', claimant: 'ruritania-ministry',
    via: '', metric: 'injured-ruritania', operator: 'at_least', low: '120', high: '', as_of: '1999-04-14', as_of_basis: 'stated', anonymous: '',
  })
  expect(records[1]!.standing).toBe('disputed;corrected')
  expect(claimsCsvHeader().endsWith('relations\r\n')).toBe(true)
})

it('writes relations, targets, participants and steps in the words of the import', () => {
  const line = claimCsvLine(makeClaim({
    externalId: 'ext-1', coClaimants: [{ slug: 'a', name: 'A' }, { slug: 'b', name: 'B' }], target: { type: 'claim', ref: 'B0000000', label: 'x' },
    attribution: [{ step: 'said', actor: 'ruritania-ministry', outlet: null }, { step: 'told', actor: null, outlet: null }, { step: 'reported', actor: null, outlet: 'example-daily' }],
    occurrence: { slug: 'talks', label: 'Talks', type: 'talks', participants: [{ actor: 'a', name: 'A', role: 'host' }] },
    relations: [{ type: 'part_of', direction: 'out', claim: 'B0000000', split: 'by age', exclusive: false }, { type: 'disputes', direction: 'in', claim: 'C0000000', split: null, exclusive: null }],
  }))
  const [record] = parse(claimsCsvHeader() + line, { columns: true }) as Record<string, string>[]
  expect(record).toMatchObject({
    external_id: 'ext-1', co_claimants: 'a;b', target: 'claim:B0000000', via: 'told:?', occurrence: 'talks', occurrence_type: 'talks', participants: 'a:host',
    relations: 'part_of:B0000000:by age:overlapping',
  })
})
