// Taking an import back heeds what others have come to rely on: rows that found its claims, places in texts, changes that nobody has published yet, later files about its articles.
import { beforeEach, expect, it } from 'vitest'
import { createArticle } from '@/lib/data/article-create'
import { getClaim } from '@/lib/data/claim-by-id'
import { correctClaim } from '@/lib/data/claim-edit'
import { readDeskClaim } from '@/lib/data/claim-head-queries'
import { inputOf, openHead } from '@/lib/data/claim-head'
import { mergeClaim } from '@/lib/data/claim-merge'
import { commitImport } from '@/lib/data/import-runs'
import { undoImport } from '@/lib/data/import-undo'
import { isKnownAddress } from '@/lib/data/known-address'
import { reader } from '@/lib/data/reader'
import { verifyHistory } from '@/lib/data/verify-history'
import { write, type WriteTransaction } from '@/lib/data/writer'
import { claimRows } from '@/lib/intake/claim-row'
import { readCsv } from '@/lib/intake/csv'
import { change, makeFigure, makePeople, purge } from '../support/claim-lives'
import { FILE_COLUMNS, type FileRow } from '../support/random-imports'
import { csvText } from '../support/series-file'
import { bundledRegisters, TEST_WRITER, withTestDatabase } from '../support/test-database'

withTestDatabase(bundledRegisters)

const read = async (rows: readonly FileRow[]) => claimRows(await readCsv([new TextEncoder().encode(csvText([...FILE_COLUMNS, 'published_on', 'published_on_basis'], rows as Record<string, string>[]))]))
let runs = 0
const commit = async (rows: readonly FileRow[], status: 'draft' | 'published' = 'published') => {
  const id = `run-${++runs}`
  const outcome = (await commitImport(TEST_WRITER, { id, fileName: 'file.csv', fileHash: '0'.repeat(64), bytes: 1, mapping: {} }, { ...await read(rows), conflict: 'gaza-2023', status }))!
  expect(outcome.rejected).toEqual([])
  return { id, outcome, claims: outcome.created.map((one) => one.id) }
}
const undo = (id: string, leaveTouched = false) => write(TEST_WRITER, (tx) => undoImport(tx, id, { reason: 'the wrong file', isAdmin: false, leaveTouched }))
const line = (n: number, values: FileRow = {}): FileRow => ({
  external_id: `f-${n}`, kind: 'figure', outlet: 'lake-post', article_key: 'f', claimant: 'Lakes Commission', statement: `The commission said that at least ${n} were counted.`, metric: 'killed-gaza', operator: 'at_least',
  low: String(n), as_written: `at least ${n}`, as_of: '2024-03-02', as_of_basis: 'stated', basis: 'reported', ...values,
})
const THREE = [line(1), line(2), line(3)]
const whys = ({ touched }: { touched: { id: string; why: string[] }[] }) => new Map(touched.map(({ id, why }) => [id, why]))

beforeEach(async () => { await makeFigure(1) })

it('reads of all tombstones only those that a claim that is changed leads to', async () => {
  const [one, two, three] = [await makeFigure(5), await makeFigure(6), await makeFigure(7)]
  const pointing = await makeFigure(8, { relations: [`disputes:${one}`] })
  await change((tx) => mergeClaim(tx, one, 1, { into: two, reason: 'the same' }))
  await change((tx) => mergeClaim(tx, two, 1, { into: three, reason: 'the same' }))
  await undo((await commit(THREE)).id)
  let count = 0
  const input = await change(async (tx) => {
    const tombstone = { findMany: async (asked: object) => { const found = await tx.db.tombstone.findMany(asked); count += found.length; return found } }
    const db = new Proxy(tx.db, { get: (target, name) => (name === 'tombstone' ? tombstone : Reflect.get(target, name) as unknown) }) as WriteTransaction['db']
    return inputOf({ ...tx, db }, (await openHead(tx, pointing, 1)).state)
  })
  expect([JSON.stringify(input.relations).includes(three), count, await reader().tombstone.count({ where: { fate: 'withdrawn' } })]).toEqual([true, 2, 4])
})

it('does not take away from under another import what its rows found on record, until that one is taken back too', async () => {
  const first = await commit(THREE)
  const second = await commit([line(2), line(3), line(4)])
  expect([second.outcome.unchanged.length, second.claims.length]).toEqual([2, 1])
  const [one, two, three] = first.claims as [string, string, string]
  expect(whys(await undo(first.id))).toEqual(new Map([[two, ['claimed']], [three, ['claimed']]]))
  expect(await undo(first.id, true)).toMatchObject({ withdrawn: 1, left: 2 })
  expect(await reader().tombstone.findMany({ where: { publicId: { in: [one, two, three] } }, select: { publicId: true } })).toEqual([{ publicId: one }])
  expect(await undo(second.id)).toMatchObject({ withdrawn: 1, left: 0 })
  expect(await undo(first.id)).toMatchObject({ withdrawn: 2, left: 0 })
  expect((await verifyHistory()).broken).toBeNull()
})

it('heeds that a place in a text was noted for a claim, by whomever', async () => {
  const { id, claims } = await commit(THREE)
  await change(async (tx) => {
    const article = await tx.db.article.findFirstOrThrow({ where: { key: { not: 'f' } } })
    await tx.db.findMark.create({ data: { articleId: article.id, fate: 'saved', exact: 'at least 2', start: 0, claim: claims[1]!, author: 'second@example.org', recordedAt: tx.at } })
    tx.audit({ action: 'mark_find', subjectType: 'article', subject: article.publicId })
  })
  expect(whys(await undo(id))).toEqual(new Map([[claims[1]!, ['claimed']]]))
})

it('sees a relation that an editor has drawn and nobody has published yet, and an article that such a change leads to', async () => {
  const other = await makeFigure(40)
  const { id, claims } = await commit([...THREE, line(4, { article_key: 'g' })])
  await change((tx) => correctClaim(tx, other, 1, { relations: [`disputes:${claims[1]!}`] }, { reason: 'to be checked', status: 'draft' }))
  expect(await reader().relation.count()).toBe(0)
  expect(whys(await undo(id))).toEqual(new Map([[claims[1]!, ['related']]]))
  await change((tx) => correctClaim(tx, other, 2, { relations: [], articleKey: 'g' }, { reason: 'another article', status: 'draft' }))
  expect(await undo(id)).toMatchObject({ withdrawn: 4, left: 0 })
  expect((await reader().article.findMany({ where: { key: { in: ['f', 'g'] } } })).map(({ key }) => key)).toEqual(['g'])
  expect((await verifyHistory()).broken).toBeNull()
})


it('leaves what it filled in of an article that later claims were saved with, until those go; and blanks by groups what nobody has put right', async () => {
  const make = (key: string) => write(TEST_WRITER, (tx) => createArticle(tx, { articleKey: key, articleUrl: null, articleHeadline: null, outlet: null, publishedOn: null, publishedOnBasis: null, language: null, byline: null, accessedAt: null, archiveUrl: null }))
  await make('silent')
  await make('other')
  const facts = { outlet: 'afp', published_on: '2024-03-03', published_on_basis: 'stated', article_headline: 'Talks at the harbour' }
  const article = async (key: string) => (({ outletId, headline, publishedOn }) => [outletId !== null, headline, publishedOn])(await reader().article.findUniqueOrThrow({ where: { key } }))
  const first = await commit([line(1, { article_key: 'silent', ...facts }), line(2, { article_key: 'other', ...facts })])
  const second = await commit([line(3, { article_key: 'silent', ...facts })])
  await change(async (tx) => {
    const row = await tx.db.article.update({ where: { key: 'other' }, data: { headline: 'Talks at the new harbour' } })
    tx.audit({ action: 'change', subjectType: 'article', subject: row.publicId, details: { fields: ['headline'] } })
  })
  await undo(first.id)
  expect([await article('silent'), await article('other')]).toEqual([[true, 'Talks at the harbour', '2024-03-03'], [false, 'Talks at the new harbour', null]])
  expect((await verifyHistory()).broken).toBeNull()
  await undo(second.id)
  expect(await article('silent')).toEqual([false, null, null])
  expect((await verifyHistory()).broken).toBeNull()
})

it('asks of what earlier imports made only for what is still there, and writes down and pauses as it goes', async () => {
  const names = [...Array(450).keys()]
  const rows = (mark: string) => names.map((n) => line(n + 1, { external_id: `${mark}-${n}`, article_key: `${mark}-${n}`, outlet: 'afp', claimant: 'gaza-health-ministry', statement: `In ${mark} somebody said that at least ${n + 1} were counted.` }))
  await undo((await commit(rows('one'))).id)
  const { id } = await commit(rows('two'))
  let [asked, settled] = [0, 0]
  await write(TEST_WRITER, (tx) => {
    const article = new Proxy(tx.db.article, { get: (target, name) => { if (name === 'findUnique') asked += 1; return Reflect.get(target, name) as unknown } })
    const db = new Proxy(tx.db, { get: (target, name) => (name === 'article' ? article : Reflect.get(target, name) as unknown) }) as WriteTransaction['db']
    return undoImport({ ...tx, db, settle: () => { settled += 1; return tx.settle() } }, id, { reason: 'the wrong file', isAdmin: false, leaveTouched: false })
  })
  expect([asked, settled]).toEqual([450, 1 + 2])
  expect(await reader().article.count({ where: { key: { startsWith: 'withdrawn:' } } })).toBe(900)
  expect((await verifyHistory()).broken).toBeNull()
})

it('lets a claim that was withdrawn be removed for good, as two administrators agree, and the history stays sound', async () => {
  await makePeople()
  const { id, claims } = await commit(THREE)
  await undo(id)
  const words = () => reader().revision.count({ where: { payload: { contains: 'at least 2 were counted' } } })
  expect(await words()).toBe(1)
  await purge(claims[1]!, 1)
  expect([await words(), await getClaim(claims[1]!), await getClaim(claims[2]!)]).toEqual([0, { fate: 'purged', reason: 'a court asked for it' }, { fate: 'withdrawn', reason: 'the wrong file' }])
  expect(await reader().purgeRequest.count()).toBe(0)
  expect((await verifyHistory()).broken).toBeNull()
  await expect(purge(claims[1]!, 1)).rejects.toThrow('it was purged')
})

it('tells readers nothing of drafts that were withdrawn before they could see them; the desk keeps their page', async () => {
  const { id, claims } = await commit(THREE, 'draft')
  await undo(id)
  expect([await getClaim(claims[0]!), await isKnownAddress(`/claims/${claims[0]!}`)]).toEqual([{ fate: 'absent' }, false])
  expect(await readDeskClaim(claims[0]!)).toEqual({ fate: 'withdrawn', reason: 'the wrong file' })
})
