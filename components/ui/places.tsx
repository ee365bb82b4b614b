'use client'

import { usePathname } from 'next/navigation'

export interface Place { label: string; href: string }

interface PlacesProps {
  /** Names the list for screen readers; the small-screen twin takes `smallLabel`. */
  label: string
  smallLabel: string
  menuLabel: string
  /** The places of a conflict, by its slug: those of the conflict in the address, else those of the first. */
  groups: readonly { slug: string; places: readonly Place[] }[]
  before: readonly Place[]
  after: readonly Place[]
}

/** Where one can go. It reads the address, so that the layout need not, and is rendered on the server like everything else. */
export function Places({ label, smallLabel, menuLabel, groups, before, after }: PlacesProps) {
  const path = usePathname() ?? '/'
  const segment = path.split('/')[1] ?? ''
  const group = groups.find((candidate) => candidate.slug === segment) ?? groups[0]
  const places = [...before, ...(group?.places ?? []), ...after]
  const current = currentPlace(path, places)
  const links = places.map((place) => (
    <a key={place.href} href={place.href} aria-current={place.href === current ? 'page' : undefined}>{place.label}</a>
  ))
  return (
    <>
      <nav className="places" aria-label={label}>{links}</nav>
      <details className="menu">
        <summary>{menuLabel}</summary>
        <nav aria-label={smallLabel}>{links}</nav>
      </details>
    </>
  )
}

/** The longest place that the address lies in; the home page is only itself. */
function currentPlace(path: string, places: readonly Place[]): string | undefined {
  const within = places.filter((place) => place.href === path || (place.href !== '/' && path.startsWith(`${place.href}/`)))
  return within.sort((a, b) => b.href.length - a.href.length)[0]?.href
}
