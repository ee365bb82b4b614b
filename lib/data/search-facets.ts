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

/** Counts of every facet, the largest first (years: the newest first). A facet's own choice does not narrow it, all the others do. */
export async function searchFacets(query: SearchQuery, filter: ClaimFilter): Promise<SearchFacets> {
  const key = JSON.stringify([query, { ...filter, q: null, cursor: null, sort: null, view: null, by: null }])
  return cached(`search facets ${key}`, async () => {
    const registers = await registerSnapshot()
    const counted = await Promise.all(FACETS.map(async (facet) => [facet, await countFacet(facet, query, without(facet, filter), registers)] as const))
    return Object.fromEntries(counted) as SearchFacets
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

async function countFacet(facet: Facet, query: SearchQuery, filter: ClaimFilter, registers: RegisterSnapshot): Promise<FacetCount[]> {
  const [from, older] = await Promise.all([searchFrom(query, filter), olderFinds(query, filter)])
  if (facet === 'year') {
    const spans = await rows<{ earliest: string | null; latest: string | null; claims: number }>(sql`
      SELECT substr(c."asOfEarliest", 1, 4) AS earliest, substr(c."asOfLatest", 1, 4) AS latest, COUNT(*) AS claims ${from} GROUP BY 1, 2`)
    const past = older.map(({ asOf }) => ({ earliest: asOf?.earliest?.slice(0, 4) ?? null, latest: asOf?.latest?.slice(0, 4) ?? null, claims: 1 }))
    return countYears([...spans, ...past]).map(({ year, claims }) => ({ value: year, name: year, claims }))
  }
  const column = raw(COLUMNS[facet])
  const found = await rows<{ key: number | string | null; claims: number }>(sql`SELECT ${column} AS key, COUNT(*) AS claims ${from} GROUP BY ${column}`)
  const nameOf = namesOf(facet, registers)
  const counts = new Map<string, FacetCount>()
  const add = (entry: { value: string; name: string } | null | undefined, claims: number) => {
    if (!entry) return
    const known = counts.get(entry.value)
    counts.set(entry.value, { ...(known ?? entry), claims: (known?.claims ?? 0) + claims })
  }
  for (const { key, claims } of found) if (key !== null) add(nameOf(key), claims)
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
