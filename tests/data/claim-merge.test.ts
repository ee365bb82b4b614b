import { beforeEach, describe, expect, it } from 'vitest'
import { getClaim, getClaims, listRevisions } from '@/lib/data/claim-by-id'
import { correctClaim, retractClaim } from '@/lib/data/claim-edit'
import { mergeClaim } from '@/lib/data/claim-merge'
import { requestPurge } from '@/lib/data/claim-purge'
import { countClaims } from '@/lib/data/claim-counts'
import { createClaims } from '@/lib/data/claim-write'
import { iteratePublished } from '@/lib/data/claims-export'
import { BuriedError, ConflictError, InvalidError } from '@/lib/data/errors'
import { listCorrections } from '@/lib/data/board-queries'
import { listClaims } from '@/lib/data/claim-queries'
import { listReports } from '@/lib/data/origin-reports'
import { reader } from '@/lib/data/reader'
import { recordPin } from '@/lib/data/record-pin'
import { searchClaims } from '@/lib/data/search-queries'
import { listSeriesPoints } from '@/lib/data/series-queries'
import { verifyHistory } from '@/lib/data/verify-history'
import { emptyFilter } from '@/lib/domain/filter'
import { parseSearch } from '@/lib/domain/search-query'
import { as, change, makeFigure, makePeople } from '../support/claim-lives'
import { figure } from '../support/test-claims'
import { bundledRegisters, withTestDatabase } from '../support/test-database'

withTestDatabase(bundledRegisters)

let [a, b] = ['', '']
beforeEach(async () => {
  a = await makeFigure(1, { externalId: 'twin' })
  b = await makeFigure(2)
})

const merge = (from: string, into: string, head = 1) => change((tx) => mergeClaim(tx, from, head, { into, reason: 'the same figure' }))
const found = async (id: string) => {
  const fate = await getClaim(id)
  if (fate.fate !== 'found') throw new Error(fate.fate)
  return fate.claim
}
const relationsOf = async (id: string) => (await found(id)).relations.map(({ type, direction, claim }) => `${direction} ${type} ${claim}`).sort()
const problems = (task: Promise<unknown>) => task.then(() => [], (error: InvalidError) => error.problems.map(({ path, message }) => `${path} ${message}`))

describe('a merged claim', () => {
  it('leads on, stands in no list, count, search, export or series, and its history stays whole', async () => {
    const filter = { ...emptyFilter(), conflict: 'gaza-2023' }
    await merge(a, b)
    expect(await getClaim(a)).toEqual({ fate: 'merged', into: b, reason: 'the same figure' })
    expect((await listClaims(filter)).claims.map(({ id }) => id)).toEqual([b])
    expect((await listClaims(filter)).total).toBe(1)
    expect(await getClaims([a, b])).toHaveLength(1)
    expect([...(await countClaims('conflict')).values()]).toEqual([1])
    expect((await searchClaims(parseSearch('least').query!, filter)).finds.map(({ claim }) => claim.id)).toEqual([b])
    const exported = []
    for await (const { id } of iteratePublished()) exported.push(id)
    expect(exported).toEqual([b])
    expect((await listSeriesPoints({ ...filter, metric: ['killed-gaza'] }, 'outlet')).map(({ id }) => id)).toEqual([b])
    expect(await listRevisions(a)).toEqual([])
    expect(await reader().revision.count({ where: { claim: { publicId: a } } })).toBe(1)
    expect(await reader().address.findMany({ where: { subject: a }, select: { redirectTo: true } })).toEqual([{ redirectTo: `/claims/${b}` }, { redirectTo: `/claims/${b}` }])
    expect((await verifyHistory()).broken).toBeNull()
  })

  it('is still there in a view of the record as it was before', async () => {
    const c = await makeFigure(3, { relations: [`disputes:${a}`] })
    const { recordedBy } = await recordPin()
    await merge(a, b)
    const then = { knownOn: null, recordedBy }
    const before = await getClaim(a, then)
    expect(before).toMatchObject({ fate: 'found', claim: { standing: ['disputed'], relations: [{ direction: 'in', claim: c }] } })
    expect(await getClaim(b, then)).toMatchObject({ fate: 'found', claim: { standing: [], relations: [] } })
    expect(await getClaim(c, then)).toMatchObject({ claim: { relations: [{ direction: 'out', claim: a }] } })
    expect(await relationsOf(b)).toEqual([`in disputes ${c}`])
  })

  it('hands what others say of it to the other, without doubles and without anything said of itself', async () => {
    const both = await makeFigure(3, { relations: [`disputes:${a}`, `disputes:${b}`, `corrects:${a}`] })
    await change((tx) => correctClaim(tx, b, 1, { relations: [`supersedes:${a}`] }, { reason: 'newer' }))
    await change((tx) => correctClaim(tx, a, 1, { relations: [`contradicts:${b}`] }, { reason: 'cannot both hold' }))
    await merge(a, b, 2)
    expect(await relationsOf(b)).toEqual([`in corrects ${both}`, `in disputes ${both}`])
    expect(await relationsOf(both)).toEqual([`out corrects ${b}`, `out disputes ${b}`])
    expect((await found(b)).standing).toEqual(['disputed', 'corrected'])
    const filter = { ...emptyFilter(), conflict: 'gaza-2023', metric: ['killed-gaza'] }
    const point = (await listSeriesPoints(filter, 'outlet')).find(({ id }) => id === b)!
    expect(point.standing).toEqual(['disputed', 'corrected'])
    expect((await listReports(filter)).find(({ id }) => id === b)!.relations.map(({ type, direction, claim }) => `${direction} ${type} ${claim}`).sort()).toEqual([`in corrects ${both}`, `in disputes ${both}`])
    expect((await listCorrections('gaza-2023')).map(({ claim, by }) => [claim.id, by?.id])).toEqual([[b, both]])
    expect((await verifyHistory()).broken).toBeNull()
    // The next edit writes down what is read already.
    await change((tx) => correctClaim(tx, both, 1, { note: 'seen again' }, { reason: 'a note' }))
    await change((tx) => correctClaim(tx, b, 2, { note: 'seen again' }, { reason: 'a note' }))
    expect(await relationsOf(both)).toEqual([`out corrects ${b}`, `out disputes ${b}`])
    const stored = await reader().revision.findFirstOrThrow({ where: { claim: { publicId: both } }, orderBy: { number: 'desc' } })
    expect(stored.payload).not.toContain(a)
    expect((await verifyHistory()).broken).toBeNull()
  })

  it('is followed along a chain of merges, each address in one step', async () => {
    const c = await makeFigure(3, { relations: [`disputes:${a}`] })
    const d = await makeFigure(4)
    await merge(a, b)
    const { recordedBy } = await recordPin()
    await merge(b, d)
    for (const id of [a, b]) expect(await getClaim(id)).toMatchObject({ fate: 'merged', into: d })
    expect(await relationsOf(d)).toEqual([`in disputes ${c}`])
    expect(await reader().address.count({ where: { redirectTo: `/claims/${d}` } })).toBe(4)
    expect(await getClaim(a, { knownOn: null, recordedBy })).toMatchObject({ fate: 'merged', into: b })
    expect((await verifyHistory()).broken).toBeNull()
  })

  it('is found again by an import that brings it once more, and leads new relations to the other', async () => {
    await merge(a, b)
    const again = figure({ low: 1, asWritten: 'at least 1', quote: 'at least 1', statement: 'The ministry said at least 1 people were killed.', externalId: 'twin' })
    const related = figure({ low: 9, asWritten: 'at least 9', quote: null, relations: ['disputes:twin'] })
    const outcome = await change((tx) => createClaims(tx, [{ row: 1, input: again }, { row: 2, input: related }], { conflict: 'gaza-2023', status: 'published' }))
    expect(outcome).toMatchObject({ rejected: [], unchanged: [{ row: 1, id: b }], created: [{ row: 2 }] })
    expect(await relationsOf(b)).toEqual([`in disputes ${outcome.created[0]!.id}`])
  })

  it('is changed no more, by any road', async () => {
    await merge(a, b)
    for (const task of [
      change((tx) => correctClaim(tx, a, 1, { note: 'x' }, { reason: 'x' })), change((tx) => retractClaim(tx, a, 1, 'x')), merge(a, b), change((tx) => requestPurge(tx, a, 1, 'x')),
    ]) await expect(task).rejects.toBeInstanceOf(BuriedError)
  })
})

describe('a merge is refused', () => {
  it('into itself, into what is not there, is merged itself, belongs elsewhere or shows readers less', async () => {
    const [draft, retracted, other] = [await makeFigure(3, {}, 'draft'), await makeFigure(4), await makeFigure(5)]
    await change((tx) => retractClaim(tx, retracted, 1, 'wrong'))
    await merge(other, b)
    await change(async (tx) => {
      const elsewhere = await tx.db.conflict.create({ data: { slug: 'elsewhere', name: 'Elsewhere', description: '' } })
      await tx.db.claim.update({ where: { publicId: draft }, data: { conflictId: elsewhere.id } })
      tx.audit({ action: 'create', subjectType: 'conflict', subject: 'elsewhere' })
    })
    expect(await problems(merge(a, a))).toEqual(['into is this claim itself'])
    expect(await problems(merge(a, 'ZZZZZZZZ'))).toEqual(['into there is no claim "ZZZZZZZZ"'])
    expect(await problems(merge(a, other))).toEqual([`into was merged itself, into ${b}`])
    expect(await problems(merge(a, draft))).toEqual(['into belongs to another conflict'])
    expect(await problems(merge(a, retracted))).toEqual(['into is retracted, and this claim is not'])
    expect(await problems(merge(a, await makeFigure(6, {}, 'draft')))).toEqual(['into was never published, and this claim was: readers would be led to nothing'])
    expect(await problems(change((tx) => mergeClaim(tx, a, 1, { into: 'ZZZZZZZZ', reason: ' ' })))).toHaveLength(2)
    expect(await reader().tombstone.count()).toBe(1)
  })

  it('of a head that has moved, and while a purge is asked for', async () => {
    await change((tx) => correctClaim(tx, a, 1, { note: 'x' }, { reason: 'x' }))
    await expect(merge(a, b, 1)).rejects.toBeInstanceOf(ConflictError)
    await makePeople()
    await as('first@example.org', (tx) => requestPurge(tx, a, 2, 'privacy'))
    expect(await problems(merge(a, b, 2))).toEqual(['into cannot be named while a purge of this claim is asked for; withdraw that first'])
  })
})
