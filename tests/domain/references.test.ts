import fc from 'fast-check'
import { expect, test } from 'vitest'
import { formatParticipant, parseParticipant } from '@/lib/domain/participant'
import { formatRelation, parseRelation, RelationError } from '@/lib/domain/relation'
import { standingOf } from '@/lib/domain/standing'
import { formatTarget, parseTarget, TargetError } from '@/lib/domain/target'
import { RELATION_TYPES, TARGET_TYPES } from '@/lib/domain/vocabulary'

const name = fc.string({ minLength: 1 }).map((text) => text.trim()).filter((text) => text !== '')

test('relations read back as they were, whatever characters ids and splits hold', () => {
  const relation = fc.oneof(
    fc.record({ type: fc.constantFrom(...RELATION_TYPES.filter((type) => type !== 'part_of')), claim: name, split: fc.constant(null), exclusive: fc.constant(null) }),
    fc.record({ type: fc.constant('part_of' as const), claim: name, split: fc.oneof(name, fc.constant('overlapping')), exclusive: fc.boolean() }),
  )
  fc.assert(fc.property(relation, (given) => {
    const text = formatRelation(given)
    expect(text).not.toContain(';')
    expect(parseRelation(text)).toEqual(given)
  }), { numRuns: 2000 })
})

test('external ids with colons need no escape', () => {
  expect(parseRelation('corrects:daily:killed:2024-01-02')).toMatchObject({ claim: 'daily:killed:2024-01-02' })
  expect(parseRelation('part_of:daily:killed:by sex')).toEqual({ type: 'part_of', claim: 'daily:killed', split: 'by sex', exclusive: true })
  expect(parseRelation('part_of:7K3M9Q2X:by age:overlapping')).toMatchObject({ claim: '7K3M9Q2X', split: 'by age', exclusive: false })
})

test('relations that cannot be read are refused', () => {
  for (const text of ['', 'denies:x', 'corrects', 'corrects:', 'part_of:x', 'part_of::y', 'part_of:x:']) expect(() => parseRelation(text), text).toThrow(RelationError)
})

test('targets read back as they were and wrong ones are refused', () => {
  fc.assert(fc.property(fc.record({ type: fc.constantFrom(...TARGET_TYPES), ref: name }), (target) => {
    expect(parseTarget(formatTarget(target))).toEqual(target)
  }))
  for (const text of ['', 'actor', 'actor:', 'planet:x', ':x']) expect(() => parseTarget(text), text).toThrow(TargetError)
})

test('participants read back as they were', () => {
  fc.assert(fc.property(fc.record({ actor: name, role: fc.option(name.filter((text) => !text.includes(':'))) }), (participant) => {
    expect(parseParticipant(formatParticipant(participant))).toEqual(participant)
  }))
})

test('standing follows from relations: each once, in one order, and a contradiction marks both sides', () => {
  expect(standingOf([])).toEqual([])
  expect(standingOf([{ type: 'repeats' }, { type: 'part_of' }])).toEqual([])
  expect(standingOf([{ type: 'supersedes' }, { type: 'disputes' }, { type: 'disputes' }])).toEqual(['disputed', 'superseded'])
  expect(standingOf([{ type: 'corrects', direction: 'out' }, { type: 'contradicts', direction: 'out' }])).toEqual(['contradicted'])
  expect(standingOf([{ type: 'corrects', direction: 'in' }])).toEqual(['corrected'])
})
