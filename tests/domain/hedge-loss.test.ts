import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Claim } from '@/lib/domain/claim'
import { traceHedges } from '@/lib/domain/hedge-loss'
import { hedgeWords } from '@/lib/domain/hedge-loss-lexicon'
import { reportsOfFigure } from '@/lib/domain/hedge-loss-statement'
import { about, atLeast, between, exactly, moreThan, printed, report, vague } from './origins-fixture'

const believed = { modality: 'believed' as const }
const said = (words: string) => ({ quote: { exact: words, prefix: null, suffix: null } })

/** Reports of one statement → statements found, then each step as "from>to route change". Written before the code. */
const CASES: [title: string, reports: Claim[], statements: number, steps: string[]][] = [
  ['nothing', [], 0, []],
  ['one report', [report('a', 'office||office', atLeast(33))], 0, []],
  ['the same hedge twice', [report('a', 'office||office', atLeast(33)), report('b', 'office||p1', atLeast(33))], 1, []],
  ['at least 33 believed, then 33, then 33 confirmed', [
    report('a', 'office||office', printed(atLeast(33), 'at least 33 believed'), believed), report('b', 'office||wire', printed(exactly(33), '33')),
    report('c', 'office|reported:wire|p1', printed(exactly(33), '33 confirmed')),
  ], 1, ['a>b beside less', 'b>c cites less']],
  ['a hedge that comes in', [report('a', 'office||office', exactly(33)), report('b', 'office||p1', about(33))], 1, ['a>b beside more']],
  ['a hedge that becomes another', [report('a', 'office||office', atLeast(33)), report('b', 'office||p1', moreThan(33))], 1, ['a>b beside other']],
  ['only the modality', [report('a', 'office||office', exactly(33), believed), report('b', 'office||p1', exactly(33))], 1, ['a>b beside less']],
  ['a modality for another', [report('a', 'office||office', exactly(33), believed), report('b', 'office||p1', exactly(33), { modality: 'unconfirmed' })], 1, ['a>b beside other']],
  ['one thing less and another more', [report('a', 'office||office', atLeast(33)), report('b', 'office||p1', exactly(33), believed)], 1, ['a>b beside other']],
  ['words alone', [report('a', 'office||office', printed(exactly(33), '33')), report('b', 'office||p1', printed(exactly(33), '33 confirmed'))], 1, ['a>b beside less']],
  ['words that name nobody to confirm it', [report('a', 'office||office', exactly(33), said('33 dead')), report('b', 'office||p1', exactly(33), said('33 could not be verified'))], 1, ['a>b beside more']],
  ['words where one report prints none', [report('a', 'office||office', exactly(33)), report('b', 'office||p1', exactly(33), said('33 confirmed'))], 1, []],
  ['an agency that keeps it and a paper that drops it', [
    report('a', 'office||office', atLeast(33)), report('b', 'office||wire', atLeast(33)), report('c', 'office|reported:wire|p1', exactly(33))], 1, ['b>c cites less']],
  ['a paper that keeps what the agency it cites has dropped', [
    report('a', 'office||office', atLeast(33)), report('b', 'office||wire', exactly(33)), report('c', 'office|reported:wire|p1', atLeast(33))], 1, ['a>b beside less', 'b>c cites more']],
  ['an agency not on record', [report('a', 'office||office', atLeast(33)), report('b', 'office|reported:wire|p1', exactly(33))], 1, ['a>b beside less']],
  ['an agency that printed it both ways', [
    report('a', 'office||wire', atLeast(33)), report('b', 'office||wire', exactly(33)), report('c', 'office|reported:wire|p1', exactly(33))], 1, ['a>b beside less']],
  ['at least 50 and 50 in one article', [
    report('a', 'office||p1', atLeast(50), { article: 'X' }), report('b', 'office||p1', exactly(50), { article: 'X' })], 1, ['a>b within less']],
  ['an agency that printed it only later', [
    report('a', 'office||office', atLeast(33)), report('b', 'office||wire', atLeast(33), { on: '2001-03-01' }), report('c', 'office|reported:wire|p1', exactly(33))], 1, ['a>c beside less']],
  ['another number', [report('a', 'office||office', atLeast(33)), report('b', 'office||p1', exactly(34))], 0, []],
  ['another claimant', [report('a', 'office||office', atLeast(33)), report('b', 'army||p1', exactly(33))], 0, []],
  ['no claimant', [report('a', '-||p1', atLeast(33)), report('b', '-||p2', exactly(33))], 0, []],
  ['another part', [report('a', 'office||office', atLeast(33)), report('b', 'office||p1', exactly(33), { scope: { population: 'women', place: null, text: null } })], 0, []],
  ['another day', [report('a', 'office||office', atLeast(33)), report('b', 'office||p1', exactly(33), { asOf: '2001-02-05' })], 0, []],
  ['overlapping days', [report('a', 'office||office', atLeast(33), { asOf: '2001-02' }), report('b', 'office||p1', exactly(33))], 1, ['a>b beside less']],
  ['days that overlap only through a third report', [
    report('a', 'office||p1', atLeast(33), { asOf: '2001-02-01' }), report('b', 'office||p2', atLeast(33), { asOf: '2001-02' }), report('c', 'office||p3', exactly(33), { asOf: '2001-02-20' })],
    1, ['b>c beside less']],
  ['no day at all', [report('a', 'office||office', atLeast(33), { asOf: null }), report('b', 'office||p1', exactly(33), { asOf: null })], 1, ['a>b beside less']],
  ['a denial', [report('a', 'office||office', exactly(33)), report('b', 'office||p1', exactly(33), { modality: 'denied' })], 0, []],
  ['vague words', [report('a', 'office||office', vague(200, 999, 'hundreds'), believed), report('b', 'office||p1', vague(200, 999, 'hundreds'))], 1, ['a>b beside less']],
  ['a range', [report('a', 'office||office', between(30, 40)), report('b', 'office||p1', between(30, 40), believed)], 1, ['a>b beside more']],
  ['a share and a count', [report('a', 'office||office', exactly(33)), report('b', 'office||p1', { ...about(33), measure: 'share', unit: 'percent' })], 0, []],
]

describe('the steps at which a hedge changed', () => {
  it.each(CASES)('with %s', (_, reports, statements, steps) => {
    const traced = traceHedges(reports)
    expect(traced.statements).toBe(statements)
    expect(traced.steps.map(({ from, to, route, change }) => `${from.id}>${to.id} ${route} ${change}`)).toEqual(steps)
  })

  it('say what changed: operator, modality and the words gone and come', () => {
    const [step] = traceHedges([
      report('a', 'office||office', printed(atLeast(33), 'at least 33 believed dead'), believed), report('b', 'office||p1', printed(exactly(33), '33 confirmed')),
    ]).steps
    expect(step).toMatchObject({
      operator: { from: 'at_least', to: 'exactly', change: 'less' }, modality: { from: 'believed', to: 'asserted', change: 'less' },
      words: { gone: ['believed'], come: ['confirmed'], change: 'less' },
    })
  })

  it('begin at the claimant\'s own outlet, under whatever name', () => {
    const reports = [report('a', 'office||bulletin', atLeast(33), { on: '2001-02-04' }), report('b', 'office||p1', exactly(33), { on: '2001-02-04' })]
    expect(traceHedges(reports, new Map([['p1', 'office']])).steps.map(({ from, to }) => from.id + to.id)).toEqual(['ba'])
    expect(traceHedges(reports, new Map([['bulletin', 'office']])).steps.map(({ from, to }) => from.id + to.id)).toEqual(['ab'])
  })
})

describe('printed words', () => {
  it.each([
    ['33 confirmed', [], ['confirmed']], ['not yet confirmed', ['not yet confirmed'], []], ['could not be independently verified', ['could not be independently verified'], []],
    ['reportedly 33, may rise', ['may', 'reportedly'], []], ['at least 33', [], []], ['unverified', ['unverified'], []], ['Mayor of Confirmation', [], []], ['', [], []],
  ])('of "%s"', (text, softening, firming) => {
    expect(hedgeWords(text)).toEqual({ softening, firming })
  })
})

describe('the reports of a claim\'s figure', () => {
  it('are those that give the same number for the same thing and day, whoever says so', () => {
    const own = report('a', 'office||p1', atLeast(33))
    const others = [report('b', 'army||p2', exactly(33)), report('c', '-||p3', exactly(33)), report('d', 'office||p4', exactly(34)), report('e', 'office||p5', exactly(33), { asOf: '2001-05-01' }), own]
    expect(reportsOfFigure(own, others).map(({ id }) => id)).toEqual(['a', 'b', 'c'])
    expect(reportsOfFigure({ ...own, quantity: null }, others).map(({ id }) => id)).toEqual(['a'])
  })
})

const quantities = fc.constantFrom(exactly(33), atLeast(33), about(33), moreThan(33), exactly(34), printed(exactly(33), '33 confirmed'), printed(atLeast(33), 'at least 33 believed'))
const reports = fc.array(fc.record({
  who: fc.constantFrom('office', 'army', '-'), via: fc.constantFrom('', 'reported:p1', 'reported:?', 'reported:p2>cited:p1'), paper: fc.constantFrom('office', 'p1', 'p2', 'p3'),
  quantity: quantities, day: fc.constantFrom('2001-02-03', '2001-02', '2001-02-20', null), modality: fc.constantFrom('asserted' as const, 'believed' as const), article: fc.nat(5), on: fc.integer({ min: 1, max: 9 }),
}), { maxLength: 10 }).map((rows) => rows.map(({ who, via, paper, quantity, day, modality, article, on }, place) => (
  report(`c${place}`, `${who}|${via}|${paper}`, quantity, { asOf: day, modality, article: `${paper}-${article}`, on: `2001-03-0${on}` }))))

describe('for any record', () => {
  it('the order of the claims does not matter, no report is compared with itself or with another statement, and each has at most one step', () => {
    fc.assert(fc.property(reports.chain((given) => fc.tuple(fc.constant(given), fc.shuffledSubarray(given, { minLength: given.length }))), ([given, shuffled]) => {
      const traced = traceHedges(given)
      expect(traceHedges(shuffled)).toEqual(traced)
      expect(new Set(traced.steps.map(({ to }) => to.id)).size).toBe(traced.steps.length)
      for (const { from, to } of traced.steps) {
        expect(from.id).not.toBe(to.id)
        expect(from.claimant!.slug).toBe(to.claimant!.slug)
      }
    }), { numRuns: 3_000 })
  })
})
