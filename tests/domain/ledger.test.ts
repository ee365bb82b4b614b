import { describe, expect, it } from 'vitest'
import { buildLedgers, missingLines, type Ledger } from '@/lib/domain/ledger'
import { amountText } from '@/lib/domain/ledger-amount'
import { identitiesOf } from '@/lib/domain/ledger-identity'
import { about, APRIL, atLeast, atMost, between, DECEMBER, exactly, noNumber } from './comparison-fixture'
import { april, december, ledgerOf, LEDGER_METRICS, line, part, published, scope } from './ledger-fixture'

const value = (amount: Ledger['computed']) => { const { operator, low, high, best } = amountText(amount!); return best === null ? [operator, low, high] : [operator, best] }
const told = ({ computed, stated, verdict, difference }: Ledger) => ({
  computed: computed && value(computed), stated: stated && value(stated.amount), verdict, difference: difference && value(difference),
})
const lineOf = (ledger: Ledger, slug: string) => ledger.lines.find(({ metric }) => metric.slug === `hostages-${slug}`)
const ids = (ledger: Ledger, slug: string) => lineOf(ledger, slug)?.figure?.claims.map(({ id }) => id)
const missing = (ledger: Ledger) => missingLines(ledger).map(({ slug }) => slug.replace('hostages-', ''))

describe('the six worked examples', () => {
  it('leaves about 16 of the April paper for lines that it does not give', () => {
    const [, ledger] = buildLedgers([...december, ...april], 'article', LEDGER_METRICS)
    expect(told(ledger!)).toEqual({ computed: ['about', 145], stated: ['exactly', 129], verdict: 'left', difference: ['about', 16] })
    expect(missing(ledger!)).toEqual(['held-before', 'rescued', 'bodies-returned', 'bodies-recovered'])
    expect(ids(ledger!, 'released-alive')).toEqual(['released-exchange-80', 'released-outside-25'])
  })

  it('finds about 11 in the December paper that are not said to be alive, and no residual', () => {
    const ledger = ledgerOf(december)
    expect(told(ledger)).toEqual({ computed: ['about', 119], stated: ['exactly', 108], verdict: 'part', difference: ['about', 11] })
    expect(ids(ledger, 'taken')).toHaveLength(1)
    expect(ids(ledger, 'released-alive')).toEqual(['released-truce-105', 'released-unilateral-4'])
    expect(ids(ledger, 'bodies-recovered')).toEqual(['bodies-recovered-8', 'bodies-recovered-3'])
    expect(missing(ledger)).toEqual(['held-before', 'bodies-returned'])
  })

  it.each([
    ['closes at 76', { computed: ['exactly', 76], stated: ['exactly', 76], verdict: 'closes', difference: ['exactly', 0] }],
    ['is 9 apart at 60', { computed: ['exactly', 69], stated: ['exactly', 60], verdict: 'residual', difference: ['exactly', 9] }],
    ['closes at 59', { computed: ['exactly', 59], stated: ['exactly', 59], verdict: 'closes', difference: ['exactly', 0] }],
    ['closes at 48', { computed: ['exactly', 48], stated: ['exactly', 48], verdict: 'closes', difference: ['exactly', 0] }],
  ] as const)('%s, with no line missing', (name, expected) => {
    const ledger = ledgerOf(published[name])
    expect(told(ledger)).toEqual(expected)
    expect(missing(ledger)).toEqual([])
  })
})

describe('what a line is', () => {
  it('takes those handed over, living and dead, for both of the lines that they are the sum of, and adds no part to them', () => {
    const ledger = ledgerOf([...published['closes at 59'], line('released-alive', 139)])
    expect(ledger.lines.map(({ metric, sign }) => `${sign} ${metric.slug}`)).toEqual([
      'plus hostages-held-before', 'plus hostages-taken', 'minus hostages-released', 'minus hostages-rescued', 'minus hostages-bodies-recovered',
    ])
    expect(lineOf(ledger, 'released')?.standsFor.map(({ slug }) => slug)).toEqual(['hostages-released-alive', 'hostages-bodies-returned'])
    expect(told(ledger).verdict).toBe('closes')
  })

  it('takes the newest of one scope, and of one report only', () => {
    const ledger = ledgerOf([
      line('rescued', 3, { asOf: '2023-12-01' }), line('rescued', 4), line('rescued', 7, { in: APRIL, asOf: '2024-02-01' }), line('rescued', 1, { in: APRIL, asOf: '2024-04-01', ...scope('in the south') }),
    ].map((claim) => ({ ...claim, claimant: { slug: 'army', name: 'Army', descriptor: null, anonymous: false } })), 'claimant')
    expect(ids(ledger, 'rescued')).toEqual(['rescued-7', 'rescued-1'])
  })

  it('never adds a part to its total, whether the parts are told by relation, by metric or by population', () => {
    const women = { scope: { population: 'women', place: null, text: null } }
    const ledger = ledgerOf([
      line('taken', 251), line('taken', 60, women), line('released-truce', 105), line('released-exchange', 80), line('released-outside', 25),
      line('rescued', 8, { id: 'all' }), line('rescued', 3, { ...scope('in one night'), ...part('all') }),
    ])
    expect([ids(ledger, 'taken'), ids(ledger, 'released-alive'), ids(ledger, 'rescued')]).toEqual([['taken-251'], ['released-truce-105'], ['all']])
  })

  it('keeps a part of another line: 105 of the 240 taken were released', () => {
    const ledger = ledgerOf([line('taken', 240, { id: 'all' }), line('released-alive', 105, part('all')), line('remaining', 135, part('all'))])
    expect(told(ledger)).toMatchObject({ computed: ['exactly', 135], verdict: 'closes' })
  })

  it('does not count what is denied, foretold, corrected by the same source, a share, or without a number', () => {
    const ledger = ledgerOf([
      line('taken', 251), line('rescued', 9, { modality: 'denied' }), line('bodies-returned', 30, { modality: 'predicted' }),
      line('bodies-recovered', 41, { id: 'old', relations: [{ type: 'corrects', direction: 'in', claim: 'new', split: null, exclusive: null }] }),
      line('bodies-recovered', 40, { id: 'new' }), line('released-alive', exactly(50, { measure: 'share', unit: 'percent' })), line('held-before', noNumber, { id: 'none' }),
    ])
    expect(missing(ledger)).toEqual(['held-before', 'released-alive', 'rescued', 'bodies-returned'])
    expect(ids(ledger, 'bodies-recovered')).toEqual(['new'])
  })

  it('takes those taken, and those left, as one number of which other scopes are parts, and adds up what went out', () => {
    const ledger = ledgerOf([
      line('taken', 251), line('taken', 38, scope('from one village')), line('remaining', 129), line('remaining', 30, scope('held by another group')),
      line('rescued', 4), line('rescued', 2, scope('in an earlier raid')),
    ])
    expect([told(ledger).computed, told(ledger).stated, ids(ledger, 'rescued')]).toEqual([['exactly', 245], ['exactly', 129], ['rescued-4', 'rescued-2']])
  })

  it('keeps an older total where a newer report only counts a population', () => {
    const women = { in: APRIL, asOf: '2024-04-01', scope: { population: 'women', place: null, text: null } }
    const claims = [line('rescued', 8), line('rescued', 2, women)].map((claim) => ({ ...claim, claimant: { slug: 'army', name: 'Army', descriptor: null, anonymous: false } }))
    expect(ids(ledgerOf(claims, 'claimant'), 'rescued')).toEqual(['rescued-8'])
  })

  it('adds places up where no figure of all is given', () => {
    const at = (place: string) => ({ scope: { population: null, place, text: null } })
    expect(ids(ledgerOf([line('taken', 251), line('rescued', 3, at('North')), line('rescued', 2, at('South'))]), 'rescued')).toEqual(['rescued-3', 'rescued-2'])
    expect(ids(ledgerOf([line('taken', 251), line('rescued', 5, at('Gaza')), line('rescued', 2, at('South'))]), 'rescued')).toEqual(['rescued-5'])
  })

  it('does not take the figure of some populations for the line', () => {
    expect(missing(ledgerOf([line('taken', 251), line('rescued', 2, { scope: { population: 'children', place: null, text: null } })]))).toContain('rescued')
  })
})

describe('what is set against the sum', () => {
  const full = (rest: number) => [line('taken', 251), line('released', 134), line('rescued', 8), line('bodies-recovered', 40), line('remaining', rest)]

  it('counts those held before only where the figure counts any cohort', () => {
    const any = ledgerOf(full(74))
    expect([told(any).verdict, missing(any)]).toEqual(['left', ['held-before']])
    expect(told(ledgerOf(full(60))).verdict).toBe('residual')
  })

  it('adds the living and the dead where no figure of all is printed, and keeps them beside it where one is', () => {
    const both = [line('remaining-alive', 20), line('remaining-dead', 49)]
    const summed = ledgerOf([...full(1).slice(0, 4), ...both])
    expect(told(summed)).toMatchObject({ stated: ['exactly', 69], verdict: 'closes' })
    expect(summed.beside.map(({ metrics }) => metrics[0]!.slug)).toEqual(['hostages-remaining-alive', 'hostages-remaining-dead'])
    expect(ledgerOf([...full(69), ...both]).stated!.metrics.map(({ slug }) => slug)).toEqual(['hostages-remaining'])
  })

  it('finds no residual where a line is given only in part, because the rest of it could cover the difference', () => {
    const ledger = ledgerOf([line('held-before', 4), line('taken', 251), line('released-truce', 105), line('bodies-returned', 0), line('rescued', 8), line('bodies-recovered', 40), line('remaining', 90)])
    expect([told(ledger).verdict, lineOf(ledger, 'released-alive')?.figure?.partsMissing]).toEqual(['left', ['hostages-released-unilateral']])
  })

  it('finds none either where the lines come from reports of other days than the figure', () => {
    const claims = full(60).map((claim) => (claim.metric!.slug === 'hostages-remaining' ? { ...claim, article: line('taken', 1, { in: APRIL }).article, asOf: line('taken', 1, { asOf: '2024-04-14' }).asOf } : claim))
    const one = claims.map((claim) => ({ ...claim, article: { ...claim.article, outlet: DECEMBER.outlet } }))
    expect(told(ledgerOf(one, 'outlet')).verdict).toBe('days')
  })

  it('computes with bounds where there are bounds, and marks what an “about” went into', () => {
    const ledger = ledgerOf([line('taken', about(250)), line('released', atLeast(100)), line('rescued', between(5, 8)), line('bodies-recovered', atMost(40)), line('remaining-oct7', 70)])
    expect([told(ledger), ledger.computed!.approximate]).toEqual([{ computed: ['at_most', null, 145], stated: ['exactly', 70], verdict: 'closes', difference: ['at_most', null, 75] }, true])
    const apart = ledgerOf([line('taken', 250), line('released', between(100, 110)), line('rescued', 8), line('bodies-recovered', 40), line('remaining-oct7', atMost(80))])
    expect(told(apart)).toMatchObject({ computed: ['between', 92, 102], verdict: 'residual', difference: ['between', 12, 102] })
  })

  it('computes nothing where no figure came in, and says so where nothing is printed', () => {
    expect(told(ledgerOf([line('rescued', 8), line('remaining', 60)]))).toMatchObject({ computed: null, verdict: 'uncomputed', difference: null })
    expect(told(ledgerOf([line('taken', 251), line('rescued', 8)]))).toMatchObject({ computed: ['exactly', 243], stated: null, verdict: 'unstated' })
    expect(buildLedgers([], 'article', LEDGER_METRICS)).toEqual([])
    expect(buildLedgers([line('died', 3)], 'outlet', LEDGER_METRICS)).toEqual([])
  })
})

describe('identities', () => {
  it('are read off the register, so that another family with signed lines is another ledger', () => {
    expect(identitiesOf(LEDGER_METRICS).map(({ family }) => family)).toEqual(['custody'])
    const extra = ([['camp-opened', 'plus'], ['camp-left', 'minus'], ['camp-now', 'closing']] as const).map(([slug, ledger]) => (
      { slug, label: slug, unit: 'persons', family: 'displacement', population: null, place: null, ledger, sumOf: [] }))
    const claims = [['camp-opened', 900], ['camp-left', 100], ['camp-now', 700]] as const
    const [ledger] = buildLedgers(claims.map(([slug, count]) => ({ ...line('taken', count), id: slug, metric: { slug, label: slug, unit: 'persons', family: 'displacement' } })), 'article', [...LEDGER_METRICS, ...extra])
    expect([ledger!.family, told(ledger!)]).toEqual(['displacement', { computed: ['exactly', 800], stated: ['exactly', 700], verdict: 'residual', difference: ['exactly', 100] }])
  })

  it('that go round in circles come to an end', () => {
    const circle = LEDGER_METRICS.map((metric) => (metric.slug === 'hostages-released-truce' ? { ...metric, sumOf: ['hostages-released-alive', 'hostages-released-exchange'] } : metric))
    const [ledger] = buildLedgers([line('taken', 251), line('released-exchange', 80)], 'article', circle)
    expect(value(ledger!.computed)).toEqual(['exactly', 171])
  })
})
