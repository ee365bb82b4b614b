// Owns signing in and out: limits first, then the password, then a new session and the cookies of it.
import { APIError } from 'better-auth/api'
import { parseSetCookieHeader } from 'better-auth/cookies'
import { endSessions } from '@/lib/data/account-sessions'
import { actingAs } from './acting'
import { library, LONGEST_TYPED, SESSION_SECONDS, sessionCookieName } from './auth'
import { cookieToSet, type CookieToSet } from './cookies'
import { deviceCookie, knownDevice } from './device'
import { normalEmail } from './email'
import { sessionOf } from './guard'
import { ACCOUNT_LIMIT, ADDRESS_LIMIT, guesses } from './limits'
import { addressGroup, originAddress } from './origin'
import { sealOf } from './secret'
import { PasswordChangedError } from './session-adapter'

export type SignInOutcome =
  | { ok: true; cookies: CookieToSet[] }
  | { ok: false; reason: 'wrong' }
  | { ok: false; reason: 'limited'; retryAt: Date }

/** Signs in with a password. Accounts that are known, unknown, closed or without a password take the same way and get the same answer. */
export async function signIn({ email, password }: { email: string; password: string }, headers: Headers, now = Date.now()): Promise<SignInOutcome> {
  const address = normalEmail(email)
  const retryAt = takeGuess(address, headers, now)
  if (retryAt > 0) return { ok: false, reason: 'limited', retryAt: new Date(retryAt) }
  const cookies = await enter(address, password, headers)
  return cookies ? { ok: true, cookies } : { ok: false, reason: 'wrong' }
}

/**
 * Takes one guess at the account; 0 where it may be made, else from when on. A browser that the account knows has a count of its own.
 * All others share one, whatever addresses they come from.
 */
function takeGuess(email: string, headers: Headers, now: number): number {
  const device = knownDevice(headers, email)
  if (device !== null) return guesses().take(`device ${device}`, ACCOUNT_LIMIT, now)
  return guesses().take(`address ${addressGroup(originAddress(headers))}`, ADDRESS_LIMIT, now)
    || guesses().take(`account ${sealOf('guess', email)}`, ACCOUNT_LIMIT, now)
}

/**
 * Opens a session where the password fits, without counting guesses: a new token at every sign-in, and the session that the browser held
 * before is ended. Returns the cookies to set, or null.
 */
export async function enter(email: string, password: string, headers: Headers): Promise<CookieToSet[] | null> {
  if (password.length > LONGEST_TYPED) return null
  const before = await sessionOf(headers)
  const writer = { author: email, origin: originAddress(headers) }
  const agent = new Headers({ 'user-agent': (headers.get('user-agent') ?? '').slice(0, 300) })
  try {
    const { headers: answer } = await actingAs(writer, () => library().api.signInEmail({ body: { email, password }, headers: agent, returnHeaders: true }))
    if (before) await endSessions(writer, { userId: before.person.id, only: before.sessionId }, 'sign_out')
    return [sessionCookie(answer), deviceCookie(headers, email)]
  } catch (error) {
    if (error instanceof APIError || error instanceof PasswordChangedError) return null
    throw error
  }
}

function sessionCookie(answer: Headers): CookieToSet {
  const set = parseSetCookieHeader(answer.get('set-cookie') ?? '').get(sessionCookieName())
  if (!set) throw new Error('The library for accounts has set no session cookie.')
  return cookieToSet('ledger-session', set.value, SESSION_SECONDS)
}

/** Ends the session of the request's cookie; returns the cookie that takes it out of the browser. */
export async function signOut(headers: Headers): Promise<CookieToSet[]> {
  const signed = await sessionOf(headers)
  if (signed) {
    const writer = { author: signed.person.email, origin: originAddress(headers) }
    await endSessions(writer, { userId: signed.person.id, only: signed.sessionId }, 'sign_out')
  }
  return [cookieToSet('ledger-session', '', 0)]
}
