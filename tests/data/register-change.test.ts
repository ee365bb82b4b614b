// Making, changing, renaming and deleting register entries: nothing is overwritten, and every address keeps its answer.
import { beforeEach, describe, expect, it } from 'vitest'
import { clearCache } from '@/lib/data/cache'
import { createClaims } from '@/lib/data/claim-write'
import { correctClaim } from '@/lib/data/claim-edit'
import { listClaims } from '@/lib/data/claim-queries'
import { StaleEntryError } from '@/lib/data/errors'
import { isDeletedAddress, isKnownAddress, isKnownDeskAddress } from '@/lib/data/known-address'
import { presentQuery } from '@/lib/data/present-slugs'
import { versionOf } from '@/lib/data/register-entries'
import { getActor, getConflict, getMetric, getOutlet, getProposal } from '@/lib/data/register-queries'
import { saveRegisters } from '@/lib/data/registers-write'
import { readRow, readRows } from '@/lib/data/reader'
import { searchClaims } from '@/lib/data/search-queries'
import { write } from '@/lib/data/writer'
import { emptyFilter } from '@/lib/domain/filter'
import { registersSchema } from '@/lib/domain/registers'
import { parseSearch } from '@/lib/domain/search-query'
import { change, entry, make, publishWorld, remove, rename, world, worldInputs } from '../support/register-world'
import { TEST_WRITER, withTestDatabase } from '../support/test-database'

const registers = world()
withTestDatabase(() => registers)
beforeEach(clearCache)

const redirectOf = async (path: string) => (await readRow<{ redirectTo: string | null }>('SELECT "redirectTo" FROM "Address" WHERE "path" = ?', [path]))?.redirectTo
const outlet = { name: 'New Post', kind: 'newspaper' }

describe('making an entry', () => {
  it('gives it an address, and never writes over one that is there', async () => {
    expect(await make('outlets', { ...outlet, slug: 'new-post' })).toBe('new-post')
    expect(await isKnownAddress('/outlets/new-post')).toBe(true)
    await expect(make('outlets', { ...outlet, slug: 'daily' })).rejects.toMatchObject({ problems: [{ path: 'slug', message: 'is the slug of "The daily", which is there already' }], existing: 'daily' })
    expect((await getOutlet('daily'))?.name).toBe('The daily')
  })

  it('tells every problem at its field', async () => {
    await expect(make('actors', { slug: 'No Slug', name: '', kind: 'wizard', roles: [{ conflict: 'ruritania', role: 'king' }] })).rejects.toMatchObject({
      problems: [{ path: 'slug' }, { path: 'name' }, { path: 'kind' }, { path: 'roles.0.role' }],
    })
    await expect(make('actors', { slug: 'x', name: 'X', kind: 'state', memberOf: 'nobody' })).rejects.toMatchObject({ problems: [{ path: 'memberOf', message: 'there is no nobody' }] })
  })

  it('puts a metric behind those that are there, and a change leaves it in its place', async () => {
    await make('metrics', { slug: 'dead', conflict: 'ruritania', label: 'Dead', unit: 'persons', family: 'killed', behaviour: 'cumulative' })
    await change('metrics', 'injured', { label: 'Injured people' })
    expect(await readRows('SELECT "slug" FROM "Metric" ORDER BY "position"')).toEqual(['hurt', 'injured', 'wounded', 'dead'].map((slug) => ({ slug })))
  })
})

describe('changing an entry', () => {
  it('refuses one that somebody else changed since, and says who changed what', async () => {
    const seen = versionOf(await entry('actors', 'crown'))
    await change('actors', 'crown', { name: 'The Crown', aliases: ['Palace'] })
    const late = change('actors', 'crown', { name: 'Crown of Ruritania' }, seen)
    await expect(late).rejects.toThrow(StaleEntryError)
    await expect(late).rejects.toThrow(/^test@example\.org changed this \(aliases, name\) at /)
    expect((await getActor('crown'))?.name).toBe('The Crown')
  })

  it('saves nothing where nothing differs, and keeps the conflict of a metric', async () => {
    const before = await readRow('SELECT "value" FROM "Setting" WHERE "name" = \'data_revision\'')
    await change('metrics', 'hurt', {})
    expect(await readRow('SELECT "value" FROM "Setting" WHERE "name" = \'data_revision\'')).toEqual(before)
    await expect(change('metrics', 'hurt', { conflict: 'grauland' })).rejects.toMatchObject({ problems: [{ path: 'conflict' }] })
  })

  it('lets no actor belong to itself by a detour', async () => {
    await expect(change('actors', 'crown', { memberOf: 'ministry' })).rejects.toMatchObject({ problems: [{ path: 'memberOf', message: 'ministry belongs to this actor itself' }] })
  })

  it('switches four eyes on for a conflict', async () => {
    await change('conflicts', 'ruritania', { fourEyes: true })
    expect(await entry('conflicts', 'ruritania')).toMatchObject({ fourEyes: true })
  })
})

describe('a new slug', () => {
  it('leads the old address on for ever, also after a second one, and back where the first returns', async () => {
    await rename('outlets', 'daily', 'daily-news')
    await rename('outlets', 'daily-news', 'morning-news')
    expect(await Promise.all(['/outlets/daily', '/outlets/daily-news', '/outlets/morning-news'].map(redirectOf))).toEqual(['/outlets/morning-news', '/outlets/morning-news', null])
    expect((await getOutlet('daily'))?.slug).toBe('morning-news')
    await rename('outlets', 'morning-news', 'daily')
    expect(await Promise.all(['/outlets/daily', '/outlets/daily-news', '/outlets/morning-news'].map(redirectOf))).toEqual([null, '/outlets/daily', '/outlets/daily'])
  })

  it('of a conflict leads every address below it on', async () => {
    await rename('metrics', 'hurt', 'people-hurt')
    await rename('conflicts', 'ruritania', 'ruritania-2001')
    expect(await Promise.all(['/ruritania', '/ruritania/metrics/hurt', '/ruritania/metrics/injured', '/ruritania/proposals/spring-plan'].map(redirectOf)))
      .toEqual(['/ruritania-2001', '/ruritania-2001/metrics/people-hurt', '/ruritania-2001/metrics/injured', '/ruritania-2001/proposals/spring-plan'])
    expect(await Promise.all(['/ruritania/timeline', '/ruritania-2001/metrics/people-hurt', '/ruritania-2001/timeline'].map(isKnownAddress))).toEqual([true, true, true])
    expect([(await getConflict('ruritania'))?.slug, (await getMetric('hurt'))?.conflict, (await getProposal('spring-plan'))?.conflict]).toEqual(['ruritania-2001', 'ruritania-2001', 'ruritania-2001'])
  })

  it('is followed in the lists of other entries, and is never one that another thing had', async () => {
    await rename('metrics', 'hurt', 'people-hurt')
    await rename('actors', 'ministry', 'health-ministry')
    await rename('proposals', 'spring-plan', 'first-plan')
    expect(await entry('metrics', 'wounded')).toMatchObject({ sumOf: ['people-hurt', 'injured'] })
    expect(await entry('proposals', 'summer-plan')).toMatchObject({ proposers: ['health-ministry'], follows: ['first-plan'] })
    await expect(rename('actors', 'crown', 'ministry')).rejects.toMatchObject({ problems: [{ path: 'slug', message: 'is a former slug of health-ministry, whose old address must keep leading there' }] })
    await expect(make('actors', { slug: 'ministry', name: 'Other', kind: 'state' })).rejects.toMatchObject({ problems: [{ path: 'slug' }] })
    const file = registersSchema.parse({ actors: [{ slug: 'ministry', name: 'Out of an old file', kind: 'ministry' }] })
    await expect(write(TEST_WRITER, (tx) => saveRegisters(tx, file))).rejects.toMatchObject({ problems: [{ path: 'actors.0.slug', message: '"ministry" is called health-ministry now' }] })
  })

  it('is found by filters, addresses and words that know only the old one', async () => {
    const [first] = await publishWorld()
    await rename('metrics', 'hurt', 'people-hurt')
    await rename('topics', 'prisoners', 'captives')
    await change('actors', 'health-office', { slug: 'office', name: 'Bureau of Health' })
    const found = async (filter: object) => (await listClaims({ ...emptyFilter(), ...filter })).claims
    expect((await found({ metric: ['hurt'] })).map(({ id, metric }) => [id, metric?.slug])).toEqual([[first, 'people-hurt']])
    expect((await found({ topic: ['prisoners'] })).map(({ topic }) => topic?.slug)).toEqual(['captives'])
    expect((await found({ metric: ['people-hurt'] }))[0]?.coClaimants).toEqual([{ slug: 'office', name: 'Bureau of Health' }])
    expect(String(await presentQuery(new URLSearchParams('metric=hurt&claimant=health-office&q=hurt&actor=none')))).toBe('metric=people-hurt&claimant=office&q=hurt&actor=none')
    const { finds } = await searchClaims(parseSearch('bureau hurt').query!, { ...emptyFilter() }, { limit: 10, offset: 0 })
    expect(finds.map(({ claim }) => claim.id)).toEqual([first])
  })

  it('keeps a claim the same for an import, and open to correction', async () => {
    const ids = await publishWorld()
    await rename('actors', 'ministry', 'health-ministry')
    await rename('metrics', 'hurt', 'people-hurt')
    await rename('outlets', 'courier', 'evening-courier')
    await rename('proposals', 'spring-plan', 'first-plan')
    await rename('topics', 'prisoners', 'captives')
    await rename('conflicts', 'ruritania', 'ruritania-2001')
    const again = (inputs: ReturnType<typeof worldInputs>, conflict: string) => (
      write(TEST_WRITER, (tx) => createClaims(tx, inputs.map((input, place) => ({ row: place + 1, input })), { conflict, status: 'published' })))
    const old = await again(worldInputs(), 'ruritania')
    expect([old.rejected, old.created, old.createdActors, old.unchanged.map(({ id }) => id)]).toEqual([[], [], [], ids])
    expect(await write(TEST_WRITER, (tx) => correctClaim(tx, ids[0]!, 1, { note: 'Checked.' }, { reason: 'note' }))).toBe(2)
    const state = JSON.parse((await readRow<{ payload: string }>('SELECT "payload" FROM "Revision" ORDER BY "id" DESC LIMIT 1'))!.payload) as { conflict: string; claimant: { slug: string }; metric: { slug: string } }
    expect([state.conflict, state.claimant.slug, state.metric.slug]).toEqual(['ruritania-2001', 'health-ministry', 'people-hurt'])
  })
})

describe('deleting an entry', () => {
  it('is refused while it is used, also only in a saved revision', async () => {
    const [, second] = await publishWorld()
    await expect(remove('metrics', 'hurt')).rejects.toThrow('is used: 1 × claims, 1 × sums')
    await expect(remove('outlets', 'courier')).rejects.toThrow('1 × articles')
    await write(TEST_WRITER, (tx) => correctClaim(tx, second!, 1, { claimant: 'crown' }, { reason: 'misread' }))
    await change('actors', 'health-office', { roles: [] })
    await expect(remove('actors', 'health-office')).rejects.toThrow(/1 × occurrences, 3 × named/)
    await expect(remove('conflicts', 'ruritania')).rejects.toThrow(/claims.*metrics.*proposals/)
  })

  it('leaves an address that says that it is gone, and a slug that nothing takes', async () => {
    await rename('actors', 'league', 'old-league')
    await change('proposals', 'spring-plan', { addressees: [] })
    await change('proposals', 'summer-plan', { addressees: [] })
    await remove('actors', 'old-league')
    expect(await Promise.all(['/actors/old-league', '/actors/league', '/actors/ministry', '/actors/none'].map(isDeletedAddress))).toEqual([true, false, false, false])
    expect(await redirectOf('/actors/league')).toBe('/actors/old-league')
    for (const slug of ['old-league', 'league']) await expect(make('actors', { slug, name: 'League again', kind: 'armed_group' })).rejects.toMatchObject({ problems: [{ path: 'slug' }] })
    const made = await write(TEST_WRITER, (tx) => createClaims(tx, [{ row: 1, input: worldInputs({ claimant: 'Old League', participants: [] })[4]! }], { conflict: 'ruritania', status: 'draft' }))
    expect(made.createdActors).toEqual([{ slug: 'old-league-2', name: 'Old League' }])
    const desk = (slug: string) => isKnownDeskAddress(`/desk/registers/actors/${slug}`)
    await rename('actors', 'crown', 'palace')
    expect(await Promise.all(['palace', 'crown', 'crown/merge', 'new', '', 'old-league', 'nobody'].map(desk))).toEqual([true, true, true, true, true, false, false])
    expect(await Promise.all(['/desk/registers', '/desk/registers/people', '/desk/registers/constructor/x'].map(isKnownDeskAddress))).toEqual([true, false, false])
    await remove('conflicts', 'grauland')
    expect(await Promise.all(['/grauland', '/grauland/timeline', '/ruritania/timeline'].map(isDeletedAddress))).toEqual([true, true, false])
  })
})
