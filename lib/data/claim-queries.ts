// Owns the lists of claims: one page of a filter, all of it one by one, and one claim by its id.
import type { Claim } from '@/lib/domain/claim'
import { compareClaims, sortKeyOf } from '@/lib/domain/claim-order'
import { decodeCursor, encodeCursor, matchesFilter, type ClaimFilter } from '@/lib/domain/filter'
import { cached } from './cache'
import { claimsOf, presentStates, readClaims, type StateRow } from './claim-read'
import { claimOrder, claimWhere, isBroad, type OrderedRun } from './claim-where'
import { olderStates } from './older-states'
import { registerSnapshot } from './register-snapshot'
import { type Sql, lists, raw, rows, sql, within } from './rows'

/** `next` is the cursor of the following page, null on the last one; `total` counts all pages. */
export type ClaimPage = { claims: Claim[]; next: string | null; total: number }

type FoundRow = { id: number; articleId: number; payload: string }
const PAYLOAD = raw('JOIN "Revision" r ON r."claimId" = c."id" AND r."number" = c."publicRevision" AND r."payload" IS NOT NULL')
const CHUNK = 500

/** One page of the public claims that the filter asks for, in its order, from its cursor on. */
export async function listClaims(filter: ClaimFilter, { limit = 50 }: { limit?: number } = {}): Promise<ClaimPage> {
  const [page, total] = await Promise.all([readPage(filter, limit + 1), countMatches(filter)])
  const claims = page.slice(0, limit)
  const last = claims[claims.length - 1]
  const next = last && page.length > limit ? encodeCursor({ sort: filter.sort, key: sortKeyOf(last, filter.sort), id: last.id }) : null
  return { claims, next, total }
}

/** Every claim of the filter from its cursor on, in its order, read in chunks. */
export async function* iterateClaims(filter: ClaimFilter): AsyncGenerator<Claim> {
  let cursor = filter.cursor
  do {
    const claims = await readPage({ ...filter, cursor }, CHUNK)
    yield* claims
    const last = claims.length === CHUNK ? claims[claims.length - 1] : undefined
    cursor = last ? encodeCursor({ sort: filter.sort, key: sortKeyOf(last, filter.sort), id: last.id }) : null
  } while (cursor !== null)
}

/** All claims of a filter at once, in its order; kept until the next write. Sorted here, since page after page the database would sort what is left. */
export function allClaims(given: ClaimFilter): Promise<Claim[]> {
  const filter = { ...given, cursor: null }
  return cached(`all ${JSON.stringify({ ...filter, view: null, by: null })}`, async () => {
    const keys = await lists<[id: number]>(sql`SELECT c."id" ${fromOf(filter)} WHERE ${claimWhere(filter, await registerSnapshot())}`)
    const claims = [...await olderMatches(filter)]
    for (let at = 0; at < keys.length; at += CHUNK) {
      const chunk = within(raw('c."id"'), keys.slice(at, at + CHUNK).map(([id]) => id))
      claims.push(...await readClaims(await rows<FoundRow>(sql`SELECT c."id", c."articleId", r."payload" FROM "Claim" c ${PAYLOAD} WHERE ${chunk}`), filter))
    }
    return claims.sort(compareClaims(filter.sort))
  })
}

async function readPage(filter: ClaimFilter, limit: number): Promise<Claim[]> {
  const where = claimWhere(filter, await registerSnapshot())
  const { dated, undated } = claimOrder(filter)
  const read = async (run: OrderedRun, most: number) => readClaims(await rows<FoundRow>(
    sql`SELECT c."id", c."articleId", r."payload" ${fromOf(filter)} ${PAYLOAD} WHERE ${where} AND ${run.where} ORDER BY ${run.orderBy} LIMIT ${most}`,
  ), filter)
  const older = behindCursor(await olderMatches(filter), filter).slice(0, limit)
  const runs = [...await Promise.all(dated.map((run) => read(run, limit))), older].filter((run) => run.length > 0)
  const claims = merged(runs, filter).slice(0, limit)
  const isFull = claims.length === limit && sortKeyOf(claims[limit - 1]!, filter.sort) !== null
  if (isFull || undated === null) return claims
  return merged([claims, await read(undated, limit)], filter).slice(0, limit)
}

function merged(runs: readonly Claim[][], { sort }: ClaimFilter): Claim[] {
  return runs.length > 1 ? runs.flat().sort(compareClaims(sort)) : runs[0] ?? []
}

/** By publication, articles are read in their order first, unless something rarer narrows the claims. */
function fromOf(filter: ClaimFilter): Sql {
  const byArticle = filter.sort.endsWith('publishedOn') && isBroad(filter)
  return raw(byArticle ? 'FROM "Article" a CROSS JOIN "Claim" c ON c."articleId" = a."id"' : 'FROM "Claim" c JOIN "Article" a ON a."id" = c."articleId"')
}

/** How many claims a filter asks for. */
export function countMatches(filter: ClaimFilter): Promise<number> {
  return cached(`total ${JSON.stringify({ ...filter, cursor: null, sort: null, view: null, by: null })}`, async () => {
    const where = claimWhere(filter, await registerSnapshot())
    const article = raw(filter.knownOn ? 'JOIN "Article" a ON a."id" = c."articleId"' : '')
    const [row] = await rows<{ n: number }>(sql`SELECT COUNT(*) AS n FROM "Claim" c ${article} WHERE ${where}`)
    return (row?.n ?? 0) + (await olderMatches(filter)).length
  })
}

/** Claims whose public state is newer than `recordedBy`, as they were then, where the filter asks for them; in the filter's order. */
export async function olderMatches(filter: ClaimFilter): Promise<Claim[]> {
  const { recordedBy } = filter
  if (!recordedBy) return []
  return cached(`older ${JSON.stringify({ ...filter, cursor: null, view: null, by: null })}`, async () => {
    const states: StateRow[] = [...(await olderStates(recordedBy)).values()]
    const present = await withPresentSlugs(filter)
    const claims = await claimsOf(await presentStates(states), filter)
    return claims.filter((claim) => matchesFilter(claim, present)).sort(compareClaims(filter.sort))
  })
}

function behindCursor(claims: Claim[], filter: ClaimFilter): Claim[] {
  const cursor = filter.cursor === null ? null : decodeCursor(filter.cursor)
  if (!cursor) return claims
  const place = placeOf(cursor.key, cursor.id, filter)
  return claims.filter((claim) => compareClaims(filter.sort)(claim, place) > 0)
}

/** What `compareClaims` needs to know of the row at a cursor. */
function placeOf(key: string | null, id: string, { sort }: ClaimFilter): Parameters<ReturnType<typeof compareClaims>>[0] {
  const clock = { edtf: key, earliest: key, latest: key, basis: 'unknown' as const }
  return { id, asOf: clock, recordedAt: sort.endsWith('recordedAt') ? key ?? '' : '', article: { publishedOn: clock } }
}

/** The filter with the slugs of today, for its pure twin, which knows no slugs of before a rename. */
export async function withPresentSlugs(filter: ClaimFilter): Promise<ClaimFilter> {
  const registers = await registerSnapshot()
  const present = (slugs: string[], register: { get(slug: string): { slug: string } | undefined }) => slugs.map((slug) => register.get(slug)?.slug ?? slug)
  return {
    ...filter,
    conflict: filter.conflict && (registers.conflicts.get(filter.conflict)?.slug ?? filter.conflict),
    metric: present(filter.metric, registers.metrics), outlet: present(filter.outlet, registers.outlets),
    claimant: present(filter.claimant, registers.actors), actor: present(filter.actor, registers.actors),
    proposal: present(filter.proposal, registers.proposals), topic: present(filter.topic, registers.topics),
  }
}
