// Owns a record in which claims have lived: corrected, drafted, retracted, reverted, merged and purged, for tests of what must stay of that.
import { correctClaim, publishClaim, retractClaim } from '@/lib/data/claim-edit'
import { mergeClaim } from '@/lib/data/claim-merge'
import { confirmPurge, requestPurge } from '@/lib/data/claim-purge'
import { revertClaim } from '@/lib/data/claim-revert'
import { createClaim } from '@/lib/data/claim-write'
import { write, type WriteTransaction } from '@/lib/data/writer'
import type { ClaimInput } from '@/lib/domain/claim-input'
import { figure } from './test-claims'
import { TEST_WRITER } from './test-database'

export const ADMINS = ['first@example.org', 'second@example.org'] as const

/** One write by this person. */
export const as = <Result>(author: string, task: (tx: WriteTransaction) => Promise<Result>) => write({ author, origin: 'test' }, task)
/** One write by the test itself. */
export const change = <Result>(task: (tx: WriteTransaction) => Promise<Result>) => as(TEST_WRITER.author, task)

/** People with a role. */
export async function makePeople(people: Readonly<Record<string, string>> = { [ADMINS[0]]: 'admin', [ADMINS[1]]: 'admin' }): Promise<void> {
  await change(async (tx) => {
    for (const [email, role] of Object.entries(people)) {
      await tx.db.user.create({ data: { id: email, email, role, createdAt: tx.at, updatedAt: tx.at } })
      tx.audit({ action: 'create', subjectType: 'user', subject: email, details: { role } })
    }
  })
}

/** A figure of its own: each number is a claim. */
export function makeFigure(low: number, values: Partial<Record<keyof ClaimInput, unknown>> = {}, status: 'draft' | 'in_review' | 'published' = 'published'): Promise<string> {
  return change((tx) => createClaim(tx, figure({ low, asWritten: `at least ${low}`, quote: `at least ${low}`, statement: `The ministry said at least ${low} people were killed.`, ...values }), { conflict: 'gaza-2023', status }))
}

/** Purges a claim as two administrators do. */
export async function purge(id: string, head: number, reason = 'a court asked for it'): Promise<void> {
  await as(ADMINS[0], (tx) => requestPurge(tx, id, head, reason))
  await as(ADMINS[1], (tx) => confirmPurge(tx, id, head))
}

/** Claims by what became of them. */
export async function liveAll() {
  await makePeople()
  const plain = await makeFigure(1)
  const corrected = await makeFigure(2)
  const retracted = await makeFigure(3)
  const kept = await makeFigure(4)
  const merged = await makeFigure(5, { relations: [`disputes:${plain}`], externalId: 'twin' })
  const pointing = await makeFigure(6, { relations: [`contradicts:${merged}`, `corrects:${plain}`] })
  const purged = await makeFigure(7, { relations: [`disputes:${plain}`], note: 'about a private person' })
  const draft = await makeFigure(8, {}, 'draft')
  for (const head of [1, 2]) await change((tx) => correctClaim(tx, corrected, head, { low: 20 + head, asWritten: `at least ${20 + head}`, quote: null }, { reason: `misread ${head}` }))
  await change((tx) => revertClaim(tx, corrected, 3, { to: 1, reason: 'it was right' }))
  await change((tx) => publishClaim(tx, corrected, 4, 'as it was'))
  await change((tx) => correctClaim(tx, kept, 1, { note: 'not yet public' }, { reason: 'to be checked', status: 'draft' }))
  await change((tx) => retractClaim(tx, retracted, 1, 'coded twice'))
  await change((tx) => mergeClaim(tx, merged, 1, { into: kept, reason: 'the same figure' }))
  await purge(purged, 1)
  return { plain, corrected, retracted, kept, merged, pointing, purged, draft }
}
