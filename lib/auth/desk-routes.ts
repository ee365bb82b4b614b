// Owns who may open each page of the desk and write to each address of the API: the one table that the proxy asks and the tests walk.
import type { Role } from './person'

/** The least role, or `anyone` for signing in and for links that carry their own secret. */
export type Need = Role | 'anyone'

/** Every page and handler below /desk, as the build names it. What is not in the table is not served. */
export const DESK_ROUTES: Readonly<Record<string, Need>> = {
  '/desk': 'viewer',
  '/desk/sign-in': 'anyone',
  '/desk/sign-out': 'anyone',
  '/desk/welcome/[token]': 'anyone',
  '/desk/account': 'viewer',
  '/desk/people': 'admin',
  '/desk/people/revert': 'admin',
  '/desk/review': 'viewer',
  '/desk/articles': 'viewer',
  '/desk/articles/new': 'editor',
  '/desk/articles/capture': 'editor',
  '/desk/articles/capture/[id]': 'editor',
  '/desk/articles/[id]': 'viewer',
  '/desk/articles/[id]/workbench': 'editor',
  '/desk/claims': 'viewer',
  '/desk/claims/new': 'editor',
  '/desk/claims/[id]': 'viewer',
  '/desk/claims/[id]/edit': 'editor',
  '/desk/claims/[id]/history': 'viewer',
  '/desk/claims/[id]/merge': 'editor',
  '/desk/claims/[id]/purge': 'admin',
  '/desk/import': 'editor',
  '/desk/import/upload': 'editor',
  '/desk/import/[id]': 'editor',
  '/desk/import/[id]/progress': 'editor',
  '/desk/import/[id]/rejected': 'editor',
  '/desk/registers': 'viewer',
  '/desk/registers/[register]': 'viewer',
  '/desk/registers/[register]/new': 'editor',
  '/desk/registers/[register]/[slug]': 'viewer',
  '/desk/registers/[register]/[slug]/merge': 'admin',
  '/desk/audit': 'viewer',
  '/desk/audit/csv': 'admin',
}

/** Every address of the API that writes. Whatever the API answers to GET is public. */
export const API_WRITES: Readonly<Record<string, Role>> = {
  'POST /api/v1/conflicts': 'editor',
  'POST /api/v1/metrics': 'editor',
  'POST /api/v1/outlets': 'editor',
  'POST /api/v1/actors': 'editor',
  'POST /api/v1/proposals': 'editor',
  'POST /api/v1/topics': 'editor',
  'POST /api/v1/articles': 'editor',
  'POST /api/v1/claims': 'editor',
  'PATCH /api/v1/claims/[id]': 'editor',
  'POST /api/v1/claims/[id]/submit': 'editor',
  'POST /api/v1/claims/[id]/publish': 'editor',
  'POST /api/v1/claims/[id]/retract': 'editor',
}

/** The least role for a page of the desk; null where the table has no such page. */
export function needOf(pathname: string): Need | null {
  return lookUp(DESK_ROUTES, pathname)
}

/** The least role for a write of the API, by method and path; null where the table has no such write. */
export function needOfWrite(method: string, pathname: string): Role | null {
  return lookUp(API_WRITES, `${method} ${pathname}`)
}

function lookUp<Least>(table: Readonly<Record<string, Least>>, path: string): Least | null {
  const given = path.split('/')
  const fits = Object.keys(table).filter((route) => {
    const segments = route.split('/')
    return segments.length === given.length && segments.every((segment, at) => (segment.startsWith('[') ? given[at] !== '' : segment === given[at]))
  })
  // A word stands before a gap: /desk/claims/new is no claim called "new".
  const [found] = fits.toSorted((a, b) => a.split('[').length - b.split('[').length)
  return found === undefined ? null : table[found] ?? null
}

/** Whether an address lies in the desk, however it is encoded. */
export function isDesk(pathname: string): boolean {
  return /^\/desk(\/|$)/.test(decoded(pathname))
}

function decoded(pathname: string): string {
  try {
    return decodeURIComponent(pathname)
  } catch {
    return pathname
  }
}
