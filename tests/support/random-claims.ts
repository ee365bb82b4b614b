// Owns random histories of claims for property tests: few slugs and days, so that filters, clocks and ties meet often.
import fc from 'fast-check'
import { KINDS } from '@/lib/domain/vocabulary'
import type { Claim } from '@/lib/domain/claim'
import { makeClaim } from '../domain/claim-fixture'
import type { StoredRevision } from './stored-claims'

export const days = fc.integer({ min: 1, max: 9 }).map((day) => `2001-01-0${day}`)
export const instants = fc.integer({ min: 1, max: 9 }).map((hour) => `2001-02-01T0${hour}:00:00.000Z`)
/** A value one time in three, else null. fc.option cannot say this: its frequency is that of null, and 1 is always null. */
export const rarely = <Value>(value: fc.Arbitrary<Value>) => fc.oneof({ weight: 2, arbitrary: fc.constant(null) }, { weight: 1, arbitrary: value })
const pick = <Value>(...values: Value[]) => fc.constantFrom(...values)
const clock = fc.option(fc.record({ earliest: fc.option(days), latest: fc.option(days) })).map((days) => {
  if (!days) return null
  const [earliest, latest] = days.earliest && days.latest && days.earliest > days.latest ? [days.latest, days.earliest] : [days.earliest, days.latest]
  return { edtf: `${earliest ?? '..'}/${latest ?? '..'}`, earliest, latest, basis: 'stated' as const }
})
const ids = 'ABCDEFGHJKMN'.split('').map((letter) => `${letter}0000000`)

const articles = fc.tuple(...[1, 2, 3].map((number) => clock.map((publishedOn) => ({
  ...makeClaim().article, id: `0000000${number}`, key: `article-${number}`, publishedOn: number === 3 ? null : publishedOn,
  outlet: number === 3 ? null : { slug: `outlet-${number}`, name: `Outlet ${number}` },
}))))

const content = fc.record({
  kind: pick(...KINDS), conflict: pick('one', 'two'), asOf: clock, article: fc.integer({ min: 0, max: 2 }),
  statement: pick('A said Tén', 'B said 50 %', 'C said a_b', "D's word"),
  claimant: pick('a', 'b', null), metric: pick('m', 'n'), actor: pick('a', 'b', null), proposal: pick('p', 'q', null), topic: pick('t', 'u', null),
  relations: fc.uniqueArray(fc.record({ type: pick('disputes' as const, 'contradicts' as const, 'corrects' as const, 'repeats' as const), claim: pick(...ids) }),
    { maxLength: 2, selector: ({ type, claim }) => `${type} ${claim}` }),
})

/** Histories of up to 12 claims: drafts, publications, corrections and retractions at ascending instants. */
export const histories: fc.Arbitrary<StoredRevision[][]> = fc.tuple(articles, fc.array(fc.record({
  contents: fc.array(content, { minLength: 1, maxLength: 3 }), statuses: fc.array(pick('draft' as const, 'published' as const, 'published' as const, 'retracted' as const), { minLength: 3, maxLength: 3 }),
  article: fc.integer({ min: 0, max: 2 }), times: fc.uniqueArray(instants, { minLength: 3, maxLength: 3 }),
}), { minLength: 1, maxLength: ids.length })).map(([published, claims]) => claims.map(({ contents, statuses, article, times }, place) => {
  const sorted = [...times].sort()
  return contents.map((given, number) => ({ claim: claimOf(ids[place]!, given, published[article]!), at: sorted[number]!, status: statuses[number]! }))
}))

type Content = typeof content extends fc.Arbitrary<infer Value> ? Value : never

function claimOf(id: string, given: Content, article: Claim['article']): Claim {
  const actor = (slug: string | null) => slug && { slug, name: slug.toUpperCase() }
  const isFigure = given.kind === 'figure'
  return makeClaim({
    id, url: `/claims/${id}`, kind: given.kind, conflict: given.conflict, asOf: given.asOf, statement: given.statement, article,
    claimant: given.claimant ? { slug: given.claimant, name: given.claimant.toUpperCase(), descriptor: null, anonymous: false } : null,
    metric: isFigure ? { slug: given.metric, label: given.metric, unit: 'persons', family: 'f' } : null, quantity: isFigure ? makeClaim().quantity : null,
    actor: actor(given.actor) || null, proposal: actor(given.proposal) || null, topic: given.topic ? { slug: given.topic, label: given.topic } : null,
    relations: given.relations.filter((one) => one.claim !== id).map((one) => ({ ...one, direction: 'out' as const, split: null, exclusive: null })),
  })
}
