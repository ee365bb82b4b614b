import { expect, test } from 'vitest'
import type { Relation } from '@/lib/domain/claim'
import { standingReports } from '@/lib/domain/standing'

const relation = (over: Partial<Relation>): Relation =>
  ({ type: 'disputes', direction: 'in', claim: 'AAAA1111', split: null, exclusive: null, by: { slug: 'north', name: 'North' }, ...over })

test('a standing says who gives it, in the order of the vocabulary', () => {
  const relations = [relation({ type: 'corrects', claim: 'CCCC3333', by: null }), relation({}), relation({ type: 'repeats', claim: 'DDDD4444' })]
  expect(standingReports({ standing: ['disputed', 'corrected'], relations })).toEqual([
    { standing: 'disputed', claim: 'AAAA1111', by: { slug: 'north', name: 'North' } },
    { standing: 'corrected', claim: 'CCCC3333', by: null },
  ])
})

test('a dispute that this claim makes of another is no standing of its own, a contradiction is one of both', () => {
  const relations = [relation({ direction: 'out' }), relation({ type: 'contradicts', direction: 'out', claim: 'BBBB2222' })]
  expect(standingReports({ standing: ['contradicted'], relations }).map(({ claim }) => claim)).toEqual(['BBBB2222'])
})

test('a relation whose claim no longer counts gives no report', () => {
  expect(standingReports({ standing: [], relations: [relation({})] })).toEqual([])
})
