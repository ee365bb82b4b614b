import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { boxesOfTarget, participantsOfRows, relationsOfRows, rowsOfParticipants, rowsOfRelations, rowsOfVia, targetOfBoxes, viaOfRows } from '@/lib/domain/attribution-entry'
import { ATTRIBUTION_STEPS, RELATION_TYPES, TARGET_TYPES } from '@/lib/domain/vocabulary'

const words = fc.array(fc.constantFrom('a', 'Ruritanian', 'وزارة', 'x:y', '%3A', ';', 'b-c'), { minLength: 1, maxLength: 3 }).map((parts) => parts.join(' '))
const plain = words.map((text) => text.replaceAll(':', ''))

describe('rows of steps', () => {
  it('are written as via text and come back', () => {
    expect(viaOfRows([{ step: 'released', who: 'press-office' }, { step: '', who: ' ' }, { step: 'reported', who: '' }])).toEqual({ written: 'released:press-office>reported:?', problems: [] })
    expect(viaOfRows([{}])).toEqual({ written: null, problems: [] })
    fc.assert(fc.property(fc.array(fc.record({ step: fc.constantFrom(...ATTRIBUTION_STEPS), who: fc.oneof(fc.constant('?'), words) }), { maxLength: 4 }), (rows) => {
      expect(rowsOfVia(viaOfRows(rows).written)).toEqual(rows)
    }))
  })

  it('tell each problem at its row', () => {
    expect(viaOfRows([{ step: 'said', who: 'x' }, { step: 'whispered', who: 'y' }, { who: 'z' }, { step: 'cited', who: 'a>b' }]).problems).toEqual([
      { row: 1, part: 'step', message: expect.stringContaining('must be one of') }, { row: 2, part: 'step', message: expect.stringContaining('is missing') }, { row: 3, part: 'who', message: expect.stringContaining('">"') },
    ])
  })
})

describe('rows of participants', () => {
  it('are written and come back', () => {
    expect(participantsOfRows([{ actor: 'lakes-commission', role: 'host' }, {}, { actor: 'a:b' }]).written).toEqual(['lakes-commission:host', 'a:b:'])
    fc.assert(fc.property(fc.array(fc.record({ actor: words, role: fc.oneof(fc.constant(''), plain) }), { maxLength: 4 }), (rows) => {
      expect(rowsOfParticipants(participantsOfRows(rows).written)).toEqual(rows)
    }))
  })

  it('tell each problem at its row', () => {
    expect(participantsOfRows([{ role: 'host' }, { actor: 'x', role: 'a:b' }]).problems.map(({ row, part }) => `${row} ${part}`)).toEqual(['0 actor', '1 role'])
  })
})

describe('rows of relations', () => {
  it('are written and come back', () => {
    expect(relationsOfRows([
      { type: 'part_of', claim: 'may-01', split: 'by sex', overlapping: 'yes' }, { type: 'disputes', claim: 'https://ledger.example/claims/7K3M9Q2X/revisions/2', split: 'left over' }, { overlapping: 'yes' },
    ]).written).toEqual(['part_of:may-01:by sex:overlapping', 'disputes:7K3M9Q2X'])
    const row = fc.oneof(
      fc.record({ type: fc.constantFrom(...RELATION_TYPES.filter((type) => type !== 'part_of')), claim: words, split: fc.constant(''), overlapping: fc.constant('') }),
      fc.record({ type: fc.constant('part_of'), claim: words, split: fc.oneof(words, fc.constant('overlapping')), overlapping: fc.constantFrom('', 'yes') }),
    )
    fc.assert(fc.property(fc.array(row, { maxLength: 4 }), (rows) => { expect(rowsOfRelations(relationsOfRows(rows).written)).toEqual(rows) }))
  })

  it('tell every problem of a row at its box', () => {
    expect(relationsOfRows([{ split: 'x' }, { type: 'part_of', claim: 'a' }, { type: 'denies', claim: 'a' }]).problems.map(({ row, part }) => `${row} ${part}`)).toEqual(['0 type', '0 claim', '1 split', '2 type'])
  })
})

describe('the boxes of a target', () => {
  it('are written and come back', () => {
    fc.assert(fc.property(fc.constantFrom(...TARGET_TYPES), words, (type, ref) => { expect(boxesOfTarget(targetOfBoxes({ type, ref }).written)).toEqual({ type, ref }) }))
    expect(boxesOfTarget(targetOfBoxes({}).written)).toEqual({ type: '', ref: '' })
  })

  it('tell what is missing', () => {
    expect(targetOfBoxes({ type: 'actor' }).problems).toEqual([{ part: 'ref', message: 'is missing: say which actor is meant' }])
    expect(targetOfBoxes({ ref: 'x' }).problems[0]!.part).toBe('type')
    expect(targetOfBoxes({ type: 'planet', ref: 'x' }).problems[0]!.message).toContain('must be one of')
  })
})
