import { describe, expect, it } from 'vitest'
import type { Claim } from '@/lib/domain/claim'
import type { ProposalRecord } from '@/lib/domain/register-records'
import { aimedAt, stanceHistory } from '@/lib/domain/stance-history'
import { buildTermSheet, proposalResponses } from '@/lib/domain/term-sheet'
import { aClaim, aClock } from '../components/claim-fixture'

const draft: ProposalRecord = {
  slug: 'river-draft', name: 'River draft', url: '/verrin-talks/proposals/river-draft', conflict: 'verrin-talks', status: 'circulated', summary: '', offeredOn: null,
  proposers: [], mediators: [], addressees: [], follows: [], versions: [], counts: { claims: 0 },
  phases: [{ key: 'first', label: 'First phase', description: '' }, { key: 'later', label: 'Later', description: '' }],
}
const named = { slug: 'river-draft', name: 'River draft' }
const north = { slug: 'north', name: 'North' }
const south = { slug: 'south', name: 'South' }
const term = (id: string, topic: string, phase: string | null, over: Partial<Claim> = {}) =>
  aClaim({ id, kind: 'term', metric: null, proposal: named, topic: { slug: topic, label: topic }, phase, relations: [], ...over })
const position = (id: string, over: Partial<Claim>) => aClaim({ id, kind: 'position', metric: null, quantity: null, relations: [], stance: 'rejects', actor: north, ...over })

describe('the sheet of a proposal', () => {
  it('sets rival reports of one provision in one cell, and keeps phases that only reports name', () => {
    const sheet = buildTermSheet(draft, [term('B', 'aid', 'first'), term('A', 'aid', 'first'), term('C', 'truce', null), term('D', 'truce', 'second')], ['truce'])
    expect(sheet.phases.map(({ key }) => key)).toEqual(['first', 'later', null, 'second'])
    expect(sheet.rows.map(({ topic, cells }) => [topic.slug, cells.map((cell) => cell.map(({ id }) => id))])).toEqual([
      ['truce', [[], [], ['C'], ['D']]], ['aid', [['A', 'B'], [], [], []]],
    ])
  })

  it('has a total before its parts', () => {
    const part = term('A', 'release', 'first', { relations: [{ type: 'part_of', direction: 'out', claim: 'B', split: 'by age', exclusive: true }] })
    expect(buildTermSheet(draft, [part, term('B', 'release', 'first')], []).rows[0]!.cells[0]!.map(({ id }) => id)).toEqual(['B', 'A'])
  })

  it('names every party, also the one of which no response is on record', () => {
    const responses = proposalResponses(draft, [
      position('A', { proposal: named }), position('B', { proposal: named, actor: { slug: 'guest', name: 'Guest' } }),
      position('C', { proposal: { slug: 'other', name: 'Other' }, actor: south }),
    ], [south, north])
    expect(responses.map(({ actor, claims }) => [actor.slug, claims.map(({ id }) => id)])).toEqual([['north', ['A']], ['south', []], ['guest', ['B']]])
  })
})

describe('the stances of an actor', () => {
  it('stand question by question, newest first, whoever tells them', () => {
    const talks = { slug: 'talks', label: 'Talks' }
    const history = stanceHistory([
      position('A', { topic: talks, asOf: aClock('2024-01-01') }), position('B', { topic: talks, asOf: aClock('2024-02-01'), claimant: null }),
      position('C', { target: { type: 'proposal', ref: 'river-draft', label: 'River draft' } }), position('D', { actor: south, topic: talks }),
    ], 'north')
    expect(history.map(({ type, ref, claims }) => [type, ref, claims.map(({ id }) => id)])).toEqual([['proposal', 'river-draft', ['C']], ['topic', 'talks', ['B', 'A']]])
  })

  it('are not what others aim at the actor', () => {
    const blame = position('A', { stance: 'blames', actor: south, target: { type: 'actor', ref: 'north', label: 'North' } })
    expect(aimedAt([blame, position('B', { target: { type: 'actor', ref: 'north', label: 'North' } })], 'north').map(({ id }) => id)).toEqual(['A'])
  })
})
