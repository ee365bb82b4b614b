import { expect, it } from 'vitest'
import { previewCard, previewSaving, unknownNames } from '@/lib/data/claim-preview'
import { reader } from '@/lib/data/reader'
import { makeFigure } from '../support/claim-lives'
import { figure } from '../support/test-claims'
import { bundledRegisters, withTestDatabase } from '../support/test-database'

withTestDatabase(bundledRegisters)

const counted = async () => ({
  actors: await reader().actor.count(), outlets: await reader().outlet.count(), claims: await reader().claim.count(), articles: await reader().article.count(),
  audits: await reader().audit.count(),
})

it('says what saving would enter, and enters nothing', async () => {
  await makeFigure(2)
  const before = await counted()
  const input = figure({ low: 3, asWritten: 'at least 3', claimant: 'Harbour Council', coClaimants: ['Northern Council'] })
  const found = await previewSaving(input, 'gaza-2023', 'editor@example.org')
  expect(found.made.toSorted()).toEqual(['Harbour Council', 'Northern Council'])
  expect(found.same).toBeNull()
  expect(await counted()).toEqual(before)
})

it('names the claim that says the same already', async () => {
  const id = await makeFigure(2)
  const saved = figure({ low: 2, asWritten: 'at least 2', quote: 'at least 2' })
  expect((await previewSaving(saved, 'gaza-2023', 'editor@example.org')).same).toBe(id)
  expect((await previewSaving({ ...saved, statement: 'In other words.' }, 'gaza-2023', 'editor@example.org')).same).toBe(id)
  expect((await previewSaving({ ...saved, population: 'children' }, 'gaza-2023', 'editor@example.org')).same).toBeNull()
})

it('passes over what the registers refuse: the form tells it when it is saved', async () => {
  expect(await previewSaving(figure({ metric: 'no-such-metric' }), 'gaza-2023', 'editor@example.org')).toEqual({ made: [], same: null })
  expect(await previewSaving(figure({}), 'no-such-conflict', 'editor@example.org')).toEqual({ made: [], same: null })
})

it('draws a card from next to nothing, with known names written as the register has them', async () => {
  await makeFigure(2)
  const article = await reader().article.findFirstOrThrow()
  const bare = await previewCard({ kind: 'figure' }, 'gaza-2023', article.publicId)
  expect(bare).toMatchObject({ kind: 'figure', conflict: 'gaza-2023', statement: '', metric: null, claimant: null, article: { id: article.publicId } })
  const known = await previewCard({ kind: 'figure', claimant: 'hamas', metric: 'killed-gaza', statement: 'Said so.' }, 'gaza-2023', article.publicId)
  expect(known.claimant).toMatchObject({ slug: 'hamas', name: 'Hamas' })
  expect(known.metric).toMatchObject({ slug: 'killed-gaza', unit: 'persons' })
  const unknown = await previewCard({ kind: 'position', claimant: 'Harbour Council', actor: 'Northern Council', metric: 'nothing' }, 'gaza-2023', 'ZZZZZZZZ')
  expect(unknown).toMatchObject({ claimant: { name: 'Harbour Council' }, actor: { name: 'Northern Council' }, metric: { label: 'nothing', unit: '' } })
})

it('tells every name that no register has', async () => {
  expect(await unknownNames({ metric: 'killed-gaza', proposal: '', topic: null })).toEqual([])
  const problems = await unknownNames({ metric: 'nothing', proposal: 'no-draft', topic: 'no-topic' })
  expect(problems.map(({ path }) => path)).toEqual(['metric', 'proposal', 'topic'])
  expect(problems[0]!.message).toContain('"nothing"')
})
