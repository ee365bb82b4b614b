import { describe, expect, it } from 'vitest'
import { iteratePublished } from '@/lib/data/claims-export'
import { createClaims } from '@/lib/data/claim-write'
import { readRow } from '@/lib/data/reader'
import { saveRegisters } from '@/lib/data/registers-write'
import { verifyHistory } from '@/lib/data/verify-history'
import { write } from '@/lib/data/writer'
import type { Claim } from '@/lib/domain/claim'
import { claimCells } from '@/lib/domain/claim-cells'
import type { ClaimInput } from '@/lib/domain/claim-input'
import { parseRelation, formatRelation } from '@/lib/domain/relation'
import { AWKWARD_CASES, AWKWARD_CONFLICT, AWKWARD_REGISTERS } from '../fixtures/awkward-cases'
import { TEST_WRITER, withTestDatabase } from '../support/test-database'

withTestDatabase(() => AWKWARD_REGISTERS)

const published = async () => {
  const claims: Claim[] = []
  for await (const claim of iteratePublished()) claims.push(claim)
  return claims
}

/** What was typed in, but for what a claim takes over from its article or metric, and with ids as external ids. */
function comparable(input: Partial<Record<keyof ClaimInput, unknown>>, nameOf: (id: string) => string): Record<string, unknown> {
  const { outlet: _, articleUrl: __, articleHeadline: ___, publishedOn: ____, publishedOnBasis: _____, language: ______, unit, ...rest } = input
  const relations = (input.relations as string[]).map((text) => {
    const relation = parseRelation(text)
    return formatRelation({ ...relation, claim: nameOf(relation.claim) })
  })
  const target = typeof input.target === 'string' ? input.target.replace(/^claim:(.*)$/, (_all, id: string) => `claim:${nameOf(id)}`) : input.target
  return { ...rest, relations, target, unit: unit ?? null }
}

describe('every awkward case', () => {
  for (const { number, title, claims } of AWKWARD_CASES) {
    it(`${number}: ${title} is stored and read back as it was typed in`, async () => {
      const { rejected, created } = await write(TEST_WRITER, (tx) => createClaims(
        tx, claims.map((input, row) => ({ row, input })), { conflict: AWKWARD_CONFLICT, status: 'published' },
      ))
      expect(rejected).toEqual([])
      expect(created).toHaveLength(claims.length)
      const stored = await published()
      const nameOf = (id: string) => stored.find((claim) => claim.id === id)?.externalId ?? id
      for (const [place, input] of claims.entries()) {
        const claim = stored.find(({ externalId }) => externalId === input.externalId)!
        const [typed, read] = [comparable(input, nameOf), comparable(claimCells(claim), nameOf)]
        // An empty unit is the metric's, an empty key the article's address, an empty basis of a date is said to be unknown.
        if (typed.articleKey === null) read.articleKey = null
        if (typed.unit === null) read.unit = null
        for (const basis of ['asOfBasis', 'statedOnBasis'] as const) if (typed[basis] === null && read[basis] === 'unknown') read[basis] = null
        expect(read, `claim ${place}`).toEqual(typed)
      }
      expect((await verifyHistory()).broken).toBeNull()
    })
  }

  it('all of them stand together, and a second run creates nothing', async () => {
    const incoming = AWKWARD_CASES.flatMap(({ claims }) => claims).map((input, row) => ({ row, input }))
    const run = () => write(TEST_WRITER, (tx) => createClaims(tx, incoming, { conflict: AWKWARD_CONFLICT, status: 'published' }))
    const first = await run()
    expect(first.rejected).toEqual([])
    expect(first.created).toHaveLength(incoming.length)
    const again = await run()
    expect([again.created, again.rejected]).toEqual([[], []])
    expect(await readRow('SELECT COUNT(*) AS n FROM "Revision"')).toEqual({ n: incoming.length })
  })

  it('registers can be saved beside what was stored', async () => {
    expect(await write(TEST_WRITER, (tx) => saveRegisters(tx, AWKWARD_REGISTERS))).toEqual({ created: [], changed: [] })
  })
})
