import { describe, expect, it } from 'vitest'
import { createClaim } from '@/lib/data/claim-write'
import { stepMany } from '@/lib/data/desk-bulk'
import { correctClaim } from '@/lib/data/claim-edit'
import { reader } from '@/lib/data/reader'
import { verifyHistory } from '@/lib/data/verify-history'
import { write } from '@/lib/data/writer'
import { bulkValue, parseBulkValue } from '@/lib/domain/desk-bulk'
import { figure } from '../support/test-claims'
import { bundledRegisters, TEST_WRITER, withTestDatabase } from '../support/test-database'

withTestDatabase(bundledRegisters)

let made = 20
const make = (status: 'draft' | 'published' = 'draft') => {
  made++
  return write(TEST_WRITER, (tx) => createClaim(tx, figure({ low: made, asWritten: `at least ${made}` }), { conflict: 'gaza-2023', status }))
}
const ada = { author: 'ada@example.org', origin: '192.0.2.1' }
const heads = async (...ids: string[]) => {
  const rows = new Map((await reader().claim.findMany()).map((row) => [row.publicId, `${row.headStatus} ${row.headRevision}`]))
  return ids.map((id) => rows.get(id))
}

describe('one step for many claims', () => {
  it('takes it for each that allows it, and tells why of the others; nothing of a stale one changes', async () => {
    const [first, stale, isPublic] = [await make(), await make(), await make('published')]
    await write(TEST_WRITER, (tx) => correctClaim(tx, stale, 1, { note: 'meanwhile' }))
    const results = await stepMany(ada, 'submit', [first, stale, isPublic, 'ZZZZZZZZ'].map((id) => ({ id, head: 1 })), null)
    expect(results.map(({ outcome, why }) => [outcome, why])).toEqual([
      ['done', null], ['stale', null], ['refused', 'only a draft can be submitted; this claim is published'], ['refused', 'There is no claim ZZZZZZZZ.'],
    ])
    expect(results[0]!.statement).toBe(figure().statement)
    expect(await heads(first, stale, isPublic)).toEqual(['in_review 2', 'draft 2', 'published 1'])
    expect((await verifyHistory()).broken).toBeNull()
  })

  it('goes back to draft only from review, and asks for a reason where the public is told one', async () => {
    const [draft, isPublic] = [await make(), await make('published')]
    await stepMany(ada, 'submit', [{ id: draft, head: 1 }], null)
    expect((await stepMany(ada, 'draft', [{ id: draft, head: 2 }, { id: isPublic, head: 1 }], null)).map(({ outcome }) => outcome)).toEqual(['done', 'refused'])
    const [bare] = await stepMany(ada, 'retract', [{ id: isPublic, head: 1 }], null)
    expect(bare).toMatchObject({ outcome: 'refused', why: expect.stringContaining('needs one') })
    expect(await stepMany(ada, 'retract', [{ id: isPublic, head: 1 }], 'coded twice')).toMatchObject([{ outcome: 'done' }])
    expect(await heads(draft, isPublic)).toEqual(['draft 3', 'retracted 2'])
  })

  it('does not publish one\'s own words where the conflict has four eyes', async () => {
    const [own, other] = [await write(ada, (tx) => createClaim(tx, figure({ low: 11, asWritten: 'at least 11' }), { conflict: 'gaza-2023', status: 'draft' })), await make()]
    await write(TEST_WRITER, async (tx) => {
      await tx.db.conflict.updateMany({ data: { fourEyes: true } })
      tx.audit({ action: 'change', subjectType: 'conflict', subject: 'gaza-2023' })
    })
    expect((await stepMany(ada, 'publish', [own, other].map((id) => ({ id, head: 1 })), null)).map(({ outcome }) => outcome)).toEqual(['refused', 'done'])
    expect(await heads(own, other)).toEqual(['draft 1', 'published 2'])
  })
})

it('names a claim as it was seen, and reads nothing else', () => {
  expect(parseBulkValue(bulkValue({ id: '7K3M9Q2X', head: 12 }))).toEqual({ id: '7K3M9Q2X', head: 12 })
  for (const text of ['', '7K3M9Q2X', '7K3M9Q2X.0', '7K3M9Q2X.1x', '7K3M9Q2.1', '.1']) expect(parseBulkValue(text)).toBeNull()
})
