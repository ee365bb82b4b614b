// Corrupted files through the import page's own way: upload, columns, dry run, commit. Partial imports: 0. Answers that are our fault: 0.
import fs from 'node:fs'
import { beforeEach, expect, it, vi } from 'vitest'
import { takeUpload } from '@/app/(desk)/desk/import/upload/take-upload'
import { beginCheck, beginCommit, beginUndo, lastCheck, openStage, setMapping } from '@/app/(desk)/desk/import/import-work'
import { waitForJob } from '@/lib/data/import-jobs'
import { readImportRun } from '@/lib/data/import-runs'
import { removeStage, stagePath } from '@/lib/data/import-stage'
import { readRow } from '@/lib/data/reader'
import { verifyHistory } from '@/lib/data/verify-history'
import { guessMapping } from '@/lib/domain/import-mapping'
import { claimsText } from '../record/bundled-record'
import { corruptedFile } from '../support/corrupt-files'
import { bundledRegisters, TEST_WRITER, withTestDatabase } from '../support/test-database'

const registers = bundledRegisters()
withTestDatabase(() => registers)
const FILES = Number(process.env.CORRUPTED_FILES ?? 60)
beforeEach(() => { vi.spyOn(console, 'error') })

const counts = () => readRow<Record<string, number>>(`SELECT (SELECT COUNT(*) FROM "Claim") AS "claims", (SELECT COUNT(*) FROM "Article") AS "articles", (SELECT COUNT(*) FROM "Outlet") AS "outlets",
  (SELECT COUNT(*) FROM "Actor") AS "actors", (SELECT COUNT(*) FROM "Revision") AS "revisions", (SELECT COUNT(*) FROM "ImportClaim") AS "own"`)

function upload(bytes: Buffer, cut = 1): Promise<string> {
  const head = '--bo\r\nContent-Disposition: form-data; name="conflict"\r\n\r\ngaza-2023\r\n--bo\r\nContent-Disposition: form-data; name="status"\r\n\r\npublished\r\n--bo\r\nContent-Disposition: form-data; name="file"; filename="a.csv"\r\n\r\n'
  const body = Buffer.concat([Buffer.from(head), bytes, Buffer.from('\r\n--bo--\r\n')])
  return takeUpload(new Request('http://ledger.test/desk/import/upload', { method: 'POST', headers: { 'content-type': 'multipart/form-data; boundary=bo' }, body: new Uint8Array(body.subarray(0, Math.ceil(body.length * cut))) }), TEST_WRITER.author)
}

/** Brings a file all the way, pressing every button whether it should be there or not; returns how many claims it says that it made. */
async function bring(bytes: Buffer): Promise<{ said: number; rejected: number | null; run: string | null }> {
  const path = await upload(bytes)
  const id = /^\/desk\/import\/([0-9a-f]{16})$/.exec(path)?.[1]
  if (id === undefined) {
    expect(path).toMatch(/problem=(empty|file)/)
    return { said: 0, rejected: null, run: null }
  }
  await waitForJob(id, 60_000)
  const stage = openStage(id)!
  if (stage.mapping === null) {
    setMapping(stage, guessMapping(stage.details.columns))
    expect(beginCheck(openStage(id)!)).toBe(true)
    await waitForJob(id, 60_000)
  }
  const check = lastCheck(id)!
  if ('failed' in check) throw new Error(check.failed.join())
  expect(beginCommit(openStage(id)!, TEST_WRITER)).toBe(true)
  await waitForJob(id, 60_000)
  const run = await readImportRun(id)
  if (run === null) {
    expect(check.allCells).toBeGreaterThan(0)
    expect(check.cells.every(({ row, reason }) => row >= 1 && reason !== '')).toBe(true)
    expect(fs.readFileSync(stagePath(id, 'rejected.csv'), 'utf8').split('\r\n').length).toBeGreaterThan(2)
  }
  removeStage(id)
  return { said: run?.report.created ?? 0, rejected: check.rejected, run: run && id }
}

it(`of ${FILES} corrupted files none is imported in part, and none is answered as if it were our fault`, async () => {
  let before = await counts()
  let [whole, refused] = [0, 0]
  for (let n = 0; n < FILES; n++) {
    const { name, bytes } = corruptedFile(n)
    const { said, rejected, run } = await bring(bytes).catch((error: unknown) => { throw new Error(`file ${n} (${name}): ${(error as Error).stack}`) })
    const after = await counts()
    if (rejected === null || rejected > 0) expect(after, `file ${n}: ${name}`).toEqual(before)
    expect([after!.claims! - before!.claims!, after!.revisions! - before!.revisions!, after!.own! - before!.own!], `file ${n}: ${name}`).toEqual([said, said, said])
    if (said > 0) whole += 1
    else refused += 1
    // The next file finds the record as this one did.
    if (run) {
      expect(beginUndo(run, TEST_WRITER, { reason: 'a test', isAdmin: false, leaveTouched: false })).toBe(true)
      await waitForJob(run, 60_000)
    }
    before = await counts()
  }
  console.info(`corrupted files ${FILES}: refused ${refused}, taken whole ${whole}, partial imports 0`)
  expect(refused).toBeGreaterThan(FILES / 3)
  expect(whole).toBeGreaterThan(FILES / 15)
  expect(vi.mocked(console.error).mock.calls).toEqual([])
  expect((await verifyHistory()).broken).toBeNull()
}, 120_000 + FILES * 5_000)

it('a form that breaks off, is too long or is none leads back to the form and keeps nothing', async () => {
  for (const cut of [0.2, 0.5, 0.9]) expect(await upload(Buffer.from(claimsText), cut)).toContain('problem=unreadable')
  const ask = (headers: Record<string, string>, body: string) => takeUpload(new Request('http://ledger.test/desk/import/upload', { method: 'POST', headers, body }), TEST_WRITER.author)
  expect(await ask({ 'content-type': 'text/csv' }, 'a,b')).toContain('problem=unreadable')
  expect(await ask({ 'content-type': 'multipart/form-data; boundary=bo', 'content-length': '1000000000' }, '--bo--')).toContain('problem=too_large')
  expect(await ask({ 'content-type': 'multipart/form-data; boundary=bo' }, '--bo--')).toContain('problem=conflict')
  expect(fs.readdirSync(`${process.env.DATA_DIR}/imports`)).toEqual([])
})
