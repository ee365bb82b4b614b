// Owns people of tests: made the way real ones are, with browsers that keep their cookies.
import { SOCKET_ADDRESS_HEADER } from '@/lib/auth/origin'
import type { CookieToSet } from '@/lib/auth/cookies'
import { acceptLink, invite } from '@/lib/auth/links'
import type { Role } from '@/lib/auth/person'
import { signIn, type SignInOutcome } from '@/lib/auth/sign-in'
import { TEST_WRITER } from '../support/test-database'

export const PASSWORD = 'violet kettles argue quietly'

/** A browser: it keeps the cookies that it is given, and stands at one network address. */
export class Browser {
  readonly cookies = new Map<string, string>()
  constructor(readonly address = '192.0.2.1', readonly extra: Record<string, string> = {}) {}

  get headers(): Headers {
    const cookie = [...this.cookies].map(([name, value]) => `${name}=${encodeURIComponent(value)}`).join('; ')
    return new Headers({ 'user-agent': 'Test browser', [SOCKET_ADDRESS_HEADER]: this.address, ...this.extra, ...(cookie ? { cookie } : {}) })
  }

  keep(cookies: readonly CookieToSet[]): void {
    for (const { name, value, options } of cookies) {
      if (options.maxAge === 0) this.cookies.delete(name)
      else this.cookies.set(name, value)
    }
  }

  async signIn(email: string, password: string, now?: number): Promise<SignInOutcome> {
    const outcome = await signIn({ email, password }, this.headers, now)
    if (outcome.ok) this.keep(outcome.cookies)
    return outcome
  }
}

export const tokenOf = (address: string) => address.split('/').at(-1)!

/** Invites somebody, who accepts in this browser and is signed in there. */
export async function join(email: string, role: Role, browser = new Browser(), password = PASSWORD): Promise<Browser> {
  const link = await invite(TEST_WRITER, { email, role })
  const outcome = await acceptLink(tokenOf(link), { name: 'Ada Test', email: '', password }, browser.headers)
  if (!outcome.ok) throw new Error(JSON.stringify(outcome))
  browser.keep(outcome.cookies)
  return browser
}
