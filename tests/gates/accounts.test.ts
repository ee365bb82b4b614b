// The gates of accounts: sessions that are over are refused from the next request on (T17), every hash is strong (T18), guesses are few
// whoever makes them and the owner still gets in (T19), and a copy of the database opens nothing (T27).
import fs from 'node:fs'
import { beforeEach, describe, expect, it } from 'vitest'
import { changePassword, makeToken } from '@/lib/auth/account'
import { bearerOf, personOf, sessionOf } from '@/lib/auth/guard'
import { guesses } from '@/lib/auth/limits'
import { acceptLink, invite, makeFirstAdministratorLink, makeResetLink } from '@/lib/auth/links'
import { hashPassword } from '@/lib/auth/passwords'
import { sealOf } from '@/lib/auth/secret'
import { signIn, signOut } from '@/lib/auth/sign-in'
import { changeRole, closeAccount, reopenAccount, revokeAccess } from '@/lib/data/account-people'
import { findPassword } from '@/lib/data/account-reads'
import { endSessions, openSession } from '@/lib/data/account-sessions'
import { closeConnections } from '@/lib/data/connections'
import { reader } from '@/lib/data/reader'
import { write } from '@/lib/data/writer'
import { Browser, join, PASSWORD, tokenOf } from '../auth/accounts-support'
import { TEST_WRITER, withTestDatabase } from '../support/test-database'

let file = ''
withTestDatabase()
beforeEach(() => {
  guesses().clear()
  file = process.env.DATABASE_URL!.replace('file:', '')
})

const EMAIL = 'ada@example.org'
const OTHER = 'five green lanterns whisper'
const bearing = (token: string, more: Record<string, string> = {}) => new Headers({ authorization: `Bearer ${token}`, ...more })

describe('T17: a session that is over', () => {
  it.each<[string, (browser: Browser) => Promise<unknown>]>([
    ['signed out', (browser) => signOut(browser.headers)],
    ['revoked in the list', async (browser) => endSessions(TEST_WRITER, { userId: (await personOf(browser.headers))!.id }, 'revoke_sessions')],
    ['access revoked', () => revokeAccess(TEST_WRITER, EMAIL)],
    ['account closed', () => closeAccount(TEST_WRITER, EMAIL)],
    ['account closed by another hand, its sessions left as they were', () => write(TEST_WRITER, async (tx) => {
      await tx.db.user.update({ where: { email: EMAIL }, data: { disabled: true } })
      tx.audit({ action: 'test', subjectType: 'account', subject: EMAIL })
    })],
    ['account closed and opened again', async () => { await closeAccount(TEST_WRITER, EMAIL); await reopenAccount(TEST_WRITER, EMAIL) }],
    ['password set by a link', async () => acceptLink(tokenOf(await makeResetLink(TEST_WRITER, EMAIL)), { name: 'Ada', email: '', password: OTHER }, new Headers())],
    ['password changed', async (browser) => changePassword((await personOf(browser.headers))!, { current: PASSWORD, next: OTHER }, browser.headers)],
    ['expired', () => write(TEST_WRITER, async (tx) => {
      await tx.db.session.updateMany({ data: { expiresAt: new Date().toISOString() } })
      tx.audit({ action: 'test', subjectType: 'account', subject: EMAIL })
    })],
  ])('%s: accepted 0 times from the next request on, in every browser', async (_, end) => {
    await join('admin@example.org', 'admin')
    const browsers = [await join(EMAIL, 'editor'), new Browser('198.51.100.2'), new Browser('198.51.100.3')]
    for (const browser of browsers.slice(1)) await browser.signIn(EMAIL, PASSWORD)
    const stale = browsers.map(({ headers }) => headers)
    if (_ === 'signed out') stale.splice(1)
    expect(await Promise.all(stale.map(personOf))).toEqual(stale.map(() => expect.objectContaining({ email: EMAIL })))
    await end(browsers[0]!)
    const accepted = (await Promise.all(Array.from({ length: 20 }, () => stale).flat().map(personOf))).filter((person) => person !== null)
    expect(accepted).toEqual([])
  })

  it('is not fixed: a session that was there before the sign-in is another than after it, and is over', async () => {
    const eve = await join('eve@example.org', 'viewer')
    await join(EMAIL, 'editor')
    const victim = new Browser('198.51.100.9')
    victim.cookies.set('ledger-session', eve.cookies.get('ledger-session')!)
    const planted = victim.headers
    expect(await personOf(planted)).toMatchObject({ email: 'eve@example.org' })
    await victim.signIn(EMAIL, PASSWORD)
    expect(await personOf(victim.headers)).toMatchObject({ email: EMAIL })
    expect(await personOf(planted)).toBeNull()
    const twice = [victim.cookies.get('ledger-session')]
    await victim.signIn(EMAIL, PASSWORD)
    expect(twice).not.toContain(victim.cookies.get('ledger-session'))
  })

  it('keeps the browser in which the password was changed signed in, by a new session', async () => {
    const browser = await join(EMAIL, 'editor')
    const before = browser.headers
    const outcome = await changePassword((await personOf(before))!, { current: PASSWORD, next: OTHER }, before)
    if (outcome.ok) browser.keep(outcome.cookies)
    expect([await personOf(before), (await personOf(browser.headers))?.email]).toEqual([null, EMAIL])
    expect(await new Browser().signIn(EMAIL, PASSWORD)).toMatchObject({ ok: false })
    expect(await new Browser().signIn(EMAIL, OTHER)).toMatchObject({ ok: true })
  })

  it('a smaller role counts from the next request on, for sessions and for tokens', async () => {
    await join('admin@example.org', 'admin')
    const browser = await join(EMAIL, 'admin')
    const token = await makeToken(TEST_WRITER, EMAIL, '')
    await changeRole(TEST_WRITER, EMAIL, 'viewer')
    expect([(await personOf(browser.headers))?.role, (await bearerOf(bearing(token)))?.role]).toEqual(['viewer', 'viewer'])
  })

  it('is never opened with a password that was changed, or an account that was closed, while the sign-in was under way', async () => {
    await join('admin@example.org', 'admin')
    const person = (await personOf((await join(EMAIL, 'editor')).headers))!
    const held = (await findPassword(person.id))!.password!
    const open = (hash: string | undefined) => openSession(TEST_WRITER, {
      id: `s${Math.random()}`, userId: person.id, token: `t${Math.random()}`, expiresAt: '2999-01-01T00:00:00.000Z', createdAt: '2026-01-01T00:00:00.000Z', updatedAt: '2026-01-01T00:00:00.000Z', ipAddress: null, userAgent: null,
    }, hash)
    expect(await open(held)).not.toBeNull()
    expect([await open(await hashPassword(PASSWORD)), await open(undefined)]).toEqual([null, null])
    await acceptLink(tokenOf(await makeResetLink(TEST_WRITER, EMAIL)), { name: 'Ada', email: '', password: OTHER }, new Headers())
    expect(await open(held)).toBeNull()
    const changed = (await findPassword(person.id))!.password!
    expect(await open(changed)).not.toBeNull()
    await closeAccount(TEST_WRITER, EMAIL)
    expect(await open(changed)).toBeNull()
  })
})

describe('a bearer token', () => {
  it('is its owner\'s whatever cookies come with it, and nobody\'s once revoked or its account closed', async () => {
    const admin = await join('admin@example.org', 'admin')
    await join(EMAIL, 'viewer')
    const token = await makeToken(TEST_WRITER, EMAIL, 'script')
    const cookie = admin.headers.get('cookie')!
    expect(await bearerOf(bearing(token, { cookie }))).toMatchObject({ email: EMAIL, role: 'viewer' })
    for (const authorization of ['', 'Bearer', `Bearer ${token}x`, `Basic ${token}`, `Bearer cl_${'a'.repeat(43)}`, `Bearer ${token.slice(0, -1)}`]) {
      expect(await bearerOf(new Headers({ authorization, cookie })), authorization).toBeNull()
    }
    expect(await personOf(bearing(token))).toBeNull()
    await closeAccount(TEST_WRITER, EMAIL)
    expect(await bearerOf(bearing(token))).toBeNull()
    await reopenAccount(TEST_WRITER, EMAIL)
    expect(await bearerOf(bearing(token))).toBeNull()
  })

  it('notes its use once, however often it serves at once', async () => {
    await join(EMAIL, 'editor')
    const token = await makeToken(TEST_WRITER, EMAIL, 'script')
    await Promise.all(Array.from({ length: 50 }, () => bearerOf(bearing(token))))
    await expect.poll(async () => (await reader().apiToken.findFirst())?.lastUsedAt).toEqual(expect.any(String))
    await bearerOf(bearing(token))
    await write(TEST_WRITER, async () => undefined)
    expect(await reader().audit.count({ where: { action: 'use_token' } })).toBe(1)
  })
})

describe('T18', () => {
  it('every stored hash is argon2id with at least 19 MiB, two passes, one lane', async () => {
    const link = await makeFirstAdministratorLink(TEST_WRITER)
    await acceptLink(tokenOf(link!), { name: 'First', email: 'first@example.org', password: PASSWORD }, new Headers())
    const browser = await join(EMAIL, 'editor')
    await changePassword((await personOf(browser.headers))!, { current: PASSWORD, next: OTHER }, browser.headers)
    await acceptLink(tokenOf(await makeResetLink(TEST_WRITER, 'first@example.org')), { name: 'First', email: '', password: OTHER }, new Headers())
    const stored = await reader().account.findMany({ select: { password: true } })
    expect(stored).toHaveLength(2)
    for (const { password } of stored) {
      const [, memory, passes, lanes] = /^\$argon2id\$v=19\$m=(\d+),t=(\d+),p=(\d+)\$/.exec(password!)!.map(Number)
      expect([memory! >= 19 * 1024, passes! >= 2, lanes]).toEqual([true, true, 1])
    }
  })
})

describe('T19: 1,000 guesses', () => {
  const checked = (outcomes: { ok: boolean; reason?: string }[]) => outcomes.filter(({ ok, reason }) => ok || reason === 'wrong').length
  const now = Date.now()

  it.each<[string, string, (n: number) => Browser]>([
    ['from one address', EMAIL, () => new Browser('203.0.113.1')],
    ['from a thousand addresses', EMAIL, (n) => new Browser(`198.51.${n >> 8}.${n & 255}`)],
    ['with a forged X-Forwarded-For', EMAIL, (n) => new Browser('203.0.113.1', { 'x-forwarded-for': `198.51.${n >> 8}.${n & 255}`, 'x-real-ip': `198.51.${n >> 8}.${n & 255}`, forwarded: `for=198.51.${n >> 8}.${n & 255}` })],
    ['with forged device cookies', EMAIL, (n) => {
      const browser = new Browser(`198.51.${n >> 8}.${n & 255}`)
      browser.cookies.set(`ledger-device-${sealOf('device name', EMAIL).slice(0, 12)}`, `mark${n}.${sealOf('device', `eve@example.org\0mark${n}`)}`)
      return browser
    }],
    ['at an unknown account', 'nobody@example.org', (n) => new Browser(`198.51.${n >> 8}.${n & 255}`)],
  ])('%s: at most 5 are checked in five minutes, and the owner gets in from a known browser and by a link', async (_, target, from) => {
    const owner = await join(EMAIL, 'editor')
    const outcomes = await Promise.all(Array.from({ length: 1000 }, (__, n) => signIn({ email: target, password: `guess number ${n} of a thousand` }, from(n).headers, now + n * 299)))
    expect(checked(outcomes)).toBe(5)
    expect(outcomes.at(-1)).toEqual({ ok: false, reason: 'limited', retryAt: new Date(now + 300_000) })
    expect(await owner.signIn(EMAIL, PASSWORD, now + 299_000)).toMatchObject({ ok: true })
    const elsewhere = new Browser('192.0.2.77')
    expect((await elsewhere.signIn(EMAIL, PASSWORD, now + 299_000)).ok).toBe(target !== EMAIL)
    const accepted = await acceptLink(tokenOf(await makeResetLink(TEST_WRITER, EMAIL)), { name: 'Ada', email: '', password: OTHER }, elsewhere.headers)
    if (accepted.ok) elsewhere.keep(accepted.cookies)
    expect(await personOf(elsewhere.headers)).toMatchObject({ email: EMAIL })
    expect(await elsewhere.signIn(EMAIL, OTHER, now + 299_500)).toMatchObject({ ok: true })
  })

  it('counts a known browser too, apart from all others', async () => {
    const owner = await join(EMAIL, 'editor')
    const outcomes = []
    for (let n = 0; n < 20; n++) outcomes.push(await owner.signIn(EMAIL, 'a guess at the known browser', now + n))
    expect(checked(outcomes)).toBe(5)
    expect(await new Browser('192.0.2.8').signIn(EMAIL, PASSWORD, now + 100)).toMatchObject({ ok: true })
  })

  it('one address gets 30 guesses over all accounts, and its IPv6 neighbours share them', async () => {
    const outcomes = await Promise.all(Array.from({ length: 100 }, (_, n) => signIn({ email: `p${n}@example.org`, password: 'a guess at many people' }, new Browser(`2001:db8:1:2::${n.toString(16)}`).headers, now)))
    expect(checked(outcomes)).toBe(30)
  })

  it('limits guesses at the present password on the account page', async () => {
    const browser = await join(EMAIL, 'editor')
    const { person } = (await sessionOf(browser.headers))!
    const outcomes = await Promise.all(Array.from({ length: 20 }, () => changePassword(person, { current: 'a guess at the password', next: OTHER }, browser.headers, now)))
    expect(outcomes.filter((outcome) => !outcome.ok && /not your present/.test(outcome.problems[0]!.message))).toHaveLength(5)
  })

  it('takes as long for an unknown account as for a known one', async () => {
    await join(EMAIL, 'editor')
    const times: Record<string, number[]> = { known: [], unknown: [] }
    for (let n = 0; n < 24; n++) {
      const asked = [['known', EMAIL], ['unknown', `nobody${n}@example.org`]] as const
      for (const [kind, email] of n % 2 ? asked : asked.toReversed()) {
        guesses().clear()
        const begun = performance.now()
        await signIn({ email, password: 'a guess that takes its time' }, new Browser().headers)
        times[kind]!.push(performance.now() - begun)
      }
    }
    // What a busy machine adds is noise: the quick quarter is compared.
    const quick = (list: number[]) => list.toSorted((a, b) => a - b)[list.length >> 2]!
    const [known, unknown] = [quick(times.known!), quick(times.unknown!)]
    const ratio = known / unknown
    console.info(`known ${known.toFixed(1)} ms, unknown ${unknown.toFixed(1)} ms, ratio ${ratio.toFixed(2)}`)
    expect(ratio).toBeGreaterThan(0.6)
    expect(ratio).toBeLessThan(1.7)
  })
})

describe('T27: a copy of the database', () => {
  it('holds no token, link or password in the clear, and what it holds opens nothing', async () => {
    const browser = await join(EMAIL, 'editor')
    const token = await makeToken(TEST_WRITER, EMAIL, 'script')
    const [invitation, reset] = [await invite(TEST_WRITER, { email: 'bo@example.org', role: 'viewer' }), await makeResetLink(TEST_WRITER, EMAIL)]
    const raw = browser.cookies.get('ledger-session')!
    const [session] = await reader().session.findMany()
    const [stored] = await reader().apiToken.findMany()
    const secret = fs.readFileSync(`${process.env.DATA_DIR}/auth-secret`, 'utf8')
    const secrets = [PASSWORD, raw, raw.split('.')[0]!, token, tokenOf(invitation), tokenOf(reset), secret, ...browser.cookies.values()]
    await closeConnections()
    const bytes = ['', '-wal'].map((end) => fs.existsSync(file + end) ? fs.readFileSync(file + end, 'latin1') : '').join('')
    expect(secrets.filter((text) => bytes.includes(text))).toEqual([])
    expect(bytes).toContain(session!.token)
    // The hash itself is no way in, neither as a cookie nor as a token.
    browser.cookies.set('ledger-session', `${session!.token}.${raw.split('.')[1]}`)
    expect(await personOf(browser.headers)).toBeNull()
    expect(await bearerOf(bearing(`cl_${stored!.tokenHash.slice(0, 43)}`))).toBeNull()
    expect(fs.statSync(`${process.env.DATA_DIR}/auth-secret`).mode & 0o777).toBe(0o600)
  })
})
