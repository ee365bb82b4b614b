// Owns the articles of claims that are being written: found by key, else by address, filled in where they were silent, or made.
import type { ClaimInput } from '@/lib/domain/claim-input'
import { makeClock, makeClockOrNull } from '@/lib/domain/clock'
import type { ClaimArticle, Clock } from '@/lib/domain/claim'
import type { DateBasis } from '@/lib/domain/vocabulary'
import { canonicalUrl } from './canonical-url'
import type { Prisma } from './generated/sqlite/client'
import type { Entry } from './name-book'

/** An article as a write knows it; `id` and `publicId` are null until it is made. */
export type ArticleDraft = {
  id: number | null
  publicId: string | null
  key: string
  outlet: Entry | null
  headline: string | null
  url: string | null
  canonicalUrl: string | null
  language: string | null
  publishedOn: Clock | null
  /** Columns that this write filled in. */
  filled: Set<string>
}

type Report = (column: keyof ClaimInput, message: string) => void

/** Articles by key and by canonical address. */
export class ArticleBook {
  readonly #byKey = new Map<string, ArticleDraft>()
  readonly #byUrl = new Map<string, ArticleDraft>()
  readonly #askedKeys = new Set<string>()
  readonly #askedUrls = new Set<string>()

  constructor(private readonly outletOf: (slug: string) => Entry | null) {}

  /** A book of the articles that these inputs may mean. */
  static async load(db: Prisma.TransactionClient, inputs: readonly ClaimInput[], outletOf: (slug: string) => Entry | null): Promise<ArticleBook> {
    const book = new ArticleBook(outletOf)
    await book.read(db, inputs)
    return book
  }

  /** Reads the articles that these inputs may mean, as far as they were not asked for before; to be done before `articleOf`. */
  async read(db: Prisma.TransactionClient, inputs: readonly ClaimInput[]): Promise<void> {
    const keys = newOnes(inputs.map(keyOf), this.#askedKeys)
    const urls = newOnes(inputs.flatMap(({ articleUrl }) => (articleUrl ? [canonicalUrl(articleUrl)] : [])), this.#askedUrls)
    if (keys.length + urls.length === 0) return
    const rows = await db.$queryRaw<(Prisma.ArticleGetPayload<object> & { outletSlug: string | null })[]>`
      SELECT a.*, o."slug" AS "outletSlug" FROM "Article" a LEFT JOIN "Outlet" o ON o."id" = a."outletId"
      WHERE a."key" IN (SELECT "value" FROM json_each(${JSON.stringify(keys)}))
        OR a."canonicalUrl" IN (SELECT "value" FROM json_each(${JSON.stringify(urls)}))`
    for (const row of rows) {
      // One that was read before may have been filled in meanwhile.
      if (this.#byKey.has(row.key)) continue
      this.#note({
        id: Number(row.id), publicId: row.publicId, key: row.key, headline: row.headline, url: row.url, canonicalUrl: row.canonicalUrl, language: row.language,
        outlet: row.outletSlug === null ? null : this.outletOf(row.outletSlug), filled: new Set(),
        publishedOn: row.publishedOn === null && row.publishedOnBasis === 'unknown' ? null : makeClock(row.publishedOn, row.publishedOnBasis as DateBasis),
      })
    }
  }

  /** All articles that a write has to make or fill in. */
  get touched(): ArticleDraft[] {
    return [...new Set(this.#byKey.values())].filter(({ id, filled }) => id === null || filled.size > 0)
  }

  /** The article of an input; what it tells beyond what is known is filled in, what contradicts it is reported. */
  articleOf(input: ClaimInput, outlet: Entry | null, report: Report): ArticleDraft {
    const canonical = input.articleUrl === null ? null : canonicalUrl(input.articleUrl)
    const found = this.#byKey.get(keyOf(input)) ?? (canonical === null ? undefined : this.#byUrl.get(canonical))
    const publishedOn = makeClockOrNull(input.publishedOn, input.publishedOnBasis)
    if (!found) {
      const made: ArticleDraft = {
        id: null, publicId: null, key: keyOf(input), outlet, headline: input.articleHeadline, url: input.articleUrl, canonicalUrl: canonical,
        language: input.language, publishedOn, filled: new Set(),
      }
      this.#note(made)
      return made
    }
    const fill = <Key extends 'outlet' | 'headline' | 'language'>(key: Key, column: keyof ClaimInput, told: ArticleDraft[Key]) => {
      if (told === null || same(found[key], told)) return
      if (found[key] !== null) return report(column, `the article ${found.key} has ${show(found[key])}`)
      found[key] = told
      found.filled.add(key)
    }
    fill('outlet', 'outlet', outlet)
    fill('headline', 'articleHeadline', input.articleHeadline)
    fill('language', 'language', input.language)
    this.#fillUrl(found, input.articleUrl, canonical, report)
    fillDate(found, publishedOn, report)
    return found
  }

  #note(article: ArticleDraft) {
    this.#byKey.set(article.key, article)
    if (article.canonicalUrl !== null) this.#byUrl.set(article.canonicalUrl, article)
  }

  #fillUrl(found: ArticleDraft, url: string | null, canonical: string | null, report: Report) {
    if (canonical === null || found.canonicalUrl === canonical) return
    const other = this.#byUrl.get(canonical)
    if (other) return report('articleUrl', `is the address of the article ${other.key}`)
    if (found.url !== null) return report('articleUrl', `the article ${found.key} has ${found.url}`)
    Object.assign(found, { url, canonicalUrl: canonical })
    found.filled.add('url')
    this.#note(found)
  }
}

function fillDate(found: ArticleDraft, told: Clock | null, report: Report) {
  if (told === null) return
  const known = found.publishedOn
  if (known === null || known.edtf === null) {
    if (known?.edtf === told.edtf && known?.basis === told.basis) return
    found.publishedOn = told
    found.filled.add('publishedOn')
  } else if (told.edtf !== null && told.edtf !== known.edtf) {
    report('publishedOn', `the article ${found.key} has ${known.edtf}`)
  } else if (told.basis !== known.basis && told.basis !== 'unknown') {
    report('publishedOnBasis', `the article ${found.key} has ${known.basis}`)
  }
}

/** Those that were not asked for yet, which are then noted as asked for. */
function newOnes(texts: readonly string[], asked: Set<string>): string[] {
  const found = [...new Set(texts)].filter((text) => !asked.has(text))
  for (const text of found) asked.add(text)
  return found
}

const keyOf = (input: ClaimInput) => input.articleKey ?? canonicalUrl(input.articleUrl!)
const same = (a: Entry | string | null, b: Entry | string | null) => a === b || (a instanceof Object && b instanceof Object && a.slug === b.slug)
const show = (value: Entry | string | null) => (value instanceof Object ? `the outlet ${value.slug}` : `"${value}"`)

/** The article as a claim shows it. */
export function claimArticle({ publicId, key, headline, url, language, outlet, publishedOn }: ArticleDraft): ClaimArticle {
  return { id: publicId ?? '', key, headline, url, language, outlet: outlet && { slug: outlet.slug, name: outlet.name }, publishedOn }
}
