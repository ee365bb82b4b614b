// Owns the order in which sources first speak; the place in it gives a source its colour and shape.
import type { Claim } from './claim'
import { sourceOf, type SourceAxis } from './comparison-source'

/** Slug of each source with its place, from 0: by first report, then by name. */
export function orderSources(claims: readonly Claim[], by: SourceAxis): ReadonlyMap<string, number> {
  const first = new Map<string, { name: string; day: string }>()
  for (const claim of claims) {
    const { slug, name } = sourceOf(claim, by)
    const day = claim.article.publishedOn?.earliest ?? '9999'
    const known = first.get(slug)
    if (!known || day < known.day) first.set(slug, { name, day })
  }
  const sorted = [...first].sort(([slugA, a], [slugB, b]) => a.day.localeCompare(b.day) || a.name.localeCompare(b.name, 'en') || (slugA < slugB ? -1 : 1))
  return new Map(sorted.map(([slug], place) => [slug, place]))
}
