import { expect, it } from 'vitest'
import { getClaim } from '@/lib/data/claim-by-id'
import { correctClaim, publishClaim } from '@/lib/data/claim-edit'
import { revertClaim } from '@/lib/data/claim-revert'
import { ConflictError, InvalidError, NotFoundError } from '@/lib/data/errors'
import { reader } from '@/lib/data/reader'
import { verifyHistory } from '@/lib/data/verify-history'
import { naturalKey } from '@/lib/domain/natural-key'
import type { ClaimState } from '@/lib/domain/claim'
import { change, makeFigure } from '../support/claim-lives'
import { bundledRegisters, withTestDatabase } from '../support/test-database'

withTestDatabase(bundledRegisters)

const states = async (publicId: string) => (await reader().revision.findMany({ where: { claim: { publicId } }, orderBy: { number: 'asc' } })).map(({ payload }) => JSON.parse(payload!) as ClaimState)

it('a revert is a new revision with the old content, which readers see once it is published', async () => {
  const other = await makeFigure(1)
  const id = await makeFigure(2, { relations: [`disputes:${other}`], note: 'first' })
  await change((tx) => correctClaim(tx, id, 1, { low: 30, asWritten: 'at least 30', quote: null, note: null, relations: [] }, { reason: 'misread' }))
  expect(await change((tx) => revertClaim(tx, id, 2, { to: 1, reason: 'it was right' }))).toBe(3)
  const [first, , third] = await states(id)
  expect(third).toMatchObject({ status: 'draft', reason: 'it was right', revision: 3, note: 'first', relations: first!.relations })
  expect(naturalKey(third!)).toEqual(naturalKey(first!))
  expect(await getClaim(id)).toMatchObject({ claim: { quantity: { low: 30 }, relations: [] } })
  await change((tx) => publishClaim(tx, id, 3, 'it was right'))
  expect(await getClaim(id)).toMatchObject({ claim: { quantity: { low: 2 }, relations: [{ type: 'disputes', claim: other }] } })
  expect(await states(id)).toHaveLength(4)
  expect((await verifyHistory()).broken).toBeNull()
})

it('a revert is refused of another head, without a reason, to a revision that is not there, and where the old content names what is gone', async () => {
  const id = await makeFigure(2)
  await change((tx) => correctClaim(tx, id, 1, { note: 'x' }, { reason: 'x' }))
  await expect(change((tx) => revertClaim(tx, id, 1, { to: 1, reason: 'x' }))).rejects.toBeInstanceOf(ConflictError)
  await expect(change((tx) => revertClaim(tx, id, 2, { to: 1, reason: null }))).rejects.toThrow(/reason/)
  await expect(change((tx) => revertClaim(tx, id, 2, { to: 7, reason: 'x' }))).rejects.toBeInstanceOf(NotFoundError)
  await change(async (tx) => {
    await tx.db.metric.update({ where: { slug: 'killed-gaza' }, data: { slug: 'killed-elsewhere' } })
    tx.audit({ action: 'change', subjectType: 'metric', subject: 'killed-elsewhere' })
  })
  const gone = await change((tx) => revertClaim(tx, id, 2, { to: 1, reason: 'x' })).catch((error: unknown) => error)
  expect((gone as InvalidError).problems).toEqual([{ path: 'metric', message: 'there is no metric "killed-gaza"' }])
  // Where the old address leads on, the metric is the same one under another slug.
  await change(async (tx) => {
    await tx.db.address.update({ where: { path: '/gaza-2023/metrics/killed-gaza' }, data: { redirectTo: '/gaza-2023/metrics/killed-elsewhere' } })
    tx.audit({ action: 'change', subjectType: 'metric', subject: 'killed-elsewhere' })
  })
  await change((tx) => revertClaim(tx, id, 2, { to: 1, reason: 'x' }))
  expect((await states(id))[2]!.metric!.slug).toBe('killed-elsewhere')
  expect((await verifyHistory()).broken).toBeNull()
})
