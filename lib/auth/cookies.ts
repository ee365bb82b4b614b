// Owns cookies: read from a request, and handed back as data for the action that sets them.
import { cookieName, isSecureSite } from './auth'

/** A cookie to set; maxAge 0 takes it away. The value is plain: whoever sets it encodes it. */
export type CookieToSet = {
  name: string
  value: string
  options: { httpOnly: true; sameSite: 'lax'; path: '/'; secure: boolean; maxAge: number }
}

/** A cookie of ours: for the server only, for this host only, over https wherever there is https. */
export function cookieToSet(name: string, value: string, maxAge: number): CookieToSet {
  return { name: cookieName(name), value, options: { httpOnly: true, sameSite: 'lax', path: '/', secure: isSecureSite(), maxAge } }
}

/** The value of a cookie of ours in the request; null where there is none. */
export function cookieOf(headers: Headers, name: string): string | null {
  const wanted = cookieName(name)
  for (const pair of (headers.get('cookie') ?? '').split(';')) {
    const [given, ...value] = pair.trim().split('=')
    if (given === wanted) return decoded(value.join('='))
  }
  return null
}

function decoded(text: string): string | null {
  try { return decodeURIComponent(text) } catch { return null }
}
