import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Claim } from '@/lib/domain/claim'
import { compareLikeness, likenessOf, type Likeness } from '@/lib/domain/likely-duplicate'
import { arrangeNear, MOST_AROUND, MOST_LIKELY } from '@/lib/domain/near-claims'
import { KINDS, STANCES } from '@/lib/domain/vocabulary'
import { rarely } from '../support/random-claims'
import { makeClaim } from './claim-fixture'

const day = (text: string, to = text) => ({ edtf: text === to ? text : `${text}/${to}`, earliest: text, latest: to, basis: 'stated' as const })
const exactly = (value: number) => ({ ...makeClaim().quantity!, operator: 'exactly' as const, low: value, high: value, best: value, asWritten: String(value) })
const other = (changes: Partial<Claim> = {}) => makeClaim({ id: 'B0000000', ...changes })
const elsewhere = { ...makeClaim().article, id: 'ARTC9999', key: 'other', outlet: { slug: 'other-post', name: 'Other Post' } }
const named = (slug: string) => ({ slug, name: slug.toUpperCase() })

const clocks = rarely(fc.tuple(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 0, max: 3 })).map(([first, length]) => day(`1999-04-0${first}`, `1999-04-0${first + length}`)))
const claims: fc.Arbitrary<Claim> = fc.record({
  id: fc.constantFrom('A0000000', 'B0000000', 'C0000000', 'D0000000'), kind: fc.constantFrom(...KINDS), metric: rarely(fc.constantFrom('m', 'n')), topic: rarely(fc.constantFrom('t', 'u')),
  proposal: rarely(fc.constantFrom('p', 'q')), actor: rarely(fc.constantFrom('a', 'b')), stance: rarely(fc.constantFrom(...STANCES.slice(0, 3))), claimant: rarely(fc.constantFrom('x', 'y')),
  asOf: clocks, value: rarely(fc.integer({ min: 1, max: 3 })), hedged: fc.boolean(), article: fc.constantFrom('ARTC0001', 'ARTC0002'), outlet: rarely(fc.constantFrom('o', 'w')),
  population: rarely(fc.constant('children')), quote: rarely(fc.constantFrom('one of them', 'two')), occurrence: rarely(fc.constantFrom('e', 'f')),
}).map(({ metric, topic, proposal, actor, claimant, value, hedged, article, outlet, population, quote, occurrence, ...rest }) => makeClaim({
  ...rest, metric: metric && { slug: metric, label: metric, unit: 'persons', family: 'f' } || null, topic: topic ? { slug: topic, label: topic } : null,
  proposal: proposal ? named(proposal) : null, actor: actor ? named(actor) : null, claimant: claimant ? { ...named(claimant), descriptor: null, anonymous: false } : null,
  quantity: value === null ? null : hedged ? { ...makeClaim().quantity!, low: value, asWritten: `at least ${value}` } : exactly(value),
  article: { ...makeClaim().article, id: article, outlet: outlet ? named(outlet) : null }, scope: { population, place: null, text: null },
  quote: quote === null ? null : { exact: quote, prefix: null, suffix: null }, occurrence: occurrence ? { slug: occurrence, label: occurrence, type: null, participants: [] } : null,
}))

describe('the laws of likeness', () => {
  it('is the same whichever of two comes first', () => {
    fc.assert(fc.property(claims, claims, (a, b) => { expect(likenessOf(a, b)).toEqual(likenessOf(b, a)) }), { numRuns: 2_000 })
  })

  it('never finds a claim like itself, and always finds its copy the same', () => {
    fc.assert(fc.property(claims, (claim) => {
      expect(likenessOf(claim, claim)).toBeNull()
      expect(likenessOf(claim, { ...claim, id: 'E0000000', statement: 'In other words.' })?.level).toBe('same')
    }), { numRuns: 1_000 })
  })

  it('calls nothing likely that is of another kind, part or number, or of days that do not meet', () => {
    fc.assert(fc.property(claims, claims, (a, b) => {
      const found = likenessOf(a, b)
      if (found?.level !== 'likely') return
      expect(a.kind).toBe(b.kind)
      expect(a.scope.population === b.scope.population || !a.quantity || !b.quantity).toBe(true)
      expect(found.figures).not.toBe('apart')
      if (a.asOf && b.asOf) expect(a.asOf.earliest! <= b.asOf.latest! && b.asOf.earliest! <= a.asOf.latest!).toBe(true)
      else expect(a.article.id).toBe(b.article.id)
    }), { numRuns: 2_000 })
  })

  it('orders every pair of likenesses one way', () => {
    const likenesses = fc.tuple(claims, claims).map(([a, b]) => likenessOf(a, b)).filter((one): one is Likeness => one !== null)
    fc.assert(fc.property(likenesses, likenesses, likenesses, (a, b, c) => {
      expect(Math.sign(compareLikeness(a, b)) + Math.sign(compareLikeness(b, a))).toBe(0)
      if (compareLikeness(a, b) <= 0 && compareLikeness(b, c) <= 0) expect(compareLikeness(a, c)).toBeLessThanOrEqual(0)
    }))
  })
})

describe('what is likely', () => {
  const levels: [string, Partial<Claim>, Likeness['level'] | null][] = [
    ['the same number without its hedge', { quantity: exactly(120) }, 'likely'],
    ['the same told by another outlet', { article: elsewhere }, 'likely'],
    ['the same words of another day', { asOf: day('1999-04-15') }, 'near'],
    ['days that meet', { asOf: day('1999-04-10', '1999-04-14') }, 'likely'],
    ['another number of that day', { quantity: exactly(90) }, 'near'],
    ['a figure of a part', { scope: { population: 'children', place: null, text: null } }, 'near'],
    ['the same figure in the same article, said by somebody else', { claimant: { ...named('other'), descriptor: null, anonymous: false } }, 'likely'],
    ['the same figure of somebody else elsewhere', { claimant: { ...named('other'), descriptor: null, anonymous: false }, article: elsewhere }, 'near'],
    ['the same words in the same article of another metric', { metric: { ...makeClaim().metric!, slug: 'killed' } }, 'near'],
    ['the same words where the metric is not chosen yet', { metric: null }, 'likely'],
    ['another metric elsewhere', { metric: { ...makeClaim().metric!, slug: 'killed' }, article: elsewhere }, null],
    ['another conflict', { conflict: 'example-2001' }, null],
    ['an unknown day in another article', { asOf: null, article: elsewhere }, 'near'],
    ['only other words of the editor', { statement: 'In other words.' }, 'same'],
  ]
  it.each(levels)('%s', (_, changes, level) => { expect(likenessOf(makeClaim(), other(changes))?.level ?? null).toBe(level) })

  it('knows the outlet that speaks for itself, and no outlet that nobody named', () => {
    const own = { claimant: null }
    expect(likenessOf(makeClaim(own), other({ ...own, quantity: exactly(120), article: { ...makeClaim().article, id: 'ARTC9999' } }))).toMatchObject({ level: 'likely', shared: expect.arrayContaining(['voice', 'outlet']) })
    const unknown = { ...own, article: { ...makeClaim().article, outlet: null } }
    expect(likenessOf(makeClaim(unknown), other({ ...unknown, quantity: exactly(120), article: { ...unknown.article, id: 'ARTC9999' } }))?.level).toBe('near')
  })

  it('takes a position for likely with its stance, and a judgement only in the same words', () => {
    const position = { kind: 'position' as const, metric: null, quantity: null, quote: null, topic: { slug: 'aid', label: 'Aid' }, actor: named('council'), stance: 'accepts' as const }
    expect(likenessOf(makeClaim(position), other({ ...position, article: elsewhere }))?.level).toBe('likely')
    expect(likenessOf(makeClaim(position), other({ ...position, stance: 'rejects' }))?.level).toBe('near')
    const judgement = { kind: 'assessment' as const, metric: null, quantity: null, quote: null, topic: { slug: 'aid', label: 'Aid' } }
    expect(likenessOf(makeClaim(judgement), other({ ...judgement, article: elsewhere }))?.level).toBe('likely')
    expect(likenessOf(makeClaim(judgement), other({ ...judgement, article: elsewhere, statement: 'Something else.' }))?.level).toBe('near')
  })
})

describe('what stands near', () => {
  const draft = makeClaim({ id: '' })
  const candidate = (claim: Claim) => ({ claim, isShown: true })

  it('holds no more than fits, the likest first, then the nearest days, and each claim once', () => {
    const many = Array.from({ length: 40 }, (_, place) => other({ id: `C00000${String(place).padStart(2, '0')}`, quantity: exactly(200 + place), asOf: day(`1999-04-${String(1 + (place % 28)).padStart(2, '0')}`) }))
    const twins = Array.from({ length: 8 }, (_, place) => other({ id: `D00000${String(place).padStart(2, '0')}`, article: elsewhere }))
    const { likely, around } = arrangeNear(draft, [...many, ...twins, other({ id: 'E0000000' }), ...many].map(candidate), 'E0000000')
    expect(likely).toHaveLength(MOST_LIKELY)
    expect(likely[0]).toMatchObject({ claim: { id: 'E0000000' }, likeness: { level: 'same' } })
    expect(around).toHaveLength(MOST_AROUND)
    const away = around.map(({ claim }) => Math.abs(Number(claim.asOf!.latest!.slice(8)) - 14))
    expect(away).toEqual(away.toSorted((a, b) => a - b))
    expect(new Set([...likely, ...around].map(({ claim }) => claim.id)).size).toBe(MOST_LIKELY + MOST_AROUND)
  })

  it('leaves out the claim that is edited and what has nothing in common with it', () => {
    expect(arrangeNear(makeClaim(), [makeClaim(), other({ metric: null, quote: null, quantity: null })].map(candidate), null)).toEqual({ likely: [], around: [] })
  })
})
