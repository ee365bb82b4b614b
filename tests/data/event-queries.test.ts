import { expect, it } from 'vitest'
import { listEventReports } from '@/lib/data/event-queries'
import { importClaims } from '@/lib/data/import'
import { figureDays } from '@/lib/data/series-queries'
import { emptyFilter } from '@/lib/domain/filter'
import { claimRows } from '@/lib/intake/claim-row'
import { readCsv } from '@/lib/intake/csv'
import { csvText } from '../support/series-file'
import { bundledRegisters, withTestDatabase } from '../support/test-database'

const registers = bundledRegisters()
withTestDatabase(() => registers)

const EVENT = {
  kind: 'event', outlet: 'afp', article_key: 'one', published_on: '2024-04-14', published_on_basis: 'stated', claimant: '', statement: 'AFP reported talks.',
  quote: 'talks went on', occurrence: 'Talks in the town', occurrence_type: 'talks', as_of: '2024-04-13', as_of_basis: 'stated', modality: 'asserted',
}
const FIGURE = {
  kind: 'figure', outlet: 'afp', article_key: 'one', published_on: '2024-04-14', published_on_basis: 'stated', statement: 'AFP said 10 people were killed.',
  quote: '10 people', metric: 'killed-gaza', operator: 'exactly', low: '10', as_written: '10', as_of: '2024-04-14', as_of_basis: 'stated', basis: 'reported',
}
const VIEW = { from: null, to: null, asOf: null, knownOn: null, recordedBy: null }

async function importRows(rows: readonly Record<string, string>[]) {
  const columns = [...new Set(rows.flatMap((row) => Object.keys(row)))]
  const { rejected } = await importClaims({ ...claimRows(await readCsv([new TextEncoder().encode(csvText(columns, rows))])), conflict: 'gaza-2023', author: 'test', status: 'published' })
  expect(rejected).toEqual([])
}

it('finds what is reported to have happened, and not what is denied, foretold or of another day than asked', async () => {
  await importRows([
    EVENT, { ...EVENT, quote: 'a raid', occurrence: 'A raid', modality: 'denied' }, { ...EVENT, quote: 'a march', occurrence: 'A march', modality: 'predicted' },
    { ...EVENT, article_key: 'two', published_on: '2024-06-01', quote: 'a strike', occurrence: 'A strike', as_of: '2024-05-30' },
  ])
  const labels = async (view: Partial<Record<keyof typeof VIEW, string>>) => (await listEventReports('gaza-2023', { ...VIEW, ...view })).map(({ occurrence }) => occurrence.label)
  expect(await labels({})).toEqual(['Talks in the town', 'A strike'])
  expect(await labels({ knownOn: '2024-05-31' })).toEqual(['Talks in the town'])
  expect(await labels({ asOf: '2024-04-30' })).toEqual(['Talks in the town'])
  expect(await labels({ from: '2024-05-01' })).toEqual(['A strike'])
  expect(await labels({ recordedBy: '2999-01-01T00:00:00.000Z' })).toEqual(expect.arrayContaining(['Talks in the town', 'A strike']))
  expect(await labels({ recordedBy: '2000-01-01T00:00:00.000Z' })).toEqual([])
  expect(await listEventReports('nowhere', VIEW)).toEqual([])
})

it('knows the days of all figures of a filter, whatever its period', async () => {
  expect(await figureDays({ ...emptyFilter(), conflict: 'gaza-2023' })).toBeNull()
  await importRows([FIGURE, { ...FIGURE, article_key: 'two', quote: '12 people', low: '12', as_written: '12', as_of: '2023-11' }])
  expect(await figureDays({ ...emptyFilter(), conflict: 'gaza-2023', from: '2024-04-01' })).toEqual({ from: '2023-11-01', to: '2024-04-14' })
  expect(await figureDays({ ...emptyFilter(), conflict: 'gaza-2023', knownOn: '2024-01-01' })).toBeNull()
})
