// Owns what an import that is taken back leaves of outlets, actors, articles and events: what nothing else uses goes, what it filled in is blank again.
import { PENDING_HEADS } from './import-undo-plan'
import { FILLED_COLUMNS, type ArticleFill, type Made } from './import-runs'
import { sha256 } from './hash'
import type { WriteTransaction } from './writer'

const BLANK_ARTICLE = {
  outletId: null, headline: null, url: null, canonicalUrl: null, byline: null, language: null, publishedOn: null, publishedEarliest: null, publishedLatest: null,
  publishedOnBasis: 'unknown', accessedAt: null, archiveUrl: null,
}

/**
 * Takes away what an import made and nobody has used or changed since; its claims are withdrawn already. What an import that was taken back
 * before had to leave, because this one used it, goes as well.
 */
export async function emptyRegisters(tx: WriteTransaction, made: Made, reason: string): Promise<void> {
  for (const fill of made.filled) await unfill(tx, fill)
  const before = await tx.db.importRun.findMany({ where: { stage: 'undone' }, select: { made: true } })
  const all = [made, ...before.map((run) => JSON.parse(run.made) as Made)]
  const each = (what: 'articles' | 'outlets' | 'occurrences' | 'actors') => [...new Set(all.flatMap((one) => one[what]))]
  const [outlets, occurrences, actors] = [each('outlets'), each('occurrences'), each('actors')]
  const named = await namesInUse(tx, [...outlets, ...occurrences, ...actors])
  const pending = await pendingArticles(tx)
  for (const id of each('articles')) if (!pending.has(id)) await withdrawArticle(tx, id, reason)
  for (const slug of outlets) await withdrawOutlet(tx, slug, reason, named)
  for (const slug of occurrences) await withdrawOccurrence(tx, slug, reason, named)
  for (const slug of actors) await withdrawActor(tx, slug, reason, named)
}

/** Whether somebody has put work into it since it was made: then it stays. That files filled it in, or left it blank again, is no such work. */
async function isTouched(tx: WriteTransaction, subjectType: string, subject: string): Promise<boolean> {
  const [row] = await tx.db.$queryRaw<unknown[]>`
    SELECT 1 FROM "Audit" WHERE "subjectType" = ${subjectType} AND "subject" = ${subject} AND "action" NOT IN ('create', 'withdraw')
    AND NOT ("action" = 'change' AND ("details" LIKE '{"filled":%' OR "details" LIKE '{"blank":%')) LIMIT 1`
  return row !== undefined
}

/** Articles of changes that stand in the head of a published claim alone. */
async function pendingArticles(tx: WriteTransaction): Promise<Set<string>> {
  const found = await tx.db.$queryRawUnsafe<{ article: string | null }[]>(`SELECT DISTINCT json_extract(r."payload", '$.article.id') AS "article" FROM ${PENDING_HEADS}`)
  return new Set(found.flatMap(({ article }) => article ?? []))
}

async function withdrawArticle(tx: WriteTransaction, publicId: string, reason: string): Promise<void> {
  const row = await tx.db.article.findUnique({ where: { publicId }, include: { _count: { select: { texts: true, findMarks: true } } } })
  if (!row || row._count.texts > 0 || row._count.findMarks > 0 || await tx.db.tombstone.findUnique({ where: { publicId } }) || await isTouched(tx, 'article', publicId)) return
  const [used] = await tx.db.$queryRaw<unknown[]>`SELECT 1 FROM "Claim" c WHERE c."articleId" = ${row.id}
    AND NOT EXISTS (SELECT 1 FROM "Tombstone" t WHERE t."publicId" = c."publicId" AND t."fate" = 'withdrawn') LIMIT 1`
  if (used !== undefined) return
  // The row stays, since claims that were withdrawn belong to it; its key and address are free for the article of another import.
  await tx.db.article.update({ where: { id: row.id }, data: { ...BLANK_ARTICLE, key: `withdrawn:${publicId}:${sha256(publicId + tx.at).slice(0, 16)}` } })
  await tx.db.claim.updateMany({ where: { articleId: row.id }, data: { outletId: null } })
  await tx.db.tombstone.create({ data: { publicId, fate: 'withdrawn', reason, recordedAt: tx.at } })
  tx.audit({ action: 'withdraw', subjectType: 'article', subject: publicId, details: { reason } })
}

async function withdrawOutlet(tx: WriteTransaction, slug: string, reason: string, named: ReadonlySet<string>): Promise<void> {
  const row = await tx.db.outlet.findUnique({ where: { slug }, include: { _count: { select: { articles: true, claims: true } } } })
  if (!row || row._count.articles > 0 || row._count.claims > 0 || named.has(slug) || await isTouched(tx, 'outlet', slug)) return
  await tx.db.outlet.delete({ where: { id: row.id } })
  tx.audit({ action: 'withdraw', subjectType: 'outlet', subject: slug, details: { reason } })
}

async function withdrawOccurrence(tx: WriteTransaction, slug: string, reason: string, named: ReadonlySet<string>): Promise<void> {
  const row = await tx.db.occurrence.findUnique({ where: { slug }, include: { _count: { select: { claims: true } } } })
  if (!row || row._count.claims > 0 || named.has(slug) || await isTouched(tx, 'occurrence', slug)) return
  await tx.db.occurrence.delete({ where: { id: row.id } })
  tx.audit({ action: 'withdraw', subjectType: 'occurrence', subject: slug, details: { reason } })
}

async function withdrawActor(tx: WriteTransaction, slug: string, reason: string, named: ReadonlySet<string>): Promise<void> {
  const holds = { contains: `"${slug}"` }
  const row = await tx.db.actor.findUnique({ where: { slug }, include: { _count: { select: { claimsSaid: true, claimsAbout: true, outlets: true, members: true, roles: true } } } })
  if (!row || Object.values(row._count).some((n) => n > 0) || named.has(slug) || await isTouched(tx, 'actor', slug)) return
  const used = await tx.db.proposal.count({ where: { OR: [{ proposers: holds }, { mediators: holds }, { addressees: holds }] } }) + await tx.db.occurrence.count({ where: { participants: holds } })
  if (used > 0) return
  await tx.db.actor.delete({ where: { id: row.id } })
  tx.audit({ action: 'withdraw', subjectType: 'actor', subject: slug, details: { reason } })
}

/** Those of the slugs that a saved state of a claim which stands names, also as co-claimant, in the attribution or as a target. */
async function namesInUse(tx: WriteTransaction, slugs: readonly string[]): Promise<Set<string>> {
  if (slugs.length === 0) return new Set()
  // What was saved before any of them was made names none of them.
  const [first] = await tx.db.$queryRaw<{ at: string | null }[]>`SELECT MIN("at") AS "at" FROM "Audit" WHERE "action" = 'create'
    AND "subjectType" IN ('outlet', 'actor', 'occurrence') AND "subject" IN (SELECT "value" FROM json_each(${JSON.stringify(slugs)}))`
  const found = await tx.db.$queryRaw<{ slug: string }[]>`
    SELECT DISTINCT j."value" AS "slug" FROM "Revision" r JOIN "Claim" c ON c."id" = r."claimId", json_tree(r."payload") j
    WHERE r."recordedAt" >= ${first?.at ?? ''} AND c."publicId" NOT IN (SELECT "publicId" FROM "Tombstone" WHERE "fate" = 'withdrawn')
    AND j."key" IN ('slug', 'actor', 'outlet', 'ref') AND j."type" = 'text' AND j."value" IN (SELECT "value" FROM json_each(${JSON.stringify(slugs)}))`
  return new Set(found.map(({ slug }) => slug))
}

// Only what still stands as it was filled in: somebody may have put it right since.
async function unfill(tx: WriteTransaction, { id, before, after }: ArticleFill): Promise<void> {
  const row = await tx.db.article.findUnique({ where: { publicId: id } })
  if (!row) return
  const columns = FILLED_COLUMNS.filter((column) => column in after)
  if (columns.some((column) => row[column] !== after[column])) return
  await tx.db.article.update({ where: { id: row.id }, data: before })
  if ('outletId' in before) await tx.db.claim.updateMany({ where: { articleId: row.id }, data: { outletId: before.outletId as number | null } })
  tx.audit({ action: 'change', subjectType: 'article', subject: id, details: { blank: columns } })
}
