import fc from 'fast-check'
import { afterAll, describe, expect, it } from 'vitest'
import { getClaim, getRevision, listRevisions } from '@/lib/data/claim-by-id'
import { allClaims, iterateClaims, listClaims } from '@/lib/data/claim-queries'
import type { Claim } from '@/lib/domain/claim'
import { SORTS, compareClaims } from '@/lib/domain/claim-order'
import { emptyFilter, matchesFilter, type ClaimFilter } from '@/lib/domain/filter'
import { standingOf } from '@/lib/domain/standing'
import { KINDS, type Kind } from '@/lib/domain/vocabulary'
import { days, histories, instants, rarely } from '../support/random-claims'
import { stateOf, storeClaims, type StoredRevision } from '../support/stored-claims'
import { openTestDatabase, removeTestDatabases } from '../support/test-database'

afterAll(removeTestDatabases)

const some = (...slugs: string[]) => fc.oneof({ weight: 3, arbitrary: fc.constant<string[]>([]) }, { weight: 1, arbitrary: fc.subarray([...slugs, 'nowhere'], { minLength: 1 }) })
const filters: fc.Arbitrary<ClaimFilter> = fc.record({
  conflict: rarely(fc.constantFrom('one', 'nowhere')), kind: fc.oneof(fc.constant<Kind[]>([]), fc.subarray([...KINDS])), metric: some('m', 'n'), outlet: some('outlet-1'),
  claimant: some('a', 'b'), article: some('00000001', '00000003'), actor: some('a'), proposal: some('p'), topic: some('t'),
  status: fc.constantFrom('published' as const, 'published' as const, 'retracted' as const), q: rarely(fc.constantFrom('ten', 'SAID', '50 %', 'a_b', 'axb', "d's", '%')),
  from: rarely(days), to: rarely(days), asOf: rarely(days), knownOn: rarely(days), recordedBy: fc.option(instants, { freq: 2 }), sort: fc.constantFrom(...SORTS),
}).map((given) => ({ ...emptyFilter(), ...given }))

/** What the list must hold, worked out from the histories alone. */
function expected(stored: StoredRevision[][], filter: ClaimFilter): Claim[] {
  const seen = stored.flatMap((history) => {
    const place = history.findLastIndex(({ status, at }) => (status === 'published' || status === 'retracted') && (!filter.recordedBy || at <= filter.recordedBy))
    if (place < 0) return []
    const state = stateOf(history[place]!, place + 1, history[0]!.at)
    const published = state.article.publishedOn?.latest ?? null
    return !filter.knownOn || (published !== null && published <= filter.knownOn) ? [state] : []
  })
  const claims = seen.map((state): Claim => {
    const by = (id: string) => speaker(seen.find((other) => other.id === id)!)
    const out = state.relations.filter((one) => seen.some((other) => other.id === one.claim)).map((one) => ({ ...one, by: by(one.claim) }))
    const incoming = seen.flatMap((other) => other.relations.filter((one) => one.claim === state.id)
      .map((one) => ({ ...one, direction: 'in' as const, claim: other.id, by: speaker(other) })))
    const published = (id: string) => seen.find((other) => other.id === id)?.status === 'published'
    return { ...state, relations: [...out, ...incoming], standing: standingOf([...out, ...incoming].filter((one) => published(one.claim))) }
  })
  return claims.filter((claim) => matchesFilter(claim, filter)).sort(compareClaims(filter.sort))
}

function speaker({ claimant, article }: Pick<Claim, 'claimant' | 'article'>) {
  const found = claimant ?? article.outlet
  return found && { slug: found.slug, name: found.name }
}

const words = ({ type, direction, claim }: Claim['relations'][number]) => `${direction} ${type} ${claim}`
const bySort = (claim: Claim) => ({ ...claim, relations: [...claim.relations].sort((a, b) => (words(a) < words(b) ? -1 : 1)) })

describe('a list of claims', () => {
  it('is what the pure twin of its filter says, under every clock, in every order, page by page', async () => {
    await fc.assert(fc.asyncProperty(histories, fc.array(filters, { minLength: 8, maxLength: 8 }), fc.integer({ min: 1, max: 4 }), async (stored, asked, limit) => {
      await storeClaims(await openTestDatabase(), stored)
      for (const filter of asked) {
        const wanted = expected(stored, filter).map(bySort)
        const { claims, total } = await listClaims(filter, { limit: 500 })
        expect(claims.map(bySort)).toEqual(wanted)
        expect(total).toBe(wanted.length)
        const paged: string[] = []
        for (let cursor: string | null = null, first = true; first || cursor !== null; first = false) {
          const page = await listClaims({ ...filter, cursor }, { limit })
          paged.push(...page.claims.map(({ id }) => id))
          cursor = page.next
        }
        expect(paged).toEqual(wanted.map(({ id }) => id))
        const streamed: string[] = []
        for await (const claim of iterateClaims(filter)) streamed.push(claim.id)
        expect((await allClaims(filter)).map(({ id }) => id)).toEqual(streamed)
        expect(streamed).toEqual(paged)
      }
    }), { numRuns: 60 })
  }, 120_000)

  it('never shows a head that was not published, nor anything printed or recorded later than asked', async () => {
    await fc.assert(fc.asyncProperty(histories, fc.option(days), fc.option(instants), async (stored, knownOn, recordedBy) => {
      await storeClaims(await openTestDatabase(), stored)
      for (const history of stored) {
        const { id } = history[0]!.claim
        const found = await getClaim(id, { knownOn, recordedBy })
        const wanted = [...expected(stored, { ...emptyFilter(), knownOn, recordedBy }), ...expected(stored, { ...emptyFilter(), status: 'retracted', knownOn, recordedBy })]
        expect(found.fate === 'found' ? bySort(found.claim) : null).toEqual(wanted.map(bySort).find((claim) => claim.id === id) ?? null)
        const wasPublic = history.some(({ status }) => status !== 'draft')
        if (found.fate !== 'found') expect(found.fate).toBe(wasPublic ? 'hidden' : 'absent')
        const numbers = (await listRevisions(id)).map(({ number }) => number)
        expect(numbers).toEqual(history.flatMap(({ status }, place) => (status === 'draft' ? [] : [place + 1])))
        for (const [place, { status }] of history.entries()) if (status === 'draft') expect(await getRevision(id, place + 1)).toBeNull()
      }
    }), { numRuns: 40 })
  }, 120_000)
})
