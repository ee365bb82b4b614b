import { afterEach, describe, expect, it, vi } from 'vitest'
import { acceptLink, invite, linkAddress, makeFirstAdministratorLink, makeResetLink, openLink } from '@/lib/auth/links'
import { personOf } from '@/lib/auth/guard'
import { changeRole, closeAccount, listPeople, revokeAccess } from '@/lib/data/account-people'
import { InvalidError, NotFoundError } from '@/lib/data/errors'
import { reader } from '@/lib/data/reader'
import { TEST_WRITER, withTestDatabase } from '../support/test-database'
import { Browser, join, PASSWORD, tokenOf } from './accounts-support'

withTestDatabase()
afterEach(() => { vi.useRealTimers(); vi.unstubAllEnvs() })

const EMAIL = 'ada@example.org'
const accept = (link: string, given: Partial<{ name: string; email: string; password: string }> = {}, browser = new Browser()) => (
  acceptLink(tokenOf(link), { name: 'Ada Test', email: EMAIL, password: PASSWORD, ...given }, browser.headers)
)

describe('the link for the first administrator', () => {
  it('makes one administrator, once, and signs in; looking at it uses nothing up', async () => {
    const link = await makeFirstAdministratorLink(TEST_WRITER)
    for (let n = 0; n < 3; n++) expect(await openLink(tokenOf(link!))).toEqual({ purpose: 'first_admin', email: null, name: null })
    const [first, second] = await Promise.all([accept(link!), accept(link!, { email: 'eve@example.org' })])
    expect([first, second].map(({ ok }) => ok).toSorted()).toEqual([false, true])
    expect(await listPeople(new Date().toISOString())).toMatchObject([{ role: 'admin', joined: true, sessions: 1 }])
    expect(await accept(link!, { email: 'eve@example.org' })).toEqual({ ok: false, reason: 'gone' })
    expect(await makeFirstAdministratorLink(TEST_WRITER)).toBeNull()
  })

  it('is replaced at the next start, and ends where somebody is invited before', async () => {
    const old = await makeFirstAdministratorLink(TEST_WRITER)
    const link = await makeFirstAdministratorLink(TEST_WRITER)
    expect(await openLink(tokenOf(old!))).toBeNull()
    expect(await openLink(tokenOf(link!))).not.toBeNull()
    await invite(TEST_WRITER, { email: EMAIL, role: 'editor' })
    expect(await accept(link!)).toEqual({ ok: false, reason: 'gone' })
  })

  it('stays as it was while anything given is wrong, and says all of it', async () => {
    const link = await makeFirstAdministratorLink(TEST_WRITER)
    const refused = await accept(link!, { name: ' ', email: 'no address', password: 'short' })
    expect(refused).toMatchObject({ reason: 'invalid', problems: [{ path: 'email' }, { path: 'name' }, { path: 'password', message: expect.stringMatching(/15/) }] })
    expect(await accept(link!, { password: 'ada test ada@example.org' })).toMatchObject({ reason: 'invalid', problems: [{ path: 'password' }] })
    expect(await accept(link!)).toMatchObject({ ok: true })
  })
})

describe('an invitation', () => {
  it('gives the role it was made for, and no other address than the one invited', async () => {
    const link = await invite(TEST_WRITER, { email: 'Bo@Example.org', role: 'viewer' })
    const browser = new Browser()
    const outcome = await accept(link, { email: 'eve@example.org' }, browser)
    if (outcome.ok) browser.keep(outcome.cookies)
    expect(await personOf(browser.headers)).toMatchObject({ email: 'bo@example.org', role: 'viewer' })
    await expect(invite(TEST_WRITER, { email: 'bo@example.org', role: 'admin' })).rejects.toThrow(InvalidError)
  })

  it('runs out after seven days, a reset after one', async () => {
    const invitation = await invite(TEST_WRITER, { email: EMAIL, role: 'viewer' })
    await join('bo@example.org', 'viewer')
    const reset = await makeResetLink(TEST_WRITER, 'bo@example.org')
    const now = Date.now()
    const opensAfter = async (link: string, hours: number) => { vi.setSystemTime(now + hours * 3_600_000); return await openLink(tokenOf(link)) !== null }
    vi.useFakeTimers({ toFake: ['Date'] })
    expect([await opensAfter(reset, 23), await opensAfter(reset, 25)]).toEqual([true, false])
    expect([await opensAfter(invitation, 7 * 24 - 1), await opensAfter(invitation, 7 * 24 + 1)]).toEqual([true, false])
    expect(await accept(invitation)).toEqual({ ok: false, reason: 'gone' })
  })

  it('ends where a newer one is made, the account is closed, or its access revoked', async () => {
    await join('admin@example.org', 'admin')
    const first = await invite(TEST_WRITER, { email: EMAIL, role: 'viewer' })
    const second = await makeResetLink(TEST_WRITER, EMAIL)
    expect([await openLink(tokenOf(first)), (await openLink(tokenOf(second)))?.purpose]).toEqual([null, 'invitation'])
    await revokeAccess(TEST_WRITER, EMAIL)
    expect(await openLink(tokenOf(second))).toBeNull()
    const third = await makeResetLink(TEST_WRITER, EMAIL)
    await closeAccount(TEST_WRITER, EMAIL)
    expect(await accept(third)).toEqual({ ok: false, reason: 'gone' })
    await expect(makeResetLink(TEST_WRITER, EMAIL)).rejects.toThrow(NotFoundError)
  })

  it('stands at an address that can be opened, and only its hash is kept', async () => {
    vi.stubEnv('PORT', '3999')
    expect(linkAddress('x')).toBe('http://127.0.0.1:3999/desk/welcome/x')
    vi.stubEnv('HOST', '0.0.0.0')
    expect(linkAddress('x')).toBe('http://localhost:3999/desk/welcome/x')
    vi.stubEnv('SITE_URL', 'https://ledger.example.org/')
    expect(linkAddress('x')).toBe('https://ledger.example.org/desk/welcome/x')
    const link = await invite(TEST_WRITER, { email: EMAIL, role: 'viewer' })
    expect(tokenOf(link)).toMatch(/^[\w-]{43}$/)
    expect(JSON.stringify([await reader().accountLink.findMany(), await reader().audit.findMany()])).not.toContain(tokenOf(link))
  })
})

describe('the last administrator', () => {
  it('can be neither closed nor given another role while nobody else could sign in as one', async () => {
    await join('admin@example.org', 'admin')
    await invite(TEST_WRITER, { email: EMAIL, role: 'admin' })
    await expect(closeAccount(TEST_WRITER, 'admin@example.org')).rejects.toThrow(/last administrator/)
    await expect(changeRole(TEST_WRITER, 'admin@example.org', 'editor')).rejects.toThrow(/last administrator/)
    await join('bo@example.org', 'admin')
    await changeRole(TEST_WRITER, 'admin@example.org', 'editor')
    await expect(closeAccount(TEST_WRITER, 'bo@example.org')).rejects.toThrow(/last administrator/)
  })

  it('remains where two step down at once', async () => {
    await join('one@example.org', 'admin')
    await join('two@example.org', 'admin')
    const done = await Promise.allSettled(['one@example.org', 'two@example.org'].map((email) => changeRole(TEST_WRITER, email, 'viewer')))
    expect(done.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
  })
})
