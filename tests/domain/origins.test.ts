import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Claim } from '@/lib/domain/claim'
import { buildOrigins } from '@/lib/domain/origins'
import { originKin } from '@/lib/domain/origins-kin'
import { echo, exactly, report } from './origins-fixture'

const many = (count: number, line: (place: number) => string) => Array.from({ length: count }, (_, place) => report(`${line(place)}${place}`, line(place)))

/** What is said → outlets, origins, claims whose first speaker is not named, claims in an outlet's own voice. Written before the code. */
const CASES: [title: string, reports: Claim[], outlets: number, origins: number, unnamed: number, ownVoice: number][] = [
  ['nothing at all', [], 0, 0, 0, 0],
  ['one claimant in one paper', [report('a', 'ministry||p1')], 1, 1, 0, 0],
  ['one claimant in three papers', many(3, (n) => `ministry||p${n}`), 3, 1, 0, 0],
  ['fourteen papers, nine of them on one claimant', [...many(9, (n) => `ministry||p${n}`), ...many(5, (n) => `army||q${n}`)], 14, 2, 0, 0],
  ['a paper twice', [report('a', 'ministry||p1'), report('b', 'ministry||p1')], 1, 1, 0, 0],
  ['the same claim given twice', [report('a', 'ministry||p1'), report('a', 'ministry||p1')], 1, 1, 0, 0],
  ['one claimant through two agencies', [report('a', 'ministry|reported:wire|p1'), report('b', 'ministry|reported:press|p2')], 2, 1, 0, 0],
  ['a paper that cites a paper that cites an agency that cites an official', [report('a', 'official|reported:wire>cited:p2|p1')], 1, 1, 0, 0],
  ['the chain and its links on record', [report('a', 'official|reported:wire>cited:p2|p1'), report('b', 'official|reported:wire|p2'), report('c', 'official||wire')], 3, 1, 0, 0],
  ['a paper in its own voice', [report('a', '-||p1')], 1, 0, 0, 1],
  ['two papers in their own voices', [report('a', '-||p1'), report('b', '-||p2')], 2, 0, 0, 2],
  ['a paper that cites an agency\'s own voice', [report('a', '-|cited:wire|p1')], 1, 0, 0, 1],
  ['an own voice that an editor saw to repeat a claimant\'s words', [report('a', 'ministry||p1'), report('b', '-||p2', exactly(33), { relations: echo('a') })], 2, 1, 0, 0],
  ['an own voice that repeats an own voice that repeats a claimant', [
    report('a', 'ministry||p1'), report('b', '-||p2', exactly(33), { relations: echo('a') }), report('c', '-||p3', exactly(33), { relations: echo('b') })], 3, 1, 0, 0],
  ['two own voices that repeat each other', [report('a', '-||p1', exactly(33), { relations: echo('b') }), report('b', '-||p2', exactly(33), { relations: echo('a') })], 2, 0, 0, 2],
  ['an own voice that repeats a claim not on record', [report('a', '-||p1', exactly(33), { relations: echo('z') })], 1, 0, 0, 1],
  ['a claimant who repeats another keeps its own word', [report('a', 'ministry||p1'), report('b', 'army||p2', exactly(33), { relations: echo('a') })], 2, 2, 0, 0],
  ['somebody not named', [report('a', '-|said:?|p1')], 1, 0, 1, 0],
  ['two that are not named, in two papers', [report('a', '-|said:?|p1'), report('b', '-|told:?|p2')], 2, 0, 2, 0],
  ['somebody not named beside a claimant is not one more', [report('a', 'ministry||p1'), report('b', '-|said:?|p2')], 2, 1, 1, 0],
  ['a claimant through a relay not named', [report('a', 'ministry|reported:?|p1'), report('b', 'ministry|reported:?|p2')], 2, 1, 0, 0],
  ['an anonymous source of a claimant is that claimant\'s', [report('a', 'ministry||p1'), report('b', 'ministry||p2', exactly(33), { anonymous: true })], 2, 1, 0, 0],
  ['two who speak together', [report('a', 'cairo||p1', exactly(33), { also: ['doha'] })], 1, 2, 0, 0],
  ['two who speak together, and one of them alone', [report('a', 'cairo||p1', exactly(33), { also: ['doha'] }), report('b', 'doha||p2')], 2, 2, 0, 0],
  ['two articles whose outlets nobody knows', [report('a', 'ministry||-'), report('b', 'ministry||-')], 2, 1, 0, 0],
  ['an actor who passes another actor\'s words on', [report('a', 'ministry|told:mediator|p1'), report('b', 'mediator||p2')], 2, 2, 0, 0],
  ['a claimant who released it itself', [report('a', 'ministry|released:ministry>reported:wire|p1')], 1, 1, 0, 0],
  ['an actor and an outlet of one name', [report('a', 'wire||wire'), report('b', '-||wire')], 1, 1, 0, 1],
]

describe('the count of outlets and origins', () => {
  it.each(CASES)('of %s', (_, reports, outlets, origins, unnamed, ownVoice) => {
    expect(buildOrigins(reports)).toMatchObject({ outlets, origins, unnamed, ownVoice })
  })
})

describe('the graph', () => {
  it('has a node for each place on the way and an edge for each step, with how many claims took it', () => {
    const { nodes, edges, groups } = buildOrigins([report('a', 'ministry|reported:wire|p1'), report('b', 'ministry|reported:wire|p2'), report('c', 'ministry||p2')])
    expect(nodes.map(({ id, claims, first, between, last }) => [id, claims, first, between, last])).toEqual([
      ['actor:ministry', 3, 3, 0, 0], ['outlet:p1', 1, 0, 0, 1], ['outlet:p2', 2, 0, 0, 2], ['outlet:wire', 2, 0, 2, 0],
    ])
    expect(edges).toEqual([
      { from: 'actor:ministry', to: 'outlet:p2', claims: 1 }, { from: 'actor:ministry', to: 'outlet:wire', claims: 2 },
      { from: 'outlet:wire', to: 'outlet:p1', claims: 1 }, { from: 'outlet:wire', to: 'outlet:p2', claims: 1 },
    ])
    expect(groups).toEqual([{
      kind: 'named', node: 'actor:ministry', claims: 3, anonymous: 0, since: '2001-02-04',
      outlets: [{ node: 'outlet:p1', claims: 1, through: ['outlet:wire'] }, { node: 'outlet:p2', claims: 2, through: ['outlet:wire'] }],
    }])
  })

  it('keeps steps that name nobody apart by their neighbours, and counts how many there are', () => {
    const { nodes } = buildOrigins([report('a', 'ministry|reported:?|p1'), report('b', 'ministry|reported:?|p1'), report('c', 'ministry|reported:?|p2'), report('d', 'ministry|told:?>reported:?|p2')])
    expect(nodes.filter(({ type }) => type === 'unnamed').map(({ id, claims }) => [id, claims])).toEqual([
      ['unnamed:actor:ministry>outlet:p1#1', 2], ['unnamed:actor:ministry>outlet:p2#1', 2], ['unnamed:actor:ministry>outlet:p2#2', 1],
    ])
  })

  it('leads from the paper that was repeated to the one that repeats it', () => {
    const { edges, groups } = buildOrigins([report('a', 'ministry||p1'), report('b', '-||p2', exactly(33), { relations: echo('a') })])
    expect(edges).toEqual([{ from: 'actor:ministry', to: 'outlet:p1', claims: 1 }, { from: 'outlet:p1', to: 'outlet:p2', claims: 1 }])
    expect(groups[0]!.outlets).toContainEqual({ node: 'outlet:p2', claims: 1, through: ['outlet:p1'] })
  })

  it('puts the origin that spoke first first, and own voices last', () => {
    const { groups } = buildOrigins([
      report('a', '-||p1', exactly(33), { on: '2001-01-01' }), report('b', 'zeta||p1', exactly(33), { on: '2001-01-02' }),
      report('c', 'alpha||p1', exactly(33), { on: '2001-01-03' }), report('d', '-|said:?|p1', exactly(33), { on: '2000-01-01' }),
    ])
    expect(groups.map(({ kind, node }) => node ?? kind)).toEqual(['actor:zeta', 'actor:alpha', 'unnamed', 'own_voice'])
  })
})

it.each([
  ['nobody', [], []],
  ['one of a body', ['army'], []],
  ['two of one body', ['army', 'cabinet'], ['state: army cabinet']],
  ['a body and one of it', ['state', 'army'], ['state: army state']],
  ['one of one of a body', ['brigade', 'cabinet', 'ngo'], ['state: brigade cabinet']],
  ['two that are said to belong to each other', ['left', 'right'], []],
])('origins of one body among %s', (_, origins, kin) => {
  const memberOf = new Map([['army', 'state'], ['cabinet', 'state'], ['brigade', 'army'], ['left', 'right'], ['right', 'left']])
  expect(originKin(origins, memberOf).map(({ body, origins: own }) => `${body}: ${own.join(' ')}`)).toEqual(kin)
})

const names = ['ministry', 'army', 'wire', 'p1', 'p2', 'p3']
const name = fc.constantFrom(...names)
const via = fc.array(fc.tuple(fc.constantFrom('said', 'told', 'cited', 'reported'), fc.oneof(name, fc.constant('?'))).map(([step, who]) => `${step}:${who}`), { maxLength: 3 })
const record = fc.array(fc.record({ who: fc.oneof(name, fc.constant('-')), via, paper: fc.oneof(name, fc.constant('-')), repeats: fc.option(fc.nat(11)) }), { maxLength: 12 })
  .map((lines) => lines.map(({ who, via: between, paper, repeats }, place) => (
    report(`c${place}`, `${who}|${between.join('>')}|${paper}`, exactly(33), { relations: repeats === null || repeats === place ? [] : echo(`c${repeats}`) }))))

describe('for any record', () => {
  it('an echo never adds an origin: neither the same claimant through anybody, nor an own voice that repeats', () => {
    fc.assert(fc.property(record, fc.nat(), via, name, fc.boolean(), (reports, place, between, paper, isOwnVoice) => {
      const heard = reports[place % Math.max(reports.length, 1)]
      if (!heard) return
      const more = isOwnVoice || !heard.claimant
        ? report('echo', `-||${paper}`, exactly(33), { relations: echo(heard.id) })
        : report('echo', `${heard.claimant.slug}|${between.join('>')}|${paper}`)
      expect(buildOrigins([...reports, more]).origins).toBe(buildOrigins(reports).origins)
    }), { numRuns: 10_000 })
  })

  it('the order of the claims does not matter', () => {
    fc.assert(fc.property(record.chain((reports) => fc.tuple(fc.constant(reports), fc.shuffledSubarray(reports, { minLength: reports.length }))), ([reports, shuffled]) => {
      expect(buildOrigins(shuffled)).toEqual(buildOrigins(reports))
    }), { numRuns: 2_000 })
  })

  it('never names more origins than claims with a claimant, and every claim is counted once as named, not named or own voice', () => {
    fc.assert(fc.property(record, (reports) => {
      const { claims, origins, unnamed, ownVoice, groups } = buildOrigins(reports)
      const named = groups.filter(({ kind }) => kind === 'named')
      expect(origins).toBe(named.length)
      expect(named.reduce((sum, group) => sum + group.claims, 0) + unnamed + ownVoice).toBe(claims)
    }), { numRuns: 2_000 })
  })

  it('a chain of ten thousand repeats takes no longer than ten thousand claims', () => {
    const chain = Array.from({ length: 10_000 }, (_, place) => report(`c${place}`, `-||p${place % 40}`, exactly(33), { relations: echo(`c${place + 1}`) }))
    const before = performance.now()
    expect(buildOrigins([...chain, report('c10000', 'ministry||p1')])).toMatchObject({ outlets: 40, origins: 1, ownVoice: 0 })
    expect(performance.now() - before).toBeLessThan(4_000)
  })
})
