// Owns the facets of a search: by kind, metric, outlet, claimant, conflict and year, how many finds each choice would show.
import type { Claim } from '@/lib/domain/claim'
import type { ClaimFilter } from '@/lib/domain/filter'
import type { SearchQuery } from '@/lib/domain/search-query'
import { countYears } from '@/lib/domain/search-years'
import { cached } from './cache'
import { registerSnapshot, type RegisterSnapshot } from './register-snapshot'
import { olderFinds, searchFrom } from './search-where'
import { raw, rows, sql } from './rows'

export const FACETS = ['conflict', 'kind', 'metric', 'claimant', 'outlet', 'year'] as const
export type Facet = (typeof FACETS)[number]
/** `value` is what the address takes: a slug, a kind or a year; `name` what the register calls it; `family` is that of a metric. */
export type FacetCount = Entry & { claims: number }
type Entry = { value: string; name: string; family?: string }
export type SearchFacets = Record<Facet, FacetCount[]>

/**
 * Counts of every facet, the largest first (years: the newest first). A facet's own choice does not narrow it, all the others do: facets
 * without a choice are counted in one reading of the finds, each other one in a reading of its own.
 */
export async function searchFacets(query: SearchQuery, filter: ClaimFilter): Promise<SearchFacets> {
  const key = JSON.stringify([query, { ...filter, q: null, cursor: null, sort: null, view: null, by: null }])
  return cached(`search facets ${key}`, async () => {
    const registers = await registerSnapshot()
    const readings = new Map<string, { filter: ClaimFilter; facets: Facet[] }>()
    for (const facet of FACETS) {
      const others = without(facet, filter)
      const known = readings.get(JSON.stringify(others))
      if (known) known.facets.push(facet)
      else readings.set(JSON.stringify(others), { filter: others, facets: [facet] })
    }
    const counted = await Promise.all([...readings.values()].map((one) => countFacets(one.facets, query, one.filter, registers)))
    return Object.fromEntries(counted.flat()) as SearchFacets
  })
}

function without(facet: Facet, filter: ClaimFilter): ClaimFilter {
  switch (facet) {
    case 'conflict': return { ...filter, conflict: null }
    case 'year': return { ...filter, from: null, to: null }
    default: return { ...filter, [facet]: [] }
  }
}

const COLUMNS = { conflict: 'c."conflictId"', kind: 'c."kind"', metric: 'c."metricId"', claimant: 'c."claimantId"', outlet: 'c."outletId"' }
const YEARS = 'substr(c."asOfEarliest", 1, 4) AS earliest, substr(c."asOfLatest", 1, 4) AS latest'
type Group = { facet: Facet; key: string | number | null; latest: string | null; claims: number }

async function countFacets(facets: readonly Facet[], query: SearchQuery, filter: ClaimFilter, registers: RegisterSnapshot): Promise<[Facet, FacetCount[]][]> {
  const [from, older] = await Promise.all([searchFrom(query, filter), olderFinds(query, filter)])
  const columns = facets.map((facet) => (facet === 'year' ? YEARS : `${COLUMNS[facet]} AS "${facet}"`)).join(', ')
  const groups = facets.map((facet) => (facet === 'year'
    ? `SELECT 'year' AS facet, earliest AS key, latest, COUNT(*) AS claims FROM found GROUP BY earliest, latest`
    : `SELECT '${facet}' AS facet, "${facet}" AS key, NULL AS latest, COUNT(*) AS claims FROM found GROUP BY "${facet}"`)).join(' UNION ALL ')
  const counted = await rows<Group>(sql`WITH found AS MATERIALIZED (SELECT ${raw(columns)} ${from}) ${raw(groups)}`)
  return facets.map((facet) => {
    const own = counted.filter((group) => group.facet === facet)
    return [facet, facet === 'year' ? yearCounts(own, older) : namedCounts(facet, own, older, registers)]
  })
}

function yearCounts(groups: readonly Group[], older: readonly Claim[]): FacetCount[] {
  const present = groups.map(({ key, latest, claims }) => ({ earliest: key === null ? null : String(key), latest, claims }))
  const past = older.map(({ asOf }) => ({ earliest: asOf?.earliest?.slice(0, 4) ?? null, latest: asOf?.latest?.slice(0, 4) ?? null, claims: 1 }))
  return countYears([...present, ...past]).map(({ year, claims }) => ({ value: year, name: year, claims }))
}

function namedCounts(facet: Exclude<Facet, 'year'>, groups: readonly Group[], older: readonly Claim[], registers: RegisterSnapshot): FacetCount[] {
  const nameOf = namesOf(facet, registers)
  const counts = new Map<string, FacetCount>()
  const add = (entry: Entry | null | undefined, claims: number) => {
    if (!entry) return
    const known = counts.get(entry.value)
    counts.set(entry.value, { ...(known ?? entry), claims: (known?.claims ?? 0) + claims })
  }
  for (const { key, claims } of groups) if (key !== null) add(nameOf(key), claims)
  for (const claim of older) add(entryOf(facet, claim, registers), 1)
  return [...counts.values()].sort((a, b) => b.claims - a.claims || a.name.localeCompare(b.name, 'en'))
}

function namesOf(facet: Exclude<Facet, 'year'>, registers: RegisterSnapshot): (key: number | string) => Entry | undefined {
  if (facet === 'kind') return (key) => ({ value: String(key), name: String(key) })
  const register = { conflict: registers.conflicts, metric: registers.metrics, claimant: registers.actors, outlet: registers.outlets }[facet].byId
  return (key) => {
    const row = register.get(Number(key))
    if (!row) return undefined
    return 'label' in row ? { value: row.slug, name: row.label, family: row.family } : { value: row.slug, name: row.name }
  }
}

function entryOf(facet: Exclude<Facet, 'year'>, { conflict, kind, metric, claimant, article }: Claim, { conflicts }: RegisterSnapshot): Entry | null {
  switch (facet) {
    case 'conflict': return { value: conflict, name: conflicts.get(conflict)?.name ?? conflict }
    case 'kind': return { value: kind, name: kind }
    case 'metric': return metric && { value: metric.slug, name: metric.label, family: metric.family }
    case 'claimant': return claimant && { value: claimant.slug, name: claimant.name }
    case 'outlet': return article.outlet && { value: article.outlet.slug, name: article.outlet.name }
    default: throw new RangeError(`Unknown facet "${String(facet)}"`)
  }
}
