// Merging register entries: what referred to one refers to the other, and every address ever issued leads to what carries its claims.
import fc from 'fast-check'
import { beforeEach, describe, expect, it } from 'vitest'
import { clearCache } from '@/lib/data/cache'
import { correctClaim } from '@/lib/data/claim-edit'
import { listClaims } from '@/lib/data/claim-queries'
import { getComparison } from '@/lib/data/comparison-queries'
import { isDeletedAddress, isKnownAddress } from '@/lib/data/known-address'
import { readRow, readRows } from '@/lib/data/reader'
import { recordPin } from '@/lib/data/record-pin'
import type { RegisterName } from '@/lib/data/register-entries'
import { getActor, getMetric, getOutlet, getProposal, listActors } from '@/lib/data/register-queries'
import { searchClaims } from '@/lib/data/search-queries'
import { verifyHistory } from '@/lib/data/verify-history'
import { write } from '@/lib/data/writer'
import { emptyFilter } from '@/lib/domain/filter'
import { parseSearch } from '@/lib/domain/search-query'
import { change, entry, merge, publishWorld, rename, world } from '../support/register-world'
import { openTestDatabase, TEST_WRITER, withTestDatabase } from '../support/test-database'

const registers = world()
withTestDatabase(() => registers)
beforeEach(clearCache)

const found = async (filter: object) => (await listClaims({ ...emptyFilter(), ...filter })).claims
const faults = () => readRows('PRAGMA foreign_key_check')

describe('merging', () => {
  it('actors moves what they said, their members, roles and places in lists, and joins their names', async () => {
    const [first, second, third] = await publishWorld()
    await change('actors', 'crown', { memberOf: 'health-office' })
    const moved = await merge('actors', 'health-office', 'ministry')
    expect(moved).toEqual({ said: 1, about: 0, outlets: 0, members: 1, roles: 2, lists: 1 })
    const ministry = await entry('actors', 'ministry')
    // It belonged to the crown, which belonged to the office that it is now.
    expect(ministry).toMatchObject({ memberOf: null, aliases: ['MoH', 'Health office'] })
    expect(await entry('actors', 'crown')).toMatchObject({ memberOf: 'ministry' })
    expect((await getActor('health-office'))?.roles.map(({ role }) => role)).toEqual(['party', 'observer'])
    expect((await found({ claimant: ['health-office'] })).map(({ id }) => id).sort()).toEqual([first, second, third].sort())
    expect((await found({ metric: ['hurt'] }))[0]?.coClaimants).toEqual([])
    expect((await found({ kind: ['event'] }))[0]?.occurrence?.participants).toEqual([{ actor: 'ministry', name: 'Ministry', role: 'host' }, { actor: 'ministry', name: 'Ministry', role: 'guest' }])
    const { finds } = await searchClaims(parseSearch('ministry injured').query!, { ...emptyFilter() }, { limit: 10, offset: 0 })
    expect(finds.map(({ claim }) => claim.id)).toEqual([second])
    expect(await readRows('SELECT "redirectTo", "subject" FROM "Address" WHERE "path" = \'/actors/health-office\'')).toEqual([{ redirectTo: '/actors/ministry', subject: 'ministry' }])
    const audit = await readRow<{ details: string }>('SELECT "details" FROM "Audit" WHERE "action" = \'merge\'')
    expect(JSON.parse(audit!.details)).toMatchObject({ from: { slug: 'health-office', name: 'Health office' }, moved })
    expect(await faults()).toEqual([])
  })

  it('metrics sets their figures side by side, and a view of the past shows them under the name of today', async () => {
    const [, second] = await publishWorld()
    const { recordedBy } = await recordPin()
    await write(TEST_WRITER, (tx) => correctClaim(tx, second!, 1, { note: 'Seen again.' }, { reason: 'note' }))
    await merge('metrics', 'injured', 'hurt')
    await merge('actors', 'health-office', 'ministry')
    const now = await getComparison({ ...emptyFilter(), conflict: 'ruritania' }, 'claimant')
    expect(now.rows.map(({ key }) => key)).toContain('hurt')
    expect(now.rows.map(({ key }) => key)).not.toContain('injured')
    const then = await found({ metric: ['injured'], recordedBy })
    expect(then.map(({ metric, claimant }) => [metric?.slug, claimant?.slug])).toEqual([['hurt', 'ministry'], ['hurt', 'ministry']])
    expect(await entry('metrics', 'wounded')).toMatchObject({ sumOf: ['hurt'] })
    expect((await readRows<{ payload: string }>('SELECT "payload" FROM "Revision" WHERE "payload" LIKE \'%"slug":"injured"%\'')).length).toBe(2)
  })

  it('outlets moves articles and claims, and proposals join phases and versions', async () => {
    await publishWorld()
    expect(await merge('outlets', 'courier', 'daily')).toEqual({ articles: 1, claims: 2, lists: 0 })
    expect((await getOutlet('courier'))?.counts).toEqual({ articles: 2, claims: 4 })
    expect((await found({ outlet: ['courier'] })).every(({ article, attribution }) => article.outlet?.slug === 'daily' && attribution.at(-1)?.outlet === 'daily')).toBe(true)
    await merge('proposals', 'spring-plan', 'summer-plan')
    const plan = await getProposal('spring-plan')
    expect(plan).toMatchObject({ slug: 'summer-plan', follows: [], phases: [{ key: 'first' }, { key: 'later' }], versions: [{ label: 'summer text' }, { label: 'spring text' }], counts: { claims: 2 } })
    expect(await faults()).toEqual([])
  })

  it('conflicts leads every address of one below the other', async () => {
    await publishWorld()
    await merge('conflicts', 'ruritania', 'grauland')
    expect((await found({ conflict: 'ruritania' })).map(({ conflict }) => conflict)).toEqual(Array(5).fill('grauland'))
    expect(await readRow('SELECT "redirectTo" FROM "Address" WHERE "path" = \'/ruritania/metrics/hurt\'')).toEqual({ redirectTo: '/grauland/metrics/hurt' })
    expect(await faults()).toEqual([])
  })

  it('is refused for an entry and itself, for figures in other units, and for an entry that was changed', async () => {
    await expect(merge('actors', 'crown', 'crown')).rejects.toMatchObject({ problems: [{ path: 'into', message: 'is this entry itself' }] })
    await change('metrics', 'wounded', { unit: 'bodies', sumOf: [] })
    await expect(merge('metrics', 'wounded', 'hurt')).rejects.toMatchObject({ problems: [{ path: 'into', message: 'has another unit: persons and not bodies' }] })
    await expect(merge('actors', 'nobody', 'crown')).rejects.toThrow('no actors nobody')
    expect((await listActors()).length).toBe(4)
  })
})

const KINDS = ['actors', 'outlets', 'metrics', 'topics', 'proposals', 'conflicts'] as const satisfies readonly RegisterName[]
const step = fc.record({ register: fc.constantFrom(...KINDS), merges: fc.boolean(), from: fc.nat(9), to: fc.nat(5) })
const pages = { actors: '/actors/', outlets: '/outlets/' } as const

describe('after any renames and merges', () => {
  it('every address ever issued leads, in one step, to the entry that carries its claims', async () => {
    await fc.assert(fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 6 }), async (steps) => {
      await openTestDatabase(registers)
      clearCache()
      const ids = await publishWorld()
      /** Which entry a first slug stands for now, as the test keeps count itself. */
      const now = Object.fromEntries(KINDS.map((register) => [register, new Map(registers[register].map(({ slug }) => [slug, slug]))])) as Record<typeof KINDS[number], Map<string, string>>
      const move = (register: typeof KINDS[number], from: string, to: string) => {
        for (const [first, slug] of now[register]) if (slug === from) now[register].set(first, to)
      }
      for (const [number, { register, merges, from, to }] of steps.entries()) {
        const slugs = [...new Set(now[register].values())]
        const [left, right] = [slugs[from % slugs.length]!, merges ? slugs[to % slugs.length]! : `new-${number}-${to}`]
        if (left === right) continue
        await (merges ? merge(register, left, right) : rename(register, left, right))
        move(register, left, right)
      }
      const rows = await readRows<{ path: string; redirectTo: string | null }>('SELECT "path", "redirectTo" FROM "Address"')
      const target = new Map(rows.map(({ path, redirectTo }) => [path, redirectTo ?? path]))
      for (const [path, to] of target) {
        expect(target.get(to)).toBe(to)
        expect([path, await isDeletedAddress(to)]).toEqual([path, false])
        if (!path.startsWith('/topics/')) expect([path, await isKnownAddress(path)]).toEqual([path, true])
      }
      for (const [register, prefix] of Object.entries(pages) as ['actors' | 'outlets', string][]) {
        for (const [first, slug] of now[register]) expect(target.get(`${prefix}${first}`)).toBe(`${prefix}${slug}`)
      }
      const conflict = now.conflicts.get('ruritania')!
      for (const [first, slug] of now.metrics) {
        expect(target.get(`/ruritania/metrics/${first}`)).toBe(`/${conflict}/metrics/${slug}`)
        expect(await getMetric(first)).toMatchObject({ slug, conflict })
      }
      // What was claimed is found by the first slugs, and shown under the present ones.
      const shown = new Map((await found({ conflict: 'ruritania' })).map((claim) => [claim.id, claim]))
      expect([...shown.keys()].sort()).toEqual([...ids].sort())
      const [first, second, , fourth] = ids.map((id) => shown.get(id!)!)
      expect([first!.metric?.slug, first!.claimant?.slug, first!.article.outlet?.slug]).toEqual([now.metrics.get('hurt'), now.actors.get('ministry'), now.outlets.get('daily')])
      expect(second!.attribution.some(({ outlet }) => outlet === now.outlets.get('courier'))).toBe(true)
      expect([fourth!.topic?.slug, fourth!.proposal?.slug]).toEqual([now.topics.get('prisoners'), now.proposals.get('summer-plan')])
      for (const [one, key] of [['metric', 'hurt'], ['metric', 'injured'], ['topic', 'prisoners'], ['proposal', 'spring-plan'], ['outlet', 'courier']] as const) {
        const slug = now[`${one}s`].get(key)
        const wanted = [...shown.values()].filter((claim) => (one === 'outlet' ? claim.article.outlet?.slug : claim[one]?.slug) === slug).map(({ id }) => id).sort()
        expect([key, (await found({ [one]: [key] })).map(({ id }) => id).sort()]).toEqual([key, wanted])
      }
      expect(await faults()).toEqual([])
      expect((await verifyHistory()).broken).toBeNull()
    }), { numRuns: 12 })
  }, 240_000)
})
