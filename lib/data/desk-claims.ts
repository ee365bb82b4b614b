// Owns the table of the desk: one page of the heads that a filter asks for, in its order, and how many there are.
import { decodePlace, encodePlace } from '@/lib/domain/cursor'
import { DESK_SORTS, type DeskFilter, type DeskSort } from '@/lib/domain/desk-filter'
import { deskKeyOf, matchesDesk } from '@/lib/domain/desk-match'
import type { DeskPage } from '@/lib/domain/desk-records'
import { cached } from './cache'
import { aheadHeads, readHeads } from './desk-heads'
import { type Stratum, strataOf } from './desk-order'
import { isBroadDesk, settledStatuses, settledWhere } from './desk-where'
import { registerSnapshot, type RegisterSnapshot } from './register-snapshot'
import { type Sql, every, raw, rows, sql, within } from './rows'

/** Where a row stands within its stratum. */
type Place = { id: number; key: string | null }

/** One page of the heads that the filter asks for, from its cursor on. */
export async function listDeskClaims(filter: DeskFilter, { limit = Number(filter.limit) }: { limit?: number } = {}): Promise<DeskPage> {
  const [places, total] = await Promise.all([readPlaces(filter, limit + 1), countDeskClaims(filter)])
  const claims = await readHeads(places.slice(0, limit).map(({ id }) => id))
  const last = claims[claims.length - 1]
  return { claims, next: last && places.length > limit ? encodePlace(filter.sort, deskKeyOf(last, filter.sort), last.state.id) : null, total }
}

/** How many heads a filter asks for. */
export function countDeskClaims(filter: DeskFilter): Promise<number> {
  return cached(`desk total ${JSON.stringify({ ...filter, sort: null, limit: null, cursor: null })}`, async () => {
    const where = await settledWhere(filter, await registerSnapshot())
    const [[settled], ahead] = await Promise.all([
      rows<{ n: number }>(sql`SELECT COUNT(*) AS "n" FROM "Claim" c WHERE ${within(raw('+c."headStatus"'), settledStatuses(filter))} AND ${where}`), aheadMatches(filter),
    ])
    return (settled?.n ?? 0) + ahead.length
  })
}

async function readPlaces(filter: DeskFilter, limit: number): Promise<Place[]> {
  const registers = await registerSnapshot()
  const [where, ahead, behind] = await Promise.all([settledWhere(filter, registers), aheadMatches(filter), cursorPlace(filter)])
  const strata = strataOf(filter.sort, registers)
  const first = behind ? Math.max(0, strata.findIndex((stratum) => stratum.has(behind.key))) : 0
  const found: Place[] = []
  for (let at = first; at < strata.length && found.length < limit; at++) {
    const stratum = strata[at]!
    const start = at === first ? behind : null
    const heads = ahead.filter((head) => stratum.has(deskKeyOf(head, filter.sort)))
      .map((head) => ({ id: head.key, key: stratum.column === null ? null : deskKeyOf(head, filter.sort) }))
      .filter((place) => start === null || compare(filter.sort)(place, inStratum(start, stratum)) > 0)
    const settled = await settledPlaces(stratum, filter, where, start, limit - found.length)
    found.push(...[...settled, ...heads].sort(compare(filter.sort)).slice(0, limit - found.length))
  }
  return found
}

const inStratum = (place: Place, { column }: Stratum): Place => (column === null ? { ...place, key: null } : place)

function compare(sort: DeskSort): (a: Place, b: Place) => number {
  const sign = sort.startsWith('-') ? -1 : 1
  return (a, b) => sign * (a.key === b.key || a.key === null || b.key === null ? a.id - b.id : a.key < b.key ? -1 : 1)
}

async function settledPlaces(stratum: Stratum, filter: DeskFilter, where: Sql, start: Place | null, most: number): Promise<Place[]> {
  const { column, index, isCommon } = stratum
  const down = filter.sort.startsWith('-')
  const direction = raw(down ? 'DESC' : 'ASC')
  const beyond = raw(down ? '<' : '>')
  const statuses = settledStatuses(filter)
  // The plus keeps the database from walking all claims by their key where an index leads to few.
  const id = raw(column === null && !(isCommon && isBroadDesk(filter)) ? '+c."id"' : 'c."id"')
  const behind = start === null ? raw('1 = 1') : column === null ? sql`${id} ${beyond} ${start.id}` : sql`(${column}, c."id") ${beyond} (${start.key}, ${start.id})`
  const read = (status: Sql) => rows<Place>(sql`SELECT c."id" AS "id", ${column ?? raw('NULL')} AS "key" FROM "Claim" c
    WHERE ${every([status, stratum.where, behind, where])} ORDER BY ${column === null ? sql`${id} ${direction}` : sql`${column} ${direction}, ${id} ${direction}`} LIMIT ${most}`)
  if (index === null || !isBroadDesk(filter)) return read(within(raw('+c."headStatus"'), statuses))
  const runs = await Promise.all(statuses.map((status) => read(sql`${raw(`c."${index}"`)} = ${status}`)))
  return runs.flat().sort(compare(filter.sort)).slice(0, most)
}

/** The row behind which the page begins; null at the start, and where that claim is not there. */
async function cursorPlace({ cursor }: DeskFilter): Promise<Place | null> {
  const place = cursor === null ? null : decodePlace(cursor, DESK_SORTS)
  if (!place) return null
  const [row] = await rows<{ id: number }>(sql`SELECT "id" FROM "Claim" WHERE "publicId" = ${place.id}`)
  return row ? { id: row.id, key: place.key } : null
}

async function aheadMatches(filter: DeskFilter) {
  const [registers, heads] = await Promise.all([registerSnapshot(), aheadHeads()])
  const present = withPresentSlugs(filter, registers)
  return heads.filter((head) => matchesDesk(head, present))
}

/** Slugs of before a rename as they are today. */
function withPresentSlugs(filter: DeskFilter, { conflicts, metrics, outlets, actors }: RegisterSnapshot): DeskFilter {
  const present = (slugs: string[], register: { get(slug: string): { slug: string } | undefined }) => slugs.map((slug) => register.get(slug)?.slug ?? slug)
  return {
    ...filter, conflict: filter.conflict && (conflicts.get(filter.conflict)?.slug ?? filter.conflict), metric: present(filter.metric, metrics),
    outlet: present(filter.outlet, outlets), claimant: present(filter.claimant, actors),
  }
}
