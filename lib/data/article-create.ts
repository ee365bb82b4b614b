// Owns making one article by itself: its outlet found, its key made where none was given, and no second one for the same address.
import type { ArticleInput } from '@/lib/domain/article-input'
import { makeClockOrNull } from '@/lib/domain/clock'
import { slugify } from '@/lib/domain/slug'
import { articlePath } from '@/lib/paths'
import { issueAddresses } from './address-register'
import { canonicalUrl } from './canonical-url'
import { DuplicateError, InvalidError } from './errors'
import type { Prisma } from './generated/sqlite/client'
import { NameBook } from './name-book'
import { newPublicIds } from './public-ids'
import type { WriteTransaction } from './writer'

const MAX_KEY = 120

/**
 * Makes an article and returns its public id. Throws an InvalidError where its outlet does not exist, and a DuplicateError where an article
 * has that address (in its canonical form) or that key already.
 */
export async function createArticle(tx: WriteTransaction, input: ArticleInput): Promise<string> {
  const columns = await articleColumnsOf(tx, input)
  const [publicId] = await newPublicIds(tx.db, 1)
  const key = await freeKey(tx, input, columns.canonicalUrl)
  await tx.db.article.create({ data: { ...columns, publicId: publicId!, key, recordedAt: tx.at } })
  await issueAddresses(tx, [{ path: articlePath(publicId!), type: 'article', subject: publicId! }])
  tx.audit({ action: 'create', subjectType: 'article', subject: publicId!, details: { key } })
  return publicId!
}

/**
 * The stored columns of an article's input, all but its key. Throws as `createArticle`; `self` is the internal key of an article that is
 * being changed, whose own address is no duplicate.
 */
export async function articleColumnsOf(tx: WriteTransaction, input: ArticleInput, self: number | null = null) {
  const outlets = new NameBook(await tx.db.outlet.findMany({ select: { id: true, slug: true, name: true, aliases: true }, orderBy: { id: 'asc' } }))
  const outlet = input.outlet === null ? null : outlets.find(input.outlet)
  if (input.outlet !== null && !outlet) throw new InvalidError([{ path: 'outlet', message: `there is no outlet "${input.outlet}"` }])
  const canonical = input.articleUrl === null ? null : canonicalUrl(input.articleUrl)
  const other = canonical === null ? null : await tx.db.article.findUnique({ where: { canonicalUrl: canonical } })
  if (other && other.id !== self) throw new DuplicateError('articleUrl', `is the address of an article that is recorded already: ${named(other)}`, other.publicId)
  const clock = makeClockOrNull(input.publishedOn, input.publishedOnBasis)
  return {
    outletId: outlet?.id ?? null, headline: input.articleHeadline, url: input.articleUrl, canonicalUrl: canonical, byline: input.byline, language: input.language,
    publishedOn: clock?.edtf ?? null, publishedEarliest: clock?.earliest ?? null, publishedLatest: clock?.latest ?? null, publishedOnBasis: clock?.basis ?? 'unknown',
    accessedAt: input.accessedAt, archiveUrl: input.archiveUrl,
  }
}

// An import finds an article without a key by its canonical address, so that is its key then. Others are called after outlet, day and headline.
async function freeKey(tx: WriteTransaction, input: ArticleInput, canonical: string | null): Promise<string> {
  const taken = (key: string) => tx.db.article.findUnique({ where: { key } })
  const given = input.articleKey ?? canonical
  if (given !== null) {
    const other = await taken(given)
    if (other) throw new DuplicateError(input.articleKey === null ? 'articleUrl' : 'articleKey', `is the key of an article that is recorded already: ${named(other)}`, other.publicId)
    return given
  }
  const parts = [input.outlet, input.publishedOn, input.articleHeadline].filter((part) => part !== null)
  const base = slugify(parts.join(' ')).slice(0, MAX_KEY)
  for (let number = 1; ; number += 1) {
    const key = number === 1 ? base : `${base}-${number}`
    if (!(await taken(key))) return key
  }
}

const named = ({ publicId, headline, key }: Prisma.ArticleGetPayload<object>) => `${headline ?? key} (${publicId})`
