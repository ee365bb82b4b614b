// What a slug of before answers from outside: 308 where one thing is meant, the same finds where a filter names it, 410 where it is gone.
import { NextRequest } from 'next/server'
import { beforeEach, expect, it } from 'vitest'
import * as claims from '@/app/api/v1/claims/route'
import * as metrics from '@/app/api/v1/metrics/route'
import * as proposal from '@/app/api/v1/proposals/[slug]/route'
import * as series from '@/app/api/v1/series/route'
import { clearCache } from '@/lib/data/cache'
import { proxy } from '@/proxy'
import { change, merge, publishWorld, remove, rename, world } from '../support/register-world'
import { withTestDatabase } from '../support/test-database'
import { ask } from './ask'

const registers = world()
withTestDatabase(() => registers)
beforeEach(clearCache)

it('leads a renamed proposal on with its query, and says that a deleted one is gone', async () => {
  await rename('proposals', 'spring-plan', 'first-plan')
  const answer = await ask(proposal, '/api/v1/proposals/spring-plan?knownOn=2002-01-01', { params: { slug: 'spring-plan' } })
  expect([answer.status, answer.headers.get('location')]).toEqual([308, '/api/v1/proposals/first-plan?knownOn=2002-01-01'])
  await remove('proposals', 'summer-plan')
  expect((await ask(proposal, '/api/v1/proposals/summer-plan', { params: { slug: 'summer-plan' } })).status).toBe(410)
  expect((await ask(proposal, '/api/v1/proposals/none', { params: { slug: 'none' } })).status).toBe(404)
})

it('finds by old slugs what it finds by the present ones', async () => {
  await publishWorld()
  await rename('conflicts', 'ruritania', 'ruritania-2001')
  await rename('metrics', 'hurt', 'people-hurt')
  await merge('actors', 'health-office', 'ministry')
  const claimed = async (query: string) => ((await ask(claims, `/api/v1/claims?${query}`)).body as { data: { id: string }[] }).data.map(({ id }) => id)
  expect(await claimed('conflict=ruritania&claimant=health-office')).toEqual(await claimed('conflict=ruritania-2001&claimant=ministry'))
  expect(await claimed('conflict=ruritania&claimant=health-office')).toHaveLength(3)
  expect((await ask(metrics, '/api/v1/metrics?conflict=ruritania&metric=hurt')).body).toMatchObject({ data: [{ slug: 'people-hurt', url: '/ruritania-2001/metrics/people-hurt' }] })
  expect((await ask(series, '/api/v1/series?conflict=ruritania&metric=hurt&by=claimant')).body).toMatchObject({ data: { metric: { slug: 'people-hurt' }, series: [{ source: { slug: 'ministry' } }] } })
})

it('gives pages of a deleted entry status 410 and tells the layout so', async () => {
  const page = (path: string) => proxy(new NextRequest(`http://ledger.test${path}`))
  await change('proposals', 'spring-plan', { addressees: [] })
  await change('proposals', 'summer-plan', { addressees: [] })
  await remove('actors', 'league')
  const gone = await page('/actors/league')
  expect([gone.status, gone.headers.get('x-middleware-request-x-nowhere')]).toEqual([410, 'gone'])
  await rename('actors', 'crown', 'palace')
  // The page itself leads on, as it does for a merged claim.
  for (const path of ['/actors/crown', '/actors/palace']) expect((await page(path)).status).toBe(200)
  expect((await page('/actors/none')).status).toBe(404)
})
