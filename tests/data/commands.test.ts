import { spawn } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { readEnvironment } from '@/lib/env'

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'ledger-commands-'))
afterAll(() => fs.rmSync(folder, { recursive: true, force: true }))

describe('the environment', () => {
  it('has defaults, and names every variable that is wrong', () => {
    expect(readEnvironment({})).toMatchObject({ port: 3000, host: '127.0.0.1', siteUrl: null, demo: true, databaseFile: path.resolve('data', 'ledger.db') })
    expect(readEnvironment({ DATABASE_URL: 'file:/x/y.db', DEMO: '0', SITE_URL: 'https://example.org/' })).toMatchObject({ databaseFile: '/x/y.db', demo: false, siteUrl: 'https://example.org' })
    expect(() => readEnvironment({ PORT: 'http', SITE_URL: 'example.org', DEMO: 'yes' })).toThrow(/PORT[^]*SITE_URL[^]*DEMO/)
    expect(() => readEnvironment({ DATABASE_URL: 'postgresql://u@h/d' })).toThrow(/serves SQLite only/)
  })
})

function run(command: string, args: string[], env: Record<string, string>): Promise<{ code: number | null; out: string; complaint: string }> {
  const child = spawn(process.execPath, ['--import', 'tsx', '--conditions=react-server', path.join('prisma', 'commands', command), ...args], { env: { ...process.env, DATABASE_URL: '', INIT_CWD: folder, ...env } })
  let [out, complaint] = ['', '']
  child.stdout.on('data', (bytes: Buffer) => { out += bytes.toString() })
  child.stderr.on('data', (bytes: Buffer) => { complaint += bytes.toString() })
  return new Promise((resolve) => child.on('close', (code) => resolve({ code, out, complaint })))
}

describe('the commands', () => {
  it('make and fill a database, import from where they were called, export, verify, and end with the lines of the contract', async () => {
    const env = { DATA_DIR: path.join(folder, 'commands') }
    expect(await run('prepare.ts', [], env)).toMatchObject({ code: 0, complaint: expect.stringMatching(/loaded the bundled record: \d+ claims/) })
    expect(await run('prepare.ts', [], env)).toMatchObject({ code: 0, complaint: '' })
    fs.copyFileSync(path.join('prisma', 'record', 'claims.csv'), path.join(folder, 'here.csv'))
    expect(await run('import.ts', ['here.csv', '--conflict', 'gaza-2023'], env)).toMatchObject({ code: 0, out: expect.stringMatching(/^created 0, unchanged \d+, rejected 0\n$/) })
    fs.appendFileSync(path.join(folder, 'here.csv'), 'too,few\r\n')
    const bad = await run('import.ts', ['here.csv', '--conflict=gaza-2023', '--status', 'draft'], env)
    expect(bad).toMatchObject({ code: 1, out: expect.stringMatching(/^row \d+: has 2 cells, the header has \d+\ncreated 0, unchanged \d+, rejected 1\n$/) })
    expect(await run('import.ts', ['nowhere.csv', '--conflict', 'gaza-2023'], env)).toMatchObject({ code: 1, complaint: `There is no file ${path.join(folder, 'nowhere.csv')}.\n` })
    expect(await run('export.ts', ['out'], env)).toMatchObject({ code: 0 })
    expect(fs.readdirSync(path.join(folder, 'out')).sort()).toEqual(['claims.csv', 'claims.json', 'datapackage.json', 'registers.json'])
    expect(await run('verify-history.ts', [], env)).toMatchObject({ code: 0, out: expect.stringMatching(/^whole: /) })
    expect(await run('prepare.ts', [], { DATA_DIR: path.join(folder, 'here.csv') })).toMatchObject({ code: 1, complaint: expect.stringMatching(/^The data folder [^\n]* cannot be written \(\w+\)\.\n$/) })
    expect(await run('prepare.ts', [], { DATA_DIR: env.DATA_DIR, PORT: 'x' })).toMatchObject({ code: 1, complaint: 'PORT must be a number from 0 to 65535.\n' })
  }, 120_000)
})
