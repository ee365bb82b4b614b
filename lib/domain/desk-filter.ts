// Owns which claims the desk's table asks for: heads in any status, read from an address and written back to one.
import { readList, readSingle, valuesOf, type AddressQuery, type FilterProblem, type Report } from './address-values'
import { isCalendarDay } from './calendar-day'
import { decodePlace } from './cursor'
import { parsePublicId } from './public-id'
import { KINDS, STATUSES, type Kind } from './vocabulary'

/** `newer_head`: the public sees an older revision than the newest. */
export const DESK_STATUSES = [...STATUSES, 'newer_head'] as const
/** What a claim may lack. */
export const CLAIM_GAPS = ['date', 'basis', 'claimant', 'quote'] as const
/** What an article may lack. */
export const ARTICLE_GAPS = ['outlet', 'publishedOn', 'url'] as const
export const DESK_SORT_KEYS = ['updated', 'recorded', 'asOf', 'status', 'kind', 'claimant', 'metric', 'outlet'] as const
export type DeskSortKey = (typeof DESK_SORT_KEYS)[number]
export type DeskSort = DeskSortKey | `-${DeskSortKey}`
export const DESK_SORTS: readonly DeskSort[] = DESK_SORT_KEYS.flatMap((key) => [`-${key}` as const, key])
export const DEFAULT_DESK_SORT: DeskSort = '-updated'
/** How many rows a page may have. */
export const DESK_LIMITS = ['50', '100', '500'] as const
export const DESK_LISTS = ['metric', 'outlet', 'claimant', 'article'] as const
export type DeskStatus = (typeof DESK_STATUSES)[number]
export type ClaimGap = (typeof CLAIM_GAPS)[number]
export type ArticleGap = (typeof ARTICLE_GAPS)[number]

export type DeskFilter = {
  status: DeskStatus[]
  kind: Kind[]
  conflict: string | null
  metric: string[]
  outlet: string[]
  claimant: string[]
  /** Article ids in their canonical form. */
  article: string[]
  /** Who wrote the first or the newest revision. */
  author: string | null
  missing: ClaimGap[]
  /** Words that must all occur in the newest revision. */
  q: string | null
  /** Calendar days in UTC of the first revision. */
  from: string | null
  to: string | null
  sort: DeskSort
  limit: (typeof DESK_LIMITS)[number]
  cursor: string | null
}

/** The filter that asks for every claim. */
export function emptyDeskFilter(): DeskFilter {
  return {
    status: [], kind: [], conflict: null, metric: [], outlet: [], claimant: [], article: [], author: null, missing: [], q: null, from: null, to: null,
    sort: DEFAULT_DESK_SORT, limit: DESK_LIMITS[0], cursor: null,
  }
}

/** Reads the view state of an address; a value that cannot be read is reported and its default stands in. */
export function parseDeskFilter(query: AddressQuery): { filter: DeskFilter; problems: FilterProblem[] } {
  const filter = emptyDeskFilter()
  const problems: FilterProblem[] = []
  const report: Report = (path, message) => problems.push({ path, message })
  const single = (key: string) => readSingle(valuesOf(query, key), key, report)
  const list = (key: string) => readList(valuesOf(query, key), key, report)
  filter.status = choices(list('status'), DESK_STATUSES, 'status', report)
  filter.kind = choices(list('kind'), KINDS, 'kind', report)
  filter.missing = choices(list('missing'), CLAIM_GAPS, 'missing', report)
  filter.conflict = single('conflict')
  for (const key of DESK_LISTS) filter[key] = list(key)
  filter.article = [...new Set(filter.article.map((id) => parsePublicId(id) ?? id))]
  filter.author = single('author')
  filter.q = single('q')
  Object.assign(filter, readPeriod(single, report))
  filter.sort = choices([single('sort') ?? DEFAULT_DESK_SORT], DESK_SORTS, 'sort', report)[0] ?? DEFAULT_DESK_SORT
  filter.limit = choices([single('limit') ?? DESK_LIMITS[0]], DESK_LIMITS, 'limit', report)[0] ?? DESK_LIMITS[0]
  filter.cursor = readCursor(single('cursor'), filter.sort, report)
  return { filter, problems }
}

/** Two days of an address, `from` and `to`; both are left out where they stand the wrong way round. */
export function readPeriod(single: (key: string) => string | null, report: Report): { from: string | null; to: string | null } {
  const [from, to] = (['from', 'to'] as const).map((key) => {
    const text = single(key)
    if (text !== null && !isCalendarDay(text)) report(key, `"${text}" is no day that exists; write YYYY-MM-DD`)
    return text !== null && isCalendarDay(text) ? text : null
  }) as [string | null, string | null]
  if (from === null || to === null || from <= to) return { from, to }
  report('to', `${to} is earlier than from (${from})`)
  return { from: null, to: null }
}

/** The values of a list that are among these; the others are reported. */
export function choices<Choice extends string>(texts: readonly string[], among: readonly Choice[], key: string, report: Report): Choice[] {
  return texts.flatMap((text) => {
    const found = among.find((one) => one === text)
    if (found === undefined) report(key, `"${text}" must be one of ${among.join(', ')}`)
    return found === undefined ? [] : [found]
  })
}

function readCursor(text: string | null, sort: DeskSort, report: Report): string | null {
  if (text === null) return null
  if (decodePlace(text, DESK_SORTS)?.sort === sort) return text
  report('cursor', 'is no cursor of this list; the list begins at its start')
  return null
}

/** Values that stand in where an address says nothing. */
const DEFAULTS: Readonly<Record<string, string>> = { sort: DEFAULT_DESK_SORT, limit: DESK_LIMITS[0] }

/** The address of a filter with some keys changed: defaults left out; it starts at the first page unless the change names a cursor. */
export function deskQuery(filter: DeskFilter, change: Partial<DeskFilter> = {}): URLSearchParams {
  const params = new URLSearchParams()
  const asked: DeskFilter = { ...filter, cursor: null, ...change }
  for (const [key, value] of Object.entries(asked)) {
    if (Array.isArray(value)) for (const one of value) params.append(key, one)
    else if (value !== null && value !== DEFAULTS[key]) params.append(key, value)
  }
  return params
}
