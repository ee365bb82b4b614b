import type { Metadata, Viewport } from 'next'
import { headers } from 'next/headers'
import type { ReactNode } from 'react'
import '@fontsource-variable/noto-sans/wght.css'
import '@fontsource-variable/noto-sans-arabic/wght.css'
import '@fontsource-variable/noto-sans-hebrew/wght.css'
import '@fontsource-variable/source-serif-4/opsz.css'
import '@fontsource-variable/source-serif-4/wght-italic.css'
import './styles/tokens.css'
import './styles/base.css'
import './styles/layout.css'
import './styles/figures.css'
import './styles/claims.css'
import './styles/tables.css'
import './styles/board.css'
import './styles/compare.css'
import './styles/origins.css'
import './styles/ledger.css'
import './styles/controls.css'
import './styles/search.css'
import './styles/banners.css'
import './styles/charts.css'
import './styles/pages.css'
import './styles/print.css'
import { Places } from '@/components/ui/places'
import { listConflicts } from '@/lib/data/register-queries'
import { messages } from '@/lib/messages/messages'
import NotFound from './not-found'
import { retrievalDay, siteOrigin } from './(public)/site-origin'
import { comparePath, conflictPath, homePath, ledgerPath, methodologyPath, proposalsPath, searchPath, sourcesPath, timelinePath } from '@/lib/paths'

/** Every page carries a nonce for its scripts, and a static page could not. */
export const dynamic = 'force-dynamic'

export const metadata: Metadata = {
  title: { default: messages.site.name, template: `%s · ${messages.site.name}` },
  description: messages.site.tagline,
  icons: { icon: [{ url: '/favicon.svg', type: 'image/svg+xml' }, { url: '/favicon.ico', sizes: '32x32' }], apple: '/apple-touch-icon.png' },
}

export const viewport: Viewport = {
  width: 'device-width',
  initialScale: 1,
  colorScheme: 'light dark',
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#fafaf7' },
    { media: '(prefers-color-scheme: dark)', color: '#11151c' },
  ],
}

const LANGUAGE = 'en'

export default async function RootLayout({ children }: { children: ReactNode }) {
  const { site, footer } = messages
  return (
    <html lang={LANGUAGE} dir="ltr">
      <body>
        <a className="skip" href="#main">{site.skip}</a>
        <header className="masthead">
          <div className="wrap masthead__row">
            <a className="wordmark" href={homePath()}>{site.name}</a>
            <Places
              label={site.main}
              smallLabel={site.mainSmall}
              menuLabel={site.menu}
              before={[{ label: messages.nav.conflicts, href: homePath() }]}
              groups={(await conflictSlugs()).map(placesOf)}
              after={[{ label: messages.nav.methodology, href: methodologyPath() }, { label: messages.nav.search, href: searchPath() }]}
            />
          </div>
        </header>
        <main id="main" tabIndex={-1}>
          <div className="wrap">{(await headers()).has('x-nowhere') ? <NotFound /> : children}</div>
        </main>
        <footer className="foot">
          <div className="wrap">
            <p>{footer.neutral}</p>
            <p>{footer.licence}</p>
            <p className="print-only">{footer.printed(await siteOrigin(), retrievalDay())}</p>
          </div>
        </footer>
      </body>
    </html>
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
