import { beforeEach, expect, it } from 'vitest'
import { cached, clearCache } from '@/lib/data/cache'
import { createClaim } from '@/lib/data/claim-write'
import { write } from '@/lib/data/writer'
import { figure } from '../support/test-claims'
import { bundledRegisters, TEST_WRITER, withTestDatabase } from '../support/test-database'

withTestDatabase(bundledRegisters)
beforeEach(clearCache)

let loads = 0
const ask = (key: string, value: unknown) => cached(key, async () => { loads += 1; return value })
const loadsOf = async (task: () => Promise<unknown>) => { const before = loads; await task(); return loads - before }

it('loads once for all who ask, until the next write', async () => {
  expect(await loadsOf(() => Promise.all([ask('a', 1), ask('a', 1), ask('a', 1)]))).toBe(1)
  expect(await loadsOf(() => ask('a', 1))).toBe(0)
  await write(TEST_WRITER, (tx) => createClaim(tx, figure({}), { conflict: 'gaza-2023', status: 'published' }))
  expect(await loadsOf(() => ask('a', 2))).toBe(1)
  expect(await ask('a', 3)).toBe(2)
})

it('keeps no failure', async () => {
  await expect(cached('f', async () => { throw new Error('broken') })).rejects.toThrow('broken')
  expect(await loadsOf(() => ask('f', 1))).toBe(1)
})

it('lets go of what was asked least lately, by number and by weight, and holds nothing too heavy', async () => {
  for (let at = 0; at < 320; at += 1) await ask(`n${at}`, at)
  expect(await loadsOf(() => ask('n319', 0))).toBe(0)
  expect(await loadsOf(() => ask('n0', 0))).toBe(1)
  const heavy = Array.from({ length: 25_000 }, () => 0)
  for (const key of ['x', 'y', 'z']) await ask(key, heavy)
  expect(await loadsOf(() => ask('z', heavy))).toBe(0)
  expect(await loadsOf(() => ask('x', heavy))).toBe(1)
  await ask('huge', [...heavy, ...heavy, ...heavy])
  expect(await loadsOf(() => ask('huge', []))).toBe(1)
})
