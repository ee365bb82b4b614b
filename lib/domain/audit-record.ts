// Owns how a row of the audit chain is told: who did what to what, and its details as names with what stood before and after.

/** One thing that a write changed or noted; `before` is null where only a value is told. */
export type AuditDetail = { name: string; before: string | null; after: string | null }

export type AuditRecord = {
  /** Place in the chain. */
  number: number
  at: string
  author: string
  origin: string
  action: string
  subjectType: string
  subject: string
  /** The statement of a claim, the headline of an article, the name of an entry; null where there is none or it was purged. */
  title: string | null
  /** Number of the revision that a write to a claim saved. */
  revision: number | null
  details: AuditDetail[]
}

export type AuditPage = { records: AuditRecord[]; next: string | null; total: number | null }

/** The end of the chain; `hash` is what an outside copy can be compared with. */
export type ChainEnd = { hash: string; rows: number }

/** The values of `details` as told fields: `{field: {before, after}}` as a change, anything else as a value; hashes are left out. */
export function toldDetails(details: unknown): AuditDetail[] {
  if (details === null || typeof details !== 'object' || Array.isArray(details)) return textOf(details) === null ? [] : [{ name: '', before: null, after: textOf(details) }]
  const fields = details as Record<string, unknown>
  const { before, after } = fields
  if (isFields(before) && isFields(after)) return changesOf(before, after)
  return Object.entries(fields).flatMap(([name, value]): AuditDetail[] => {
    if (name === 'hash' || value === null || value === '') return []
    if (isFields(value) && 'before' in value && 'after' in value) {
      return isFields(value.before) && isFields(value.after) ? changesOf(value.before, value.after) : [{ name, before: textOf(value.before), after: textOf(value.after) }]
    }
    return textOf(value) === null ? [] : [{ name, before: null, after: textOf(value) }]
  })
}

type Fields = Record<string, unknown>
const isFields = (value: unknown): value is Fields => value !== null && typeof value === 'object' && !Array.isArray(value)

function changesOf(before: Fields, after: Fields): AuditDetail[] {
  return [...new Set([...Object.keys(before), ...Object.keys(after)])]
    .map((name) => ({ name, before: textOf(before[name]), after: textOf(after[name]) }))
    .filter((change) => change.before !== change.after)
}

/** A value as words: lists with commas, nested fields as "name: value"; null where there is nothing to tell. */
function textOf(value: unknown): string | null {
  if (value === null || value === undefined || value === '') return null
  if (typeof value === 'string') return listIn(value)
  if (typeof value === 'boolean') return value ? 'yes' : 'no'
  if (Array.isArray(value)) return value.map(textOf).filter((one) => one !== null).join(', ') || null
  if (typeof value === 'object') return Object.entries(value).flatMap(([name, one]) => (textOf(one) === null ? [] : [`${name}: ${textOf(one)}`])).join('; ') || null
  return String(value)
}

/** Columns keep lists as JSON text. */
function listIn(text: string): string | null {
  if (!/^\[.*\]$/s.test(text)) return text
  try {
    return textOf(JSON.parse(text))
  } catch {
    return text
  }
}
