import fc from 'fast-check'
import { beforeEach, describe, expect, it } from 'vitest'
import { changeClaim, publishHead, retract, submitClaim } from '@/lib/data/claim-desk'
import { getClaim } from '@/lib/data/claim-by-id'
import { mergeClaim } from '@/lib/data/claim-merge'
import { listClaims } from '@/lib/data/claim-queries'
import { createClaim } from '@/lib/data/claim-write'
import { closeConnections } from '@/lib/data/connections'
import { InvalidError } from '@/lib/data/errors'
import { reader } from '@/lib/data/reader'
import { revertEditor } from '@/lib/data/revert-editor'
import { planRevert } from '@/lib/data/revert-editor-plan'
import { verifyHistory } from '@/lib/data/verify-history'
import type { Claim } from '@/lib/domain/claim'
import { emptyFilter } from '@/lib/domain/filter'
import { as, makeFigure, makePeople, purge } from '../support/claim-lives'
import { figure } from '../support/test-claims'
import { bundledRegisters, openTestDatabase, withTestDatabase } from '../support/test-database'

const REGISTERS = bundledRegisters()
withTestDatabase(() => REGISTERS)

const [ada, eve, adm] = ['ada@example.org', 'eve@example.org', 'adm@example.org']
const WRITER = { author: adm, origin: 'test' }
const headOf = async (publicId: string) => (await reader().claim.findUniqueOrThrow({ where: { publicId } })).headRevision
const edit = async (author: string, id: string, note: string) => as(author, async (tx) => changeClaim(tx, id, await headOf(id), { note }, { reason: 'read again' }))
const publish = async (author: string, id: string) => as(author, async (tx) => publishHead(tx, id, { expectedHead: await headOf(id), reason: 'checked' }))
const takeBack = async (author: string, id: string) => as(author, async (tx) => retract(tx, id, { expectedHead: await headOf(id), reason: 'wrong' }))
const handIn = async (author: string, id: string) => as(author, async (tx) => submitClaim(tx, id, { expectedHead: await headOf(id), reason: null }))
/** The instant of the next write, so that what is done from now on is since. */
const moment = async () => new Date(Date.parse((await reader().audit.findFirstOrThrow({ orderBy: { id: 'desc' } })).at) + 1).toISOString()
const revertEve = (since: string, chosen: string[] = []) => revertEditor(WRITER, { editor: eve, since, reason: 'not checked', chosen })
const stateOf = async (publicId: string) => { const { status, headStatus } = await reader().claim.findUniqueOrThrow({ where: { publicId } }); return `${status} ${headStatus}` }
/** What a claim says, without the marks of its revision. */
const content = ({ revision, reason, updatedAt, ...rest }: Claim) => { void [revision, reason, updatedAt]; return rest }
const publicClaims = async (recordedBy: string | null = null) => {
  const lists = await Promise.all((['published', 'retracted'] as const).map((status) => listClaims({ ...emptyFilter(), status, recordedBy }, { limit: 500 })))
  return lists.flatMap(({ claims }) => claims).map(content).sort((a, b) => (a.id < b.id ? -1 : 1))
}
let made = 100
const draftOf = (author: string) => { made++; return as(author, (tx) => createClaim(tx, figure({ low: made, asWritten: `at least ${made}`, quote: `at least ${made}` }), { conflict: 'gaza-2023', status: 'draft' })) }

describe('taking back what one editor did', () => {
  let since = ''
  let theirs: Record<'changed' | 'drafted' | 'retracted' | 'published' | 'made' | 'waiting' | 'shared' | 'untouched', string>
  beforeEach(async () => {
    await makePeople({ [ada]: 'editor', [eve]: 'editor', [adm]: 'admin' })
    const [changed, drafted, retracted, shared, untouched] = await Promise.all([1, 2, 3, 4, 5].map((low) => makeFigure(low)))
    const published = await draftOf(ada)
    await edit(eve, untouched!, 'before')
    await publish(eve, untouched!)
    since = await moment()
    await edit(eve, changed!, 'eve')
    await publish(eve, changed!)
    await edit(eve, changed!, 'eve again')
    await edit(eve, drafted!, 'eve')
    await takeBack(eve, retracted!)
    await publish(eve, published)
    const made = await draftOf(eve)
    await publish(eve, made)
    const waiting = await draftOf(eve)
    await handIn(eve, waiting)
    await edit(eve, shared!, 'eve')
    await publish(eve, shared!)
    await edit(ada, shared!, 'ada')
    await publish(ada, shared!)
    theirs = { changed: changed!, drafted: drafted!, retracted: retracted!, published, made, waiting, shared: shared!, untouched: untouched! }
  })

  it('says before what would happen to each, and changes nothing by it', async () => {
    const audits = await reader().audit.count()
    const { items, buried, elsewhere } = await planRevert(eve, since)
    const name = new Map(Object.entries(theirs).map(([key, id]) => [id, key]))
    expect(Object.fromEntries(items.map(({ id, fate, base, others }) => [name.get(id), [fate, base, others.join()]]))).toEqual({
      changed: ['restore', 1, ''], drafted: ['restore', 1, ''], retracted: ['restore', 1, ''], published: ['retract', 1, ''], made: ['retract', 0, ''], waiting: ['draft', 0, ''], shared: ['restore', 1, ada],
    })
    expect([buried, elsewhere]).toEqual([[], []])
    expect(await reader().audit.count()).toBe(audits)
  })

  it('brings back what was public, takes back what was made, and leaves what others saved afterwards', async () => {
    const before = new Map((await publicClaims(since)).map((claim) => [claim.id, claim]))
    const replay = JSON.stringify(await publicClaims(since))
    const { results, left } = await revertEve(since)
    expect([results.map(({ outcome }) => outcome), left]).toEqual([Array(6).fill('done'), 0])
    const after = new Map((await publicClaims()).map((claim) => [claim.id, claim]))
    for (const id of [theirs.changed, theirs.drafted, theirs.retracted, theirs.untouched]) expect(after.get(id)).toEqual(before.get(id))
    expect(await Promise.all([theirs.changed, theirs.drafted, theirs.retracted, theirs.published, theirs.made, theirs.waiting, theirs.shared].map(stateOf))).toEqual([
      'published published', 'published published', 'published published', 'retracted draft', 'retracted retracted', 'draft draft', 'published published',
    ])
    expect(after.get(theirs.shared)?.note).toBe('ada')
    // What was seen at that instant is what it was, and nothing of the history is gone.
    expect(JSON.stringify(await publicClaims(since))).toBe(replay)
    expect((await verifyHistory()).broken).toBeNull()
    expect(await reader().audit.count({ where: { action: 'revert', author: adm } })).toBe(6)
    expect((await reader().revision.findMany({ where: { author: adm } })).every(({ reason }) => reason === 'not checked')).toBe(true)
    // Once more there is nothing to do, also after the names have changed.
    expect((await revertEve(since)).results).toEqual([])
    await as(adm, async (tx) => { await tx.db.metric.updateMany({ data: { label: 'renamed' } }); tx.audit({ action: 'change', subjectType: 'metric', subject: 'killed-gaza', details: { label: 'renamed' } }) })
    expect((await planRevert(eve, since)).items.filter(({ steps, others }) => steps.length > 0 && others.length === 0)).toEqual([])
  })

  it('takes back what others saved afterwards only where that is chosen', async () => {
    await revertEve(since)
    const { results } = await revertEve(since, [theirs.shared])
    expect(results.map(({ id, outcome }) => [id, outcome])).toEqual([[theirs.shared, 'done']])
    const now = await getClaim(theirs.shared)
    expect(now).toMatchObject({ fate: 'found', claim: { note: null, status: 'published' } })
  })

  it('goes on where it was broken off, and lets other writers in between', async () => {
    const order: string[] = []
    const run = revertEditor(WRITER, { editor: eve, since, reason: 'not checked' }, { within: 0, onProgress: (done) => order.push(`done ${done}`) })
    const other = edit(ada, theirs.untouched, 'meanwhile').then(() => order.push('other'))
    const first = await run
    await other
    expect(first.left + first.results.length).toBe(6)
    await revertEve(since)
    expect((await planRevert(eve, since)).items.filter(({ steps, others }) => steps.length > 0 && others.length === 0)).toEqual([])
    expect((await verifyHistory()).broken).toBeNull()
  })

  it('names what cannot be taken back: merged and removed claims, and other things', async () => {
    const [gone, twin] = [await makeFigure(6), await makeFigure(7)]
    await edit(eve, gone, 'eve')
    await as(eve, async (tx) => mergeClaim(tx, twin, 1, { into: theirs.changed, reason: 'the same' }))
    await makePeople({ 'first@example.org': 'admin', 'second@example.org': 'admin' })
    await purge(gone, 2)
    await as(eve, async (tx) => { await tx.db.outlet.updateMany({ data: { website: null } }).catch(() => undefined); tx.audit({ action: 'change', subjectType: 'outlet', subject: 'afp' }) })
    const { buried, elsewhere, items } = await planRevert(eve, since)
    expect(buried).toEqual(expect.arrayContaining([{ id: gone, fate: 'purged', into: null }, { id: twin, fate: 'merged', into: theirs.changed }]))
    expect(elsewhere).toEqual([{ subjectType: 'outlet', n: 1 }])
    expect(items.map(({ id }) => id)).not.toContain(gone)
  })

  it('asks for a reason, and tells of the one that fails without holding up the others', async () => {
    await expect(revertEditor(WRITER, { editor: eve, since, reason: ' ' })).rejects.toBeInstanceOf(InvalidError)
    const stale = revertEve(since)
    // A save that comes between the plan and its turn stays.
    const late = edit(ada, theirs.drafted, 'late')
    const { results } = await stale
    await late.catch(() => undefined)
    expect(results.filter(({ outcome }) => outcome === 'done').length).toBeGreaterThanOrEqual(5)
    expect((await verifyHistory()).broken).toBeNull()
  })
})

describe('the law', () => {
  it('what only this editor touched is in public what it was then, whatever they did', async () => {
    const act = fc.constantFrom('edit', 'publish', 'retract', 'hand in', 'make')
    await fc.assert(fc.asyncProperty(fc.array(fc.tuple(act, fc.nat(3)), { minLength: 1, maxLength: 12 }), fc.array(fc.tuple(act, fc.nat(5)), { minLength: 1, maxLength: 12 }), async (before, after) => {
      await closeConnections()
      await openTestDatabase(REGISTERS)
      await makePeople({ [ada]: 'editor', [eve]: 'editor', [adm]: 'admin' })
      const ids = [await makeFigure(1), await makeFigure(2), await draftOf(ada)]
      const play = async (who: string, acts: readonly [string, number][]) => {
        for (const [what, which] of acts) {
          const id = ids[which % ids.length]!
          const deed = { edit: () => edit(who, id, `${who} ${which} ${ids.length}`), publish: () => publish(who, id), retract: () => takeBack(who, id), 'hand in': () => handIn(who, id), make: async () => { ids.push(await draftOf(who)) } }
          // What a claim's state does not allow is left out.
          await deed[what as keyof typeof deed]().catch((error: unknown) => { if (!(error instanceof InvalidError)) throw error })
        }
      }
      await play(ada, before)
      const since = await moment()
      const [then, known] = [new Map((await publicClaims()).map((claim) => [claim.id, claim])), ids.length]
      await play(eve, after)
      const replay = JSON.stringify(await publicClaims(since))
      await revertEve(since)
      const now = new Map((await publicClaims()).map((claim) => [claim.id, claim]))
      for (const id of ids) {
        if (then.has(id)) expect(now.get(id)).toEqual(then.get(id))
        else expect(now.get(id)?.status ?? 'retracted').toBe('retracted')
      }
      expect(ids.slice(known).every((id) => now.get(id)?.status !== 'published')).toBe(true)
      expect(JSON.stringify(await publicClaims(since))).toBe(replay)
      expect((await planRevert(eve, since)).items.filter(({ steps }) => steps.length > 0)).toEqual([])
      expect((await verifyHistory()).broken).toBeNull()
    }), { numRuns: Number(process.env.REVERT_RUNS ?? 6) })
  })
})
