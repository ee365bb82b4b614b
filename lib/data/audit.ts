// Owns the audit chain: one row for each thing that a write did, each hashed together with the row before.
import { canonicalJson } from '@/lib/domain/canonical-json'
import { sha256 } from './hash'
import { insertRows } from './insert-rows'
import type { Prisma } from './generated/sqlite/client'

/** What a write did to one thing; `details` is kept as canonical JSON. */
export type AuditEntry = { action: string; subjectType: string; subject: string; details?: unknown }

export type AuditRow = {
  id: number
  at: string
  author: string
  origin: string
  action: string
  subjectType: string
  subject: string
  details: string
  previousHash: string
  hash: string
}

/** What the first row's predecessor would be. */
export const AUDIT_ROOT = '0'.repeat(64)

/** The hash of a row over its contents and its predecessor's hash. */
export function auditHash(row: Omit<AuditRow, 'hash' | 'id'>): string {
  return sha256(canonicalJson([row.previousHash, row.at, row.author, row.origin, row.action, row.subjectType, row.subject, row.details]))
}

const COLUMNS = ['at', 'author', 'origin', 'action', 'subjectType', 'subject', 'details', 'previousHash', 'hash'] as const

/** Appends rows to the chain and moves its head; part of a write's transaction. */
export async function appendAudit(
  db: Prisma.TransactionClient,
  entries: readonly AuditEntry[],
  { at, author, origin }: { at: string; author: string; origin: string },
): Promise<void> {
  const settings = await db.setting.findMany({ where: { name: { in: ['audit_head', 'audit_count'] } } })
  let head = settings.find(({ name }) => name === 'audit_head')?.value ?? AUDIT_ROOT
  const count = Number(settings.find(({ name }) => name === 'audit_count')?.value ?? 0)
  const rows = entries.map(({ action, subjectType, subject, details = {} }) => {
    const row = { at, author, origin, action, subjectType, subject, details: canonicalJson(details), previousHash: head }
    head = auditHash(row)
    return { ...row, hash: head }
  })
  await insertRows(db, 'Audit', COLUMNS, rows)
  await insertRows(db, 'Setting', ['name', 'value'], [
    { name: 'audit_head', value: head }, { name: 'audit_count', value: String(count + entries.length) },
  ], { replace: true })
}
