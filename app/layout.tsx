import type { Metadata, Viewport } from 'next'
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
// Here and not in the layout of the desk: an answer in a page's stead would preload them and not use them.
import './styles/forms.css'
import './styles/near.css'
import './styles/desk.css'
import './styles/workbench.css'
import './styles/registers.css'
import './styles/life.css'
import './styles/accounts.css'
import './styles/desk-lists.css'
import './styles/import.css'
import './styles/palette.css'
import './styles/review.css'
import './styles/print.css'
import { messages } from '@/lib/messages/messages'
import { Answer, Foot, Masthead } from './frame'

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

export default function RootLayout({ children }: { children: ReactNode }) {
  return (
    <html lang={LANGUAGE} dir="ltr">
      <body>
        <a className="skip" href="#main">{messages.site.skip}</a>
        <Masthead />
        <main id="main" tabIndex={-1}>
          <div className="wrap"><Answer>{children}</Answer></div>
        </main>
        <Foot />
      </body>
    </html>
  )
}
