import fc from 'fast-check'
import { afterAll, expect, it } from 'vitest'
import { listClaims } from '@/lib/data/claim-queries'
import { closeConnections } from '@/lib/data/connections'
import { migrateDatabase } from '@/lib/data/migrations'
import { searchFacets } from '@/lib/data/search-facets'
import { searchClaims } from '@/lib/data/search-queries'
import { openForWriting } from '@/lib/data/sqlite-adapter'
import { emptyFilter, type ClaimFilter } from '@/lib/domain/filter'
import { matchesSearch, searchTextsOf } from '@/lib/domain/search-match'
import { parseSearch } from '@/lib/domain/search-query'
import { days, histories, instants, rarely } from '../support/random-claims'
import { storeClaims } from '../support/stored-claims'
import { openTestDatabase, removeTestDatabases } from '../support/test-database'

afterAll(removeTestDatabases)

const filters: fc.Arbitrary<ClaimFilter> = fc.record({
  conflict: rarely(fc.constantFrom('one', 'nowhere')), outlet: fc.constantFrom<string[]>([], [], ['outlet-1']), claimant: fc.constantFrom<string[]>([], [], ['a']),
  status: fc.constantFrom('published' as const, 'published' as const, 'retracted' as const),
  from: rarely(days), to: rarely(days), asOf: rarely(days), knownOn: fc.option(days), recordedBy: fc.option(instants),
}).map((given) => ({ ...emptyFilter(), ...given }))
const queries = fc.constantFrom('said', 'ten', 'TÉN said', '"said 50"', 'word -outlet', 'outlet', 'a_b', 'ou', '50 %', '"outlet 1" said', "d's", 'said -ten')

it('a search finds of each filter, under every clock, what the pure twin finds in its list, and counts it', async () => {
  await fc.assert(fc.asyncProperty(histories, fc.array(fc.tuple(filters, queries), { minLength: 8, maxLength: 8 }), fc.boolean(), async (stored, asked, isMerged) => {
    const file = await openTestDatabase()
    await storeClaims(file, stored)
    await closeConnections()
    const database = openForWriting(file)
    if (isMerged) {
      database.prepare(`INSERT INTO "Tombstone" ("publicId", "fate", "mergedInto", "recordedAt") VALUES (?, 'merged', 'ZZZZZZZZ', '2001-02-01T05:00:00.000Z')`).run(stored[0]![0]!.claim.id)
    }
    database.close()
    migrateDatabase(file)
    for (const [filter, text] of asked) {
      const { query } = parseSearch(text)
      const all = (await listClaims(filter, { limit: 500 })).claims
      const wanted = all.filter((claim) => matchesSearch(searchTextsOf(claim), query!))
      const { finds, total } = await searchClaims(query!, filter, { limit: 500 })
      expect(finds.map(({ claim }) => claim).sort(byId)).toEqual(wanted.sort(byId))
      expect(total).toBe(wanted.length)
      const { kind } = await searchFacets(query!, { ...filter, kind: [] })
      expect(kind.reduce((sum, { claims }) => sum + claims, 0)).toBe(wanted.length)
    }
  }), { numRuns: 40 })
}, 180_000)

const byId = (a: { id: string }, b: { id: string }) => (a.id < b.id ? -1 : 1)
