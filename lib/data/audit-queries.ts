// Owns reading the audit chain for people: one page of a filter, all of it one by one, and the end of the chain.
import { diffStates } from '@/lib/domain/claim-diff'
import type { ClaimState } from '@/lib/domain/claim'
import { AUDIT_TEXTS, type AuditFilter } from '@/lib/domain/audit-filter'
import { toldDetails, type AuditDetail, type AuditPage, type AuditRecord, type ChainEnd } from '@/lib/domain/audit-record'
import { recordedBetween } from '@/lib/domain/desk-match'
import { AUDIT_ROOT } from './audit'
import { titlesOf } from './audit-titles'
import { cached } from './cache'
import { type Sql, every, raw, rows, sql } from './rows'

type Row = { id: number; at: string; author: string; origin: string; action: string; subjectType: string; subject: string; details: string }

const CHUNK = 500

/** One page, newest first, from the filter's cursor on. */
export async function listAudit(filter: AuditFilter, { limit = 50 }: { limit?: number } = {}): Promise<AuditPage> {
  const [found, total] = await Promise.all([readRows(filter, filter.cursor, limit + 1), countAudit(filter)])
  const shown = found.slice(0, limit)
  return { records: await told(shown), next: found.length > limit ? String(shown[shown.length - 1]!.id) : null, total }
}

/** Every row of the filter, newest first, read in chunks; what is written meanwhile is not among them. */
export async function* iterateAudit(filter: AuditFilter): AsyncGenerator<AuditRecord> {
  for (let cursor = filter.cursor; ;) {
    const chunk = await readRows(filter, cursor, CHUNK)
    yield* await told(chunk)
    if (chunk.length < CHUNK) return
    cursor = String(chunk[chunk.length - 1]!.id)
  }
}

/** The hash of the newest row and how many rows there are. */
export async function readChainEnd(): Promise<ChainEnd> {
  const found = await rows<{ name: string; value: string }>(sql`SELECT "name", "value" FROM "Setting" WHERE "name" IN ('audit_head', 'audit_count')`)
  const settings = new Map(found.map(({ name, value }) => [name, value]))
  return { hash: settings.get('audit_head') ?? AUDIT_ROOT, rows: Number(settings.get('audit_count') ?? 0) }
}

/** The words that a filter can choose among: who wrote, what was done, to what kind of thing. */
export function listAuditWords(): Promise<Record<'authors' | 'actions' | 'subjectTypes', string[]>> {
  return cached('audit words', async () => {
    const [authors, actions, subjectTypes] = await Promise.all([distinct('author'), distinct('action'), distinct('subjectType')])
    return { authors, actions, subjectTypes }
  })
}

async function distinct(column: 'author' | 'action' | 'subjectType'): Promise<string[]> {
  return (await rows<{ word: string }>(sql`SELECT DISTINCT ${raw(`"${column}"`)} AS "word" FROM "Audit" ORDER BY 1`)).map(({ word }) => word)
}

function countAudit(filter: AuditFilter): Promise<number> {
  return cached(`audit total ${JSON.stringify({ ...filter, cursor: null })}`, async () => {
    const [row] = await rows<{ n: number }>(sql`SELECT COUNT(*) AS "n" FROM "Audit" WHERE ${where(filter, null)}`)
    return row?.n ?? 0
  })
}

function readRows(filter: AuditFilter, cursor: string | null, limit: number): Promise<Row[]> {
  return rows<Row>(sql`SELECT "id", "at", "author", "origin", "action", "subjectType", "subject", "details" FROM "Audit" WHERE ${where(filter, cursor)} ORDER BY "id" DESC LIMIT ${limit}`)
}

function where(filter: AuditFilter, cursor: string | null): Sql {
  const conditions: Sql[] = []
  for (const key of AUDIT_TEXTS) {
    // A kind of thing alone is most of the chain: only with its name is the index of both worth reading.
    const column = raw(key === 'subjectType' && filter.subject === null ? '+"subjectType"' : `"${key}"`)
    if (filter[key] !== null) conditions.push(sql`${column} = ${filter[key]}`)
  }
  const { since, before } = recordedBetween(filter)
  if (since !== null) conditions.push(sql`"at" >= ${since}`)
  if (before !== null) conditions.push(sql`"at" < ${before}`)
  if (cursor !== null) conditions.push(sql`"id" < ${Number(cursor)}`)
  return every(conditions)
}

async function told(found: readonly Row[]): Promise<AuditRecord[]> {
  const [titles, changes] = await Promise.all([titlesOf(found), changesOf(found)])
  return found.map(({ id, details, ...row }) => {
    const revision = revisionIn(details)
    const rest = toldDetails(JSON.parse(details)).filter(({ name }) => revision === null || (name !== 'revision' && name !== 'status'))
    return { ...row, number: id, revision, title: titles.get(`${row.subjectType} ${row.subject}`) ?? null, details: [...changes.get(id) ?? [], ...rest] }
  })
}

const revisionIn = (details: string): number | null => (JSON.parse(details) as { revision?: number }).revision ?? null

/** What each row's revision of a claim changed, field by field (its status is what was done); a first revision changed nothing, and of a purged one nothing is left. */
async function changesOf(found: readonly Row[]): Promise<Map<number, AuditDetail[]>> {
  const saved = found.flatMap(({ id, subjectType, subject, details }) => {
    const revision = subjectType === 'claim' ? revisionIn(details) : null
    return revision !== null && revision > 1 ? [{ id, subject, revision }] : []
  })
  const pairs = await rows<{ id: number; before: string | null; after: string | null }>(sql`SELECT json_extract(j."value", '$[0]') AS "id", o."payload" AS "before", n."payload" AS "after"
    FROM json_each(${JSON.stringify(saved.map(({ id, subject, revision }) => [id, subject, revision]))}) j JOIN "Claim" c ON c."publicId" = json_extract(j."value", '$[1]')
    JOIN "Revision" n ON n."claimId" = c."id" AND n."number" = json_extract(j."value", '$[2]') JOIN "Revision" o ON o."claimId" = c."id" AND o."number" = n."number" - 1`)
  return new Map(pairs.flatMap(({ id, before, after }) => (before === null || after === null ? [] : [[id, tellChanges(before, after)]])))
}

function tellChanges(before: string, after: string): AuditDetail[] {
  return diffStates(JSON.parse(before) as ClaimState, JSON.parse(after) as ClaimState).filter(({ path }) => path !== 'status').map(({ label, before: old, after: now }) => ({ name: label, before: old, after: now }))
}
