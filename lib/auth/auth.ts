// Owns the library for accounts as we use it: e-mail and password, no sign-up, sessions in our database, and no address of its own.
import { betterAuth } from 'better-auth'
import { readEnvironment } from '@/lib/env'
import { acting } from './acting'
import { hashPassword, verifyPassword } from './passwords'
import { authSecret } from './secret'
import { sessionAdapter } from './session-adapter'

/** A session ends a week after the sign-in, whatever is done in it: no request writes to prolong it. */
export const SESSION_SECONDS = 7 * 24 * 60 * 60

/** Longer texts are not hashed at all; the rules for new passwords are in passwords.ts and counted otherwise. */
export const LONGEST_TYPED = 1024

/** Whether cookies travel by https only. */
export function isSecureSite(): boolean {
  return readEnvironment().siteUrl?.startsWith('https://') ?? false
}

/** A cookie's name: with the prefix by which browsers hold it to this host and https, where there is https. */
export function cookieName(name: string): string {
  return `${isSecureSite() ? '__Host-' : ''}${name}`
}

export const sessionCookieName = () => cookieName('ledger-session')

function configure(secret: string, baseURL: string, secure: boolean) {
  return betterAuth({
    appName: 'Ceasefire Ledger',
    secret,
    baseURL,
    database: sessionAdapter,
    // It would tell known accounts from unknown ones in the log.
    logger: { disabled: true },
    telemetry: { enabled: false },
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: 1,
      maxPasswordLength: LONGEST_TYPED,
      password: {
        hash: hashPassword,
        verify: async ({ hash, password }) => {
          const fits = await verifyPassword({ hash, password })
          if (fits) acting().checkedHash = hash
          return fits
        },
      },
    },
    user: { additionalFields: { role: { type: 'string', input: false, required: true } } },
    session: { expiresIn: SESSION_SECONDS, disableSessionRefresh: true, cookieCache: { enabled: false } },
    advanced: {
      database: { joins: true },
      useSecureCookies: false,
      defaultCookieAttributes: { httpOnly: true, sameSite: 'lax', path: '/', secure },
      cookies: { session_token: { name: sessionCookieName() } },
      // Addresses are told by acting(); a forwarded header is never asked.
      ipAddress: { disableIpTracking: true },
    },
  })
}

let held: { key: string; auth: ReturnType<typeof configure> } | undefined

/** The library, configured for the present environment. It is only ever called from our own actions: its handler stands at no address. */
export function library(): ReturnType<typeof configure> {
  const { siteUrl, host, port } = readEnvironment()
  const baseURL = siteUrl ?? `http://${host.includes(':') ? `[${host}]` : host}:${port}`
  const secret = authSecret()
  const key = `${secret} ${baseURL}`
  if (held?.key !== key) held = { key, auth: configure(secret, baseURL, isSecureSite()) }
  return held.auth
}
