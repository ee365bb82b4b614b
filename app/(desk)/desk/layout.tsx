import type { Metadata } from 'next'
import type { ReactNode } from 'react'

export const metadata: Metadata = { robots: { index: false, follow: false } }

/** The masthead of the desk stands in the frame of the site, which knows it by its address; no robot shall list a page of it. */
export default function DeskLayout({ children }: { children: ReactNode }) {
  return children
}
