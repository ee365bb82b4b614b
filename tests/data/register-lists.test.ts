// What the desk lists of registers and articles: found by any name, page by page, with how often each is used.
import { beforeEach, describe, expect, it } from 'vitest'
import { listDeskArticles, openArticle, outletNamed } from '@/lib/data/article-desk'
import { clearCache } from '@/lib/data/cache'
import { reader } from '@/lib/data/reader'
import { countEntries, listEntries, openEntry, registerChoices } from '@/lib/data/register-lists'
import { write } from '@/lib/data/writer'
import { make, publishWorld, rename, world } from '../support/register-world'
import { TEST_WRITER, withTestDatabase } from '../support/test-database'

const registers = world()
withTestDatabase(() => registers)
beforeEach(clearCache)

describe('registers on the desk', () => {
  it('are found by name, other name and slug, with the claims that name each', async () => {
    await publishWorld()
    expect((await listEntries('actors', { q: 'MOH' })).entries).toEqual([
      { slug: 'ministry', name: 'Ministry', kind: 'ministry', belongs: 'Crown', aliases: ['MoH'], claims: 2, page: '/actors/ministry' },
    ])
    expect((await listEntries('outlets', { q: 'online her' })).entries.map(({ slug, claims }) => [slug, claims])).toEqual([['herald', 1]])
    expect((await listEntries('actors')).entries.map(({ slug, claims }) => [slug, claims])).toEqual([['crown', 1], ['health-office', 1], ['league', 2], ['ministry', 2]])
    expect(await listEntries('topics', { q: 'nothing like it', page: 99 })).toEqual({ entries: [], total: 0, from: 0 })
    expect(await countEntries()).toEqual({ conflicts: 2, metrics: 3, outlets: 3, actors: 4, proposals: 2, topics: 2 })
  })

  it('tell two of one name apart', async () => {
    await make('actors', { slug: 'other-crown', name: 'Crown', kind: 'state' })
    expect((await registerChoices()).actors.map(({ label }) => label)).toEqual(['Crown (crown)', 'Crown (other-crown)', 'Health office', 'League', 'Ministry'])
  })

  it('open an entry under its present slug, with where it is used', async () => {
    await publishWorld()
    await rename('metrics', 'hurt', 'people-hurt')
    expect(await openEntry('metrics', 'hurt')).toEqual({ moved: 'people-hurt' })
    expect(await openEntry('metrics', 'people-hurt')).toMatchObject({ page: '/ruritania/metrics/people-hurt', uses: [{ what: 'claims', n: 1 }, { what: 'sums', n: 1 }] })
    expect(await openEntry('metrics', 'none')).toBeNull()
  })
})

describe('articles on the desk', () => {
  it('are found by what is printed, by key and by outlet', async () => {
    await publishWorld()
    expect((await listDeskArticles()).articles.map(({ key, claims, hasText }) => [key, claims, hasText])).toEqual([['a3', 1, false], ['a2', 2, false], ['a1', 2, false]])
    expect((await listDeskArticles({ q: 'A2' })).articles.map(({ outlet }) => outlet)).toEqual(['The courier'])
    expect((await listDeskArticles({ outlet: 'daily' })).total).toBe(1)
    expect(await listDeskArticles({ q: '%', page: -3 })).toEqual({ articles: [], total: 0, from: 0 })
  })

  it('open with their claims, and in any spelling of their id', async () => {
    await publishWorld()
    const { publicId } = await reader().article.findUniqueOrThrow({ where: { key: 'a2' } })
    expect(await openArticle(publicId.toLowerCase())).toMatchObject({ id: publicId, input: { outlet: 'courier' }, claims: [{ status: 'published' }, { headStatus: 'published' }], text: null, coverage: null })
    expect([await openArticle('nonsense'), await openArticle('ZZZZZZZZ')]).toEqual([null, null])
  })

  it('take a new outlet with them, and none twice', async () => {
    const named = (text: string) => write(TEST_WRITER, (tx) => outletNamed(tx, text))
    expect([await named('The Daily'), await named('daily online'), await named('Evening Star'), await named('evening star'), await named('  ')]).toEqual(['daily', 'daily', 'evening-star', 'evening-star', null])
  })
})
