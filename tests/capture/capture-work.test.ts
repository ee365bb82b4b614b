// From an address to the boxes of the form, on a real database: what is known opens, what was typed stays, what was found is filled and kept.
import { beforeAll, describe, expect, it } from 'vitest'
import { fetchWork } from '@/app/(desk)/desk/articles/capture/capture-work'
import { keptCapture } from '@/app/(desk)/desk/articles/capture/kept'
import { createArticle } from '@/lib/data/article-create'
import { outletNamed } from '@/lib/data/article-desk'
import { newestText, saveArticleText, textVersions } from '@/lib/data/article-text'
import { articleAt, outletOf } from '@/lib/data/capture-match'
import { reader } from '@/lib/data/reader'
import { createEntry } from '@/lib/data/register-change'
import { write } from '@/lib/data/writer'
import { parseArticleInput } from '@/lib/domain/article-input'
import { edtfToDateEntry, emptyDateEntry } from '@/lib/domain/date-entry'
import { bundledRegisters, TEST_WRITER, withTestDatabase } from '../support/test-database'
import { OUTLETS } from './outlets'
import { serveSite, type Site } from './site'

withTestDatabase(bundledRegisters)

let site: Site
beforeAll(async () => {
  site = await serveSite(Object.fromEntries(Object.values(OUTLETS).map(({ path, headers, body }) => [path, { headers, body }])))
})

const markOf = (outcome: object) => ('go' in outcome ? new URL(String(outcome.go), 'http://x').searchParams.get('found') : null)
const article = (input: object) => {
  const parsed = parseArticleInput(input)
  if (!parsed.success) throw new Error(JSON.stringify(parsed.problems))
  return write(TEST_WRITER, async (tx) => createArticle(tx, { ...parsed.data, outlet: await outletNamed(tx, parsed.data.outlet) }))
}

describe('an address on the desk', () => {
  it('fills the boxes, and says which outlet it is', async () => {
    await write(TEST_WRITER, (tx) => createEntry(tx, 'outlets', { slug: 'delta-courier', name: 'The Delta Courier of Mirador', kind: 'newspaper', aliases: ['Delta Courier'] }))
    const mark = markOf(await fetchWork('p1', { articleUrl: site.at('/a/77') }, site.network))
    const kept = keptCapture(mark, 'p1')!
    expect(kept.values).toMatchObject({
      articleHeadline: 'Truce "within reach"', articleUrl: 'https://news.example/a/77?ref=home', outlet: 'The Delta Courier of Mirador', publishedOn: edtfToDateEntry('2031-03-15'), publishedOnBasis: 'stated', language: 'fr-FR', byline: '',
    })
    expect([kept.typed, kept.outletHint]).toEqual([[], 'The page calls itself “Delta Courier”.'])
    expect(keptCapture(mark, 'somebody else')).toBeNull()
  })

  it('leaves what was typed, and replaces what an earlier page had filled', async () => {
    const typed = { articleHeadline: 'My own words', publishedOn: { ...emptyDateEntry(), year: '2030' }, publishedOnBasis: 'deduced', outlet: '', text: '' }
    const first = markOf(await fetchWork('p1', { articleUrl: site.at('/a/77'), ...typed }, site.network))
    const kept = keptCapture(first, 'p1')!
    expect(kept.values).toMatchObject({ articleHeadline: 'My own words', publishedOn: { year: '2030' }, publishedOnBasis: 'deduced', language: 'fr-FR' })
    expect([...kept.typed].toSorted()).toEqual(['articleHeadline', 'publishedOn', 'publishedOnBasis'])
    // The same form again, as a browser posts it, with another address.
    const posted = { ...kept.values, text: String(kept.values.text).replaceAll('\n', '\r\n'), found: first!, articleUrl: site.at('/wire/20310316') }
    const second = keptCapture(markOf(await fetchWork('p1', posted as never, site.network)), 'p1')!
    expect(second.values).toMatchObject({ articleHeadline: 'My own words', outlet: 'Norrland Wire', language: 'sv', byline: 'C. Dorn' })
    expect(String(second.values.text)).toContain('Österby')
    expect([...second.typed].toSorted()).toEqual(['articleHeadline', 'publishedOn', 'publishedOnBasis'])
  })

  it('opens the article that is there, by the address as typed without asking the site, or by the one that the page names', async () => {
    const id = await article({ articleUrl: 'https://news.example/wire/talks', articleHeadline: 'On record' })
    expect(await articleAt(['http://news.example/wire/talks/?utm_source=x#top'])).toBe(id)
    const before = site.connections
    expect(await fetchWork('p1', { articleUrl: 'http://news.example/wire/talks/?utm_source=x' }, site.network)).toEqual({ go: `/desk/articles/${id}?done=known` })
    expect(site.connections).toBe(before)
    expect(await fetchWork('p1', { articleUrl: site.at('/wire/20310316') }, site.network)).toEqual({ go: `/desk/articles/${id}?done=known` })
  })

  it('answers with the reason at the address, and nothing is saved', async () => {
    const rows = await reader().article.count()
    for (const [address, words] of [[site.at('/nowhere'), /no such page \(404\)/], ['', /Paste the address/], ['http://127.0.0.1/', /not on the public internet/], ['file:///etc/hosts', /begin with http/], ['not an address', /not an address/]] as const) {
      expect(await fetchWork('p1', { articleUrl: address }, address.startsWith('http://127') ? undefined : site.network)).toEqual({ problems: [{ path: 'articleUrl', message: expect.stringMatching(words) as string }] })
    }
    expect(await reader().article.count()).toBe(rows)
  })
})

describe('the outlet of a page', () => {
  it('is found by name, by another name, and by the host of its home page, never by a part of one', async () => {
    await write(TEST_WRITER, (tx) => createEntry(tx, 'outlets', { slug: 'fell-herald', name: 'Fell Herald', kind: 'newspaper', homepage: 'https://www.fell.example/' }))
    expect((await outletOf('FELL HERALD', 'other.example'))?.slug).toBe('fell-herald')
    expect(await outletOf(null, 'fell.example')).toEqual({ slug: 'fell-herald', name: 'Fell Herald', by: 'host' })
    expect((await outletOf('Unheard of', 'live.fell.example'))?.slug).toBe('fell-herald')
    expect(await outletOf(null, 'notfell.example')).toBeNull()
    expect(await outletOf(null, 'fell.example.attacker.example')).toBeNull()
  })
})

describe('the text of a capture', () => {
  it('is a version with its hash; another one is kept beside it', async () => {
    const id = await article({ articleHeadline: 'Two versions' })
    await write(TEST_WRITER, (tx) => saveArticleText(tx, id, 'First text of the page.', 'captured'))
    await write(TEST_WRITER, (tx) => saveArticleText(tx, id, 'First text of the page.', 'captured'))
    await write(TEST_WRITER, (tx) => saveArticleText(tx, id, 'Second text of the page.', 'captured'))
    const versions = await textVersions(reader(), id)
    expect(versions.map(({ number, source, textHash }) => [number, source, /^[0-9a-f]{64}$/.test(textHash)])).toEqual([[2, 'captured', true], [1, 'captured', true]])
    expect((await newestText(reader(), id))?.text).toBe('Second text of the page.')
  })
})
