// Owns which rows of the audit chain are asked for, read from an address and written back to one.
import { readSingle, valuesOf, type AddressQuery, type FilterProblem, type Report } from './address-values'
import { readPeriod } from './desk-filter'

export const AUDIT_TEXTS = ['author', 'action', 'subjectType', 'subject'] as const

export type AuditFilter = Record<(typeof AUDIT_TEXTS)[number], string | null> & {
  /** Calendar days in UTC; both are in. */
  from: string | null
  to: string | null
  /** Place in the chain behind which the page begins, newest first. */
  cursor: string | null
}

/** The filter that asks for every write. */
export function emptyAuditFilter(): AuditFilter {
  return { author: null, action: null, subjectType: null, subject: null, from: null, to: null, cursor: null }
}

/** Reads the view state of an address; a value that cannot be read is reported and left out. */
export function parseAuditFilter(query: AddressQuery): { filter: AuditFilter; problems: FilterProblem[] } {
  const filter = emptyAuditFilter()
  const problems: FilterProblem[] = []
  const report: Report = (path, message) => problems.push({ path, message })
  const single = (key: string) => readSingle(valuesOf(query, key), key, report)
  for (const key of AUDIT_TEXTS) filter[key] = single(key)
  Object.assign(filter, readPeriod(single, report))
  const cursor = single('cursor')
  if (cursor !== null && !/^[1-9]\d{0,14}$/.test(cursor)) report('cursor', 'is no cursor of this list; the list begins at its start')
  else filter.cursor = cursor
  return { filter, problems }
}

/** The address of a filter with some keys changed; it starts at the newest write unless the change names a cursor. */
export function auditQuery(filter: AuditFilter, change: Partial<AuditFilter> = {}): URLSearchParams {
  const params = new URLSearchParams()
  for (const [key, value] of Object.entries({ ...filter, cursor: null, ...change })) if (value !== null) params.append(key, value)
  return params
}
