import { beforeEach, describe, expect, it, vi } from 'vitest'
import { personOf } from '@/lib/auth/guard'
import { guesses } from '@/lib/auth/limits'
import { signOut } from '@/lib/auth/sign-in'
import { closeAccount } from '@/lib/data/account-people'
import { reader } from '@/lib/data/reader'
import { TEST_WRITER, withTestDatabase } from '../support/test-database'
import { Browser, join, PASSWORD } from './accounts-support'

withTestDatabase()
beforeEach(() => guesses().clear())

const EMAIL = 'ada@example.org'

describe('signing in', () => {
  it('opens a session for whoever has the password, however the address is spelled, and audits it from where it came', async () => {
    await join(EMAIL, 'editor')
    const browser = new Browser('203.0.113.5')
    expect(await personOf(browser.headers)).toBeNull()
    expect(await browser.signIn('  Ada@Example.ORG ', PASSWORD)).toMatchObject({ ok: true })
    expect(await personOf(browser.headers)).toEqual({ id: expect.any(String), email: EMAIL, name: 'Ada Test', role: 'editor' })
    const last = await reader().audit.findFirst({ orderBy: { id: 'desc' } })
    expect(last).toMatchObject({ action: 'sign_in', author: EMAIL, origin: '203.0.113.5', subjectType: 'account', subject: EMAIL })
    expect(await reader().session.findFirst({ orderBy: { createdAt: 'desc' } })).toMatchObject({ ipAddress: '203.0.113.5', userAgent: 'Test browser' })
  })

  it('answers a wrong password, an unknown, a closed and an unfinished account alike', async () => {
    await join('admin@example.org', 'admin')
    await join(EMAIL, 'editor')
    await join('closed@example.org', 'editor')
    await closeAccount(TEST_WRITER, 'closed@example.org')
    const wrong = { ok: false, reason: 'wrong' }
    expect(await new Browser().signIn(EMAIL, 'violet kettles argue loudly')).toEqual(wrong)
    expect(await new Browser().signIn('nobody@example.org', PASSWORD)).toEqual(wrong)
    expect(await new Browser().signIn('closed@example.org', PASSWORD)).toEqual(wrong)
    expect(await new Browser().signIn('no address', PASSWORD)).toEqual(wrong)
    expect(await new Browser().signIn(EMAIL, PASSWORD.repeat(100))).toEqual(wrong)
    expect(await new Browser().signIn(EMAIL, '')).toEqual(wrong)
  })

  it('sets cookies that scripts, other sites and plain connections do not get', async () => {
    const browser = await join(EMAIL, 'editor')
    const plain = await browser.signIn(EMAIL, PASSWORD)
    expect(plain.ok && plain.cookies.map(({ name, options }) => [name.replace(/device-.*/, 'device'), options.httpOnly, options.sameSite, options.path, options.secure])).toEqual([
      ['ledger-session', true, 'lax', '/', false], ['ledger-device', true, 'lax', '/', false],
    ])
    vi.stubEnv('SITE_URL', 'https://ledger.example.org')
    try {
      const secure = await browser.signIn(EMAIL, PASSWORD)
      expect(secure.ok && secure.cookies.map(({ name, options }) => [name.replace(/device-.*/, 'device'), options.secure])).toEqual([['__Host-ledger-session', true], ['__Host-ledger-device', true]])
      expect(await personOf(browser.headers)).toMatchObject({ email: EMAIL })
      // A cookie that was set without the prefix is not looked at.
      expect(await personOf(new Headers({ cookie: `ledger-session=${encodeURIComponent(browser.cookies.get('ledger-session')!)}` }))).toBeNull()
    } finally {
      vi.unstubAllEnvs()
    }
  })

  it('takes no session but one that was signed here', async () => {
    const browser = await join(EMAIL, 'editor')
    const value = browser.cookies.get('ledger-session')!
    for (const other of [value.split('.')[0]!, `${value.split('.')[0]}.x`, value.slice(0, -4), `${value}x`, '', '%', `${'a'.repeat(32)}.${value.split('.')[1]}`, 'x'.repeat(5000)]) {
      browser.cookies.set('ledger-session', other)
      expect(await personOf(browser.headers), other).toBeNull()
    }
    browser.cookies.set('ledger-session', value)
    expect(await personOf(browser.headers)).not.toBeNull()
    vi.stubEnv('AUTH_SECRET', 'another secret of thirty-two letters and more')
    expect(await personOf(browser.headers)).toBeNull()
    vi.unstubAllEnvs()
  })

  it('ends with signing out, which also works where nobody is signed in', async () => {
    const browser = await join(EMAIL, 'editor')
    const kept = browser.headers
    browser.keep(await signOut(kept))
    expect(await personOf(kept)).toBeNull()
    expect(browser.cookies.has('ledger-session')).toBe(false)
    expect(await reader().session.count()).toBe(0)
    expect(await signOut(browser.headers)).toMatchObject([{ options: { maxAge: 0 } }])
  })
})
