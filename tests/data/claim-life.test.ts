import { beforeEach, expect, it } from 'vitest'
import { getClaim, listRevisions } from '@/lib/data/claim-by-id'
import { changeClaim, publishHead, retract, submitClaim } from '@/lib/data/claim-desk'
import { listSavedRevisions, readDeskClaim, savedSince } from '@/lib/data/claim-head-queries'
import { backToDraft } from '@/lib/data/claim-life'
import { listClaims } from '@/lib/data/claim-queries'
import { iteratePublished } from '@/lib/data/claims-export'
import { ConflictError, WrongStateError } from '@/lib/data/errors'
import { searchClaims } from '@/lib/data/search-queries'
import { listSeriesPoints } from '@/lib/data/series-queries'
import { verifyHistory } from '@/lib/data/verify-history'
import { emptyFilter } from '@/lib/domain/filter'
import { parseSearch } from '@/lib/domain/search-query'
import { as, change, makeFigure } from '../support/claim-lives'
import { bundledRegisters, withTestDatabase } from '../support/test-database'

withTestDatabase(bundledRegisters)

let id = ''
beforeEach(async () => {
  id = await makeFigure(2, { note: 'seen' })
})

/** Everything that readers may ask for. */
async function everythingPublic(): Promise<string> {
  const filter = { ...emptyFilter(), conflict: 'gaza-2023' }
  const exported = []
  for await (const claim of iteratePublished()) exported.push(claim)
  return JSON.stringify([
    await getClaim(id), await listRevisions(id), await listClaims(filter), exported, await listSeriesPoints({ ...filter, metric: ['killed-gaza'] }, 'outlet'),
    await searchClaims(parseSearch('marmalade').query!, filter), await searchClaims(parseSearch('least').query!, filter),
  ])
}

it('a newer draft of a published claim changes nothing that readers can ask for, until it is published', async () => {
  const other = await makeFigure(3)
  const before = await everythingPublic()
  await as('editor@example.org', (tx) => changeClaim(tx, id, 1, { statement: 'Marmalade said 99 were killed.', low: 99, asWritten: 'at least 99', quote: null, metric: 'injured-gaza', relations: [`corrects:${other}`] }, { reason: 'marmalade' }))
  await change((tx) => submitClaim(tx, id, { expectedHead: 2, reason: null }))
  expect(await everythingPublic()).toBe(before)
  await as('admin@example.org', (tx) => backToDraft(tx, id, { expectedHead: 3, reason: null }))
  expect(await everythingPublic()).toBe(before)
  const desk = await readDeskClaim(id)
  expect(desk).toMatchObject({
    fate: 'found', saved: { number: 4, status: 'draft', author: 'admin@example.org', reason: 'marmalade' }, shown: { revision: 1, note: 'seen' }, fourEyes: false, purge: null,
    head: { statement: 'Marmalade said 99 were killed.', relations: [{ direction: 'out', claim: other }] },
  })
  expect((await listSavedRevisions(id)).map(({ number, status, author }) => [number, status, author])).toEqual([
    [4, 'draft', 'admin@example.org'], [3, 'in_review', 'test@example.org'], [2, 'draft', 'editor@example.org'], [1, 'published', 'test@example.org'],
  ])
  await change((tx) => publishHead(tx, id, { expectedHead: 4, reason: 'checked' }))
  expect(await everythingPublic()).toContain('Marmalade')
  expect((await verifyHistory()).broken).toBeNull()
})

it('a retraction takes back what readers saw, and never shows the draft that waited behind it', async () => {
  await change((tx) => changeClaim(tx, id, 1, { note: 'marmalade' }, { reason: 'marmalade too' }))
  await change((tx) => retract(tx, id, { expectedHead: 2, reason: 'recorded twice' }))
  expect(await everythingPublic()).not.toContain('marmalade')
  expect(await getClaim(id)).toMatchObject({ claim: { status: 'retracted', note: 'seen', reason: 'recorded twice' } })
  expect((await verifyHistory()).broken).toBeNull()
})

it('only what is in review goes back, of the head that was seen; and a late press is told who saved what', async () => {
  await expect(change((tx) => backToDraft(tx, id, { expectedHead: 1, reason: 'x' }))).rejects.toBeInstanceOf(WrongStateError)
  const draft = await makeFigure(5, {}, 'draft')
  await change((tx) => submitClaim(tx, draft, { expectedHead: 1, reason: null }))
  await expect(change((tx) => backToDraft(tx, draft, { expectedHead: 1, reason: null }))).rejects.toBeInstanceOf(ConflictError)
  await as('other@example.org', (tx) => changeClaim(tx, draft, 2, { note: 'theirs' }, { reason: null }))
  expect(await savedSince(draft, 2)).toMatchObject({ head: 3, saves: [{ number: 3, author: 'other@example.org' }], changes: [{ path: 'note', before: null, after: 'theirs' }] })
})
