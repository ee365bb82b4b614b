import { expect, it } from 'vitest'
import { formOptions } from '@/lib/data/form-options'
import { saveRegisters } from '@/lib/data/registers-write'
import { write } from '@/lib/data/writer'
import { registersSchema } from '@/lib/domain/registers'
import { ACTOR_KINDS } from '@/lib/domain/vocabulary'
import { bundledRegisters, TEST_WRITER, withTestDatabase } from '../support/test-database'

withTestDatabase(bundledRegisters)

it('suggests the entries of the conflict by their names, and each name once', async () => {
  const options = await formOptions('gaza-2023')
  expect(options.metrics.find(({ value }) => value === 'killed-gaza')).toMatchObject({ label: 'killed in Gaza', unit: 'persons', note: 'killed' })
  expect(options.proposals.map(({ value }) => value)).toContain('cairo-framework-2024-04')
  expect(options.actors.map(({ label }) => label)).toEqual(options.actors.map(({ label }) => label).toSorted((a, b) => a.localeCompare(b, 'en')))
  // An outlet that is an actor too is one source.
  expect(options.sources.filter(({ value }) => value === 'afp')).toHaveLength(1)
  expect(new Set(options.sources.map(({ value }) => value)).size).toBe(options.sources.length)
  for (const phase of options.phases) expect(options.proposals.map(({ label }) => label)).toContain(phase.note)
})

it('keeps what belongs to one conflict out of another, and shares what all have', async () => {
  await write(TEST_WRITER, (tx) => saveRegisters(tx, registersSchema.parse({ conflicts: [{ slug: 'harbour-2025', name: 'Harbour' }] })))
  const [other, unknown] = [await formOptions('harbour-2025'), await formOptions('no-such-conflict')]
  for (const options of [other, unknown]) expect([options.metrics, options.proposals, options.phases, options.occurrences]).toEqual([[], [], [], []])
  expect(other.actors).toEqual((await formOptions('gaza-2023')).actors)
  expect(other.topics.length).toBeGreaterThan(0)
})

it('has a new entry at once', async () => {
  expect((await formOptions('gaza-2023')).actors.map(({ label }) => label)).not.toContain('Harbour Council')
  await write(TEST_WRITER, (tx) => saveRegisters(tx, registersSchema.parse({ actors: [{ slug: 'harbour-council', name: 'Harbour Council', kind: ACTOR_KINDS[0] }] })))
  expect((await formOptions('gaza-2023')).actors.map(({ label }) => label)).toContain('Harbour Council')
})
