// The parts of a board are picked in the database; here they are set against what follows from every claim.
import fc from 'fast-check'
import { afterAll, expect, it, vi } from 'vitest'
import { listAnswers, listNoted, newestCorrections, readTalks } from '@/lib/data/board-parts'
import { listCorrections } from '@/lib/data/board-queries'
import { allClaims } from '@/lib/data/claim-queries'
import { emptyFilter } from '@/lib/domain/filter'
import { ANSWERS } from '@/lib/domain/responses'
import { stateOfTalks, TALKS } from '@/lib/domain/talks'
import { benchRows } from '../bench/generate'
import { importRecord, importRows } from '../support/imported'
import { days, histories, instants, rarely } from '../support/random-claims'
import { storeClaims, type StoredRevision } from '../support/stored-claims'
import { bundledRegisters, openTestDatabase, removeTestDatabases } from '../support/test-database'

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 })
afterAll(removeTestDatabases)

async function expectSame(conflict: string, view: { asOf: string | null; knownOn: string | null; recordedBy: string | null }, most: number) {
  const filter = { ...emptyFilter(), ...view, conflict }
  const [accounts, talks, corrections] = await Promise.all([allClaims({ ...filter, kind: ['term', 'position'] }), allClaims({ ...filter, topic: [TALKS] }), listCorrections(conflict, view)])
  expect(await newestCorrections(conflict, view, most)).toEqual({ list: corrections.slice(0, most), total: corrections.length })
  expect(await readTalks(conflict, view)).toEqual(stateOfTalks(talks))
  const ids = (claims: readonly { id: string }[]) => claims.map(({ id }) => id)
  const answers = accounts.filter(({ kind, stance }) => kind === 'term' || (stance !== null && ANSWERS.includes(stance)))
  expect(ids(await listAnswers(conflict, view)).sort()).toEqual(ids(answers).sort())
  expect(await listNoted(conflict, view)).toEqual([...new Map([...accounts, ...talks].filter(({ note }) => note !== null).map((claim) => [claim.id, claim])).values()])
}

/** The same claims, some of them about the talks, with a stance or with a remark. */
const livelier = (stored: StoredRevision[][]) => stored.map((history, place) => history.map((one) => ({
  ...one, claim: {
    ...one.claim, topic: one.claim.topic && { slug: one.claim.topic.slug === 't' ? TALKS : 'u', label: one.claim.topic.slug },
    stance: one.claim.kind === 'position' ? (['accepts', 'supports', null] as const)[place % 3]! : null, note: place % 2 ? `remark ${place}` : null,
  },
})))

it('are the same for random histories and every clock', async () => {
  await fc.assert(fc.asyncProperty(histories.map(livelier), rarely(days), rarely(days), rarely(instants), fc.constantFrom(1, 2, 12), async (stored, asOf, knownOn, recordedBy, most) => {
    await storeClaims(await openTestDatabase(), stored)
    for (const conflict of ['one', 'two']) await expectSame(conflict, { asOf, knownOn, recordedBy }, most)
  }), { numRuns: 60 })
})

it('are the same over a real record', async () => {
  await openTestDatabase(bundledRegisters())
  await importRecord()
  await importRows(benchRows(1200, 7), 'gaza-2023')
  for (const [asOf, knownOn] of [[null, null], ['2024-04-14', null], ['2024-04-14', '2024-04-14'], ['2001-01-01', null]] as const) await expectSame('gaza-2023', { asOf, knownOn, recordedBy: null }, 12)
})
