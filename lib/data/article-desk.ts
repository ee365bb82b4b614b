// Owns what the desk shows of articles: a list with what is there of each, and one with its claims at their heads.
import { articlePath } from '@/lib/paths'
import type { ArticleInput } from '@/lib/domain/article-input'
import type { ArticleGap } from '@/lib/domain/desk-filter'
import { parsePublicId } from '@/lib/domain/public-id'
import { slugify } from '@/lib/domain/slug'
import type { Kind, Status } from '@/lib/domain/vocabulary'
import { articleInputOf, articleVersion } from './article-save'
import { coverageOf, newestText, textVersions, type Coverage, type TextVersion } from './article-text'
import { NameBook } from './name-book'
import { reader, readRow, readRows } from './reader'
import { createEntry } from './register-change'
import { isStanding } from './rows'
import type { WriteTransaction } from './writer'

export type DeskArticle = { id: string; key: string; headline: string | null; outlet: string | null; publishedOn: string | null; claims: number; hasText: boolean }
export type DeskArticlePage = { articles: DeskArticle[]; total: number; from: number }

export const ARTICLES_A_PAGE = 50

const LACKS: Readonly<Record<ArticleGap, string>> = { outlet: 'a."outletId" IS NULL', publishedOn: 'a."publishedOn" IS NULL', url: 'a."url" IS NULL' }

/** Articles whose headline, address or key holds `q`, of one outlet where one is asked for, or that lack something; the newest entered first. */
export async function listDeskArticles({ q = '', outlet = '', missing, page = 1 }: { q?: string; outlet?: string; missing?: ArticleGap; page?: number } = {}): Promise<DeskArticlePage> {
  const where = `${isStanding('a')} AND INSTR(LOWER(COALESCE(a."headline", '') || ' ' || COALESCE(a."url", '') || ' ' || a."key" || ' ' || a."publicId"), LOWER(?)) > 0 AND ? IN ('', o."slug")${missing ? ` AND ${LACKS[missing]}` : ''}`
  const from = '"Article" a LEFT JOIN "Outlet" o ON o."id" = a."outletId"'
  const { n: total } = (await readRow<{ n: number }>(`SELECT COUNT(*) AS n FROM ${from} WHERE ${where}`, [q.trim(), outlet]))!
  const start = (Math.min(Math.max(1, page), Math.max(1, Math.ceil(total / ARTICLES_A_PAGE))) - 1) * ARTICLES_A_PAGE
  const articles = await readRows<Omit<DeskArticle, 'hasText'> & { hasText: number }>(`
    SELECT a."publicId" AS id, a."key", a."headline", o."name" AS outlet, a."publishedOn", EXISTS (SELECT 1 FROM "ArticleText" t WHERE t."articleId" = a."id") AS "hasText",
      (SELECT COUNT(*) FROM "Claim" c WHERE c."articleId" = a."id" AND c."publicId" NOT IN (SELECT "publicId" FROM "Tombstone")) AS claims
    FROM ${from} WHERE ${where} ORDER BY a."id" DESC LIMIT ${ARTICLES_A_PAGE} OFFSET ${start}`, [q.trim(), outlet])
  return { articles: articles.map((row) => ({ ...row, hasText: row.hasText === 1 })), total, from: start }
}

export type DeskClaim = { id: string; kind: Kind; statement: string; status: Status; headStatus: Status; headRevision: number }
export type OpenArticle = {
  id: string; input: ArticleInput; version: string; page: string; title: string; claims: DeskClaim[]
  text: (TextVersion & { text: string }) | null; versions: TextVersion[]; coverage: Coverage | null
}

/** One article with everything that the desk knows of it; null where there is none of this id. */
export async function openArticle(given: string): Promise<OpenArticle | null> {
  const id = parsePublicId(given)
  const row = id === null ? null : await reader().article.findUnique({ where: { publicId: id }, include: { outlet: true } })
  if (!row || await readRow('SELECT 1 FROM "Tombstone" WHERE "publicId" = ?', [row.publicId])) return null
  const input = articleInputOf(row)
  const claims = await readRows<DeskClaim>(`
    SELECT c."publicId" AS id, c."kind", c."statement", c."status", c."headStatus", c."headRevision" FROM "Claim" c
    WHERE c."articleId" = ? AND c."publicId" NOT IN (SELECT "publicId" FROM "Tombstone") ORDER BY c."recordedAt", c."publicId"`, [row.id])
  const [text, versions, coverage] = await Promise.all([newestText(reader(), row.publicId), textVersions(reader(), row.publicId), coverageOf(reader(), row.publicId)])
  return { id: row.publicId, input, version: articleVersion(input), page: articlePath(row.publicId), title: row.headline ?? row.key, claims, text, versions, coverage }
}

/** The slug of the outlet that a text names; an outlet that nobody knows yet is made. */
export async function outletNamed(tx: WriteTransaction, text: string | null): Promise<string | null> {
  if (text === null || text.trim() === '') return null
  const book = new NameBook(await tx.db.outlet.findMany({ select: { id: true, slug: true, name: true, aliases: true }, orderBy: { id: 'asc' } }))
  const found = book.find(text.trim())
  return found?.slug ?? createEntry(tx, 'outlets', { slug: slugify(text), name: text.trim(), kind: 'unknown' })
}
