// Owns the imports that were committed: storing one together with its claims, and telling of all of them.
import type { AuditEntry } from './audit'
import { canonicalUrl } from './canonical-url'
import type { Outcome } from './claim-write'
import { InvalidError, NotFoundError } from './errors'
import type { Prisma } from './generated/sqlite/client'
import { importClaims, type ImportOptions } from './import'
import { listStages, type Stage } from './import-stage'
import { reader } from './reader'
import { rows, sql } from './rows'
import { abandon, Abandoned, write, type Writer, type WriteTransaction } from './writer'

/** Columns of an article that a file can fill in where it was silent. */
export const FILLED_COLUMNS = ['outletId', 'headline', 'url', 'canonicalUrl', 'language', 'publishedOn', 'publishedEarliest', 'publishedLatest', 'publishedOnBasis'] as const
export type ArticleFill = { id: string; before: Record<string, string | number | null>; after: Record<string, string | number | null> }

/**
 * What an import made besides claims: slugs, public ids of articles, and what it filled in of articles that were there. `there` are claims that
 * its rows found on record, which are not to vanish from under it; `kept`, once it was taken back, is what of `filled` had to stay for others.
 */
export type Made = { outlets: string[]; actors: string[]; occurrences: string[]; articles: string[]; filled: ArticleFill[]; there?: string[]; kept?: ArticleFill[] }
/** Of more rows that were there already only the number is kept. */
const MOST_THERE = 200_000
export type RunReport = { created: number; unchanged: number; outlets: number; actors: number; articles: number; /** Claims that stayed when it was taken back. */ left?: number; reason?: string }

/** A file that is about to be committed. */
export type RunFile = { id: string; fileName: string | null; fileHash: string; bytes: number; mapping: Readonly<Record<string, string>> }
export type ImportRun = {
  id: string; conflict: { slug: string; name: string }; fileName: string | null; bytes: number; stage: 'committed' | 'undone'; status: 'draft' | 'published'
  report: RunReport; author: string; committedAt: string; undoneAt: string | null; undoneBy: string | null
}

/**
 * Imports the rows of a file and enters the import itself, all in one transaction. An import that was committed before stores nothing again:
 * null. With a rejected row nothing is stored. Throws an InvalidError for an unknown conflict, or one in which nobody publishes alone.
 */
export async function commitImport(writer: Writer, file: RunFile, options: Pick<ImportOptions, 'rows' | 'problems' | 'conflict' | 'onProgress'> & { status: 'draft' | 'published' }): Promise<Outcome | null> {
  const within = <Result>(task: (tx: WriteTransaction) => Promise<Result>) => write(writer, async (tx) => {
    if (await tx.db.importRun.findUnique({ where: { id: file.id }, select: { id: true } })) abandon(null)
    const entries: AuditEntry[] = []
    const outcome = await task({ ...tx, audit: (entry) => { if (entry.subjectType !== 'claim') entries.push(entry); tx.audit(entry) } })
    await enter(tx, file, options, outcome as Outcome, entries)
    return outcome
  })
  return importClaims({ ...options, author: writer.author, origin: writer.origin, within }) as Promise<Outcome | null>
}

/** What an import of these rows would do, looked at beside the others' writes: no lock is held, so what it finds is true for the moment. */
export function lookAtImport(author: string, options: Pick<ImportOptions, 'rows' | 'problems' | 'conflict' | 'status' | 'onProgress'>): Promise<Outcome> {
  const tx: WriteTransaction = { db: reader(), author, at: new Date().toISOString(), audit: () => undefined, settle: async () => undefined }
  return importClaims({ ...options, author, dryRun: true, within: (task) => task(tx) }).catch((error: unknown) => {
    if (error instanceof Abandoned) return error.result as Outcome
    throw error
  })
}

async function enter(tx: WriteTransaction, file: RunFile, { conflict, status }: { conflict: string; status: 'draft' | 'published' }, outcome: Outcome, entries: readonly AuditEntry[]): Promise<void> {
  const { id: conflictId, fourEyes } = await conflictNamed(tx.db, conflict)
  if (fourEyes && status === 'published') throw new InvalidError([{ path: 'status', message: 'this conflict asks for two people: import drafts, and somebody else publishes them' }])
  const made: Made = { ...await madeBy(tx, entries), there: outcome.unchanged.length > MOST_THERE ? [] : [...new Set(outcome.unchanged.map(({ id }) => id))] }
  const report: RunReport = { created: outcome.created.length, unchanged: outcome.unchanged.length, outlets: made.outlets.length, actors: made.actors.length, articles: made.articles.length }
  const { mapping, ...facts } = file
  await tx.db.importRun.create({ data: {
    ...facts, conflictId, stage: 'committed', status, mapping: JSON.stringify(mapping), report: JSON.stringify(report), made: JSON.stringify(made),
    author: tx.author, createdAt: tx.at, committedAt: tx.at,
  } })
  await tx.db.$executeRaw`INSERT INTO "ImportClaim" ("runId", "claimId")
    SELECT ${file.id}, "id" FROM "Claim" WHERE "publicId" IN (SELECT "value" FROM json_each(${JSON.stringify(outcome.created.map(({ id }) => id))}))`
  tx.audit({ action: 'import', subjectType: 'import', subject: file.id, details: { conflict, status, file: file.fileName, hash: file.fileHash, ...report } })
}

async function conflictNamed(db: Prisma.TransactionClient, slug: string) {
  const moved = await db.address.findFirst({ where: { type: 'conflict', path: `/${slug}`, redirectTo: { not: null } }, select: { subject: true } })
  const found = await db.conflict.findFirst({ where: { slug: { in: [slug, ...(moved ? [moved.subject] : [])] } } })
  if (!found) throw new NotFoundError(`conflict ${slug}`)
  return found
}

async function madeBy(tx: WriteTransaction, entries: readonly AuditEntry[]): Promise<Made> {
  const created = (type: string) => entries.flatMap(({ action, subjectType, subject }) => (action === 'create' && subjectType === type ? [subject] : []))
  const changed = entries.flatMap(({ action, subjectType, subject }) => (action === 'change' && subjectType === 'article' ? [subject] : []))
  return { outlets: created('outlet'), actors: created('actor'), occurrences: created('occurrence'), articles: created('article'), filled: await fillsOf(tx, changed) }
}

// Reads outside of the transaction, where nothing of it is seen yet: the articles as they were.
async function fillsOf(tx: WriteTransaction, publicIds: readonly string[]): Promise<ArticleFill[]> {
  if (publicIds.length === 0) return []
  const where = { publicId: { in: [...publicIds] } }
  const before = new Map((await reader().article.findMany({ where })).map((row) => [row.publicId, row]))
  return (await tx.db.article.findMany({ where })).map((after) => {
    const was = before.get(after.publicId)!
    const columns = FILLED_COLUMNS.filter((column) => was[column] !== after[column])
    return { id: after.publicId, before: Object.fromEntries(columns.map((column) => [column, was[column]])), after: Object.fromEntries(columns.map((column) => [column, after[column]])) }
  })
}

/** How many articles a file would make, by the keys and addresses that its rows give. */
export async function countNewArticles(names: readonly { key: string | null; url: string | null }[]): Promise<number> {
  const wanted = new Map(names.flatMap(({ key, url }): [string, string | null][] => {
    const canonical = url !== null && URL.canParse(url) ? canonicalUrl(url) : null
    return key === null && canonical === null ? [] : [[key ?? canonical!, canonical]]
  }))
  const found = await rows<{ key: string; canonicalUrl: string | null }>(sql`SELECT "key", "canonicalUrl" FROM "Article"
    WHERE "key" IN (SELECT "value" FROM json_each(${JSON.stringify([...wanted.keys()])})) OR "canonicalUrl" IN (SELECT "value" FROM json_each(${JSON.stringify([...wanted.values()])}))`)
  const known = new Set(found.flatMap(({ key, canonicalUrl: url }) => [key, url]))
  return [...wanted].filter(([key, url]) => !known.has(key) && (url === null || !known.has(url))).length
}

/** Files that wait, the newest first, without those that are stored and were not removed because the server ended. */
export async function listWaiting(): Promise<Stage[]> {
  const stages = listStages()
  const stored = await rows<{ id: string }>(sql`SELECT "id" FROM "ImportRun" WHERE "id" IN (SELECT "value" FROM json_each(${JSON.stringify(stages.map(({ id }) => id))}))`)
  return stages.filter(({ id }) => !stored.some((run) => run.id === id))
}

type RunRow = Omit<ImportRun, 'conflict' | 'report'> & { slug: string; name: string; report: string }
const RUNS = sql`SELECT r."id", f."slug", f."name", r."fileName", r."bytes", r."stage", r."status", r."report", r."author", r."committedAt", r."undoneAt", r."undoneBy"
  FROM "ImportRun" r JOIN "Conflict" f ON f."id" = r."conflictId"`

const runOf = ({ slug, name, report, ...row }: RunRow): ImportRun => ({ ...row, conflict: { slug, name }, report: JSON.parse(report) as RunReport })

/** Imports that were committed, the newest first. */
export async function listImportRuns(limit = 100): Promise<ImportRun[]> {
  return (await rows<RunRow>(sql`${RUNS} ORDER BY r."createdAt" DESC, r."id" LIMIT ${limit}`)).map(runOf)
}

/** One import that was committed, or null. */
export async function readImportRun(id: string): Promise<ImportRun | null> {
  const [row] = await rows<RunRow>(sql`${RUNS} WHERE r."id" = ${id}`)
  return row ? runOf(row) : null
}

export type RunClaim = { id: string; statement: string; kind: string; status: string; fate: string | null }

/** Claims that an import made, in the order of its file, from a place on. */
export async function listRunClaims(id: string, from: number, limit: number): Promise<RunClaim[]> {
  return rows<RunClaim>(sql`
    SELECT c."publicId" AS "id", COALESCE(json_extract(r."payload", '$.statement'), '') AS "statement", COALESCE(json_extract(r."payload", '$.kind'), c."kind") AS "kind",
      c."headStatus" AS "status", t."fate" FROM "ImportClaim" i JOIN "Claim" c ON c."id" = i."claimId"
    JOIN "Revision" r ON r."claimId" = c."id" AND r."number" = c."headRevision" LEFT JOIN "Tombstone" t ON t."publicId" = c."publicId"
    WHERE i."runId" = ${id} ORDER BY i."claimId" LIMIT ${limit} OFFSET ${from}`)
}
