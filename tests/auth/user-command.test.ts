import { spawn } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { bearerOf, personOf } from '@/lib/auth/guard'
import { acceptLink, openLink } from '@/lib/auth/links'
import { changeClaim, publishHead } from '@/lib/data/claim-desk'
import { reader } from '@/lib/data/reader'
import { as, makeFigure } from '../support/claim-lives'
import { bundledRegisters, withTestDatabase } from '../support/test-database'
import { Browser, PASSWORD, tokenOf } from './accounts-support'

withTestDatabase(bundledRegisters)

function run(file: string, args: string[], env: Record<string, string> = {}): Promise<{ code: number | null; out: string; complaint: string }> {
  const child = spawn(process.execPath, ['--import', 'tsx', '--conditions=react-server', path.join('prisma', 'commands', file), ...args], { env: { ...process.env, PORT: '3444', ...env } })
  let [out, complaint] = ['', '']
  child.stdout.on('data', (bytes: Buffer) => { out += bytes.toString() })
  child.stderr.on('data', (bytes: Buffer) => { complaint += bytes.toString() })
  return new Promise((resolve) => child.on('close', (code) => resolve({ code, out, complaint })))
}

const user = (...args: string[]) => run('user.ts', args)
const lastWord = (out: string) => out.trimEnd().split('\n').at(-1)!.split(' ').at(-1)!

describe('npm run user', () => {
  it('makes an account, a token and a reset link, and revokes, beside a process that has the database open', async () => {
    expect(await reader().user.count()).toBe(0)
    const created = await user('create', '--email', 'Ada@example.org', '--role', 'editor')
    expect(created).toMatchObject({ code: 0, complaint: '' })
    const link = lastWord(created.out)
    expect(link).toMatch(/^http:\/\/127\.0\.0\.1:3444\/desk\/welcome\/[\w-]{43}$/)
    const browser = new Browser()
    const accepted = await acceptLink(tokenOf(link), { name: 'Ada', email: '', password: PASSWORD }, browser.headers)
    if (accepted.ok) browser.keep(accepted.cookies)
    expect(await personOf(browser.headers)).toMatchObject({ email: 'ada@example.org', role: 'editor' })

    const made = await user('token', '--email', 'ada@example.org', '--label', 'nightly script')
    const headers = new Headers({ authorization: `Bearer ${lastWord(made.out)}` })
    expect([made.code, (await bearerOf(headers))?.email]).toEqual([0, 'ada@example.org'])

    const reset = await user('reset', '--email', 'ada@example.org')
    expect(await openLink(tokenOf(lastWord(reset.out)))).toMatchObject({ purpose: 'reset', email: 'ada@example.org' })
    expect(await personOf(browser.headers)).not.toBeNull()

    expect(await user('revoke', '--email', 'ada@example.org')).toMatchObject({ code: 0, out: 'Ended for ada@example.org: sessions 1, tokens 1, links 1.\n' })
    expect([await personOf(browser.headers), await bearerOf(headers), await openLink(tokenOf(lastWord(reset.out)))]).toEqual([null, null, null])
  }, 240_000)

  it('complains of a wrong call in a clear line', async () => {
    const calls: [string[], RegExp][] = [
      [[], /^Usage: /], [['create', '--email', 'ada'], /^"ada" is no e-mail address\.\n$/], [['create', '--email', 'ada@example.org', '--role', 'king'], /^--role must be admin, editor or viewer\.\n$/],
      [['token', '--email', 'nobody@example.org'], /^There is no open account nobody@example\.org\.\n$/], [['revoke', '--email', 'nobody@example.org'], /^There is no account nobody@example\.org\.\n$/],
    ]
    for (const [args, complaint] of calls) expect(await user(...args), args.join(' ')).toMatchObject({ code: 1, out: '', complaint: expect.stringMatching(complaint) })
  }, 240_000)

  it('takes back what an editor did to claims since a moment, and says before what would happen', async () => {
    const id = await makeFigure(1)
    const since = new Date(Date.now() + 1_000).toISOString().slice(0, 19)
    await new Promise((resolve) => { setTimeout(resolve, 1_500) })
    await as('eve@example.org', async (tx) => { await changeClaim(tx, id, 1, { note: 'wrong' }, { reason: 'x' }); await publishHead(tx, id, { expectedHead: 2, reason: 'x' }) })
    const call = ['revert', '--email', 'eve@example.org', '--since', since]
    expect(await user(...call, '--dry-run')).toMatchObject({ code: 0, out: 'Say again what they said before: 1\nRetracted: 0\nBack to draft: 0\nAlready as they were: 0\n' })
    expect(await user(...call)).toMatchObject({ code: 1, complaint: expect.stringMatching(/^reason: is missing/) })
    expect(await user(...call, '--reason', 'not checked')).toMatchObject({ code: 0, out: '1 claim taken back.\n' })
    expect(await reader().revision.findFirstOrThrow({ where: { claim: { publicId: id } }, orderBy: { number: 'desc' } })).toMatchObject({ number: 4, status: 'published', reason: 'not checked' })
    expect(await user('revert', '--email', 'eve@example.org', '--since', 'yesterday')).toMatchObject({ code: 1, complaint: '--since must be a moment in UTC, such as 2026-11-22T14:00.\n' })
  }, 240_000)

  it('says that an account is there already, and that there is no database', async () => {
    expect((await user('create', '--email', 'ada@example.org', '--role', 'viewer')).code).toBe(0)
    expect(await user('create', '--email', 'ADA@example.org', '--role', 'admin')).toMatchObject({ code: 1, complaint: 'email: There is an account ada@example.org already.\n' })
    expect(await run('user.ts', ['reset', '--email', 'ada@example.org'], { DATABASE_URL: 'file:/nowhere/at/all.db' })).toMatchObject({ code: 1, complaint: 'There is no database at /nowhere/at/all.db; npm start makes one.\n' })
  }, 240_000)
})

describe('the preparation of a start', () => {
  it('prints one link for the first administrator, a new one at each start, and none once there is somebody', async () => {
    const folder = fs.mkdtempSync(path.join(process.env.DATA_DIR!, 'start-'))
    const env = { DATA_DIR: folder, DATABASE_URL: '', DEMO: '0' }
    const links = [await run('prepare.ts', [], env), await run('prepare.ts', [], env)].map(({ out }) => out)
    for (const line of links) expect(line).toMatch(/^First administrator: http:\/\/127\.0\.0\.1:3444\/desk\/welcome\/[\w-]{43}\n$/)
    expect(links[0]).not.toBe(links[1])
    expect(fs.statSync(path.join(folder, 'auth-secret')).mode & 0o777).toBe(0o600)
    expect((await run('user.ts', ['create', '--email', 'ada@example.org', '--role', 'admin'], env)).code).toBe(0)
    expect(await run('prepare.ts', [], env)).toMatchObject({ code: 0, out: '' })
  }, 240_000)
})
