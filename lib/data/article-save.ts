// Owns changing an article: what its claims carry of it follows into a new revision of each, all in one transaction.
import type { ArticleInput } from '@/lib/domain/article-input'
import { canonicalJson } from '@/lib/domain/canonical-json'
import { articleColumnsOf } from './article-create'
import { saveContent } from './claim-edit'
import { openHead, stateAt } from './claim-head'
import { requiredReason } from './claim-reason'
import { InvalidError, NotFoundError, StaleEntryError } from './errors'
import type { Prisma } from './generated/sqlite/client'
import { sha256 } from './hash'
import type { WriteTransaction } from './writer'

type Row = Prisma.ArticleGetPayload<{ include: { outlet: true } }>

/** The columns of an article that an editor gives, as its form takes them. */
export function articleInputOf(row: Row): ArticleInput {
  return {
    articleKey: row.key, articleUrl: row.url, articleHeadline: row.headline, outlet: row.outlet?.slug ?? null, publishedOn: row.publishedOn,
    publishedOnBasis: row.publishedOn === null && row.publishedOnBasis === 'unknown' ? null : row.publishedOnBasis, language: row.language,
    byline: row.byline, accessedAt: row.accessedAt, archiveUrl: row.archiveUrl,
  } as ArticleInput
}

/** The version of an article: the same as long as nothing of it changed. */
export function articleVersion(input: ArticleInput): string {
  return sha256(canonicalJson(input)).slice(0, 32)
}

/**
 * Makes an article what the input says and returns how many claims got a new revision: a new outlet or date of publication is part of what
 * its claims say, and so needs a reason. `seen` is the version that the editor had before them. Throws NotFoundError, StaleEntryError,
 * InvalidError with every problem, DuplicateError where another article has that address.
 */
export async function changeArticle(tx: WriteTransaction, publicId: string, input: ArticleInput, { seen, reason }: { seen: string; reason: string | null }): Promise<number> {
  const row = await tx.db.article.findUnique({ where: { publicId }, include: { outlet: true } })
  if (!row || await tx.db.tombstone.findUnique({ where: { publicId } })) throw new NotFoundError(`article ${publicId}`)
  const before = articleInputOf(row)
  if (articleVersion(before) !== seen) throw await staleness(tx, publicId, before)
  if (input.articleKey !== null && input.articleKey !== row.key) throw new InvalidError([{ path: 'articleKey', message: `stays "${row.key}": files find the article by it` }])
  const columns = await articleColumnsOf(tx, input, row.id)
  const changed = (Object.keys(columns) as (keyof typeof columns)[]).filter((name) => columns[name] !== row[name])
  if (changed.length === 0) return 0
  const claims = changed.some((name) => FOLLOWED.has(name))
    ? await tx.db.claim.findMany({ where: { articleId: row.id }, orderBy: { id: 'asc' }, select: { publicId: true, headRevision: true, publicRevision: true } }) : []
  const standing = await withoutStones(tx, claims)
  const why = standing.some(({ publicRevision }) => publicRevision !== null)
    ? requiredReason(reason, 'is missing: published claims of this article get a new revision, which needs one') : reason
  await tx.db.article.update({ where: { id: row.id }, data: columns })
  // Also of claims that were merged or purged: the column is always the article's.
  if (changed.includes('outletId')) await tx.db.claim.updateMany({ where: { articleId: row.id }, data: { outletId: columns.outletId } })
  tx.audit({ action: 'change', subjectType: 'article', subject: publicId, details: Object.fromEntries(changed.map((name) => [name, { before: row[name], after: columns[name] }])) })
  for (const claim of standing) await renew(tx, claim, why)
  return standing.length
}

const FOLLOWED = new Set(['outletId', 'publishedOn', 'publishedOnBasis'])

type ClaimKey = { publicId: string; headRevision: number; publicRevision: number | null }

async function withoutStones(tx: WriteTransaction, claims: readonly ClaimKey[]): Promise<ClaimKey[]> {
  const stones = await tx.db.tombstone.findMany({ where: { publicId: { in: claims.map(({ publicId }) => publicId) } }, select: { publicId: true } })
  return claims.filter(({ publicId }) => !stones.some((stone) => stone.publicId === publicId))
}

/**
 * Saves a claim anew with what is known of its article now. What the public sees is renewed, and a newer draft that waits behind it stays a
 * newer draft; a claim that was taken back stays so, with its own reason.
 */
async function renew(tx: WriteTransaction, { publicId, headRevision, publicRevision }: ClaimKey, reason: string | null): Promise<void> {
  try {
    const head = await openHead(tx, publicId, headRevision)
    const shown = publicRevision === null || publicRevision === headRevision ? head.state : await stateAt(tx, head.row, publicRevision)
    const number = await saveContent(tx, head, shown, {}, { status: shown.status, reason: shown.status === 'retracted' ? shown.reason : reason })
    if (shown !== head.state) await saveContent(tx, await openHead(tx, publicId, number), head.state, {}, { status: head.state.status, reason })
  } catch (error) {
    if (!(error instanceof InvalidError)) throw error
    throw new InvalidError(error.problems.map(({ path, message }) => ({ path: '', message: `claim ${publicId} cannot follow: ${path} ${message}` })))
  }
}

async function staleness(tx: WriteTransaction, publicId: string, present: ArticleInput): Promise<StaleEntryError> {
  const last = await tx.db.audit.findFirst({ where: { subjectType: 'article', subject: publicId, action: { in: ['change', 'create'] } }, orderBy: { id: 'desc' } })
  const fields = last?.action === 'change' ? Object.keys(JSON.parse(last.details) as object) : []
  return new StaleEntryError(canonicalJson(present), articleVersion(present), last && { author: last.author, at: last.at, action: last.action, fields })
}
