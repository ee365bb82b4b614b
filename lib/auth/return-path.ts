// Owns where a sign-in leads: to the page of the desk that was asked for, and nowhere outside.
import { deskPath } from '@/lib/paths'

/** The address where it is one of the desk's own pages, spelled out; else the desk's home. */
export function returnPath(given: string | null | undefined): string {
  const home = deskPath()
  if (!given?.startsWith('/') || /[\\\p{Cc}]/u.test(given) || !URL.canParse(given, 'http://desk.invalid')) return home
  const { origin, pathname, search } = new URL(given, 'http://desk.invalid')
  const isOwn = origin === 'http://desk.invalid' && (pathname === home || pathname.startsWith(`${home}/`)) && !pathname.includes('//')
  const isWay = [deskPath(['sign-in']), deskPath(['sign-out']), deskPath(['welcome'])].some((path) => pathname === path || pathname.startsWith(`${path}/`))
  return isOwn && !isWay ? pathname + search : home
}
