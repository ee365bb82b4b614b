// Files that wait to be imported, and the work on them: kept whole or not at all, one at a time, and known where the server stopped in the middle.
import { createHash } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import { expect, it } from 'vitest'
import { brokenOff, jobOf, runningJob, startJob, waitForJob } from '@/lib/data/import-jobs'
import { rememberedMapping, rememberMapping } from '@/lib/data/import-mappings'
import { headOfStaged, isStageId, keepStage, listStages, MOST_STAGED, openStaged, readStage, removeOldStages, removeStage, stagePath, writeStaged } from '@/lib/data/import-stage'
import { isKnownDeskAddress } from '@/lib/data/known-address'
import { dataRevision } from '@/lib/data/reader'
import { bundledRegisters, TEST_WRITER, withTestDatabase } from '../support/test-database'

const registers = bundledRegisters()
withTestDatabase(() => registers)

async function* chunks(...texts: string[]) { for (const text of texts) yield Buffer.from(text) }
const facts = { author: 'test@example.org', conflict: 'gaza-2023', status: 'draft' as const, fileName: 'a.csv' }
const keep = async (...texts: string[]) => (await keepStage(chunks(...texts), facts))!

it('keeps a file as it came, with its length and hash, for its owner alone, and removes all of it', async () => {
  const stage = await keep('a,b\n', '1,2\n')
  expect(stage).toMatchObject({ ...facts, bytes: 8, mapping: null, fileHash: createHash('sha256').update('a,b\n1,2\n').digest('hex') })
  let read = ''
  for await (const chunk of openStaged(stage.id)) read += Buffer.from(chunk).toString()
  expect([read, Buffer.from(headOfStaged(stage.id, 3).head).toString(), headOfStaged(stage.id, 3).isWhole, headOfStaged(stage.id, 99).isWhole]).toEqual(['a,b\n1,2\n', 'a,b', false, true])
  expect(fs.statSync(stagePath(stage.id, 'file')).mode & 0o777).toBe(0o600)
  expect([readStage(stage.id)?.id, await isKnownDeskAddress(`/desk/import/${stage.id}`), await isKnownDeskAddress('/desk/import/0123456789abcdef')]).toEqual([stage.id, true, false])
  removeStage(stage.id)
  expect([readStage(stage.id), listStages(), fs.existsSync(stagePath(stage.id, 'file'))]).toEqual([null, [], false])
})

it('leaves nothing of a file that breaks off, takes no more than may wait, and lets old ones go', async () => {
  async function* broken() { yield Buffer.from('a,b\n'); throw new Error('cut') }
  await expect(keepStage(broken(), facts)).rejects.toThrow('cut')
  expect(listStages()).toEqual([])
  for (let n = 0; n < MOST_STAGED; n++) await keep('a')
  expect(await keepStage(chunks('a'), facts)).toBeNull()
  expect(await keepStage(chunks('a'), { ...facts, author: 'second@example.org' })).not.toBeNull()
  removeOldStages(Date.now() + 4 * 24 * 60 * 60 * 1000)
  expect(listStages()).toEqual([])
})

it('counts files that are still on their way', async () => {
  for (const { id } of listStages()) removeStage(id)
  let arrive = () => {}
  const arrived = new Promise<void>((resolve) => { arrive = resolve })
  async function* slow() { yield Buffer.from('a,b\n'); await arrived }
  const coming = Array.from({ length: MOST_STAGED }, () => keepStage(slow(), facts))
  expect([await keepStage(chunks('a'), facts), listStages()]).toEqual([null, []])
  arrive()
  const kept = await Promise.all(coming)
  expect(kept.map((stage) => stage && fs.readdirSync(path.dirname(stagePath(stage.id, 'file'))).sort())).toEqual(kept.map(() => ['file', 'stage.json']))
  for (const { id } of listStages()) removeStage(id)
})

it('reads no file by an id that is none', () => {
  for (const id of ['..', '../../etc', '', 'ABCDEF0123456789', '0123456789abcdef/..']) {
    expect([isStageId(id), readStage(id)], id).toEqual([false, null])
    expect(() => stagePath(id, 'file')).toThrow('No id')
  }
})

it('works on one import at a time, tells how far it is, and outlives its own failures', async () => {
  const [one, two] = [await keep('a'), await keep('b')]
  let end = () => {}
  expect(startJob(one.id, 'check', (tell) => new Promise((resolve) => { tell('checked', 3, 9); end = resolve }))).toBe(true)
  expect(startJob(two.id, 'check', async () => undefined)).toBe(false)
  expect([jobOf(one.id), jobOf(two.id), brokenOff(one.id)]).toEqual([{ kind: 'check', phase: 'checked', done: 3, total: 9 }, null, null])
  await waitForJob(one.id, 20)
  expect(runningJob()?.id).toBe(one.id)
  end()
  await waitForJob(one.id, 5000)
  expect([runningJob(), brokenOff(one.id)]).toEqual([null, null])
})

it('knows what was being done where the server stopped in the middle', async () => {
  const { id } = await keep('a')
  writeStaged(id, 'running.json', JSON.stringify({ kind: 'commit' }))
  expect(brokenOff(id)).toBe('commit')
  expect(startJob(id, 'check', async () => undefined)).toBe(true)
  await waitForJob(id, 5000)
  expect(brokenOff(id)).toBeNull()
})

it('remembers columns by the header row, and writes nothing where they are known', async () => {
  const columns = ['Typ', 'Text']
  expect(await rememberedMapping(columns)).toBeNull()
  await rememberMapping(TEST_WRITER, columns, { Typ: 'kind' })
  const revision = await dataRevision()
  await rememberMapping(TEST_WRITER, columns, { Typ: 'kind' })
  expect([await rememberedMapping(columns), await rememberedMapping(['Text', 'Typ']), await dataRevision()]).toEqual([{ Typ: 'kind' }, null, revision])
  await rememberMapping(TEST_WRITER, columns, { Typ: 'note' })
  expect(await rememberedMapping(columns)).toEqual({ Typ: 'note' })
})
