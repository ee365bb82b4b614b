// Owns which places the command palette offers: those of both mastheads, of every conflict.
import { placesFor } from '@/components/desk/masthead'
import type { Place } from '@/components/palette/palette-items'
import { listConflicts } from '@/lib/data/register-queries'
import { messages } from '@/lib/messages/messages'
import { comparePath, conflictPath, deskPath, homePath, ledgerPath, methodologyPath, proposalsPath, searchPath, sourcesPath, timelinePath } from '@/lib/paths'

/** The places of the public masthead, of every conflict. Where the record cannot be read, those that need none. */
export async function publicPlaces(): Promise<Place[]> {
  const { nav, home } = messages
  const conflicts = await listConflicts().catch(() => [])
  const own = conflicts.flatMap(({ slug, name }) => [
    { label: nav.board, href: conflictPath(slug) }, { label: nav.timeline, href: timelinePath(slug) }, { label: nav.compare, href: comparePath(slug) },
    { label: nav.proposals, href: proposalsPath(slug) }, { label: nav.ledger, href: ledgerPath(slug) }, { label: nav.sources, href: sourcesPath(slug) },
  ].map((place) => ({ ...place, note: name })))
  return [
    ...own, { label: home.title, note: null, href: homePath() }, { label: nav.methodology, note: null, href: methodologyPath() }, { label: nav.search, note: null, href: searchPath() },
  ]
}

/** The places of the desk for a role, its home first; for nobody none. */
export function deskPlaces(role: string | null): Place[] {
  if (role === null) return []
  const { deskFrame } = messages
  return [{ label: deskFrame.main, note: null, href: deskPath() }, ...placesFor(role).map((place) => ({ ...place, note: deskFrame.main }))]
}
