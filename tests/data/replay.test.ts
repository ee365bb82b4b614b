// Replay is right when the whole record, asked for an earlier day and instant, answers just as a record would that ended there.
import fs from 'node:fs'
import fc from 'fast-check'
import { afterAll, expect, it } from 'vitest'
import { readBoard } from '@/app/(public)/[conflict]/read-board'
import { readComparison } from '@/app/(public)/[conflict]/compare/read-comparison'
import { readTimeline } from '@/app/(public)/[conflict]/timeline/read-timeline'
import * as actors from '@/app/api/v1/actors/route'
import * as articles from '@/app/api/v1/articles/route'
import * as article from '@/app/api/v1/articles/[id]/route'
import * as claims from '@/app/api/v1/claims/route'
import * as claim from '@/app/api/v1/claims/[id]/route'
import * as revisions from '@/app/api/v1/claims/[id]/revisions/route'
import * as csv from '@/app/api/v1/claims.csv/route'
import * as compare from '@/app/api/v1/compare/route'
import * as conflicts from '@/app/api/v1/conflicts/route'
import * as ledger from '@/app/api/v1/ledger/route'
import * as metrics from '@/app/api/v1/metrics/route'
import * as origins from '@/app/api/v1/origins/route'
import * as outlets from '@/app/api/v1/outlets/route'
import * as proposals from '@/app/api/v1/proposals/route'
import * as search from '@/app/api/v1/search/route'
import * as series from '@/app/api/v1/series/route'
import { listSources } from '@/lib/data/article-queries'
import { closeConnections } from '@/lib/data/connections'
import { listCorrections, listNewestFigures } from '@/lib/data/board-queries'
import { SORTS } from '@/lib/domain/claim-order'
import { ensureSearchIndex } from '@/lib/data/search-rebuild'
import { openForWriting } from '@/lib/data/sqlite-adapter'
import { emptyFilter } from '@/lib/domain/filter'
import type { Replay } from '@/lib/domain/register-records'
import { ask } from '../api/ask'
import { days, histories, instants } from '../support/random-claims'
import { storeClaims, type StoredRevision } from '../support/stored-claims'
import { openTestDatabase, removeTestDatabases } from '../support/test-database'

/** Random histories; `REPLAY_RUNS=10000` for the long run. */
const RUNS = Number(process.env.REPLAY_RUNS ?? 300)
const NOW: Replay = { knownOn: null, recordedBy: null }
const SOURCES = ['article', 'outlet', 'claimant'] as const
type Asked = { conflict: string; by: (typeof SOURCES)[number]; sort: string; status: string; asOf: string | null }

afterAll(removeTestDatabases)

/** The histories as a record has them that ended on the day and at the instant. */
function endedAt(stored: StoredRevision[][], { knownOn, recordedBy }: Replay): StoredRevision[][] {
  return stored.flatMap((history) => {
    const printed = history[0]!.claim.article.publishedOn?.latest ?? null
    const saved = history.filter(({ at }) => !recordedBy || at <= recordedBy)
    return saved.length > 0 && (!knownOn || (printed !== null && printed <= knownOn)) ? [saved] : []
  })
}

/** Metrics belong to one conflict. */
const withOwnMetrics = (stored: StoredRevision[][]) => stored.map((history) => history.map(({ claim: one, ...revision }) => (
  { ...revision, claim: { ...one, metric: one.metric && { ...one.metric, slug: one.conflict === 'one' ? 'm' : 'n' } } })))

type Entry = { counts?: Record<string, number> } & Record<string, unknown>

/** What every list, series, comparison, board and count says under these clocks. */
async function everything(stored: StoredRevision[][], { conflict, by, sort, status, asOf }: Asked, replay: Replay): Promise<Record<string, unknown>> {
  const view = { asOf, ...replay }
  const query = (more: Record<string, string> = {}) => `?${new URLSearchParams({ ...Object.fromEntries(Object.entries(view).filter(([, value]) => value !== null)), ...more } as Record<string, string>)}`
  const found: Record<string, unknown> = {}
  const note = async (name: string, route: object, address: string, params?: Record<string, string>) => {
    const { status, body, text } = await ask(route, address, { params })
    found[name] = status === 200 ? body ?? text : status
  }
  // Entries that nothing speaks of are in the registers of today only.
  const noteEntries = async (name: string, route: object) => {
    const { body } = await ask(route, `/api/v1/${name}${query()}`)
    found[name] = (body.data as Entry[]).filter(({ counts = {} }) => Object.values({ ...counts, metrics: 0, proposals: 0 }).some((n) => n > 0))
      .map((entry) => (name === 'conflicts' ? { ...entry, counts: { ...entry.counts, metrics: 0, proposals: 0 } } : entry))
  }
  await note('claims', claims, `/api/v1/claims${query({ status, sort, limit: '500' })}`)
  await note('second page', claims, `/api/v1/claims${query({ limit: '2', kind: 'figure' })}`)
  await note('csv', csv, `/api/v1/claims.csv${query()}`)
  await note('articles', articles, `/api/v1/articles${query()}`)
  for (const [name, route] of Object.entries({ conflicts, metrics, outlets, actors, proposals })) await noteEntries(name, route)
  for (const [{ claim: { id } }] of stored as [StoredRevision][]) {
    await note(`claim ${id}`, claim, `/api/v1/claims/${id}${query()}`, { id })
    await note(`revisions ${id}`, revisions, `/api/v1/claims/${id}/revisions${query()}`, { id })
  }
  for (const id of ['00000001', '00000002', '00000003']) await note(`article ${id}`, article, `/api/v1/articles/${id}${query()}`, { id })
  await note('series', series, `/api/v1/series${query({ metric: conflict === 'one' ? 'm' : 'n', by })}`)
  await note('compare', compare, `/api/v1/compare${query({ conflict, by })}`)
  await note('ledger', ledger, `/api/v1/ledger${query({ conflict, by })}`)
  await note('origins of a metric', origins, `/api/v1/origins${query({ metric: conflict === 'one' ? 'm' : 'n', by })}`)
  await note('origins of a proposal', origins, `/api/v1/origins${query({ proposal: 'p', by })}`)
  // What a find is worth depends on all that stands beside it, so that only what is found is compared.
  const { body } = await ask(search, `/api/v1/search${query({ q: 'said', conflict, limit: '500' })}`)
  found.search = (body.data as { id: string }[]).map(({ id }) => id).sort()
  const filter = { ...emptyFilter(), ...view, conflict }
  found.timeline = await readTimeline(conflict, filter, by)
  found.comparison = await readComparison(conflict, filter, by)
  found.board = await readBoard(conflict, view)
  found.figures = await listNewestFigures(conflict, view)
  found.corrections = await listCorrections(conflict, view)
  found.sources = await listSources(conflict, replay)
  return found
}

/** Makes the search index of a record, and leaves tombstones of claims that were merged after every instant that is asked. */
function finish(file: string, ids: readonly string[] = [], into = 'ZZZZZZZZ'): void {
  const database = openForWriting(file)
  ensureSearchIndex(database)
  const insert = database.prepare(`INSERT INTO "Tombstone" ("publicId", "fate", "mergedInto", "reason", "recordedAt") VALUES (?, 'merged', ?, 'the same', '2001-03-01T00:00:00.000Z')`)
  for (const id of ids) insert.run(id, into)
  database.close()
}

it('never shows what was published or recorded later, in any list, series, comparison, board or count', async () => {
  const clocks = fc.record({ knownOn: fc.option(days, { freq: 3 }), recordedBy: fc.option(instants, { freq: 3 }) })
  const asked: fc.Arbitrary<Asked> = fc.record({
    conflict: fc.constantFrom('one', 'two'), by: fc.constantFrom(...SOURCES), sort: fc.constantFrom(...SORTS), status: fc.constantFrom('published', 'retracted'),
    asOf: fc.option(days, { freq: 2 }),
  })
  const merges = fc.array(fc.nat({ max: 11 }), { maxLength: 2 })
  await fc.assert(fc.asyncProperty(histories.map(withOwnMetrics), clocks, asked, merges, async (stored, replay, question, merged) => {
    const whole = await openTestDatabase()
    await storeClaims(whole, stored)
    const gone = replay.recordedBy ? [...new Set(merged)].flatMap((place) => stored[place]?.[0]!.claim.id ?? []) : []
    // Into one that stands, where there is one: what is said of the others is said of it from then on, and not before.
    finish(whole, gone, stored.map(([first]) => first!.claim.id).find((id) => !gone.includes(id)))
    const replayed = await everything(stored, question, replay)
    const part = await openTestDatabase()
    await storeClaims(part, endedAt(stored, replay), stored)
    finish(part)
    const ended = await everything(stored, question, NOW)
    for (const [name, value] of Object.entries(ended)) expect(replayed[name], name).toEqual(value)
    // Thousands of cases would fill a disk.
    await closeConnections()
    for (const file of [whole, part].flatMap((one) => [one, `${one}-wal`, `${one}-shm`])) fs.rmSync(file, { force: true })
  }), { numRuns: RUNS, endOnFailure: Boolean(process.env.REPLAY_QUICK) })
}, Math.max(600_000, RUNS * 1_000))
