// Owns the question of who asks: by the session of a browser, or by the bearer token of a program, never by both.
import { findTokenUser, type UserRow } from '@/lib/data/account-reads'
import { noteTokenUse } from '@/lib/data/account-tokens'
import { library, sessionCookieName } from './auth'
import { originAddress } from './origin'
import { roleSchema, type Person } from './person'

export { isOwnOrigin, originAddress } from './origin'

/** Who is signed in in this browser, and by which session. */
export type Signed = { person: Person; sessionId: string; token: string }

function personFrom({ id, email, name, role }: Pick<UserRow, 'id' | 'email' | 'name' | 'role'>): Person | null {
  const known = roleSchema.safeParse(role)
  return known.success ? { id, email, name, role: known.data } : null
}

/** The session of the request's cookie, read anew at every request; null where there is none that holds. */
export async function sessionOf(headers: Headers): Promise<Signed | null> {
  if (!headers.get('cookie')?.includes(`${sessionCookieName()}=`)) return null
  const found = await library().api.getSession({ headers, query: { disableRefresh: true, disableCookieCache: true } })
  const person = found && personFrom(found.user as typeof found.user & { role: string })
  return person ? { person, sessionId: found.session.id, token: found.session.token } : null
}

/** Who is signed in; null where nobody is. A closed account and an ended session fail from the next request on, a changed role counts from it. */
export async function personOf(headers: Headers): Promise<Person | null> {
  return (await sessionOf(headers))?.person ?? null
}

/** How often, at most, a token's last use is written down. */
const NOTE_USE_EVERY = 10 * 60 * 1000

/** Whose bearer token the request bears; null where it bears none that holds. Cookies are not looked at. */
export async function bearerOf(headers: Headers): Promise<Person | null> {
  const token = /^Bearer +(cl_[\w-]{43})$/i.exec(headers.get('authorization')?.trim() ?? '')?.[1]
  const found = token ? await findTokenUser(token) : null
  const person = found && personFrom(found.user)
  if (!person) return null
  if (found.lastUsedAt === null || Date.now() - Date.parse(found.lastUsedAt) > NOTE_USE_EVERY) noteUse(found.tokenId, person.email, originAddress(headers))
  return person
}

const noting = new Set<string>()

/** Writes the use down behind the request's back: that it could not be noted is no reason to refuse. */
function noteUse(tokenId: string, author: string, origin: string): void {
  if (noting.has(tokenId)) return
  noting.add(tokenId)
  void noteTokenUse({ author, origin }, tokenId).catch(() => undefined).finally(() => noting.delete(tokenId))
}
