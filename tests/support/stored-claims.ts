// Owns claims that stand in a test's database exactly as given: states, instants and relations of the test's own making.
import Database from 'better-sqlite3'
import { clearCache } from '@/lib/data/cache'
import { closeConnections } from '@/lib/data/connections'
import { sha256 } from '@/lib/data/hash'
import { canonicalJson } from '@/lib/domain/canonical-json'
import type { Claim, ClaimState } from '@/lib/domain/claim'
import { searchTextOf } from '@/lib/domain/fold-text'
import type { Status } from '@/lib/domain/vocabulary'

/** One revision: what it says, when it was saved and with which status. */
export type StoredRevision = { claim: Claim; at: string; status: Status }

/**
 * Writes claims, each as its revisions from first to newest, with the registers and articles that they name.
 * @param named whose registers are written; others than the claims stored, where two databases are to have the same registers
 */
export async function storeClaims(file: string, histories: readonly (readonly StoredRevision[])[], named = histories): Promise<void> {
  await closeConnections()
  clearCache()
  const database = new Database(file)
  database.pragma('synchronous = OFF')
  const run = (table: string, row: Record<string, unknown>): number => {
    const columns = Object.keys(row)
    const sql = `INSERT INTO "${table}" (${columns.map((name) => `"${name}"`).join()}) VALUES (${columns.map((name) => `@${name}`).join()})`
    return Number(database.prepare(sql).run(row).lastInsertRowid)
  }
  const known = new Map<string, number>()
  const once = (table: string, name: string, make: () => Record<string, unknown>): number => {
    const key = `${table} ${name}`
    if (!known.has(key)) known.set(key, run(table, make()))
    return known.get(key)!
  }
  const conflict = (slug: string) => once('Conflict', slug, () => ({ slug, name: slug, description: '' }))
  const actor = (thing: { slug: string; name: string } | null) => thing && once('Actor', thing.slug, () => ({ slug: thing.slug, name: thing.name, kind: 'state' }))
  const outlet = (thing: Claim['article']['outlet']) => thing && once('Outlet', thing.slug, () => ({ ...thing }))
  const firstOf = new Map<string, string>()
  for (const [first] of histories) if (first && first.at < (firstOf.get(first.claim.article.id) ?? '9')) firstOf.set(first.claim.article.id, first.at)
  database.transaction(() => {
    for (const { claim } of named.flat()) {
      const conflictId = conflict(claim.conflict)
      for (const thing of [claim.claimant, claim.actor]) actor(thing)
      outlet(claim.article.outlet)
      const { metric, proposal, topic } = claim
      if (metric) once('Metric', metric.slug, () => ({ ...metric, conflictId, definition: '', behaviour: 'cumulative' }))
      if (proposal) once('Proposal', proposal.slug, () => ({ ...proposal, conflictId, status: 'offered' }))
      if (topic) once('Topic', topic.slug, () => ({ ...topic }))
    }
    const keys = new Map<string, number>()
    for (const history of histories) {
      const newest = history[history.length - 1]!
      const shown = history.filter(({ status }) => status === 'published' || status === 'retracted')
      const { claim, status, at } = shown[shown.length - 1] ?? newest
      const { article, metric, proposal, topic, quantity, asOf } = claim
      const conflictId = conflict(claim.conflict)
      const outletId = outlet(article.outlet)
      const articleId = once('Article', article.id, () => ({
        publicId: article.id, key: article.key, outletId, headline: article.headline, url: article.url, language: article.language,
        publishedOn: article.publishedOn?.edtf ?? null, publishedEarliest: article.publishedOn?.earliest ?? null,
        publishedLatest: article.publishedOn?.latest ?? null, publishedOnBasis: article.publishedOn?.basis ?? 'unknown', recordedAt: firstOf.get(article.id)!,
      }))
      const key = run('Claim', {
        publicId: claim.id, naturalKey: sha256(claim.id), conflictId, kind: claim.kind, status, headRevision: history.length, headStatus: newest.status,
        publicRevision: shown.length > 0 ? history.indexOf(shown[shown.length - 1]!) + 1 : null,
        publicAt: shown.length > 0 ? at : null, firstPublicAt: shown[0]?.at ?? null, articleId, outletId,
        claimantId: actor(claim.claimant), actorId: actor(claim.actor),
        metricId: metric && once('Metric', metric.slug, () => ({ ...metric, conflictId, definition: '', behaviour: 'cumulative' })),
        proposalId: proposal && once('Proposal', proposal.slug, () => ({ ...proposal, conflictId, status: 'offered' })),
        topicId: topic && once('Topic', topic.slug, () => ({ ...topic })),
        statement: claim.statement, searchText: searchTextOf(claim), stance: claim.stance, phase: claim.phase,
        asOf: asOf?.edtf ?? null, asOfEarliest: asOf?.earliest ?? null, asOfLatest: asOf?.latest ?? null,
        operator: quantity?.operator ?? null, low: quantity?.low ?? null, high: quantity?.high ?? null, best: quantity?.best ?? null,
        unit: quantity?.unit ?? null, measure: quantity?.measure ?? null, asWritten: quantity?.asWritten ?? null, basis: claim.basis,
        population: claim.scope.population, place: claim.scope.place, recordedAt: history[0]!.at, updatedAt: at,
      })
      keys.set(claim.id, key)
      history.forEach((revision, place) => {
        const payload = canonicalJson(stateOf(revision, place + 1, history[0]!.at))
        run('Revision', {
          claimId: key, number: place + 1, status: revision.status, payload, payloadHash: sha256(payload), hash: sha256(`${claim.id}${place}`),
          previousHash: sha256(''), author: 'test@example.org', recordedAt: revision.at,
        })
      })
    }
    for (const history of histories) {
      const shown = history.findLast(({ status }) => status === 'published' || status === 'retracted')
      for (const relation of shown?.claim.relations ?? []) {
        const [fromId, toId] = [keys.get(shown!.claim.id), keys.get(relation.claim)]
        if (toId !== undefined) run('Relation', { fromId, toId, type: relation.type, split: relation.split, exclusive: relation.exclusive === null ? null : Number(relation.exclusive) })
      }
    }
    database.prepare(`INSERT INTO "Setting" ("name", "value") VALUES ('data_revision', '1') ON CONFLICT DO UPDATE SET "value" = "value" + 1`).run()
  })()
  database.close()
}

/** What the revision with this number saves. */
export function stateOf({ claim, at, status }: StoredRevision, revision: number, recordedAt: string): ClaimState {
  const { standing, ...state } = claim
  void standing
  return { ...state, status, revision, recordedAt, updatedAt: at, url: `/claims/${claim.id}` }
}
