// T9: many editors on one claim lose nothing; one wins per version, and each loser is told what happened meanwhile.
import { expect, it } from 'vitest'
import { forgetLimits } from '@/app/api/v1/write-request'
import { reader } from '@/lib/data/reader'
import { verifyHistory } from '@/lib/data/verify-history'
import { client, figureBody, tokenOf } from '../api/write-support'
import { bundledRegisters, withTestDatabase } from '../support/test-database'

withTestDatabase(bundledRegisters)

it('200 concurrent changes of one revision: one is saved, 199 are told what it changed', async () => {
  const api = client(await tokenOf('editor@example.org', 'editor'))
  const id = (await api.post('claims', { body: figureBody() })).body.data.id as string
  for (const revision of [1, 2]) {
    const answers = await Promise.all(Array.from({ length: 200 }, (_, place) => api.patch(id, revision, { low: 1000 * revision + place })))
    const won = answers.filter(({ status }) => status === 200)
    const lost = answers.filter(({ status }) => status === 409)
    expect([won.length, lost.length]).toEqual([1, 199])
    const { low } = won[0]!.body.data.quantity
    for (const { body, headers } of lost) {
      expect(body).toMatchObject({ revision: revision + 1, head: { quantity: { low } }, diff: [{ path: 'quantity.low', after: String(low) }] })
      expect(headers.get('etag')).toBe(`"${revision + 1}"`)
    }
  }
  expect(await reader().revision.count()).toBe(3)
  expect((await verifyHistory()).broken).toBeNull()
})

it('editors who try again until they are through lose no edit of anybody', async () => {
  const editors = await Promise.all(Array.from({ length: 12 }, (_, place) => tokenOf(`editor-${place}@example.org`, 'editor')))
  forgetLimits()
  const first = client(editors[0]!)
  const id = (await first.post('claims', { body: figureBody({ note: '-' }) })).body.data.id as string
  let conflicts = 0
  await Promise.all(editors.map(async (token, place) => {
    const api = client(token)
    let { note, revision } = (await api.get(id)).body.data as { note: string; revision: number }
    for (let done = 0; done < 5;) {
      const { status, body } = await api.patch(id, revision, { note: `${note} ${place}.${done}` })
      if (status === 200) done += 1
      else { expect(status).toBe(409); conflicts += 1 }
      ({ note, revision } = status === 200 ? body.data : body.head)
    }
  }))
  const { note, revision } = (await first.get(id)).body.data as { note: string; revision: number }
  const wanted = editors.flatMap((_, place) => [0, 1, 2, 3, 4].map((done) => `${place}.${done}`))
  expect(note.split(' ').slice(1).sort()).toEqual(wanted.sort())
  expect(revision).toBe(1 + wanted.length)
  expect(conflicts).toBeGreaterThan(0)
  expect((await verifyHistory()).broken).toBeNull()
})
