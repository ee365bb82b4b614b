// Holds the arrow table of the house: who may import whom. An import that is not in it fails.
import fs from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import ts from 'typescript'

const root = path.join(import.meta.dirname, '..')

/** Room → what its files may import of ours. `pure` packages are all that lib/domain may take from outside. */
const ARROWS: Record<string, string[]> = {
  app: ['app', 'components', 'lib/domain', 'lib/detect', 'lib/intake', 'lib/capture', 'lib/data', 'lib/auth', 'lib/messages', 'lib/publish', 'lib/paths', 'lib/env'],
  // The claim form reads a quantity as it is typed, with the detector's own grammar.
  components: ['components', 'lib/domain', 'lib/detect', 'lib/messages', 'lib/paths', 'lib/publish'],
  'lib/data': ['lib/data', 'lib/domain', 'lib/messages', 'lib/paths', 'lib/env'],
  'lib/auth': ['lib/auth', 'lib/data', 'lib/domain', 'lib/messages', 'lib/paths', 'lib/env'],
  'lib/intake': ['lib/intake', 'lib/domain', 'lib/detect', 'lib/messages', 'lib/paths'],
  'lib/detect': ['lib/detect', 'lib/domain', 'lib/messages', 'lib/paths'],
  'lib/capture': ['lib/capture', 'lib/domain', 'lib/messages', 'lib/paths'],
  'lib/publish': ['lib/publish', 'lib/domain', 'lib/messages', 'lib/paths'],
  'lib/messages': ['lib/messages', 'lib/domain'],
  'lib/paths': ['lib/domain'],
  'lib/env': [],
  'lib/domain': ['lib/domain'],
  prisma: ['prisma', 'lib/data', 'lib/intake', 'lib/publish', 'lib/domain', 'lib/auth', 'lib/detect', 'lib/messages', 'lib/paths', 'lib/env'],
  // Only the proxy can give a page its status: 410 for a purged claim, 403 for a page of the desk that is not for this person.
  proxy: ['lib/paths', 'lib/env', 'lib/domain', 'lib/data', 'lib/auth', 'lib/messages'],
}
const PURE = ['zod', 'date-fns', 'edtf']
/** Package → the only rooms that may import it. */
const ONLY_IN: [RegExp, RegExp][] = [
  [/^(@prisma\/|prisma$|better-sqlite3$|pg$)/, /^(lib\/data\/|prisma\.config)/],
  [/^recharts/, /^components\/charts\//],
  [/^next(\/|$)/, /^(app|components)\/|^(proxy|next\.config)/],
  [/^react(-dom)?(\/|$)/, /^(app|components)\//],
  [/^(better-auth|@node-rs\/argon2)(\/|$)/, /^lib\/auth\//],
  // Strangers' pages are fetched and taken apart in one room.
  [/^(linkedom|@mozilla\/readability)$/, /^lib\/capture\//],
  [/^@(conform-to|base-ui)\//, /^components\/|^app\/\(desk\)\//],
]

export function roomOf(file: string): string | undefined {
  return Object.keys(ARROWS).toSorted((a, b) => b.length - a.length).find((room) => file === room || file.startsWith(`${room}/`) || file.startsWith(`${room}.`))
}

export function breaches(file: string, text: string): string[] {
  const room = roomOf(file)
  if (!room) return [`${file}: stands in no room`]
  const found: string[] = []
  for (const { fileName: name } of ts.preProcessFile(text, true, true).importedFiles) {
    if (name.endsWith('.css')) continue
    const ours = name.startsWith('@/') ? name.slice(2) : name.startsWith('.') ? path.posix.normalize(path.posix.join(path.posix.dirname(file), name)) : null
    if (ours === null) {
      if (room === 'lib/domain' && !PURE.includes(name.split('/')[0] ?? '')) found.push(`${file}: lib/domain may not import ${name}`)
      for (const [what, where] of ONLY_IN) if (what.test(name) && !where.test(file)) found.push(`${file}: ${name} belongs in ${where.source}`)
      continue
    }
    const target = roomOf(ours)
    if (!target || !ARROWS[room]?.includes(target)) found.push(`${file}: ${room} may not import ${ours}`)
  }
  return found
}

function sources(folder: string): string[] {
  return fs.readdirSync(path.join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const file = `${folder}/${entry.name}`
    if (entry.isDirectory()) return ['generated', '.composed', 'migrations'].includes(entry.name) ? [] : sources(file)
    return /\.(ts|tsx|mts)$/.test(entry.name) ? [file] : []
  })
}

const files = [...['app', 'components', 'lib', 'prisma'].flatMap(sources), 'proxy.ts']

describe('the arrow table', () => {
  it('holds for every source file', () => {
    expect(files.length).toBeGreaterThan(50)
    expect(files.flatMap((file) => breaches(file, fs.readFileSync(path.join(root, file), 'utf8')))).toEqual([])
  })

  it.each([
    ['lib/domain/planted.ts', "import { x } from '@/lib/data/reader'"],
    ['lib/domain/planted.ts', "import { x } from 'react'"],
    ['lib/domain/planted.ts', "import fs from 'node:fs'"],
    ['lib/domain/planted.ts', "import { x } from '../data/reader'"],
    ['lib/publish/planted.ts', "import { x } from '@/lib/data/reader'"],
    ['components/claims/planted.tsx', "import { x } from '@/lib/data/reader'"],
    ['components/claims/planted.tsx', "import { LineChart } from 'recharts'"],
    ['app/planted.tsx', "import { PrismaClient } from '@prisma/client'"],
    ['lib/data/planted.ts', "import { x } from '@/components/ui/button'"],
    ['lib/intake/planted.ts', "const x = await import('@/lib/data/writer')"],
  ])('fails on an import planted in %s: %s', (file, text) => {
    expect(breaches(file, text)).not.toEqual([])
  })
})

describe('the size of files', () => {
  const lengths = files.map((file) => ({ file, lines: fs.readFileSync(path.join(root, file), 'utf8').split('\n').length }))

  it('has none over 250 lines', () => {
    expect(lengths.filter(({ lines }) => lines > 250)).toEqual([])
  })

  it('has a median of at most 80 lines', () => {
    const sorted = lengths.map(({ lines }) => lines).toSorted((a, b) => a - b)
    expect(sorted[Math.floor(sorted.length / 2)]).toBeLessThanOrEqual(80)
  })
})
