// The import page's own work, from an upload to the claims and back: columns remembered, what was seen is what is stored, and what others touched is named.
import { expect, it } from 'vitest'
import { beginCommit, beginUndo, lastCheck, lastUndo, lookAtOnce, openStage, setMapping, beginCheck, type CheckReport } from '@/app/(desk)/desk/import/import-work'
import { correctClaim } from '@/lib/data/claim-edit'
import { iteratePublished } from '@/lib/data/claims-export'
import { brokenOff, startJob, waitForJob } from '@/lib/data/import-jobs'
import { rememberMapping } from '@/lib/data/import-mappings'
import { listRunClaims, listWaiting, readImportRun } from '@/lib/data/import-runs'
import { keepStage, listStages, readStage, readStagedText, removeStage, writeStage, writeStaged } from '@/lib/data/import-stage'
import { write } from '@/lib/data/writer'
import { claimCsvLine } from '@/lib/publish/claims-csv'
import { bundledRegisters, TEST_WRITER, withTestDatabase } from '../support/test-database'

const registers = bundledRegisters()
withTestDatabase(() => registers)

const HEADER = ['Art', 'Text', 'Quelle', 'Zahl', 'Worte', 'Mass', 'Was', 'Anmerkung']
const MAPPING = { Art: 'kind', Text: 'statement', Quelle: 'article_key', Zahl: 'low', Worte: 'as_written', Mass: 'operator', Was: 'metric', Anmerkung: 'note' }
const rowOf = (n: number, note = '') => ['figure', `Somebody said that at least ${n} were counted.`, 'k', String(n), `at least ${n}`, 'at_least', 'killed-gaza', note]
async function bring(rows: readonly (readonly string[])[]): Promise<string> {
  const text = [HEADER, ...rows].map((row) => row.join(';')).join('\n')
  const stage = await keepStage((async function* () { yield Buffer.from(text) })(), { author: TEST_WRITER.author, conflict: 'gaza-2023', status: 'published', fileName: 'a.csv' })
  await lookAtOnce(stage!.id)
  return stage!.id
}
const done = (id: string) => waitForJob(id, 30_000)
const report = (id: string) => lastCheck(id) as CheckReport

it('waits for its columns, and looks at the next file of the same header at once', async () => {
  const first = await bring([rowOf(1)])
  expect([openStage(first)!.mapping, lastCheck(first)]).toEqual([null, null])
  await rememberMapping(TEST_WRITER, HEADER, MAPPING)
  setMapping(openStage(first)!, MAPPING)
  beginCheck(openStage(first)!)
  await done(first)
  const second = await bring([rowOf(1), rowOf(2)])
  await done(second)
  expect([report(first).created, report(second).created, report(second).articles, report(second).sample.map(({ statement }) => statement)]).toEqual([1, 2, 1, [rowOf(1)[1], rowOf(2)[1]]])
})

it('names each cell under the name that the file gives its column', async () => {
  await rememberMapping(TEST_WRITER, HEADER, MAPPING)
  const id = await bring([rowOf(1), ['figure', 'x', 'k', 'many', '', 'at_least', 'killed-gaza', ''], rowOf(3).with(6, 'killed-nowhere')])
  await done(id)
  expect(report(id).cells).toEqual([
    { row: 3, column: 'Zahl', value: 'many', reason: expect.stringContaining('must be a number') },
    { row: 4, column: 'Was', value: 'killed-nowhere', reason: 'there is no metric "killed-nowhere"' },
  ])
})

it('keeps a formula as text, and guards it on its way out', async () => {
  await rememberMapping(TEST_WRITER, HEADER, MAPPING)
  const id = await bring([rowOf(1, '=HYPERLINK(1)')])
  await done(id)
  beginCommit(openStage(id)!, TEST_WRITER)
  await done(id)
  expect([readStage(id), (await readImportRun(id))?.report.created]).toEqual([null, 1])
  for await (const claim of iteratePublished()) {
    expect(claim.note).toBe('=HYPERLINK(1)')
    expect(claimCsvLine(claim)).toContain(",'=HYPERLINK(1),")
  }
})

it('takes nothing back where somebody has worked with a claim, keeps the reason, and the rest goes when told to', async () => {
  await rememberMapping(TEST_WRITER, HEADER, MAPPING)
  const id = await bring([rowOf(1), rowOf(2), rowOf(3)])
  await done(id)
  beginCommit(openStage(id)!, TEST_WRITER)
  await done(id)
  const [one] = await listRunClaims(id, 0, 10)
  await write({ author: 'second@example.org', origin: 'test' }, (tx) => correctClaim(tx, one!.id, 1, { note: 'seen' }, { reason: 'a remark' }))
  const ask = { reason: 'the wrong file', isAdmin: false }
  beginUndo(id, TEST_WRITER, { ...ask, leaveTouched: false })
  await done(id)
  expect(lastUndo(id)).toMatchObject({ withdrawn: 0, reason: 'the wrong file', touched: [{ id: one!.id, why: ['changed'] }] })
  expect((await listRunClaims(id, 0, 10)).map(({ fate }) => fate)).toEqual([null, null, null])
  beginUndo(id, TEST_WRITER, { ...ask, leaveTouched: true })
  await done(id)
  expect([lastUndo(id), (await readImportRun(id))!.stage, (await listRunClaims(id, 0, 10)).map(({ fate }) => fate)]).toEqual([null, 'undone', [null, 'withdrawn', 'withdrawn']])
  beginUndo(id, { author: 'third@example.org', origin: 'test' }, { ...ask, leaveTouched: true })
  await done(id)
  expect(lastUndo(id)).toMatchObject({ failed: [expect.stringContaining('is for test@example.org')] })
})

it('says of nothing that is on record that it was broken off, and lists it as waiting no more', async () => {
  await rememberMapping(TEST_WRITER, HEADER, MAPPING)
  const id = await bring([rowOf(1)])
  await done(id)
  const stage = openStage(id)!
  beginCommit(stage, TEST_WRITER)
  await done(id)
  // As a server leaves it that ends between the two.
  const left = (kind: string) => { writeStage(stage); writeStaged(id, 'running.json', JSON.stringify({ kind })) }
  left('commit')
  expect([brokenOff(id), brokenOff(id, 'committed'), listStages().some((one) => one.id === id), (await listWaiting()).some((one) => one.id === id)]).toEqual(['commit', null, true, false])
  left('undo')
  expect([brokenOff(id, 'committed'), brokenOff(id, 'undone')]).toEqual(['undo', null])
  const other = await bring([rowOf(2)])
  await done(other)
  expect((await listWaiting()).map((one) => one.id)).toContain(other)
})

it('sets no columns of a file that is gone meanwhile, or is being worked on', async () => {
  const id = await bring([rowOf(1)])
  const stage = openStage(id)!
  let end = () => {}
  startJob(id, 'check', () => new Promise((resolve) => { end = resolve }))
  expect([setMapping(stage, MAPPING), openStage(id)!.mapping]).toEqual([false, null])
  end()
  await done(id)
  removeStage(id)
  expect([setMapping(stage, MAPPING), readStage(id)]).toEqual([false, null])
})

it('keeps little of a cell that is as long as a row may be, and refuses its list once', async () => {
  const header = ['kind', 'statement', 'article_key', 'metric', 'operator', 'low', 'as_of', 'relations']
  const row = (day: string, relations: string) => ['figure', 'Somebody said 5.', 'k', 'killed-gaza', 'exactly', '5', day, relations].join(',')
  const text = [header.join(','), row('2024-01-01', '\x01;'.repeat(400_000)), row('x'.repeat(900_000), '')].join('\n')
  const stage = await keepStage((async function* () { yield Buffer.from(text) })(), { author: TEST_WRITER.author, conflict: 'gaza-2023', status: 'draft', fileName: 'a.csv' })
  await lookAtOnce(stage!.id)
  await done(stage!.id)
  expect(report(stage!.id).cells.filter(({ row: at }) => at === 2).map(({ column, value, reason }) => [column, value.length, reason])).toContainEqual(['relations', 300, 'must be at most 50 entries'])
  expect(report(stage!.id).cells.filter(({ row: at }) => at === 3).map(({ column }) => column)).toContain('as_of')
  expect(readStagedText(stage!.id, 'rejected.csv')!.length).toBeLessThan(5_000)
  expect(JSON.stringify(report(stage!.id)).length).toBeLessThan(6_000)
})
