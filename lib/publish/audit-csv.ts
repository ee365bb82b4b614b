// Owns the CSV of the audit chain: a line for each row, details as "field: before → after", safe to open in a spreadsheet.
import type { AuditRecord } from '@/lib/domain/audit-record'
import { csvLine } from './claims-csv'

const HEADER = ['row', 'at', 'author', 'origin', 'action', 'subject_type', 'subject', 'title', 'revision', 'details']

/** Header and lines, as they come. */
export async function* auditCsv(records: AsyncIterable<AuditRecord> | Iterable<AuditRecord>): AsyncGenerator<string> {
  yield csvLine(HEADER)
  for await (const { number, at, author, origin, action, subjectType, subject, title, revision, details } of records) {
    yield csvLine([number, at, author, origin, action, subjectType, subject, title, revision, details.map(told).join('\n') || null])
  }
}

function told({ name, before, after }: AuditRecord['details'][number]): string {
  const value = before === null ? after ?? '' : `${before} → ${after ?? ''}`
  return name === '' ? value : `${name}: ${value}`
}
