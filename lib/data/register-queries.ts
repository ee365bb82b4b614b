// Owns the reads of conflicts, metrics, outlets, actors, topics and proposals; a slug from before a rename finds the present entry.
import type { ActorRecord, ConflictRecord, MetricRecord, OutletRecord, ProposalRecord, Replay, TopicRecord } from '@/lib/domain/register-records'
import { NOW, countArticles, countClaims, countSources } from './claim-counts'
import { actorRecord, conflictRecord, metricRecord, outletRecord, proposalRecord } from './register-shape'
import { registerSnapshot } from './register-snapshot'

/** Every conflict, in the order of entry. */
export async function listConflicts(replay: Replay = NOW): Promise<ConflictRecord[]> {
  const [registers, claims, sources] = await Promise.all([registerSnapshot(), countClaims('conflict', replay), countSources(replay)])
  return registers.conflicts.all.map((row) => conflictRecord(row, {
    claims: claims.get(row.id) ?? 0,
    articles: sources.get(row.id)?.articles ?? 0,
    outlets: sources.get(row.id)?.outlets ?? 0,
    metrics: registers.metrics.all.filter((one) => one.conflictId === row.id).length,
    proposals: registers.proposals.all.filter((one) => one.conflictId === row.id).length,
  }))
}

/** One conflict; null if absent. `slug` of the answer differs from the one asked for where it was renamed. */
export async function getConflict(slug: string, replay: Replay = NOW): Promise<ConflictRecord | null> {
  const row = (await registerSnapshot()).conflicts.get(slug)
  return row ? (await listConflicts(replay)).find((one) => one.slug === row.slug) ?? null : null
}

/** Metrics in the register's order, of one conflict or of all; an unknown conflict has none. */
export async function listMetrics(conflict: string | null = null, replay: Replay = NOW): Promise<MetricRecord[]> {
  const [registers, counts] = await Promise.all([registerSnapshot(), countClaims('metric', replay)])
  const only = conflict === null ? null : registers.conflicts.get(conflict)?.id ?? 0
  return registers.metrics.all.filter((row) => only === null || row.conflictId === only)
    .map((row) => metricRecord(row, registers.conflicts.byId.get(row.conflictId)?.slug ?? '', counts.get(row.id) ?? 0))
}

/** One metric; null if absent. */
export async function getMetric(slug: string, replay: Replay = NOW): Promise<MetricRecord | null> {
  const row = (await registerSnapshot()).metrics.get(slug)
  return row ? (await listMetrics(null, replay)).find((one) => one.slug === row.slug) ?? null : null
}

/** Every outlet, by slug. */
export async function listOutlets(replay: Replay = NOW): Promise<OutletRecord[]> {
  const [registers, articles, claims] = await Promise.all([registerSnapshot(), countArticles(replay), countClaims('outlet', replay)])
  return registers.outlets.all.map((row) => outletRecord(row, registers, { articles: articles.get(row.id) ?? 0, claims: claims.get(row.id) ?? 0 }))
}

/** One outlet; null if absent. */
export async function getOutlet(slug: string, replay: Replay = NOW): Promise<OutletRecord | null> {
  const row = (await registerSnapshot()).outlets.get(slug)
  return row ? (await listOutlets(replay)).find((one) => one.slug === row.slug) ?? null : null
}

/** Every actor, by slug. */
export async function listActors(replay: Replay = NOW): Promise<ActorRecord[]> {
  const [registers, said, about] = await Promise.all([registerSnapshot(), countClaims('claimant', replay), countClaims('actor', replay)])
  return registers.actors.all.map((row) => actorRecord(row, registers, { said: said.get(row.id) ?? 0, about: about.get(row.id) ?? 0 }))
}

/** One actor with roles and members; null if absent. */
export async function getActor(slug: string, replay: Replay = NOW): Promise<ActorRecord | null> {
  const row = (await registerSnapshot()).actors.get(slug)
  return row ? (await listActors(replay)).find((one) => one.slug === row.slug) ?? null : null
}

/** Every topic, in the order of entry. */
export async function listTopics(): Promise<TopicRecord[]> {
  return (await registerSnapshot()).topics.all.map(({ slug, label, description }) => ({ slug, name: label, label, description }))
}

/** Proposals in the order of entry, of one conflict or of all; an unknown conflict has none. */
export async function listProposals(conflict: string | null = null, replay: Replay = NOW): Promise<ProposalRecord[]> {
  const [registers, counts] = await Promise.all([registerSnapshot(), countClaims('proposal', replay)])
  const only = conflict === null ? null : registers.conflicts.get(conflict)?.id ?? 0
  return registers.proposals.all.filter((row) => only === null || row.conflictId === only)
    .map((row) => proposalRecord(row, registers, counts.get(row.id) ?? 0))
}

/** One proposal with phases and versions; null if absent. */
export async function getProposal(slug: string, replay: Replay = NOW): Promise<ProposalRecord | null> {
  const row = (await registerSnapshot()).proposals.get(slug)
  return row ? (await listProposals(null, replay)).find((one) => one.slug === row.slug) ?? null : null
}
