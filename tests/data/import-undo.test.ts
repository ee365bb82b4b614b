// An import that is taken back leaves the public record, the registers, the search and the counts exactly as they were, and its file can come again.
import Database from 'better-sqlite3'
import fs from 'node:fs'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { listArticles } from '@/lib/data/article-queries'
import { listDeskArticles } from '@/lib/data/article-desk'
import { createArticle } from '@/lib/data/article-create'
import { clearCache } from '@/lib/data/cache'
import { getClaim } from '@/lib/data/claim-by-id'
import { correctClaim } from '@/lib/data/claim-edit'
import { mergeClaim } from '@/lib/data/claim-merge'
import { iteratePublished } from '@/lib/data/claims-export'
import { closeConnections, connection } from '@/lib/data/connections'
import { countGaps } from '@/lib/data/desk-gaps'
import { listDeskClaims } from '@/lib/data/desk-claims'
import { readFreshness } from '@/lib/data/desk-home'
import { exportRegisters } from '@/lib/data/registers-export'
import { commitImport, listImportRuns, listRunClaims, readImportRun } from '@/lib/data/import-runs'
import { undoImport } from '@/lib/data/import-undo'
import { importClaims } from '@/lib/data/import'
import { isDeletedAddress, isKnownAddress, isKnownDeskAddress } from '@/lib/data/known-address'
import { listActors, listConflicts, listMetrics, listOutlets, listProposals } from '@/lib/data/register-queries'
import { searchClaims } from '@/lib/data/search-queries'
import { searchIndexProblem } from '@/lib/data/search-rebuild'
import { getTombstone } from '@/lib/data/tombstones'
import { verifyHistory } from '@/lib/data/verify-history'
import { write } from '@/lib/data/writer'
import { parseDeskFilter } from '@/lib/domain/desk-filter'
import { emptyFilter } from '@/lib/domain/filter'
import { parseSearch } from '@/lib/domain/search-query'
import { claimRows } from '@/lib/intake/claim-row'
import { readCsv } from '@/lib/intake/csv'
import { FILE_COLUMNS, importFiles, type FileRow } from '../support/random-imports'
import { csvText } from '../support/series-file'
import { bundledRegisters, openTestDatabase, TEST_WRITER, withTestDatabase } from '../support/test-database'

const registers = bundledRegisters()
withTestDatabase(() => registers)

const read = async (rows: readonly FileRow[]) => claimRows(await readCsv([new TextEncoder().encode(csvText([...FILE_COLUMNS], rows as Record<string, string>[]))]))
let runs = 0
const commit = async (rows: readonly FileRow[], status: 'draft' | 'published' = 'published') => {
  const id = `run-${++runs}`
  const outcome = await commitImport(TEST_WRITER, { id, fileName: 'file.csv', fileHash: '0'.repeat(64), bytes: 1, mapping: {} }, { ...await read(rows), conflict: 'gaza-2023', status })
  // Two files may say unlike things of the same article.
  const reasons = outcome!.rejected.map(({ reason }) => reason)
  expect(reasons.filter((reason) => !/^the article|is the address of the article/.test(reason))).toEqual([])
  fc.pre(reasons.length === 0)
  return { id, outcome: outcome! }
}
const undo = (id: string, { author = TEST_WRITER.author, isAdmin = false, leaveTouched = false, reason = 'the wrong file' as string | null } = {}) => (
  write({ author, origin: 'test' }, (tx) => undoImport(tx, id, { reason, isAdmin, leaveTouched })))

/** The record before: two articles, a third of which nearly nothing is known, a claim that files point at, and a row that files bring again. */
async function makeBase() {
  const base = { kind: 'figure', claimant: 'gaza-health-ministry', metric: 'killed-gaza', operator: 'at_least', as_of: '2024-03-01', as_of_basis: 'stated', basis: 'reported' }
  const rows = [
    { ...base, external_id: 'base-claim', article_key: 'base-1', outlet: 'afp', statement: 'The ministry said that at least 5 were counted.', low: '5', as_written: 'at least 5' },
    { ...base, external_id: '', article_key: 'base-2', outlet: 'afp', statement: 'The ministry said that at least 6 were counted.', low: '6', as_written: 'at least 6' },
  ]
  const outcome = await importClaims({ ...await read(rows), conflict: 'gaza-2023', author: 'test' })
  if (outcome.rejected.length > 0) throw new Error(JSON.stringify(outcome.rejected))
  await write(TEST_WRITER, (tx) => createArticle(tx, { articleKey: 'silent', articleUrl: null, articleHeadline: null, outlet: null, publishedOn: null, publishedOnBasis: null, language: null, byline: null, accessedAt: null, archiveUrl: null }))
}

/** Everything that anybody can see. */
async function everything() {
  clearCache()
  const claims = []
  for await (const claim of iteratePublished()) claims.push(claim)
  const found = await Promise.all(['somebody', 'counted', '"at least" 5', 'ministry', 'lakes', 'harbour'].map((text) => searchClaims(parseSearch(text).query!, emptyFilter(), { limit: 500 })))
  return structuredClone({
    claims, registers: await exportRegisters(), found, articles: await listArticles(), ofConflict: await listArticles({ conflict: 'gaza-2023' }), outlets: await listOutlets(), actors: await listActors(),
    conflicts: await listConflicts(), metrics: await listMetrics(), proposals: await listProposals(), gaps: await countGaps(), desk: await listDeskClaims(parseDeskFilter({}).filter), deskArticles: await listDeskArticles(),
    has: (({ conflicts, articles }) => ({ conflicts, articles }))(await readFreshness()),
  })
}

async function expectWhole() {
  expect((await verifyHistory()).broken).toBeNull()
  const database = new Database(connection().file)
  expect(searchIndexProblem(database)).toBeNull()
  database.close()
}

const RUNS = Number(process.env.UNDO_RUNS ?? 5)

it('everything is as it was before, for random imports, drafts too; and the same file comes in again as it did', async () => {
  await fc.assert(fc.asyncProperty(importFiles('one'), fc.boolean(), async (file, isDraft) => {
    await openTestDatabase(registers)
    await makeBase()
    const before = await everything()
    const { id, outcome } = await commit(file, isDraft ? 'draft' : 'published')
    const during = await everything()
    expect(await undo(id)).toEqual({ withdrawn: outcome.created.length, left: 0, touched: [] })
    expect(await everything()).toEqual(before)
    await expectWhole()
    const again = await commit(file, isDraft ? 'draft' : 'published')
    expect(again.outcome.created.map(({ row }) => row)).toEqual(outcome.created.map(({ row }) => row))
    const { registers: made } = await everything()
    expect(made).toEqual(during.registers)
    await expectWhole()
    expect(await undo(again.id)).toMatchObject({ left: 0 })
    expect(await everything()).toEqual(before)
  }), { numRuns: RUNS })
}, 60_000 + RUNS * 10_000)

it('two imports that share what they made leave nothing, whichever of them goes first', async () => {
  await fc.assert(fc.asyncProperty(importFiles('one'), importFiles('two'), fc.boolean(), async (one, two, isFirst) => {
    await openTestDatabase(registers)
    await makeBase()
    const before = await everything()
    const first = await commit(one)
    const second = await commit(two)
    for (const { id } of isFirst ? [first, second] : [second, first]) await undo(id)
    expect(await everything()).toEqual(before)
    await expectWhole()
    expect((await listImportRuns()).map(({ stage }) => stage)).toEqual(['undone', 'undone'])
  }), { numRuns: RUNS })
}, 60_000 + RUNS * 10_000)

const FILE: FileRow[] = [1, 2, 3, 4, 5, 6].map((n) => ({
  external_id: `f-${n}`, kind: 'figure', outlet: 'lake-post', article_key: 'f', claimant: 'Lakes Commission', statement: `The commission said that at least ${n} were counted.`, metric: 'killed-gaza', operator: 'at_least',
  low: String(n), as_written: `at least ${n}`, as_of: '2024-03-02', as_of_basis: 'stated', basis: 'reported', relations: n === 2 ? 'disputes:f-1' : '',
}))
const database = () => new Database(connection().file, { readonly: true })

it('leaves an import alone that somebody has worked with since, names each claim with why, and takes back the rest where it is told to', async () => {
  await makeBase()
  const { id, outcome } = await commit(FILE)
  const [one, two, three, four, five, six] = outcome.created.map((made) => made.id) as [string, string, string, string, string, string]
  const as = { author: 'second@example.org', origin: 'test' }
  const outside = await importClaims({ ...await read([{ ...FILE[0]!, external_id: 'outside', statement: 'Another file said so.', low: '90', as_written: 'at least 90', relations: `repeats:${three}` }]), conflict: 'gaza-2023', author: 'test' })
  await write(as, (tx) => correctClaim(tx, two, 1, { note: 'looked at again' }, { reason: 'a remark' }))
  await write(as, (tx) => mergeClaim(tx, four, 1, { into: five, reason: 'the same' }))
  const during = await everything()
  const refused = await undo(id)
  expect(refused).toMatchObject({ withdrawn: 0, left: 5 })
  expect(new Map(refused.touched.map(({ id: claim, why }) => [claim, why]))).toEqual(new Map([[one, ['related']], [two, ['changed']], [three, ['related']], [four, ['merged']], [five, ['joined']]]))
  expect(await everything()).toEqual(during)
  expect(await undo(id, { leaveTouched: true })).toMatchObject({ withdrawn: 1, left: 5 })
  expect(await getTombstone(six)).toEqual({ fate: 'withdrawn', reason: 'the wrong file' })
  expect((await getClaim(one)).fate).toBe('found')
  // What stays keeps what it needs.
  expect((await listOutlets()).some(({ slug }) => slug === 'lake-post')).toBe(true)
  expect((await readImportRun(id))!.report).toMatchObject({ left: 5, reason: 'the wrong file' })
  expect((await listRunClaims(id, 0, 10)).map(({ fate }) => fate)).toEqual([null, null, null, 'merged', null, 'withdrawn'])
  expect(outside.created).toHaveLength(1)
  await expectWhole()
})

it('is for whoever made the import or for an administrator, needs a reason, and happens once', async () => {
  await makeBase()
  const { id } = await commit(FILE)
  await expect(undo(id, { author: 'second@example.org' })).rejects.toThrow('is for test@example.org')
  await expect(undo(id, { reason: ' ' })).rejects.toThrow('reason: is missing')
  await expect(undo('elsewhere')).rejects.toThrow('There is no import')
  expect(await undo(id, { author: 'second@example.org', isAdmin: true })).toMatchObject({ withdrawn: 6 })
  await expect(undo(id)).rejects.toThrow('taken back already')
})

it('keeps what a withdrawn claim said in its history, empties its columns, and lets nobody change it', async () => {
  await makeBase()
  const { id, outcome } = await commit(FILE)
  await undo(id)
  const { id: claim } = outcome.created[0]!
  const db = database()
  const row = db.prepare('SELECT c."statement", c."externalId", r."payload" FROM "Claim" c JOIN "Revision" r ON r."claimId" = c."id" WHERE c."publicId" = ?').get(claim) as Record<string, string | null>
  db.close()
  expect([row.statement, row.externalId]).toEqual(['', null])
  expect(JSON.parse(row.payload!)).toMatchObject({ statement: FILE[0]!.statement, externalId: 'f-1' })
  await expect(write(TEST_WRITER, (tx) => correctClaim(tx, claim, 1, { note: 'x' }, { reason: 'y' }))).rejects.toThrow('withdrawn with the import that it came by')
  expect(await getClaim(claim, { knownOn: null, recordedBy: '2999-01-01T00:00:00.000Z' })).toEqual({ fate: 'withdrawn', reason: 'the wrong file' })
  expect((await listDeskArticles({ q: 'withdrawn' })).articles).toEqual([])
  const path = `/articles/${JSON.parse(row.payload!).article.id}`
  expect([await isDeletedAddress(path), await isKnownAddress(path), await isKnownDeskAddress(`/desk${path}`), await isDeletedAddress('/outlets/lake-post')]).toEqual([true, true, false, true])
})

it('stores a file once, however often its button is pressed, and its own rows with it or not at all', async () => {
  await makeBase()
  const { id } = await commit(FILE)
  const file = { id, fileName: null, fileHash: '0'.repeat(64), bytes: 1, mapping: {} }
  const before = await everything()
  expect(await commitImport(TEST_WRITER, file, { ...await read(FILE), conflict: 'gaza-2023', status: 'published' })).toBeNull()
  const bad = await commitImport(TEST_WRITER, { ...file, id: 'bad' }, { ...await read([...FILE.slice(1), { ...FILE[0]!, external_id: 'z', metric: 'no-such-metric' }]), conflict: 'gaza-2023', status: 'published' })
  expect(bad!.rejected).toHaveLength(1)
  expect([await readImportRun('bad'), (await listImportRuns()).length]).toEqual([null, 1])
  expect(await everything()).toEqual(before)
})

it('publishes nothing alone where a conflict asks for two people', async () => {
  await write(TEST_WRITER, async (tx) => { await tx.db.conflict.updateMany({ data: { fourEyes: true } }); tx.audit({ action: 'change', subjectType: 'conflict', subject: 'gaza-2023' }) })
  await expect(commitImport(TEST_WRITER, { id: 'alone', fileName: null, fileHash: '0'.repeat(64), bytes: 1, mapping: {} }, { ...await read(FILE), conflict: 'gaza-2023', status: 'published' })).rejects.toThrow('two people')
  expect(await listImportRuns()).toEqual([])
  expect((await commit(FILE, 'draft')).outcome.created).toHaveLength(6)
})

it('is checked by the history: what was withdrawn stays empty, keeps its payloads, and has its tombstone', async () => {
  await makeBase()
  const { id, outcome } = await commit(FILE)
  await undo(id)
  const claim = outcome.created[2]!.id
  for (const [plant, told] of [
    [`UPDATE "Claim" SET "statement" = 'back' WHERE "publicId" = '${claim}'`, 'it was withdrawn, and its statement is there'],
    [`UPDATE "Claim" SET "externalId" = 'f-3' WHERE "publicId" = '${claim}'`, 'it was withdrawn, and its externalId is there'],
    [`UPDATE "Revision" SET "payload" = NULL WHERE "claimId" = (SELECT "id" FROM "Claim" WHERE "publicId" = '${claim}')`, 'its payload was emptied without a purge'],
    [`UPDATE "Tombstone" SET "reason" = 'another' WHERE "publicId" = '${claim}'`, 'tells another story of the tombstone'],
    [`UPDATE "Tombstone" SET "fate" = 'purged' WHERE "publicId" = '${claim}'`, 'tells another story of the tombstone'],
  ] as const) {
    const { file } = connection()
    await closeConnections()
    const kept = fs.readFileSync(file)
    const planted = new Database(file)
    planted.exec(plant)
    planted.pragma('wal_checkpoint(TRUNCATE)')
    planted.close()
    expect((await verifyHistory()).broken, plant).toContain(told)
    await closeConnections()
    fs.writeFileSync(file, kept)
  }
})
