import { describe, expect, it } from 'vitest'
import { dataRevision, reader, readRows } from '@/lib/data/reader'
import { saveRegisters } from '@/lib/data/registers-write'
import { write } from '@/lib/data/writer'
import { bundledRegisters, TEST_WRITER, withTestDatabase } from '../support/test-database'

withTestDatabase()

describe('saving registers', () => {
  it('stores the bundled registers with an address each, and stores nothing the second time', async () => {
    const registers = bundledRegisters()
    const first = await write(TEST_WRITER, (tx) => saveRegisters(tx, registers))
    expect(first.changed.filter((thing) => !/^(actor|proposal)/.test(thing))).toEqual([])
    expect(await reader().metric.count()).toBe(registers.metrics.length)
    const addresses = await readRows<{ path: string }>('SELECT path FROM "Address" ORDER BY path')
    expect(addresses.map(({ path }) => path)).toContain('/gaza-2023/metrics/killed-gaza')
    const revision = await dataRevision()
    const second = await write(TEST_WRITER, (tx) => saveRegisters(tx, registers))
    expect(second).toEqual({ created: [], changed: [] })
    expect(await dataRevision()).toBe(revision)
  })

  it('names every reference without its target and stores nothing', async () => {
    const registers = bundledRegisters()
    registers.actors[0]!.memberOf = 'nobody'
    registers.outlets[0]!.actor = 'no-one'
    await expect(write(TEST_WRITER, (tx) => saveRegisters(tx, registers))).rejects.toThrow(/nobody[^]*no-one/)
    expect(await reader().actor.count()).toBe(0)
  })
})
