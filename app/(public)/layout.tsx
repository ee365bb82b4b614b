import type { ReactNode } from 'react'
import '../styles/palette.css'
import { Palette } from '@/components/palette/palette'
import type { Place } from '@/components/palette/palette-items'
import { listConflicts } from '@/lib/data/register-queries'
import { messages } from '@/lib/messages/messages'
import { comparePath, conflictPath, homePath, ledgerPath, methodologyPath, proposalsPath, searchPath, sourcesPath, timelinePath } from '@/lib/paths'

/** What all public pages have: the command palette, which needs script; without it the links of the masthead lead to the same places. */
export default async function PublicLayout({ children }: { children: ReactNode }) {
  return <>{children}<Palette places={await publicPlaces()} words={messages.palette} /></>
}

/** The places of the masthead, of every conflict. Where the record cannot be read, those that need none. */
async function publicPlaces(): Promise<Place[]> {
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
