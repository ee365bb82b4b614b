// Owns the texts of articles, which are for editors only: each version kept, none of them ever in a page, an export or the public API.
import { textProblem } from '@/lib/domain/input-fields'
import { quoteCoverage } from '@/lib/domain/quote-check'
import { InvalidError, NotFoundError } from './errors'
import type { Prisma } from './generated/sqlite/client'
import { sha256 } from './hash'
import type { WriteTransaction } from './writer'

type Database = Prisma.TransactionClient

export const MAX_ARTICLE_TEXT = 1_000_000

/** A version of an article's text. */
export type TextVersion = { number: number; textHash: string; source: string; author: string; recordedAt: string; characters: number }

/** How much of an article's text its claims quote. */
export type Coverage = ReturnType<typeof quoteCoverage>

/**
 * Saves a text as the newest version and returns its number; the same text again saves nothing. Throws an InvalidError at `text` where it is
 * none, too long, or so short that the quotations of the article's claims would cover more than 30 % of it.
 */
export async function saveArticleText(tx: WriteTransaction, publicId: string, given: string, source: 'pasted' | 'captured' = 'pasted'): Promise<number> {
  const article = await tx.db.article.findUnique({ where: { publicId }, select: { id: true } })
  if (!article || await tx.db.tombstone.findUnique({ where: { publicId } })) throw new NotFoundError(`article ${publicId}`)
  const text = given.replaceAll('\r\n', '\n').trim()
  const problem = text === '' ? 'is missing' : text.length > MAX_ARTICLE_TEXT ? `must be at most ${MAX_ARTICLE_TEXT.toLocaleString('en-GB')} characters` : textProblem(text)
  if (problem) throw new InvalidError([{ path: 'text', message: problem }])
  const newest = await tx.db.articleText.findFirst({ where: { articleId: article.id }, orderBy: { number: 'desc' }, select: { number: true, textHash: true } })
  const textHash = sha256(text)
  if (newest?.textHash === textHash) return newest.number
  const cover = quoteCoverage(text, (await quotesOf(tx.db, article.id)).map(({ exact }) => exact))
  if (cover.isTooMuch) throw new InvalidError([{ path: 'text', message: `is too short: the quotations of this article's claims would be ${percent(cover)} of it, and may be at most 30 %` }])
  const number = (newest?.number ?? 0) + 1
  await tx.db.articleText.create({ data: { articleId: article.id, number, text, textHash, source, author: tx.author, recordedAt: tx.at } })
  tx.audit({ action: 'text', subjectType: 'article', subject: publicId, details: { number, textHash, source, characters: text.length } })
  return number
}

/** The newest text of an article; null where nobody has given one. */
export async function newestText(db: Database, publicId: string): Promise<(TextVersion & { text: string }) | null> {
  const row = await db.articleText.findFirst({ where: { article: { publicId } }, orderBy: { number: 'desc' } })
  return row && { ...versionOf(row), text: row.text }
}

/** Every version of an article's text, the newest first, without the texts. */
export async function textVersions(db: Database, publicId: string): Promise<TextVersion[]> {
  return (await db.articleText.findMany({ where: { article: { publicId } }, orderBy: { number: 'desc' } })).map(versionOf)
}

/** How much of the article's newest text its claims quote; null where there is no text. */
export async function coverageOf(db: Database, publicId: string): Promise<Coverage | null> {
  const text = await newestText(db, publicId)
  const article = await db.article.findUnique({ where: { publicId }, select: { id: true } })
  return text && article && quoteCoverage(text.text, (await quotesOf(db, article.id)).map(({ exact }) => exact))
}

function versionOf({ number, textHash, source, author, recordedAt, text }: Prisma.ArticleTextGetPayload<object>): TextVersion {
  return { number, textHash, source, author, recordedAt, characters: text.length }
}

/** Quotations of an article's claims, as the public sees them and as their heads have them; those of claims that were taken back do not count. */
async function quotesOf(db: Database, articleId: number): Promise<{ claim: string; exact: string }[]> {
  return db.$queryRaw<{ claim: string; exact: string }[]>`
    SELECT DISTINCT c."publicId" AS "claim", json_extract(r."payload", '$.quote.exact') AS "exact" FROM "Claim" c
    JOIN "Revision" r ON r."claimId" = c."id" AND r."number" IN (c."headRevision", c."publicRevision") AND r."payload" IS NOT NULL
    WHERE c."articleId" = ${articleId} AND c."headStatus" <> 'retracted' AND c."publicId" NOT IN (SELECT "publicId" FROM "Tombstone")
    AND json_extract(r."payload", '$.quote.exact') IS NOT NULL`
}

/** A claim that is about to be saved, as far as its quotation goes. */
type Quoting = { articleId: number | null; claim: string; quote: string | null; report: (message: string) => void }

/** Reports every claim whose quotation would take those of its article over the limit; articles without a text cannot be measured. */
export async function checkCoverage(db: Database, claims: readonly Quoting[]): Promise<void> {
  const quoting = new Map<number, (Quoting & { quote: string })[]>()
  for (const claim of claims) {
    const { articleId, quote } = claim
    if (articleId === null || quote === null) continue
    const saved = quoting.get(articleId) ?? []
    saved.push({ ...claim, quote })
    quoting.set(articleId, saved)
  }
  if (quoting.size === 0) return
  const measured = await db.$queryRaw<{ articleId: number | bigint }[]>`SELECT DISTINCT "articleId" FROM "ArticleText" WHERE "articleId" IN (SELECT "value" FROM json_each(${JSON.stringify([...quoting.keys()])}))`
  for (const { articleId } of measured) {
    const saved = quoting.get(Number(articleId))!
    const isSaved = new Set(saved.map(({ claim }) => claim))
    const { text } = await db.articleText.findFirstOrThrow({ where: { articleId: Number(articleId) }, orderBy: { number: 'desc' }, select: { text: true } })
    const others = (await quotesOf(db, Number(articleId))).filter(({ claim }) => !isSaved.has(claim)).map(({ exact }) => exact)
    const before = quoteCoverage(text, others)
    const cover = quoteCoverage(text, [...others, ...saved.map(({ quote }) => quote)])
    // A claim that quotes nothing new is not the one to answer for what was there.
    if (!cover.isTooMuch || cover.covered <= before.covered) continue
    for (const { report } of saved) report(`would take the quotations of this article to ${percent(cover)} of its text; they may cover at most 30 %`)
  }
}

const percent = ({ share }: Coverage) => `${Math.ceil(share * 100)} %`
