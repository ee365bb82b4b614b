import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { ImportField } from '@/lib/domain/import-columns'
import { differences, settle, SIDES, type Cells } from '@/lib/domain/three-way'

const cells: fc.Arbitrary<Cells> = fc.record({
  statement: fc.constantFrom('one', 'two', 'three'), note: fc.constantFrom(null, '', 'a note'), low: fc.constantFrom(null, 1, 2), asWritten: fc.constantFrom(null, 'one', 'two'),
  anonymous: fc.constantFrom(null, false, true), claimant: fc.constantFrom('a', 'b', null), relations: fc.constantFrom<string[][]>([], ['disputes:ABCDEFGH']), asOf: fc.constantFrom('2001-01-01', '2001-01-02'),
})
const plain = (one: Cells) => JSON.stringify(Object.entries(one).filter(([, value]) => !(value === null || value === '' || value === false || (Array.isArray(value) && value.length === 0))).sort())

it('all of one side gives that side, and what only one changed is kept without asking', () => {
  fc.assert(fc.property(cells, cells, cells, (base, theirs, mine) => {
    const asked = differences(base, theirs, mine)
    for (const side of SIDES) {
      const { cells: settled, open } = settle(base, theirs, mine, Object.fromEntries(asked.map(({ name }) => [name, side])))
      expect(open).toEqual([])
      if (side !== 'base') expect(plain(settled)).toBe(plain({ theirs, mine }[side]))
    }
    const { open } = settle(base, theirs, mine, {})
    expect(open).toEqual(asked.filter(({ choice }) => choice === null).map(({ name }) => name))
  }), { numRuns: 500 })
})

it('takes together what means something only together', () => {
  const base: Cells = { operator: 'at_least', low: 10, asWritten: 'at least 10', statement: 's', note: 'n' }
  const theirs: Cells = { ...base, low: 12, asWritten: 'at least 12', note: null }
  const mine: Cells = { ...base, operator: 'exactly', high: 10, best: 10, asWritten: '10', statement: 'm' }
  expect(differences(base, theirs, mine)).toEqual([
    { name: 'statement', base: 's', theirs: 's', mine: 'm', choice: 'mine' }, { name: 'note', base: 'n', theirs: null, mine: 'n', choice: 'theirs' },
    { name: 'operator', base: 'at_least · 10 · at least 10', theirs: 'at_least · 12 · at least 12', mine: 'exactly · 10 · 10 · 10 · 10', choice: null },
  ])
  expect(settle(base, theirs, mine, { operator: 'theirs' }).cells).toMatchObject({ operator: 'at_least', low: 12, high: null, best: null, asWritten: 'at least 12', statement: 'm', note: null })
})

it('asks of every field that a claim has', () => {
  const fields: ImportField[] = ['kind', 'population', 'stance', 'target', 'via', 'occurrenceType', 'phase', 'quoteSuffix', 'statedOnBasis', 'descriptor']
  for (const field of fields) expect(differences({}, { [field]: 'x' }, {}), field).toHaveLength(1)
})
