// Owns what an import that is taken back leaves of outlets, actors, articles and events: what nothing else uses goes, what it filled in is blank again.
import { breathe } from './breathe'
import { PENDING_HEADS } from './import-undo-plan'
import type { ArticleFill, FILLED_COLUMNS, Made } from './import-runs'
import { sha256 } from './hash'
import type { WriteTransaction } from './writer'

const BLANK_ARTICLE = {
  outletId: null, headline: null, url: null, canonicalUrl: null, byline: null, language: null, publishedOn: null, publishedEarliest: null, publishedLatest: null,
  publishedOnBasis: 'unknown', accessedAt: null, archiveUrl: null,
}

/** An import that is taken back. */
export type UndoneRun = { id: string; made: Made; committedAt: string }

/** Columns that say one thing together. */
const GROUPS: readonly (readonly (typeof FILLED_COLUMNS)[number][])[] = [['outletId'], ['headline'], ['url', 'canonicalUrl'], ['language'], ['publishedOn', 'publishedEarliest', 'publishedLatest', 'publishedOnBasis']]

/** After so many entries what was noted is written down, and others have their turn. */
const PIECE = 200

/**
 * Takes away what an import made and nobody has used or changed since; its claims are withdrawn already. What an import that was taken back
 * before had to leave, because this one used it, goes as well.
 * @returns what it filled in of articles that must stay, because claims that stand were saved with it
 */
export async function emptyRegisters(tx: WriteTransaction, run: UndoneRun, reason: string): Promise<ArticleFill[]> {
  const pending = await pendingArticles(tx)
  const kept = await unfillAll(tx, run, run.made.kept ?? run.made.filled, pending)
  const before = await tx.db.$queryRaw<{ id: string; made: string; committedAt: string }[]>`
    SELECT "id", "made", "committedAt" FROM "ImportRun" WHERE "stage" = 'undone' AND "id" <> ${run.id} AND json_array_length("made", '$.kept') > 0 ORDER BY "committedAt" DESC`
  for (const { made: text, ...earlier } of before) {
    const made = JSON.parse(text) as Made
    const still = await unfillAll(tx, { ...earlier, made }, made.kept!, pending)
    if (still.length < made.kept!.length) await tx.db.importRun.update({ where: { id: earlier.id }, data: { made: JSON.stringify({ ...made, kept: still }) } })
  }
  const [outlets, occurrences, actors] = [await present(tx, run.id, 'outlets'), await present(tx, run.id, 'occurrences'), await present(tx, run.id, 'actors')]
  const named = await namesInUse(tx, [...outlets, ...occurrences, ...actors])
  await inPieces(tx, await present(tx, run.id, 'articles'), async (id) => { if (!pending.has(id)) await withdrawArticle(tx, id, reason) })
  await inPieces(tx, outlets, (slug) => withdrawOutlet(tx, slug, reason, named))
  await inPieces(tx, occurrences, (slug) => withdrawOccurrence(tx, slug, reason, named))
  await inPieces(tx, actors, (slug) => withdrawActor(tx, slug, reason, named))
  return kept
}

const PRESENT = {
  outlets: 'JOIN "Outlet" x ON x."slug" = j."value"', occurrences: 'JOIN "Occurrence" x ON x."slug" = j."value"', actors: 'JOIN "Actor" x ON x."slug" = j."value"',
  articles: 'JOIN "Article" x ON x."publicId" = j."value" AND NOT EXISTS (SELECT 1 FROM "Tombstone" t WHERE t."publicId" = x."publicId")',
} as const

/** What this import made, or one that was taken back before, and is still there: nearly all of what earlier ones made is gone. */
async function present(tx: WriteTransaction, runId: string, what: keyof typeof PRESENT): Promise<string[]> {
  const found = await tx.db.$queryRawUnsafe<{ name: string }[]>(
    `SELECT DISTINCT j."value" AS "name" FROM "ImportRun" r, json_each(r."made", '$.${what}') j ${PRESENT[what]} WHERE r."stage" = 'undone' OR r."id" = ?`, runId)
  return found.map(({ name }) => name)
}

async function inPieces<Item>(tx: WriteTransaction, items: readonly Item[], task: (item: Item) => Promise<void>): Promise<void> {
  for (const [place, item] of items.entries()) {
    await task(item)
    if (place % PIECE < PIECE - 1) continue
    await tx.settle()
    await breathe()
  }
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

async function unfillAll(tx: WriteTransaction, { committedAt }: UndoneRun, fills: readonly ArticleFill[], pending: ReadonlySet<string>): Promise<ArticleFill[]> {
  const kept: ArticleFill[] = []
  await inPieces(tx, fills, async (fill) => { if (pending.has(fill.id) || !await unfill(tx, fill, committedAt)) kept.push(fill) })
  return kept
}

/** Blanks what still stands as it was filled in, since somebody may have put some of it right; false where claims that stand were saved with it. */
async function unfill(tx: WriteTransaction, { id, before, after }: ArticleFill, committedAt: string): Promise<boolean> {
  const row = await tx.db.article.findUnique({ where: { publicId: id } })
  if (!row) return true
  const columns = GROUPS.map((group) => group.filter((column) => column in after)).filter((group) => group.every((column) => row[column] === after[column])).flat()
  if (columns.length === 0) return true
  const [relying] = await tx.db.$queryRaw<unknown[]>`
    SELECT 1 FROM "Claim" c WHERE c."articleId" = ${row.id} AND NOT EXISTS (SELECT 1 FROM "Tombstone" t WHERE t."publicId" = c."publicId" AND t."fate" <> 'merged')
    AND EXISTS (SELECT 1 FROM "Revision" r WHERE r."claimId" = c."id" AND r."recordedAt" >= ${committedAt}) LIMIT 1`
  if (relying !== undefined) return false
  await tx.db.article.update({ where: { id: row.id }, data: Object.fromEntries(columns.map((column) => [column, before[column]])) })
  if (columns.includes('outletId')) await tx.db.claim.updateMany({ where: { articleId: row.id }, data: { outletId: before.outletId as number | null } })
  tx.audit({ action: 'change', subjectType: 'article', subject: id, details: { blank: columns } })
  return true
}
