import { beforeEach, describe, expect, it } from 'vitest'
import { changeClaim, createDraft, publishHead, retract, submitClaim } from '@/lib/data/claim-desk'
import { revertClaim } from '@/lib/data/claim-revert'
import { ConflictError, DuplicateError, FourEyesError, InvalidError, NotFoundError, WrongStateError } from '@/lib/data/errors'
import { reader } from '@/lib/data/reader'
import { verifyHistory } from '@/lib/data/verify-history'
import { write, type WriteTransaction } from '@/lib/data/writer'
import type { ClaimState } from '@/lib/domain/claim'
import { figure } from '../support/test-claims'
import { bundledRegisters, TEST_WRITER, withTestDatabase } from '../support/test-database'

withTestDatabase(bundledRegisters)

const as = (author: string) => <Result>(task: (tx: WriteTransaction) => Promise<Result>) => write({ author, origin: 'test' }, task)
const [anna, bert] = [as('anna@example.org'), as('bert@example.org')]
const now = { expectedHead: null, reason: null }
const because = (reason: string) => ({ expectedHead: null, reason })
const claimRow = (publicId: string) => reader().claim.findUniqueOrThrow({ where: { publicId } })
const stateOf = async (publicId: string, number: number) => {
  const { payload } = await reader().revision.findFirstOrThrow({ where: { claim: { publicId }, number } })
  return JSON.parse(payload!) as ClaimState
}

let id: string
beforeEach(async () => {
  id = (await anna((tx) => createDraft(tx, figure(), { conflict: 'gaza-2023' }))).id
})

describe('the life of a claim', () => {
  it('begins as a draft that nobody sees, is handed in, published, changed behind the scenes and taken back', async () => {
    expect(await claimRow(id)).toMatchObject({ status: 'draft', publicRevision: null })
    expect(await anna((tx) => submitClaim(tx, id, now))).toBe(2)
    expect(await anna((tx) => publishHead(tx, id, now))).toBe(3)
    await expect(anna((tx) => changeClaim(tx, id, 3, { low: 12 }, { reason: null }))).rejects.toThrow(/reason/)
    expect(await anna((tx) => changeClaim(tx, id, 3, { low: 12 }, { reason: 'misread' }))).toBe(4)
    expect(await claimRow(id)).toMatchObject({ low: 10, status: 'published', publicRevision: 3, headStatus: 'draft' })
    expect(await anna((tx) => submitClaim(tx, id, now))).toBe(5)
    expect(await stateOf(id, 5)).toMatchObject({ status: 'in_review', reason: 'misread' })
    await expect(anna((tx) => publishHead(tx, id, now))).rejects.toThrow(/reason/)
    expect(await anna((tx) => publishHead(tx, id, because('misread')))).toBe(6)
    expect(await claimRow(id)).toMatchObject({ low: 12, publicRevision: 6 })
    await expect(anna((tx) => retract(tx, id, now))).rejects.toThrow(/reason/)
    expect(await anna((tx) => retract(tx, id, because('coded twice')))).toBe(7)
    expect(await claimRow(id)).toMatchObject({ status: 'retracted', publicRevision: 7 })
    expect((await verifyHistory()).broken).toBeNull()
  })

  it('takes back what the public saw, and not a change that nobody has published', async () => {
    await anna((tx) => publishHead(tx, id, now))
    await anna((tx) => changeClaim(tx, id, 2, { low: 99, statement: 'A change that was never published.' }, { reason: 'secret' }))
    await anna((tx) => retract(tx, id, because('coded twice')))
    expect(await stateOf(id, 4)).toMatchObject({ status: 'retracted', quantity: { low: 10 }, reason: 'coded twice' })
    expect(await claimRow(id)).toMatchObject({ low: 10 })
    expect((await verifyHistory()).broken).toBeNull()
  })

  it('knows steps that lead nowhere', async () => {
    await expect(anna((tx) => retract(tx, id, because('x')))).rejects.toThrow(WrongStateError)
    await anna((tx) => submitClaim(tx, id, now))
    await expect(anna((tx) => submitClaim(tx, id, now))).rejects.toThrow(/in review/)
    await anna((tx) => publishHead(tx, id, now))
    for (const step of [submitClaim, publishHead]) await expect(anna((tx) => step(tx, id, because('again')))).rejects.toThrow(WrongStateError)
    await anna((tx) => retract(tx, id, because('why')))
    await expect(anna((tx) => retract(tx, id, because('why')))).rejects.toThrow(WrongStateError)
    await expect(anna((tx) => submitClaim(tx, 'ZZZZZZZZ', now))).rejects.toThrow(NotFoundError)
    expect(await reader().revision.count()).toBe(4)
  })

  it('refuses every step behind another head', async () => {
    for (const step of [submitClaim, publishHead, retract]) await expect(anna((tx) => step(tx, id, { expectedHead: 2, reason: 'x' }))).rejects.toThrow(ConflictError)
    await expect(anna((tx) => changeClaim(tx, id, 7, { low: 1 }, { reason: null }))).rejects.toThrow(ConflictError)
  })

  it('ends with a tombstone', async () => {
    await anna((tx) => publishHead(tx, id, now))
    await anna(async (tx) => {
      await tx.db.tombstone.create({ data: { publicId: id, fate: 'purged', reason: 'x', recordedAt: tx.at } })
      tx.audit({ action: 'purge', subjectType: 'claim', subject: id })
    })
    await expect(anna((tx) => retract(tx, id, because('x')))).rejects.toThrow(NotFoundError)
  })
})

describe('a draft', () => {
  it('is not made twice', async () => {
    const again = await anna((tx) => createDraft(tx, figure(), { conflict: 'gaza-2023' })).catch((error: unknown) => error)
    expect(again).toBeInstanceOf(DuplicateError)
    expect((again as DuplicateError).existing).toBe(id)
    expect(await reader().claim.count()).toBe(1)
  })

  it('says what had to be made for it, and every reference that leads nowhere', async () => {
    const made = await anna((tx) => createDraft(tx, figure({ claimant: 'A New Committee', low: 11 }), { conflict: 'gaza-2023' }))
    expect(made).toMatchObject({ actors: [{ slug: 'a-new-committee', name: 'A New Committee' }], outlets: [] })
    const refused = await anna((tx) => createDraft(tx, figure({ metric: 'nowhere', topic: 'nothing' }), { conflict: 'gaza-2023' })).catch((error: unknown) => error)
    expect((refused as InvalidError).problems.map(({ path }) => path)).toEqual(['metric', 'topic'])
  })
})

describe('a change', () => {
  const quantityAfter = async (values: object, changes: object) => {
    const made = await anna((tx) => createDraft(tx, figure({ quote: null, ...values }), { conflict: 'gaza-2023' }))
    await anna((tx) => changeClaim(tx, made.id, 1, changes, { reason: null }))
    return (await stateOf(made.id, 2)).quantity
  }

  it('of one bound needs none of those that were only completed', async () => {
    expect(await quantityAfter({ operator: 'exactly', low: 33, asWritten: '33' }, { low: 34 })).toMatchObject({ operator: 'exactly', low: 34, high: 34, best: 34 })
    expect(await quantityAfter({ operator: 'exactly', low: 35, asWritten: '35' }, { operator: 'about', best: 35 })).toMatchObject({ operator: 'about', low: null, high: null, best: 35 })
    expect(await quantityAfter({ operator: 'vague', low: null, asWritten: 'dozens' }, { asWritten: 'hundreds' })).toMatchObject({ low: 200, high: 999 })
    expect(await quantityAfter({ operator: 'between', low: 20, high: 30, asWritten: '20 to 30' }, { low: 25 })).toMatchObject({ low: 25, high: 30 })
    expect(await quantityAfter({ operator: 'exactly', low: 36, asWritten: '36' }, { asWritten: 'thirty-six' })).toMatchObject({ low: 36, asWritten: 'thirty-six' })
  })

  it('keeps a claim in review where it is', async () => {
    await anna((tx) => submitClaim(tx, id, now))
    await anna((tx) => changeClaim(tx, id, 2, { low: 12 }, { reason: null }))
    expect(await claimRow(id)).toMatchObject({ headStatus: 'in_review', low: 12 })
    await expect(anna((tx) => changeClaim(tx, id, 3, { externalId: 'x' }, { reason: null }))).rejects.toThrow(/externalId/)
  })
})

describe('four eyes', () => {
  beforeEach(() => write(TEST_WRITER, async (tx) => {
    await tx.db.conflict.update({ where: { slug: 'gaza-2023' }, data: { fourEyes: true } })
    tx.audit({ action: 'change', subjectType: 'conflict', subject: 'gaza-2023' })
  }))

  it('let nobody publish what they wrote, whoever submits it', async () => {
    await expect(anna((tx) => publishHead(tx, id, now))).rejects.toThrow(FourEyesError)
    await bert((tx) => submitClaim(tx, id, now))
    await expect(anna((tx) => publishHead(tx, id, now))).rejects.toThrow(FourEyesError)
    expect(await bert((tx) => publishHead(tx, id, now))).toBe(3)
  })

  it('ask about the newest change', async () => {
    await bert((tx) => changeClaim(tx, id, 1, { low: 12 }, { reason: null }))
    await expect(bert((tx) => publishHead(tx, id, now))).rejects.toThrow(FourEyesError)
    expect(await anna((tx) => publishHead(tx, id, now))).toBe(3)
  })

  it('know whose words they are after somebody else went back to them', async () => {
    await bert((tx) => changeClaim(tx, id, 1, { note: 'read otherwise' }, { reason: null }))
    await bert((tx) => revertClaim(tx, id, 2, { to: 1, reason: null }))
    await expect(anna((tx) => publishHead(tx, id, now))).rejects.toThrow(FourEyesError)
    expect(await bert((tx) => publishHead(tx, id, now))).toBe(4)
  })
})
