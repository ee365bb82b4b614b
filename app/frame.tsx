import { headers } from 'next/headers'
import type { ReactNode } from 'react'
import { DeskMasthead } from '@/components/desk/masthead'
import { ForbiddenPage, SignedOutPage } from '@/components/desk/refused-page'
import { Places } from '@/components/ui/places'
import { DESK_HEADER, KEPT_HEADER, takeEntries, VERDICT_HEADER } from '@/lib/auth/desk-notes'
import { listConflicts } from '@/lib/data/register-queries'
import { messages } from '@/lib/messages/messages'
import { comparePath, conflictPath, deskPath, homePath, ledgerPath, methodologyPath, proposalsPath, searchPath, sourcesPath, timelinePath } from '@/lib/paths'
import { currentPerson } from './(desk)/desk/guard'
import { retrievalDay, siteOrigin } from './(public)/site-origin'
import { Gone } from '@/components/ui/gone'
import NotFound from './not-found'

/** What stands above a page: the places of the desk, or those of the public site. */
export async function Masthead() {
  if ((await headers()).has(DESK_HEADER)) return <DeskMasthead person={await signedIn()} />
  const { site, nav } = messages
  return (
    <header className="masthead">
      <div className="wrap masthead__row">
        <a className="wordmark" href={homePath()}>{site.name}</a>
        <Places
          label={site.main}
          smallLabel={site.mainSmall}
          menuLabel={site.menu}
          before={[{ label: nav.conflicts, href: homePath() }]}
          groups={(await conflictSlugs()).map(placesOf)}
          after={[{ label: nav.methodology, href: methodologyPath() }, { label: nav.search, href: searchPath() }]}
        />
      </div>
    </header>
  )
}

/** The page itself, or the answer that the proxy has found in its stead. */
export async function Answer({ children }: { children: ReactNode }) {
  const told = await headers()
  if (told.has('x-nowhere')) return told.get('x-nowhere') === 'gone' ? <Gone /> : <NotFound />
  const verdict = told.get(VERDICT_HEADER)
  if (verdict === null) return children
  const person = await signedIn()
  const entries = takeEntries(told.get(KEPT_HEADER))
  if (person) return <ForbiddenPage email={person.email} role={person.role} entries={entries} />
  return <SignedOutPage path={told.get(DESK_HEADER) ?? deskPath()} entries={entries} />
}

/** What stands below a page. */
export async function Foot() {
  const { footer, deskFrame } = messages
  const onDesk = (await headers()).has(DESK_HEADER)
  return (
    <footer className="foot">
      <div className="wrap">
        {onDesk ? <p>{deskFrame.footer}</p> : <p>{footer.neutral}</p>}
        {onDesk ? null : <p>{footer.licence} <a href={deskPath()}>{footer.desk}</a></p>}
        <p className="print-only">{footer.printed(await siteOrigin(), retrievalDay())}</p>
      </div>
    </footer>
  )
}

function placesOf(conflict: string) {
  const { nav } = messages
  return {
    slug: conflict,
    places: [
      { label: nav.board, href: conflictPath(conflict) },
      { label: nav.timeline, href: timelinePath(conflict) },
      { label: nav.compare, href: comparePath(conflict) },
      { label: nav.proposals, href: proposalsPath(conflict) },
      { label: nav.ledger, href: ledgerPath(conflict) },
      { label: nav.sources, href: sourcesPath(conflict) },
    ],
  }
}

/** The frame stands even where the record cannot be read; then it has only the places that need no record. */
async function conflictSlugs(): Promise<string[]> {
  try {
    return (await listConflicts()).map((conflict) => conflict.slug)
  } catch {
    return []
  }
}

async function signedIn() {
  return currentPerson().catch(() => null)
}
