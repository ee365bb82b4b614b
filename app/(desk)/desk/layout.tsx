import type { Metadata } from 'next'
import type { ReactNode } from 'react'
import { Palette } from '@/components/palette/palette'
import { messages } from '@/lib/messages/messages'
import { deskPlaces, publicPlaces } from '../../palette-places'
import { currentPerson } from './guard'
import { wasRefused } from './refused'

/** No robot shall list a page of the desk. Where a form was refused without script, the title says so first. */
export async function generateMetadata(): Promise<Metadata> {
  const robots = { index: false, follow: false }
  if (!await wasRefused()) return { robots }
  const { forms: { prefix }, site } = messages
  return { robots, title: { default: `${prefix}${site.name}`, template: `${prefix}%s · ${site.name}` } }
}

/**
 * The masthead of the desk stands in the frame of the site, which knows it by its address. The palette leads to the places of both, the
 * desk's first.
 */
export default async function DeskLayout({ children }: { children: ReactNode }) {
  const person = await currentPerson().catch(() => null)
  return <>{children}<Palette places={[...deskPlaces(person?.role ?? null), ...await publicPlaces()]} words={messages.palette} /></>
}
