import { describe, expect, it } from 'vitest'
import type { Claim, Relation } from '@/lib/domain/claim'
import { relatedClaims, subjectOf } from '@/lib/domain/related-claims'
import { aClaim, aClock } from '../components/claim-fixture'

const relation = (type: Relation['type'], direction: Relation['direction'], claim: string): Relation => ({ type, direction, claim, split: null, exclusive: null })
const other = (over: Partial<Claim>): Claim => aClaim({ relations: [], ...over })
const office = { slug: 'relief-office', name: 'the Relief Office', descriptor: null, anonymous: false }
const council = { slug: 'town-council', name: 'the town council', descriptor: null, anonymous: false }
const dispute = (id: string, target: Claim['target']) => other({ id, kind: 'position', metric: null, quantity: null, stance: 'disputes', actor: council, claimant: council, target })

function groupsOf(claim: Claim, candidates: Claim[]): Record<string, string[]> {
  return Object.fromEntries(relatedClaims(claim, candidates).map(({ name, items }) => [name, items.map((item) => item.claim.id)]))
}

describe('what others say of a claim', () => {
  it('keeps a dispute of the figure, of the source and of the metric apart', () => {
    const claim = aClaim({ id: 'A', claimant: office })
    expect(groupsOf(claim, [
      dispute('B', { type: 'claim', ref: 'A', label: 'A' }), dispute('C', { type: 'actor', ref: 'relief-office', label: 'the Relief Office' }),
      dispute('D', { type: 'metric', ref: 'crossed', label: 'Crossed' }), dispute('E', { type: 'actor', ref: 'town-council', label: 'the town council' }),
    ])).toEqual({ disputes: ['B'], sourceDisputes: ['C'], metricDisputes: ['D'] })
  })

  it('puts a claim that a relation joins where the relation says, whatever else it shares', () => {
    const claim = aClaim({ id: 'A', relations: [relation('part_of', 'in', 'B'), relation('part_of', 'out', 'C'), relation('corrects', 'in', 'D'), relation('contradicts', 'out', 'E')] })
    expect(groupsOf(claim, ['B', 'C', 'D', 'E'].map((id) => other({ id })))).toEqual({ corrections: ['D'], contradictions: ['E'], parts: ['B'], wholes: ['C'] })
  })

  it('sets other claimants apart from the same one, and leaves strangers and the claim itself out', () => {
    const claim = aClaim({ id: 'A', claimant: office })
    const stranger = other({ id: 'D', metric: { slug: 'hurt', label: 'Hurt', unit: 'persons', family: 'hurt' } })
    expect(groupsOf(claim, [claim, other({ id: 'B', claimant: council }), other({ id: 'C', claimant: office, asOf: aClock('2024-04-01') }), stranger]))
      .toEqual({ others: ['B'], same: ['C'] })
  })

  it('shows only the neighbours of a long series', () => {
    const claim = aClaim({ id: 'A', claimant: office, asOf: aClock('2024-04-10') })
    const series = [1, 5, 9, 11, 15, 20].map((day) => other({ id: `D${day}`, claimant: office, asOf: aClock(`2024-04-${String(day).padStart(2, '0')}`) }))
    expect(groupsOf(claim, series)).toEqual({ same: ['D11', 'D9'] })
  })

  it('names no subject where only the words could tell', () => {
    expect(subjectOf(aClaim({ kind: 'assessment', topic: null }))).toBeNull()
    expect(subjectOf(aClaim({ kind: 'term', topic: { slug: 'aid', label: 'Aid' }, phase: 'first' })))
      .not.toBe(subjectOf(aClaim({ kind: 'term', topic: { slug: 'aid', label: 'Aid' }, phase: 'later' })))
  })
})
