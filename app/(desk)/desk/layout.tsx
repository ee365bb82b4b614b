import type { Metadata } from 'next'
import type { ReactNode } from 'react'
import '../../styles/palette.css'
import { Palette } from '@/components/palette/palette'
import { messages } from '@/lib/messages/messages'
import { deskPlaces, publicPlaces } from '../../palette-places'
import { currentPerson } from './guard'

export const metadata: Metadata = { robots: { index: false, follow: false } }

/**
 * The masthead of the desk stands in the frame of the site, which knows it by its address; no robot shall list a page of it. The palette
 * leads to the places of both, the desk's first.
 */
export default async function DeskLayout({ children }: { children: ReactNode }) {
  const person = await currentPerson().catch(() => null)
  return <>{children}<Palette places={[...deskPlaces(person?.role ?? null), ...await publicPlaces()]} words={messages.palette} /></>
}
