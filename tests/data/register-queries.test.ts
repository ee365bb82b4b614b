import Database from 'better-sqlite3'
import { afterAll, beforeEach, expect, it } from 'vitest'
import { getArticle, listArticles, listSources } from '@/lib/data/article-queries'
import { listCorrections, listLatestClaims, listNewestFigures } from '@/lib/data/board-queries'
import { getClaim, getClaims } from '@/lib/data/claim-by-id'
import { listClaims } from '@/lib/data/claim-queries'
import { getActor, getConflict, getMetric, getOutlet, listActors, listMetrics } from '@/lib/data/register-queries'
import { emptyFilter } from '@/lib/domain/filter'
import { makeClaim } from '../domain/claim-fixture'
import { storeClaims } from '../support/stored-claims'
import { openTestDatabase, removeTestDatabases } from '../support/test-database'

afterAll(removeTestDatabases)

const at = '1999-05-01T00:00:00.000Z'
const clock = (text: string) => ({ edtf: text, earliest: text, latest: text, basis: 'stated' as const })
const later = makeClaim({
  id: 'B0000000', asOf: clock('1999-04-20'), statement: 'The ministry corrected itself.', article: { ...makeClaim().article, id: 'ARTC0002', key: 'b', publishedOn: clock('1999-04-21') },
  relations: [{ type: 'corrects', direction: 'out', claim: '7K3M9Q2X', split: null, exclusive: null }],
})
const children = makeClaim({ id: 'C0000000', asOf: clock('1999-04-30'), scope: { population: 'children', place: null, text: null } })
const stance = makeClaim({
  id: 'D0000000', kind: 'position', metric: null, quantity: null, stance: 'rejects', proposal: { slug: 'plan', name: 'Plan' }, actor: { slug: 'group', name: 'Group' },
})
let file = ''

beforeEach(async () => {
  file = await openTestDatabase()
  await storeClaims(file, [makeClaim(), later, children, stance].map((claim) => [{ claim, at, status: 'published' as const }]))
})

/** Changes the database as a write would. */
function change(...statements: string[]): void {
  const database = new Database(file)
  for (const sql of [...statements, `UPDATE "Setting" SET "value" = "value" + 1 WHERE "name" = 'data_revision'`]) database.exec(sql)
  database.close()
}

it('counts published claims, articles and outlets, also as known on a day', async () => {
  expect((await getConflict('example-1999'))?.counts).toEqual({ claims: 4, articles: 2, outlets: 1, metrics: 1, proposals: 1 })
  expect((await getConflict('example-1999', { knownOn: '1999-04-15', recordedBy: null }))?.counts).toMatchObject({ claims: 3, articles: 1 })
  expect((await getConflict('example-1999', { knownOn: null, recordedBy: '1999-04-30T00:00:00.000Z' }))?.counts).toMatchObject({ claims: 0, articles: 0 })
  expect((await getActor('ruritania-ministry'))?.counts).toEqual({ said: 4, about: 0 })
  expect((await getOutlet('example-daily'))?.counts).toEqual({ articles: 2, claims: 4 })
})

it('has nothing for slugs that do not exist', async () => {
  expect(await Promise.all([getConflict('x'), getMetric('x'), getOutlet('x'), getActor('x'), getArticle('00000000')])).toEqual([null, null, null, null, null])
  expect(await listMetrics('x')).toEqual([])
  expect(await listArticles({ conflict: 'x' })).toEqual([])
  expect(await listArticles({ outlet: ['x'] })).toEqual([])
  expect((await listClaims({ ...emptyFilter(), metric: ['x'] })).claims).toEqual([])
})

it('lists sources with their articles, newest first', async () => {
  const [source, ...more] = await listSources('example-1999')
  expect(more).toEqual([])
  expect(source?.outlet?.slug).toBe('example-daily')
  expect(source?.articles.map(({ id, url, counts }) => [id, url, counts.claims])).toEqual([['ARTC0002', '/articles/ARTC0002', 1], ['ARTC1234', '/articles/ARTC1234', 3]])
  expect(await listSources('example-1999', { knownOn: '1999-04-01', recordedBy: null })).toEqual([])
})

it('shows the names of today on claims of yesterday, and understands the old slug after a rename', async () => {
  change(`UPDATE "Actor" SET "slug" = 'new-ministry', "name" = 'New ministry' WHERE "slug" = 'ruritania-ministry'`,
    `INSERT INTO "Address" VALUES ('/actors/ruritania-ministry', 'actor', 'new-ministry', '/actors/new-ministry', '${at}')`)
  const found = await getClaim('7K3M9Q2X')
  expect(found.fate === 'found' && found.claim.claimant).toEqual({ slug: 'new-ministry', name: 'New ministry', descriptor: null, anonymous: false })
  expect(found.fate === 'found' && found.claim.attribution[0]).toEqual({ step: 'said', actor: 'new-ministry', outlet: null })
  expect((await getActor('ruritania-ministry'))?.slug).toBe('new-ministry')
  expect((await listClaims({ ...emptyFilter(), claimant: ['ruritania-ministry'] })).total).toBe(4)
})

it('answers merged and purged ids by their tombstones and leaves them out of every list', async () => {
  change(`INSERT INTO "Tombstone" VALUES ('B0000000', 'merged', 'C0000000', 'the same', '${at}')`, `INSERT INTO "Tombstone" VALUES ('C0000000', 'merged', '7K3M9Q2X', NULL, '${at}')`,
    `INSERT INTO "Tombstone" VALUES ('D0000000', 'purged', NULL, 'privacy', '${at}')`)
  expect(await getClaim('B0000000')).toEqual({ fate: 'merged', into: '7K3M9Q2X', reason: 'the same' })
  expect(await getClaim('D0000000')).toEqual({ fate: 'purged', reason: 'privacy' })
  const { claims, total } = await listClaims(emptyFilter())
  expect([claims.map(({ id, standing, relations }) => [id, standing, relations]), total]).toEqual([[['7K3M9Q2X', [], []]], 1])
  expect(await getClaims(['B0000000', '7K3M9Q2X', 'D0000000'])).toHaveLength(1)
  expect((await getConflict('example-1999'))?.counts.claims).toBe(1)
})

it('finds the newest figures of each claimant, metric and population, and what was recorded last', async () => {
  expect((await listNewestFigures('example-1999')).map(({ id }) => id).sort()).toEqual(['7K3M9Q2X', 'B0000000', 'C0000000'])
  expect((await listNewestFigures('example-1999', { knownOn: '1999-04-15', recordedBy: null, asOf: '1999-04-14' })).map(({ id }) => id)).toEqual(['7K3M9Q2X'])
  expect(await listNewestFigures('example-1999', { knownOn: null, recordedBy: null, asOf: '1999-01-01' })).toEqual([])
  expect((await listLatestClaims(null, 2)).length).toBe(2)
})

it('lists what was corrected with the claim that corrects it, as far as the clocks reach', async () => {
  const [correction, ...more] = await listCorrections('example-1999')
  expect([correction?.claim.id, correction?.by?.id, correction?.claim.standing, more]).toEqual(['7K3M9Q2X', 'B0000000', ['corrected'], []])
  expect(await listCorrections('example-1999', { knownOn: '1999-04-15', recordedBy: null, asOf: null })).toEqual([])
})

it('reads anew after every write', async () => {
  expect((await listActors()).find(({ slug }) => slug === 'group')?.name).toBe('Group')
  change(`UPDATE "Actor" SET "name" = 'The Group' WHERE "slug" = 'group'`)
  expect((await listActors()).find(({ slug }) => slug === 'group')?.name).toBe('The Group')
})
