import { expect, it } from 'vitest'
import { listClaims } from '@/lib/data/claim-queries'
import { createClaim } from '@/lib/data/claim-write'
import { write } from '@/lib/data/writer'
import { emptyFilter, type ClaimFilter } from '@/lib/domain/filter'
import { figure } from '../support/test-claims'
import { bundledRegisters, TEST_WRITER, withTestDatabase } from '../support/test-database'

const registers = bundledRegisters()

withTestDatabase(() => registers)

it('counts the day asked for in, on every clock, and the day before out', async () => {
  const input = figure({ asOf: '2024-04-12', publishedOn: '2024-04-14' })
  await write(TEST_WRITER, (tx) => createClaim(tx, input, { conflict: 'gaza-2023', status: 'published' }))
  const count = async (asked: Partial<ClaimFilter>) => (await listClaims({ ...emptyFilter(), ...asked }, { limit: 10 })).total
  expect(await Promise.all([count({ knownOn: '2024-04-14' }), count({ knownOn: '2024-04-13' })])).toEqual([1, 0])
  expect(await Promise.all([count({ asOf: '2024-04-12' }), count({ asOf: '2024-04-11' })])).toEqual([1, 0])
  expect(await Promise.all([count({ from: '2024-04-12' }), count({ from: '2024-04-13' })])).toEqual([1, 0])
  expect(await Promise.all([count({ to: '2024-04-12' }), count({ to: '2024-04-11' })])).toEqual([1, 0])
  const [claim] = (await listClaims(emptyFilter(), { limit: 10 })).claims
  const before = new Date(Date.parse(claim!.recordedAt) - 1).toISOString()
  expect(await Promise.all([count({ recordedBy: claim!.recordedAt }), count({ recordedBy: before })])).toEqual([1, 0])
})
