// T26: every address that was ever issued is asked for again after renames, merges, retractions and purges; each must give the right answer.
import { NextRequest } from 'next/server'
import { expect, it } from 'vitest'
import * as claimRoute from '@/app/api/v1/claims/[id]/route'
import * as revisionRoute from '@/app/api/v1/claims/[id]/revisions/[n]/route'
import * as revisionsRoute from '@/app/api/v1/claims/[id]/revisions/route'
import { correctClaim } from '@/lib/data/claim-edit'
import { mergeClaim } from '@/lib/data/claim-merge'
import { reader } from '@/lib/data/reader'
import { verifyHistory } from '@/lib/data/verify-history'
import { proxy } from '@/proxy'
import { ask } from '../api/ask'
import { change, liveAll, makeFigure } from '../support/claim-lives'
import { bundledRegisters, withTestDatabase } from '../support/test-database'

withTestDatabase(bundledRegisters)

it('answers every address that was ever issued with the right status and the right record', async () => {
  const lives = await liveAll()
  // A chain: kept was merged into, and is now merged itself; a draft that was merged was never issued.
  const last = await makeFigure(40)
  await change((tx) => mergeClaim(tx, lives.kept, 2, { into: last, reason: 'the same figure' }))
  await change((tx) => correctClaim(tx, last, 1, { note: 'a draft' }, { reason: 'to be checked', status: 'draft' }))
  const merged = new Set([lives.merged, lives.kept])
  const wrong: string[] = []
  const expectThat = (where: string, got: unknown, wanted: unknown) => { if (JSON.stringify(got) !== JSON.stringify(wanted)) wrong.push(`${where}: ${JSON.stringify(got)} and not ${JSON.stringify(wanted)}`) }
  const issued = await reader().address.findMany({ where: { type: { in: ['claim', 'revision'] } } })
  for (const { path, subject: id, redirectTo } of issued) {
    const number = /\/revisions\/(\d+)$/.exec(path)?.[1]
    const page = await proxy(new NextRequest(`http://ledger.test${path}`))
    expectThat(`page ${path}`, page.status, id === lives.purged ? 410 : 200)
    expectThat(`register ${path}`, redirectTo, merged.has(id) ? `/claims/${last}` : null)
    const answer = number === undefined
      ? await ask(claimRoute, `/api/v1${path}`, { params: { id } }) : await ask(revisionRoute, `/api/v1${path}`, { params: { id, n: number } })
    expectThat(`api ${path}`, answer.status, id === lives.purged ? 410 : merged.has(id) ? 308 : 200)
    if (answer.status === 308) expectThat(`lead of ${path}`, answer.headers.get('location'), `/api/v1/claims/${last}`)
    if (answer.status === 200) {
      const claim = answer.body.data as { id: string; revision: number; status: string }
      const shown = number === undefined ? id === lives.corrected ? 5 : id === lives.retracted ? 2 : 1 : Number(number)
      expectThat(`record of ${path}`, [claim.id, claim.revision, claim.status], [id, shown, id === lives.retracted && shown === 2 ? 'retracted' : 'published'])
    }
    if (number === '1') expectThat(`history of ${id}`, (await ask(revisionsRoute, `/api/v1/claims/${id}/revisions`, { params: { id } })).status, id === lives.purged ? 410 : merged.has(id) ? 308 : 200)
  }
  expect(issued.length).toBeGreaterThan(15)
  // What was never issued is not there, whatever was saved: drafts, and revisions that were never public.
  for (const path of [`/claims/${lives.draft}`, `/claims/${lives.corrected}/revisions/4`, `/claims/${last}/revisions/2`, `/claims/${last}/revisions/9`]) {
    expectThat(`page ${path}`, (await proxy(new NextRequest(`http://ledger.test${path}`))).status, 404)
  }
  expect(wrong).toEqual([])
  expect((await verifyHistory()).broken).toBeNull()
})
