import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'

const root = path.join(import.meta.dirname, '..', '..')
const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'detect-'))
afterAll(() => fs.rmSync(folder, { recursive: true }))

function run(...given: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--import', 'tsx', '--conditions=react-server', 'prisma/commands/detect.ts', ...given], {
    cwd: root, env: { ...process.env, INIT_CWD: folder, NODE_OPTIONS: '' }, encoding: 'utf8',
  })
  return { status, stdout, stderr }
}

describe('the detect command', () => {
  it('prints one JSON object a line for a file named from where it was typed', () => {
    fs.writeFileSync(path.join(folder, 'a.txt'), '\uFEFFAt least 40 people died on Sunday.')
    const { status, stdout } = run('a.txt', '--published', '2024-04-14')
    const finds = stdout.trim().split('\n').map((line) => JSON.parse(line) as Record<string, unknown>)
    expect(status).toBe(0)
    expect(finds).toMatchObject([{ start: 1, end: 12, text: 'At least 40', operator: 'at_least', low: 40 }, { type: 'date', edtf: '2024-04-14' }])
  }, 30_000)

  it.each([
    ['a missing file', ['none.txt'], 'none.txt does not exist.'], ['a folder', ['.'], '. is a folder'], ['bytes that are no UTF-8', ['bad.txt'], 'bad.txt is not UTF-8'],
    ['a day that does not exist', ['a.txt', '--published', '2024-02-30'], '--published must be a day'], ['no file', [], 'Name one text file'], ['an unknown option', ['a.txt', '--publish'], 'Usage'],
  ])('says in one line what is wrong with %s', (_, given, words) => {
    fs.writeFileSync(path.join(folder, 'bad.txt'), Buffer.from([0x61, 0xff, 0xfe]))
    const { status, stdout, stderr } = run(...given)
    expect([status, stdout, stderr.trim().split('\n').length]).toEqual([1, '', 1])
    expect(stderr).toContain(words)
  }, 30_000)
})
