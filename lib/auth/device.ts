// Owns knowing a browser again: one that has signed in to an account holds a sealed cookie, and its guesses are counted apart from
// everybody else's. So strangers who use up an account's guesses do not lock its owner out.
import { cookieOf, cookieToSet, type CookieToSet } from './cookies'
import { freshSecret, isSealOf, sealOf } from './secret'

const YEAR = 365 * 24 * 60 * 60

// One cookie an account, so that two people at one desk are both known; its name tells nobody which account.
const nameFor = (email: string) => `ledger-device-${sealOf('device name', email).slice(0, 12)}`

/** The cookie for a browser that has just signed in to the account; one that is known keeps its mark, and with it its count. */
export function deviceCookie(headers: Headers, email: string): CookieToSet {
  const mark = knownDevice(headers, email) ?? freshSecret()
  return cookieToSet(nameFor(email), `${mark}.${sealOf('device', `${email}\0${mark}`)}`, YEAR)
}

/** The mark of this browser where it has signed in to the account before, else null. */
export function knownDevice(headers: Headers, email: string): string | null {
  const [mark = '', code = '', ...more] = (cookieOf(headers, nameFor(email)) ?? '').split('.')
  return mark !== '' && more.length === 0 && isSealOf('device', `${email}\0${mark}`, code) ? mark : null
}
