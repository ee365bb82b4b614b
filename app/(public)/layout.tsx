import type { ReactNode } from 'react'
import { Palette } from '@/components/palette/palette'
import { messages } from '@/lib/messages/messages'
import { publicPlaces } from '../palette-places'

/** What all public pages have: the command palette, which needs script; without it the links of the masthead lead to the same places. */
export default async function PublicLayout({ children }: { children: ReactNode }) {
  return <>{children}<Palette places={await publicPlaces()} words={messages.palette} /></>
}
