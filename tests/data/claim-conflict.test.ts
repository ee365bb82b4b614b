import { expect, it } from 'vitest'
import { readConflict, settleConflict } from '@/lib/data/claim-conflict'
import { changeClaim } from '@/lib/data/claim-desk'
import { reader } from '@/lib/data/reader'
import type { ClaimState } from '@/lib/domain/claim'
import { as, makeFigure } from '../support/claim-lives'
import { figure } from '../support/test-claims'
import { bundledRegisters, withTestDatabase } from '../support/test-database'

withTestDatabase(bundledRegisters)

it('shows a late edit beside what was saved meanwhile, and settles it without losing either', async () => {
  const id = await makeFigure(2, { note: 'first' })
  const typed = figure({ low: 2, asWritten: 'at least 2', quote: 'at least 2', statement: 'Mine.', note: 'first', scope: 'in the north', claimant: 'Gaza Health Ministry' })
  expect((await readConflict(id, 1, typed)).saves).toEqual([])
  await as('other@example.org', (tx) => changeClaim(tx, id, 1, { note: 'theirs', statement: 'Theirs.' }, { reason: 'a clearer note' }))
  const view = await readConflict(id, 1, typed)
  expect(view).toMatchObject({ id, head: 2, saves: [{ number: 2, author: 'other@example.org', reason: 'a clearer note' }] })
  expect(view.differences.filter(({ name }) => name !== 'claimant').map(({ name, choice }) => [name, choice])).toEqual([['statement', null], ['note', 'theirs'], ['scope', 'mine']])
  expect((await settleConflict(id, 1, 2, typed, {})).open).toEqual(['statement'])
  const { input, open } = await settleConflict(id, 1, 2, typed, { statement: 'mine' })
  expect(open).toEqual([])
  const { externalId: _, ...changes } = input
  await as('me@example.org', (tx) => changeClaim(tx, id, 2, changes, { reason: 'both' }))
  const newest = await reader().revision.findFirstOrThrow({ where: { claim: { publicId: id } }, orderBy: { number: 'desc' } })
  expect(JSON.parse(newest.payload!) as ClaimState).toMatchObject({ statement: 'Mine.', note: 'theirs', scope: { text: 'in the north' } })
  expect(await reader().actor.count({ where: { slug: { startsWith: 'gaza-health-ministry-' } } })).toBe(0)
})
