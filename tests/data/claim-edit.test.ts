import { beforeEach, describe, expect, it } from 'vitest'
import { correctClaim, publishClaim, retractClaim } from '@/lib/data/claim-edit'
import { createClaim } from '@/lib/data/claim-write'
import { verifyHistory } from '@/lib/data/verify-history'
import { ConflictError } from '@/lib/data/errors'
import { reader } from '@/lib/data/reader'
import { write } from '@/lib/data/writer'
import type { ClaimState } from '@/lib/domain/claim'
import { figure } from '../support/test-claims'
import { bundledRegisters, TEST_WRITER, withTestDatabase } from '../support/test-database'

withTestDatabase(bundledRegisters)

const change = <Result>(task: Parameters<typeof write<Result>>[1]) => write(TEST_WRITER, task)
const claimRow = (publicId: string) => reader().claim.findUniqueOrThrow({ where: { publicId } })
const payloads = async (publicId: string) => {
  const rows = await reader().revision.findMany({ where: { claim: { publicId } }, orderBy: { number: 'asc' } })
  return rows.map(({ payload }) => JSON.parse(payload!) as ClaimState)
}

let id: string
beforeEach(async () => {
  id = await change((tx) => createClaim(tx, figure(), { conflict: 'gaza-2023', status: 'published' }))
})

describe('a correction', () => {
  it('is a new revision with its reason, and moves what the public sees', async () => {
    expect(await change((tx) => correctClaim(tx, id, 1, { low: 12, asWritten: 'at least 12' }, { reason: 'misread' }))).toBe(2)
    const [first, second] = await payloads(id)
    expect(first!.quantity!.low).toBe(10)
    expect(second).toMatchObject({ revision: 2, reason: 'misread', status: 'published', recordedAt: first!.recordedAt, quantity: { operator: 'at_least', low: 12 } })
    expect(await claimRow(id)).toMatchObject({ low: 12, headRevision: 2, publicRevision: 2, status: 'published' })
    expect((await verifyHistory()).broken).toBeNull()
  })

  it('as a draft moves the head alone, until it is published', async () => {
    await change((tx) => correctClaim(tx, id, 1, { low: 12 }, { reason: 'misread', status: 'draft' }))
    expect(await claimRow(id)).toMatchObject({ low: 10, headRevision: 2, headStatus: 'draft', publicRevision: 1, status: 'published' })
    expect(await reader().address.count({ where: { path: `/claims/${id}/revisions/2` } })).toBe(0)
    await change((tx) => publishClaim(tx, id, 2, 'checked'))
    expect(await claimRow(id)).toMatchObject({ low: 12, headRevision: 3, publicRevision: 3 })
    expect(await reader().address.count({ where: { path: `/claims/${id}/revisions/3` } })).toBe(1)
    expect((await verifyHistory()).broken).toBeNull()
  })

  it('without a reason, of an older head, or of nothing is refused, and nothing is stored', async () => {
    await expect(change((tx) => correctClaim(tx, id, 1, { low: 12 }))).rejects.toThrow(/reason/)
    await change((tx) => correctClaim(tx, id, 1, { low: 12 }, { reason: 'misread' }))
    const late = await change((tx) => correctClaim(tx, id, 1, { low: 13 }, { reason: 'late' })).catch((error: unknown) => error)
    expect(late).toBeInstanceOf(ConflictError)
    expect((late as ConflictError).head).toBe(2)
    await expect(change((tx) => correctClaim(tx, id, 2, { low: -1, metric: 'nowhere' }, { reason: 'wrong' }))).rejects.toThrow(/metric: there is no metric/)
    await expect(change((tx) => correctClaim(tx, 'ZZZZZZZZ', 1, {}, { reason: 'x' }))).rejects.toThrow('There is no claim ZZZZZZZZ.')
    expect(await payloads(id)).toHaveLength(2)
  })

  it('can relate claims, also to a claim that it is about', async () => {
    const other = await change((tx) => createClaim(tx, figure({ low: 20, asWritten: 'at least 20', quote: null }), { conflict: 'gaza-2023', status: 'published' }))
    await change((tx) => correctClaim(tx, id, 1, { relations: [`corrects:${other}`] }, { reason: 'related' }))
    expect(await reader().relation.findMany({ select: { type: true, to: { select: { publicId: true } } } })).toEqual([{ type: 'corrects', to: { publicId: other } }])
    await expect(change((tx) => correctClaim(tx, id, 2, { relations: [`corrects:${id}`] }, { reason: 'self' }))).rejects.toThrow(/itself/)
    expect((await verifyHistory()).broken).toBeNull()
  })
})

describe('a retraction', () => {
  it('keeps the claim and says why', async () => {
    await change((tx) => retractClaim(tx, id, 1, 'coded twice'))
    expect(await claimRow(id)).toMatchObject({ status: 'retracted', publicRevision: 2, headStatus: 'retracted' })
    expect((await payloads(id))[1]).toMatchObject({ status: 'retracted', reason: 'coded twice' })
    await expect(change((tx) => publishClaim(tx, id, 2))).rejects.toThrow(/reason/)
    await change((tx) => publishClaim(tx, id, 2, 'not twice after all'))
    expect((await claimRow(id)).status).toBe('published')
    expect((await verifyHistory()).broken).toBeNull()
  })

  it('of what was never public is refused', async () => {
    const draft = await change((tx) => createClaim(tx, figure({ low: 30, asWritten: '30' }), { conflict: 'gaza-2023', status: 'draft' }))
    await expect(change((tx) => retractClaim(tx, draft, 1, 'why'))).rejects.toThrow(/published/)
    expect(await reader().address.count({ where: { subject: draft } })).toBe(0)
    await change((tx) => publishClaim(tx, draft, 1))
    expect(await reader().address.count({ where: { subject: draft } })).toBe(2)
  })
})
