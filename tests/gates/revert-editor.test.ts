// T25: all that one editor did to a thousand claims is taken back in half a minute; the history is whole, and others write meanwhile.
import { expect, it } from 'vitest'
import { changeClaim, publishHead } from '@/lib/data/claim-desk'
import { createClaims } from '@/lib/data/claim-write'
import { reader } from '@/lib/data/reader'
import { revertEditor } from '@/lib/data/revert-editor'
import { planRevert } from '@/lib/data/revert-editor-plan'
import { verifyHistory } from '@/lib/data/verify-history'
import { as, makeFigure, makePeople } from '../support/claim-lives'
import { figure } from '../support/test-claims'
import { bundledRegisters, withTestDatabase } from '../support/test-database'

withTestDatabase(bundledRegisters)

/** Claims with an edit each; the long run is `REVERT_EDITS=1000`. */
const EDITS = Number(process.env.REVERT_EDITS ?? 120)
/** What the gate allows for a thousand, for as many as there are; the plan costs something even for few. */
const ALLOWED = 2_000 + 30 * EDITS
const [ADA, EVE, ADM] = ['ada@example.org', 'eve@example.org', 'adm@example.org']
const CHUNK = 50

it(`takes back the edits of ${EDITS} claims at the rate of a thousand in 30 s`, async () => {
  await makePeople({ [ADA]: 'editor', [EVE]: 'editor', [ADM]: 'admin' })
  const incoming = Array.from({ length: EDITS }, (_, row) => ({
    row: row + 1, input: figure({ low: 1000 + row, asWritten: `at least ${1000 + row}`, quote: null, statement: `The ministry said at least ${1000 + row} people were killed.`, articleKey: `article ${row % 40}` }),
  }))
  const ids = (await as(ADA, (tx) => createClaims(tx, incoming, { conflict: 'gaza-2023', status: 'published' }))).created.map(({ id }) => id)
  const own = await makeFigure(7)
  const payloads = async (recordedBy: string) => (await reader().revision.findMany({ where: { recordedAt: { lte: recordedBy } }, orderBy: { id: 'asc' } })).map(({ payload, hash }) => `${hash} ${payload}`).join('\n')
  const last = (await reader().audit.findFirstOrThrow({ orderBy: { id: 'desc' } })).at
  const since = new Date(Date.parse(last) + 1).toISOString()
  for (let at = 0; at < ids.length; at += CHUNK) {
    await as(EVE, async (tx) => {
      for (const id of ids.slice(at, at + CHUNK)) {
        await changeClaim(tx, id, 1, { low: 5, asWritten: 'at least 5' }, { reason: 'read again' })
        await publishHead(tx, id, { expectedHead: 2, reason: 'read again' })
      }
    })
  }
  const before = await payloads(last)

  const waits: number[] = []
  let isRunning = true
  const others = (async () => {
    for (let head = 1; isRunning; head++) {
      const asked = performance.now()
      await as(ADA, (tx) => changeClaim(tx, own, head, { note: `note ${head}` }, { reason: 'a note' }))
      waits.push(performance.now() - asked)
      await new Promise((resolve) => { setTimeout(resolve, 50) })
    }
  })()
  const started = performance.now()
  const { results, left } = await revertEditor({ author: ADM, origin: 'test' }, { editor: EVE, since, reason: 'not checked' })
  const took = performance.now() - started
  isRunning = false
  await others
  console.log(`T25: ${EDITS} claims in ${(took / 1000).toFixed(1)} s; others waited at most ${Math.max(...waits).toFixed(0)} ms, and wrote ${waits.length} times`)

  expect([results.length, left, results.filter(({ outcome }) => outcome !== 'done')]).toEqual([EDITS, 0, []])
  expect(took).toBeLessThan(ALLOWED)
  expect(waits.length).toBeGreaterThan(1)
  expect(Math.max(...waits)).toBeLessThan(5_000)
  const claims = (await reader().claim.findMany()).filter(({ publicId }) => ids.includes(publicId))
  expect(claims.filter(({ low, status, headStatus }) => low === null || low < 1000 || status !== 'published' || headStatus !== 'published')).toEqual([])
  expect(await payloads(last)).toBe(before)
  expect((await verifyHistory()).broken).toBeNull()
  expect((await planRevert(EVE, since)).items.filter(({ steps }) => steps.length > 0)).toEqual([])
}, 300_000)
