// Owns which of the claims that wait for review are asked for: read from an address, written back to one, and matched.
import { readList, readSingle, valuesOf, type AddressQuery, type FilterProblem, type Report } from './address-values'
import { decodePlace, encodePlace } from './cursor'
import { choices } from './desk-filter'
import { KINDS, type Kind } from './vocabulary'

/** A claim that waits: what is known of it without reading what it says. */
export type WaitingClaim = {
  key: number
  id: string
  /** Number of the revision that waits. */
  head: number
  conflict: string
  fourEyes: boolean
  kind: Kind
  outlet: string | null
  /** Whether readers see an earlier revision of it. */
  isChange: boolean
  /** When and by whom it was handed in. */
  since: string
  handedInBy: string
  /** Who wrote what it says. */
  author: string
  /** Who is asked to review it. */
  assignee: string | null
}

export const REVIEW_TYPES = ['new', 'change'] as const
/** Who is asked: the one who looks, nobody, or an e-mail address. */
export const ASSIGNEES = ['me', 'nobody'] as const

export type ReviewFilter = {
  conflict: string | null
  kind: Kind[]
  outlet: string[]
  author: string | null
  type: (typeof REVIEW_TYPES)[number] | null
  assignee: string | null
  /** Only those that the one who looks may publish. */
  may: boolean
  cursor: string | null
}

/** The filter that asks for all that waits. */
export function emptyReviewFilter(): ReviewFilter {
  return { conflict: null, kind: [], outlet: [], author: null, type: null, assignee: null, may: false, cursor: null }
}

/** Reads the view state of an address; a value that cannot be read is reported and its default stands in. */
export function parseReviewFilter(query: AddressQuery): { filter: ReviewFilter; problems: FilterProblem[] } {
  const problems: FilterProblem[] = []
  const report: Report = (path, message) => problems.push({ path, message })
  const single = (key: string) => readSingle(valuesOf(query, key), key, report)
  const list = (key: string) => readList(valuesOf(query, key), key, report)
  const one = (key: string) => { const text = single(key); return text === null ? [] : [text] }
  const filter: ReviewFilter = {
    conflict: single('conflict'), kind: choices(list('kind'), KINDS, 'kind', report), outlet: list('outlet'), author: single('author'),
    type: choices(one('type'), REVIEW_TYPES, 'type', report)[0] ?? null, assignee: single('assignee'),
    may: choices(one('may'), ['yes'] as const, 'may', report).length > 0, cursor: readCursor(single('cursor'), report),
  }
  return { filter, problems }
}

function readCursor(text: string | null, report: Report): string | null {
  if (text === null || decodePlace(text, ['since'])) return text
  report('cursor', 'is no cursor of this list; the list begins at its start')
  return null
}

/** The address of a filter with some keys changed; it starts at the first page unless the change names a cursor. */
export function reviewQuery(filter: ReviewFilter, change: Partial<ReviewFilter> = {}): URLSearchParams {
  const params = new URLSearchParams()
  for (const [key, value] of Object.entries({ ...filter, cursor: null, ...change })) {
    if (Array.isArray(value)) for (const one of value) params.append(key, one)
    else if (value === true) params.append(key, 'yes')
    else if (typeof value === 'string') params.append(key, value)
  }
  return params
}

/** Whether a person may publish a claim: where its conflict has four eyes, only what somebody else wrote. */
export function mayPublish({ fourEyes, author }: Pick<WaitingClaim, 'fourEyes' | 'author'>, person: string): boolean {
  return !fourEyes || author !== person
}

/** Whether the filter asks for this claim; `me` is who looks. */
export function matchesReview(claim: WaitingClaim, filter: ReviewFilter, me: string): boolean {
  const { conflict, kind, outlet, author, type, assignee, may } = filter
  const asked = assignee === 'me' ? me : assignee === 'nobody' ? null : assignee
  return (conflict === null || claim.conflict === conflict) && (kind.length === 0 || kind.includes(claim.kind))
    && (outlet.length === 0 || (claim.outlet !== null && outlet.includes(claim.outlet))) && (author === null || claim.author === author || claim.handedInBy === author)
    && (type === null || claim.isChange === (type === 'change')) && (assignee === null || claim.assignee === asked) && (!may || mayPublish(claim, me))
}

/** One page of claims in the order of the queue, from the filter's cursor on. */
export function reviewPage<Waiting extends WaitingClaim>(claims: readonly Waiting[], cursor: string | null, limit: number): { page: Waiting[]; next: string | null } {
  const place = cursor === null ? null : decodePlace(cursor, ['since'])
  const behind = place === null ? claims : claims.filter(({ since, id }) => since > (place.key ?? '') || (since === place.key && id > place.id))
  const page = behind.slice(0, limit)
  const last = page[page.length - 1]
  return { page, next: last && behind.length > limit ? encodePlace('since', last.since, last.id) : null }
}
