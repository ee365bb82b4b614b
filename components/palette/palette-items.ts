// Owns what the palette offers: pages whose names have every word that was typed, claims that the search finds, and the whole search.
import { foldText } from '@/lib/domain/fold-text'
import { apiPath, claimPath, searchPath, withQuery } from '@/lib/paths'

export type Place = { label: string; note: string | null; href: string }
export type PaletteItem = Place & { key: string; group: 'pages' | 'claims' | 'all' }

const MOST_PLACES = 8
export const MOST_FINDS = 6
/** The clocks of the page that is left are those of the page that is gone to. */
const CLOCKS = ['asOf', 'knownOn', 'recordedBy'] as const

/** The clocks in an address, as a query. */
export function clocksOf(search: string): Record<string, string> {
  const given = new URLSearchParams(search)
  return Object.fromEntries(CLOCKS.flatMap((name) => (given.get(name) ? [[name, given.get(name)!]] : [])))
}

/** The address with the clocks behind it. */
export function keptHref(href: string, clocks: Record<string, string>): string {
  return href.includes('#') || href.includes('?') ? href : withQuery(href, clocks)
}

/** Pages for what was typed, in their order; the first of them where nothing was. */
export function matchPlaces(places: readonly Place[], typed: string): Place[] {
  const words = foldText(typed).split(/\s+/).filter(Boolean)
  return places.filter(({ label, note }) => { const name = foldText(`${label} ${note ?? ''}`); return words.every((word) => name.includes(word)) }).slice(0, MOST_PLACES)
}

/** Pages, finds, and with words the way to all of the search's results. */
export function paletteItems(places: readonly Place[], finds: readonly Place[], typed: string, all: string, clocks: Record<string, string>): PaletteItem[] {
  const q = typed.trim()
  return [
    ...matchPlaces(places, q).map((place) => ({ ...place, href: keptHref(place.href, clocks), key: `page ${place.href}`, group: 'pages' as const })),
    ...finds.map((find) => ({ ...find, key: `claim ${find.href}`, group: 'claims' as const })),
    ...(q === '' ? [] : [{ key: 'all', group: 'all' as const, label: `${all}: “${q}”`, note: null, href: searchPath({ q, ...clocks }) }]),
  ]
}

type Found = { id: string; statement: string; article: { outlet: { name: string } | null }; asOf: { edtf: string | null } | null }

/** Claims that the search finds; none for words that it does not take. Throws where it cannot be asked. */
export async function findClaims(q: string, clocks: Record<string, string>, signal: AbortSignal): Promise<Place[]> {
  const answer = await fetch(apiPath(['search'], { q, limit: MOST_FINDS, ...clocks }), { signal, headers: { Accept: 'application/json' } })
  if (answer.status === 400) return []
  if (!answer.ok) throw new Error(`search answered ${answer.status}`)
  const { data } = await answer.json() as { data: Found[] }
  return data.map(({ id, statement, article, asOf }) => (
    { label: statement, note: [article.outlet?.name, asOf?.edtf].filter(Boolean).join(' · ') || null, href: claimPath(id, clocks) }))
}
