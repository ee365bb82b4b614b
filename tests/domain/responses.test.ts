import { describe, expect, it } from 'vitest'
import type { Claim } from '@/lib/domain/claim'
import type { ActorRecord, ProposalRecord } from '@/lib/domain/register-records'
import { buildResponses } from '@/lib/domain/responses'
import { stateOfTalks, TALKS } from '@/lib/domain/talks'
import { APRIL, figure, type More } from './comparison-fixture'

const none = { metric: null, quantity: null, basis: null } as const
const claim = (id: string, more: More & { asOf?: string } = {}): Claim => {
  const { asOf = '2024-04-14', ...rest } = more
  return figure(null, { id, in: APRIL, of: { slug: '', label: '', unit: '', family: '', behaviour: 'stock', population: null, place: null, windowFrom: null, sumOf: [] }, asOf, ...none, ...rest })
}
const named = (slug: string) => ({ slug, name: slug })
const actor = (slug: string, memberOf: string | null = null, role: 'party' | 'mediator' | null = null): ActorRecord => ({
  ...named(slug), url: '', kind: 'armed_group', memberOf: memberOf ? named(memberOf) : null, members: [], aliases: [],
  roles: role ? [{ conflict: 'c', proposal: null, role, from: null, to: null }] : [], counts: { said: 0, about: 0 },
})
const proposal = (slug: string, offeredOn: string | null): ProposalRecord => ({
  ...named(slug), url: '', conflict: 'c', status: 'offered', summary: '', offeredOn, proposers: [], mediators: [], addressees: [], follows: [],
  phases: [{ key: 'first', label: 'First', description: '' }], versions: [], counts: { claims: 1 },
})
const position = (id: string, more: More) => claim(id, { kind: 'position', stance: 'rejects', modality: 'asserted', ...more })
const actors = [actor('north', null, 'party'), actor('south', null, 'party'), actor('leader', 'cabinet'), actor('cabinet', 'south'), actor('broker', null, 'mediator')]

describe('the table of responses', () => {
  const table = buildResponses([
    position('A', { actor: named('north'), target: { type: 'proposal', ref: 'offer', label: 'offer' } }),
    position('B', { actor: named('leader'), proposal: named('offer'), stance: 'accepts_if' }),
    position('C', { actor: named('north'), topic: { slug: TALKS, label: 'Talks' }, stance: 'silent' }),
    position('D', { actor: named('north'), proposal: named('offer'), stance: 'blames' }),
    claim('E', { kind: 'term', proposal: named('offer'), topic: { slug: 'aid', label: 'Aid' }, phase: 'first' }),
  ], [proposal('older', '2023-12~'), proposal('offer', '2024-04~')], actors, 'c')
  const ids = (list: Claim[][]) => list.map((claims) => claims.map(({ id }) => id))

  it('has a column for each party and none for mediators', () => {
    expect(table.parties.map(({ slug }) => slug)).toEqual(['north', 'south'])
  })

  it('puts the answer of a member with its party, at whatever remove, and leaves out what is no answer', () => {
    expect(table.rows.map((row) => row.proposal?.slug ?? null)).toEqual(['offer', 'older', null])
    expect(ids(table.rows[0]!.responses)).toEqual([['A'], ['B']])
    expect(table.rows[0]!.terms.map(({ id }) => id)).toEqual(['E'])
  })

  it('keeps an empty cell apart from silence, which somebody reports', () => {
    expect(ids(table.rows[1]!.responses)).toEqual([[], []])
    expect(ids(table.rows[2]!.responses)).toEqual([['C'], []])
  })
})

describe('the state of the talks', () => {
  const topic = { slug: TALKS, label: 'Talks' }
  const who = (slug: string) => ({ claimant: { slug, name: slug, descriptor: null, anonymous: false } })

  it('leads with the newest happening and lets each other speaker speak once, answers before other words of a day', () => {
    const { lead, voices, count } = stateOfTalks([
      claim('A', { kind: 'event', topic }),
      position('B', { topic, stance: 'blames', ...who('north') }),
      position('C', { topic, stance: 'rejects', ...who('north') }),
      claim('D', { kind: 'assessment', topic, ...who('expert') }),
      claim('E', { kind: 'assessment', topic, asOf: '2024-04-01', ...who('south') }),
      claim('F', { kind: 'assessment' }),
    ])
    expect(lead?.id).toBe('A')
    expect(voices.map(({ id }) => id)).toEqual(['C', 'D', 'E'])
    expect(count).toBe(5)
  })

  it('has nothing to say where nothing is on record', () => {
    expect(stateOfTalks([])).toEqual({ lead: null, voices: [], count: 0 })
  })
})
