import type { Metadata } from 'next'
import type { ReactNode } from 'react'
import '../../styles/forms.css'
import '../../styles/desk.css'
import '../../styles/registers.css'
import '../../styles/life.css'
import '../../styles/accounts.css'
import '../../styles/desk-lists.css'

export const metadata: Metadata = { robots: { index: false, follow: false } }

/** The masthead of the desk stands in the frame of the site, which knows it by its address: here are only its styles. */
export default function DeskLayout({ children }: { children: ReactNode }) {
  return children
}
