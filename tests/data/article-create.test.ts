import { describe, expect, it } from 'vitest'
import { createArticle } from '@/lib/data/article-create'
import { createClaim } from '@/lib/data/claim-write'
import { DuplicateError, InvalidError } from '@/lib/data/errors'
import { reader } from '@/lib/data/reader'
import { verifyHistory } from '@/lib/data/verify-history'
import { write } from '@/lib/data/writer'
import { articleInputSchema, parseArticleInput } from '@/lib/domain/article-input'
import { figure } from '../support/test-claims'
import { bundledRegisters, TEST_WRITER, withTestDatabase } from '../support/test-database'

withTestDatabase(bundledRegisters)

const make = (values: object) => write(TEST_WRITER, (tx) => createArticle(tx, articleInputSchema.parse(values)))
const keyOf = async (values: object) => (await reader().article.findUniqueOrThrow({ where: { publicId: await make(values) } })).key

describe('an article', () => {
  it('keeps what is known of it, and has an address', async () => {
    const id = await make({
      articleKey: 'talks', articleUrl: 'http://example.org/talks/?utm_source=x#top', articleHeadline: 'Talks resume', outlet: 'AFP', byline: 'A. Writer', language: 'en',
      publishedOn: '2024-04-14', publishedOnBasis: 'stated', accessedAt: '2024-04-15', archiveUrl: 'https://archive.example/1',
    })
    expect(await reader().article.findUniqueOrThrow({ where: { publicId: id }, include: { outlet: true } })).toMatchObject({
      key: 'talks', canonicalUrl: 'https://example.org/talks', publishedEarliest: '2024-04-14', publishedOnBasis: 'stated', byline: 'A. Writer', outlet: { slug: 'afp' },
    })
    expect(await reader().address.count({ where: { path: `/articles/${id}` } })).toBe(1)
    expect((await verifyHistory()).broken).toBeNull()
  })

  it('is called after its address, else after outlet, day and headline, each name once', async () => {
    expect(await keyOf({ articleUrl: 'https://example.org/a/' })).toBe('https://example.org/a')
    const told = { outlet: 'afp', publishedOn: '2024-04-14', articleHeadline: 'Talks: “resume”' }
    expect([await keyOf(told), await keyOf(told), await keyOf({ outlet: 'afp', publishedOn: '2024-04-14' })]).toEqual(['afp-2024-04-14-talks-resume', 'afp-2024-04-14-talks-resume-2', 'afp-2024-04-14'])
  })

  it('is the one that a claim with its address belongs to', async () => {
    const id = await make({ articleUrl: 'https://example.org/a', outlet: 'afp', publishedOn: '2024-04-14', publishedOnBasis: 'stated' })
    await write(TEST_WRITER, (tx) => createClaim(tx, figure({ articleKey: null, articleUrl: 'http://example.org/a/#x' }), { conflict: 'gaza-2023', status: 'draft' }))
    expect(await reader().claim.count({ where: { article: { publicId: id } } })).toBe(1)
  })

  it('is not made a second time under another spelling of its address, or under its key', async () => {
    const id = await make({ articleKey: 'one', articleUrl: 'https://example.org/a?x=1' })
    for (const [values, path] of [[{ articleKey: 'two', articleUrl: 'http://EXAMPLE.org/a/?utm_medium=y&x=1#z' }, 'articleUrl'], [{ articleKey: 'one' }, 'articleKey']] as const) {
      const error = await make(values).catch((thrown: unknown) => thrown)
      expect(error).toBeInstanceOf(DuplicateError)
      expect([(error as DuplicateError).existing, (error as DuplicateError).problems[0]!.path]).toEqual([id, path])
    }
    await expect(make({ articleKey: 'three', outlet: 'nobody' })).rejects.toThrow(InvalidError)
    expect(await reader().article.count()).toBe(1)
  })
})

describe('the input of an article', () => {
  it('says everything that is wrong at once, at the name that was given', () => {
    const result = parseArticleInput({ headline: 'x'.repeat(401), url: 'ftp://example.org', articleUrl: 'https://example.org', publishedOnBasis: 'stated', language: '?', colour: 'red', accessedAt: '2024-02-30' })
    expect(result.success ? [] : result.problems.map(({ path }) => path).sort())
      .toEqual(['accessedAt', 'articleUrl', 'colour', 'headline', 'language', 'publishedOn'])
  })

  it('takes the names of the reading API as well, and needs something to be called by', () => {
    expect(parseArticleInput({ key: 'k', headline: 'h', url: 'https://example.org' })).toMatchObject({ success: true, data: { articleKey: 'k', articleHeadline: 'h', articleUrl: 'https://example.org' } })
    for (const value of [{}, { outlet: 'afp' }, { publishedOn: '2024-04-14', publishedOnBasis: 'stated' }, [], null, 'x']) expect(parseArticleInput(value).success).toBe(false)
  })
})
