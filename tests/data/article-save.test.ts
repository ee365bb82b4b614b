// Changing an article: what its claims carry of it follows, with a reason, and nothing of it is lost or overwritten.
import { beforeEach, describe, expect, it } from 'vitest'
import { createArticle } from '@/lib/data/article-create'
import { articleInputOf, articleVersion, changeArticle } from '@/lib/data/article-save'
import { clearCache } from '@/lib/data/cache'
import { publishClaim } from '@/lib/data/claim-edit'
import { createClaim } from '@/lib/data/claim-write'
import { listClaims } from '@/lib/data/claim-queries'
import { reader, readRow, readRows } from '@/lib/data/reader'
import { searchClaims } from '@/lib/data/search-queries'
import { verifyHistory } from '@/lib/data/verify-history'
import { parseArticleInput, type ArticleInput } from '@/lib/domain/article-input'
import type { ClaimState } from '@/lib/domain/claim'
import { emptyFilter } from '@/lib/domain/filter'
import { parseSearch } from '@/lib/domain/search-query'
import { change, liveAll, makeFigure } from '../support/claim-lives'
import { figure } from '../support/test-claims'
import { bundledRegisters, withTestDatabase } from '../support/test-database'

withTestDatabase(bundledRegisters)
beforeEach(clearCache)

const one = async (key = 'one') => reader().article.findUniqueOrThrow({ where: { key }, include: { outlet: true } })
const edit = async (changes: Partial<ArticleInput>, reason: string | null = 'the byline says so', seen?: string) => {
  const row = await one()
  const before = articleInputOf(row)
  return change((tx) => changeArticle(tx, row.publicId, { ...before, ...changes }, { seen: seen ?? articleVersion(before), reason }))
}
const states = async (id: string) => (await readRows<{ payload: string | null }>('SELECT "payload" FROM "Revision" r JOIN "Claim" c ON c."id" = r."claimId" WHERE c."publicId" = ? ORDER BY "number"', [id]))
  .map(({ payload }) => payload && JSON.parse(payload) as ClaimState)
const short = (state: ClaimState | '' | null | undefined) => state && [state.revision, state.status, state.article.outlet?.slug, state.attribution.at(-1)?.outlet, state.article.publishedOn?.edtf, state.reason]

describe('an article', () => {
  it('of another outlet and day takes its claims along: each public one in a new revision, drafts behind it, none that is buried', async () => {
    const lives = await liveAll()
    expect(await edit({ outlet: 'the-sun', publishedOn: '2024-04-15' })).toBe(6)
    expect(short((await states(lives.plain)).at(-1))).toEqual([2, 'published', 'the-sun', 'the-sun', '2024-04-15', 'the byline says so'])
    expect(short((await states(lives.retracted)).at(-1))).toEqual([3, 'retracted', 'the-sun', 'the-sun', '2024-04-15', 'coded twice'])
    expect((await states(lives.kept)).slice(-2).map(short)).toEqual([
      [3, 'published', 'the-sun', 'the-sun', '2024-04-15', 'the byline says so'], [4, 'draft', 'the-sun', 'the-sun', '2024-04-15', 'the byline says so'],
    ])
    expect((await states(lives.kept)).at(-1)).toMatchObject({ note: 'not yet public' })
    expect((await states(lives.kept)).at(-2)).toMatchObject({ note: null })
    expect(short((await states(lives.draft)).at(-1))).toEqual([2, 'draft', 'the-sun', 'the-sun', '2024-04-15', 'the byline says so'])
    expect([(await states(lives.merged)).length, (await states(lives.purged)).length]).toEqual([1, 1])
    expect(await readRows('SELECT DISTINCT o."slug" FROM "Claim" c JOIN "Outlet" o ON o."id" = c."outletId"')).toEqual([{ slug: 'the-sun' }])
    expect((await verifyHistory()).broken).toBeNull()
    expect((await listClaims({ ...emptyFilter(), outlet: ['afp'] })).total).toBe(0)
    expect((await listClaims({ ...emptyFilter(), outlet: ['the-sun'], knownOn: '2024-04-14' })).total).toBe(0)
    expect((await listClaims({ ...emptyFilter(), outlet: ['the-sun'], knownOn: '2024-04-15' })).total).toBe(4)
    // A waiting draft can still be published.
    await change((tx) => publishClaim(tx, lives.kept, 4, 'checked'))
    expect((await verifyHistory()).broken).toBeNull()
  })

  it('asks for a reason where public claims change, and for none where they do not', async () => {
    await makeFigure(1)
    await expect(edit({ publishedOn: '2024-04-15' }, ' ')).rejects.toMatchObject({ problems: [{ path: 'reason' }] })
    expect(await edit({ articleHeadline: 'Rarely spoken headline', byline: 'A. Writer', language: 'en', archiveUrl: 'https://archive.example/1' }, null)).toBe(0)
    expect(await readRow('SELECT COUNT(*) AS n FROM "Revision"')).toEqual({ n: 1 })
    const { finds } = await searchClaims(parseSearch('rarely spoken').query!, { ...emptyFilter() }, { limit: 5, offset: 0 })
    expect(finds[0]?.claim.article.headline).toBe('Rarely spoken headline')
  })

  it('is not changed by a form that is older than the last change', async () => {
    await makeFigure(1)
    const seen = articleVersion(articleInputOf(await one()))
    await edit({ byline: 'A. Writer' }, null)
    await expect(edit({ byline: 'B. Writer' }, null, seen)).rejects.toThrow(/^test@example\.org changed this \(byline\)/)
    expect((await one()).byline).toBe('A. Writer')
  })

  it('keeps its key, and never takes the address of another in any spelling', async () => {
    await makeFigure(1)
    const parsed = parseArticleInput({ url: 'https://news.example/talks/?utm_source=x', headline: 'Talks', outlet: 'afp' })
    if (!parsed.success) throw new Error('no article')
    const other = await change((tx) => createArticle(tx, parsed.data))
    await expect(edit({ articleUrl: 'http://news.example/talks#top' })).rejects.toMatchObject({ problems: [{ path: 'articleUrl' }], existing: other })
    await expect(edit({ articleKey: 'two' })).rejects.toMatchObject({ problems: [{ path: 'articleKey' }] })
    await expect(edit({ outlet: 'nobody at all' })).rejects.toMatchObject({ problems: [{ path: 'outlet' }] })
  })

  it('changes nothing at all where one of its claims cannot follow', async () => {
    const id = await makeFigure(1)
    await change(async (tx) => {
      // A metric that behaves otherwise now refuses what the claim says.
      await tx.db.metric.update({ where: { slug: 'killed-gaza' }, data: { conflictId: (await tx.db.conflict.create({ data: { slug: 'other', name: 'Other', description: '' } })).id } })
      tx.audit({ action: 'change', subjectType: 'metric', subject: 'killed-gaza' })
    })
    await expect(edit({ outlet: 'the-sun' })).rejects.toMatchObject({ problems: [{ path: '', message: expect.stringContaining(`claim ${id} cannot follow: metric`) }] })
    expect((await one()).outlet?.slug).toBe('afp')
  })

  it('is found by a claim that comes in after the change', async () => {
    await makeFigure(1)
    await edit({ outlet: 'the-sun', publishedOn: null, publishedOnBasis: null })
    const id = await change((tx) => createClaim(tx, figure({ outlet: null, publishedOn: null, publishedOnBasis: null, low: 44, asWritten: 'at least 44', quote: null }), { conflict: 'gaza-2023', status: 'published' }))
    expect(short((await states(id))[0])).toEqual([1, 'published', 'the-sun', 'the-sun', undefined, null])
  })
})
