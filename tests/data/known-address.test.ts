import { expect, it } from 'vitest'
import { isKnownAddress, isKnownDeskAddress } from '@/lib/data/known-address'
import { createClaim } from '@/lib/data/claim-write'
import { write } from '@/lib/data/writer'
import { figure } from '../support/test-claims'
import { bundledRegisters, TEST_WRITER, withTestDatabase } from '../support/test-database'

const registers = bundledRegisters()

withTestDatabase(() => registers)

it('knows every page of what was issued, and no other', async () => {
  const known = ['/', '/methodology', '/gaza-2023', '/gaza-2023/timeline', '/gaza-2023/metrics/killed-gaza', '/actors/hamas', '/outlets/the-sun', '/gaza-2023/proposals/truce-2023-11']
  const unknown = ['/nowhere', '/nowhere/timeline', '/gaza-2023/pictures', '/gaza-2023/metrics/none', '/actors/hamas/timeline', '/actors', '/claims/ZZZZZZZZ', '/claims/ZZZZZZZZ/revisions', '/gaza-2023/timeline/more']
  expect(await Promise.all(known.map(isKnownAddress))).toEqual(known.map(() => true))
  expect(await Promise.all(unknown.map(isKnownAddress))).toEqual(unknown.map(() => false))
})

it('knows a claim and its history once it is public, and not while it is a draft', async () => {
  const made = async (status: 'draft' | 'published', articleKey: string) => (
    write(TEST_WRITER, (tx) => createClaim(tx, figure({ articleKey }), { conflict: 'gaza-2023', status })))
  const [draft, published] = [await made('draft', 'one'), await made('published', 'two')]
  expect(await Promise.all([`/claims/${draft}`, `/claims/${draft}/revisions`, `/claims/${draft}/revisions/1`].map(isKnownAddress))).toEqual([false, false, false])
  expect(await Promise.all([`/claims/${published}`, `/claims/${published}/revisions`, `/claims/${published}/revisions/1`].map(isKnownAddress))).toEqual([true, true, true])
  expect(await isKnownAddress(`/claims/${published}/revisions/2`)).toBe(false)
})

it('knows the desk page of a draft, and of no claim or article that never was', async () => {
  const draft = await write(TEST_WRITER, (tx) => createClaim(tx, figure({ articleKey: 'one' }), { conflict: 'gaza-2023', status: 'draft' }))
  const known = [`/desk/claims/${draft}`, `/desk/claims/${draft.toLowerCase()}/edit`, '/desk', '/desk/claims', '/desk/claims/new', '/desk/articles/new', '/desk/articles/capture', '/desk/registers/metrics/killed-gaza']
  const unknown = ['/desk/claims/ZZZZZZZZ', '/desk/claims/ZZZZZZZZ/edit', '/desk/claims/1', '/desk/registers/people', `/desk/articles/${draft}`, `/desk/articles/capture/${draft}`]
  expect(await Promise.all(known.map(isKnownDeskAddress))).toEqual(known.map(() => true))
  expect(await Promise.all(unknown.map(isKnownDeskAddress))).toEqual(unknown.map(() => false))
})
