// Owns how API addresses become filters and pages: every wrong value at once as a problem, never a silent default.
import { parsePublicId } from '@/lib/domain/public-id'
import { parseFilter, type ClaimFilter } from '@/lib/domain/filter'
import { getConflict } from '@/lib/data/register-queries'
import { Problem, type ProblemError } from '@/lib/publish/problem'

const DEFAULT_LIMIT = 50
const MAX_LIMIT = 500

export type ApiQuery = { filter: ClaimFilter; limit: number }

/** Filter and limit of an address. Throws a Problem of status 400 that names every wrong value; `more` adds those of the caller. */
export function readQuery(query: URLSearchParams, more: readonly ProblemError[] = []): ApiQuery {
  const { filter, problems } = parseFilter(query)
  const limit = readNumber(query, 'limit', { least: 1, most: MAX_LIMIT, fallback: DEFAULT_LIMIT })
  const errors = [...problems.map(({ path, message }) => ({ path, message })), ...limit.errors, ...more]
  if (errors.length > 0) throw new Problem(400, 'The address has values that cannot be read.', errors)
  return { filter, limit: limit.value }
}

/** A whole number of an address, within bounds; the fallback where it is absent. */
export function readNumber(query: URLSearchParams, key: string, { least, most, fallback }: { least: number; most: number; fallback: number }) {
  const given = query.getAll(key)
  if (given.length === 0) return { value: fallback, errors: [] }
  const value = Number(given[0])
  const fits = given.length === 1 && /^\d{1,9}$/.test(given[0]!) && value >= least && value <= most
  return fits ? { value, errors: [] } : { value: fallback, errors: [{ path: key, message: `must be one whole number from ${least} to ${most}` }] }
}

/** Like `readQuery` for lists that are no claims: their cursor is one of their own, written by `pageOf`. */
export function readListQuery(query: URLSearchParams): ApiQuery & { cursor: string | null } {
  const others = new URLSearchParams(query)
  others.delete('cursor')
  const cursors = query.getAll('cursor').filter((text) => text !== '')
  const after = cursors[0] === undefined ? null : decodeAfter(cursors[0])
  const isWrong = cursors.length > 1 || (cursors.length === 1 && after === null)
  return { ...readQuery(others, isWrong ? [BAD_CURSOR] : []), cursor: after }
}

const BAD_CURSOR = { path: 'cursor', message: 'is no cursor of this list' }

/** One page of a whole list behind the entry that the cursor names. Throws a Problem where there is no such entry. */
export function pageOf<Thing>(things: readonly Thing[], keyOf: (thing: Thing) => string, { limit, cursor }: { limit: number; cursor: string | null }) {
  const start = cursor === null ? 0 : things.findIndex((thing) => keyOf(thing) === cursor) + 1
  if (cursor !== null && start === 0) throw new Problem(400, 'The address has values that cannot be read.', [BAD_CURSOR])
  const data = things.slice(start, start + limit)
  const last = data[data.length - 1]
  const next = last && start + limit < things.length ? encodeAfter(keyOf(last)) : null
  return { data, page: { next, total: things.length } }
}

const encodeAfter = (key: string) => Buffer.from(`after:${key}`).toString('base64url')

function decodeAfter(text: string): string | null {
  const plain = Buffer.from(text, 'base64url').toString()
  return plain.startsWith('after:') && encodeAfter(plain.slice(6)) === text ? plain.slice(6) : null
}

/** The canonical id of a path. Throws a Problem of status 404 where it is none. */
export function readId(text: string | undefined, what: string): string {
  const id = text === undefined ? null : parsePublicId(text)
  if (!id) throw new Problem(404, `There is no ${what} with this id.`)
  return id
}

/** The conflict's present slug for a filter; a slug that no conflict has stays as it is and selects nothing. */
export async function presentConflict(slug: string | null): Promise<string | null> {
  return slug === null ? null : (await getConflict(slug))?.slug ?? slug
}
