// Owns the view state that lives in addresses: which claims are asked for, read from an address and written back to one.
import { readList, readSingle, valuesOf, type AddressQuery, type FilterProblem, type Report } from './address-values'
import { isCalendarDay } from './calendar-day'
import { emptyFilter, PUBLIC_STATUSES, SOURCE_KEYS, VIEWS, type ClaimFilter } from './claim-filter'
import { SORTS, type Sort } from './claim-order'
import { decodeCursor } from './cursor'
import { parsePublicId } from './public-id'
import { KINDS } from './vocabulary'

export { emptyFilter, PUBLIC_STATUSES, SOURCE_KEYS, VIEWS, type ClaimFilter, type SourceKey, type View } from './claim-filter'
export { decodeCursor, encodeCursor, type Cursor } from './cursor'
export { matchesFilter } from './filter-match'
export type { FilterProblem } from './address-values'

const SLUG_LISTS = ['metric', 'outlet', 'claimant', 'article', 'actor', 'proposal', 'topic'] as const
const DAYS = ['from', 'to', 'asOf', 'knownOn'] as const

/**
 * Reads the view state of an address. A value that cannot be read is reported and its default stands in; unknown keys are passed over.
 * Pages show the problems, the API answers 400 with them.
 */
export function parseFilter(query: AddressQuery): { filter: ClaimFilter; problems: FilterProblem[] } {
  const filter = emptyFilter()
  const problems: FilterProblem[] = []
  const report = (path: string, message: string) => problems.push({ path, message })
  const list = (key: string) => readList(valuesOf(query, key), key, report)
  const single = (key: string) => readSingle(valuesOf(query, key), key, report)
  const choice = <Choice extends string>(key: string, choices: readonly Choice[]): Choice | null => {
    const text = single(key)
    if (text === null) return null
    const found = choices.find((entry) => entry === text)
    if (found === undefined) report(key, `"${text}" must be one of ${choices.join(', ')}`)
    return found ?? null
  }

  filter.conflict = single('conflict')
  for (const text of list('kind')) {
    const kind = KINDS.find((entry) => entry === text)
    if (kind) filter.kind.push(kind)
    else report('kind', `"${text}" must be one of ${KINDS.join(', ')}`)
  }
  for (const key of SLUG_LISTS) filter[key] = list(key)
  filter.article = [...new Set(filter.article.map((id) => parsePublicId(id) ?? id))]
  filter.status = choice('status', PUBLIC_STATUSES) ?? filter.status
  filter.q = single('q')
  for (const key of DAYS) {
    const text = single(key)
    if (text === null) continue
    if (isCalendarDay(text)) filter[key] = text
    else report(key, `"${text}" is no day that exists; write YYYY-MM-DD`)
  }
  if (filter.from !== null && filter.to !== null && filter.from > filter.to) {
    report('to', `${filter.to} is earlier than from (${filter.from})`)
    filter.from = filter.to = null
  }
  filter.by = choice('by', SOURCE_KEYS)
  filter.recordedBy = readInstant(single('recordedBy'), report)
  filter.view = choice('view', VIEWS) ?? filter.view
  filter.sort = choice('sort', SORTS) ?? filter.sort
  filter.cursor = readCursor(single('cursor'), filter.sort, report)
  return { filter, problems }
}

/** The address of a filter: defaults left out, keys in one order. The inverse of `parseFilter`. */
export function filterToSearchParams(filter: ClaimFilter): URLSearchParams {
  const params = new URLSearchParams()
  const defaults = emptyFilter()
  for (const key of Object.keys(defaults) as (keyof ClaimFilter)[]) {
    const value = filter[key]
    if (Array.isArray(value)) for (const entry of value) params.append(key, entry)
    else if (value !== null && value !== defaults[key]) params.append(key, value)
  }
  return params
}

/** A plain day stands for its end in UTC, so that what was recorded on it counts. */
function readInstant(text: string | null, report: Report): string | null {
  if (text === null) return null
  if (isCalendarDay(text)) return `${text}T23:59:59.999Z`
  const match = /^(\d{4}-\d{2}-\d{2})T([01]\d|2[0-3]):[0-5]\d(?::[0-5]\d(?:\.\d{1,9})?)?(?:Z|[+-](?:[01]\d|2[0-3]):[0-5]\d)$/.exec(text)
  if (match && isCalendarDay(match[1]!)) return new Date(text).toISOString()
  report('recordedBy', `"${text}" is no instant; write a day, or one such as 2024-04-14T12:00:00Z`)
  return null
}

function readCursor(text: string | null, sort: Sort, report: Report): string | null {
  if (text === null) return null
  if (decodeCursor(text)?.sort === sort) return text
  report('cursor', 'is no cursor of this list; the list begins at its start')
  return null
}
