import { beforeEach, describe, expect, it } from 'vitest'
import { getClaim } from '@/lib/data/claim-by-id'
import { mergeClaim } from '@/lib/data/claim-merge'
import { listClaims } from '@/lib/data/claim-queries'
import { addComment, commentsOn, settleComment } from '@/lib/data/comments'
import { iteratePublished } from '@/lib/data/claims-export'
import { BuriedError, InvalidError, NotFoundError } from '@/lib/data/errors'
import { reader } from '@/lib/data/reader'
import { searchClaims } from '@/lib/data/search-queries'
import { verifyHistory } from '@/lib/data/verify-history'
import { emptyFilter } from '@/lib/domain/filter'
import { parseSearch } from '@/lib/domain/search-query'
import { as, makeFigure, makePeople, purge } from '../support/claim-lives'
import { bundledRegisters, withTestDatabase } from '../support/test-database'

withTestDatabase(bundledRegisters)

const [ada, ben] = ['ada@example.org', 'ben@example.org']
const WORD = 'quillfeather'
let id = ''
beforeEach(async () => {
  await makePeople()
  id = await makeFigure(1)
})
const textsOf = async (claim: string) => (await commentsOn([claim])).get(claim)?.map(({ text }) => text) ?? []

describe('comments', () => {
  it('are kept in their order with who wrote them, settled and opened again', async () => {
    const first = await as(ada, (tx) => addComment(tx, id, '  Is this of the same day?\nI think so. '))
    await as(ben, (tx) => addComment(tx, id, 'Yes.'))
    expect((await commentsOn([id])).get(id)).toMatchObject([
      { claim: id, text: 'Is this of the same day?\nI think so.', author: ada, settledAt: null, settledBy: null }, { text: 'Yes.', author: ben },
    ])
    await as(ben, (tx) => settleComment(tx, first, true))
    await as(ada, (tx) => settleComment(tx, first, true))
    expect((await commentsOn([id])).get(id)![0]).toMatchObject({ settledBy: ben })
    await as(ada, (tx) => settleComment(tx, first, false))
    expect((await commentsOn([id])).get(id)![0]).toMatchObject({ settledBy: null, settledAt: null })
    expect((await reader().audit.findMany({ where: { subject: id }, orderBy: { id: 'asc' } })).map(({ action }) => action)).toEqual(['create', 'comment', 'comment', 'settle_comment', 'reopen_comment'])
    expect((await verifyHistory()).broken).toBeNull()
  })

  it('count and keep the end of a line as one, as the box does that it was typed into', async () => {
    const typed = 'line\n'.repeat(399) + 'lines'
    await as(ada, (tx) => addComment(tx, id, typed.replaceAll('\n', '\r\n')))
    expect([typed.length, await textsOf(id)]).toEqual([2000, [typed]])
    await expect(as(ada, (tx) => addComment(tx, id, `${typed}s`.replaceAll('\n', '\r\n')))).rejects.toBeInstanceOf(InvalidError)
  })

  it('are refused without words, with too many, and at what is not there', async () => {
    for (const text of ['', '  \n', 'x'.repeat(2001), 'half \ud800']) await expect(as(ada, (tx) => addComment(tx, id, text))).rejects.toBeInstanceOf(InvalidError)
    await expect(as(ada, (tx) => addComment(tx, 'ZZZZZZZZ', 'x'))).rejects.toBeInstanceOf(NotFoundError)
    await expect(as(ada, (tx) => settleComment(tx, 99, true))).rejects.toBeInstanceOf(NotFoundError)
    expect(await reader().comment.count()).toBe(0)
  })

  it('are on no page, in no list, search or export that readers have', async () => {
    await as(ada, (tx) => addComment(tx, id, WORD))
    const exported: unknown[] = []
    for await (const one of iteratePublished()) exported.push(one)
    const seen = JSON.stringify([await getClaim(id), await listClaims(emptyFilter()), await searchClaims(parseSearch(WORD).query!, emptyFilter()), exported, await reader().revision.findMany()])
    expect(exported.length).toBeGreaterThan(0)
    expect(seen).not.toContain(WORD)
    expect(JSON.stringify(await reader().audit.findMany())).not.toContain(WORD)
  })

  it('follow a claim to where it was merged, one merge after the other', async () => {
    const [second, third] = [await makeFigure(2), await makeFigure(3)]
    await as(ada, (tx) => addComment(tx, id, 'at the first'))
    await as(ada, (tx) => mergeClaim(tx, id, 1, { into: second, reason: 'the same' }))
    await as(ben, (tx) => addComment(tx, second, 'at the second'))
    await as(ada, (tx) => mergeClaim(tx, second, 1, { into: third, reason: 'the same' }))
    expect(await textsOf(third)).toEqual(['at the first', 'at the second'])
    expect((await commentsOn([third])).get(third)!.map(({ claim }) => claim)).toEqual([id, second])
    await expect(as(ada, (tx) => addComment(tx, id, 'too late'))).rejects.toBeInstanceOf(BuriedError)
  })

  it('go with a purge, also those of claims that were merged into it', async () => {
    const twin = await makeFigure(2)
    for (const one of [id, twin]) await as(ada, (tx) => addComment(tx, one, WORD))
    const other = await makeFigure(3)
    await as(ada, (tx) => addComment(tx, other, 'stays'))
    await as(ada, (tx) => mergeClaim(tx, twin, 1, { into: id, reason: 'the same' }))
    await purge(id, 1)
    expect((await reader().comment.findMany()).map(({ text }) => text)).toEqual(['stays'])
    expect((await verifyHistory()).broken).toBeNull()
  })
})
