// Owns the reads of conflicts, metrics, outlets, actors, topics and proposals; a slug from before a rename finds the present entry.
import { parseEdtf } from '@/lib/domain/edtf'
import type { ActorRecord, ConflictRecord, MetricRecord, OutletRecord, ProposalRecord, Replay, TopicRecord } from '@/lib/domain/register-records'
import { NOW, countArticles, countClaims, countSources } from './claim-counts'
import { actorRecord, conflictRecord, metricRecord, outletRecord, proposalRecord } from './register-shape'
import { registerSnapshot } from './register-snapshot'

/**
 * Whether a list of the past leaves an entry out: entries carry no dates of their own, and one that nothing of then speaks of may have
 * been made later.
 */
const isLeftOut = (count: number, { knownOn, recordedBy }: Replay) => count === 0 && Boolean(knownOn ?? recordedBy)

/** Every conflict, in the order of entry; of those with claims in the record of an earlier instant, where that is asked. */
export async function listConflicts(replay: Replay = NOW): Promise<ConflictRecord[]> {
  return (await allConflicts(replay)).filter(({ counts }) => !isLeftOut(counts.claims, { ...replay, knownOn: null }))
}

async function allConflicts(replay: Replay): Promise<ConflictRecord[]> {
  const [registers, claims, sources, proposals] = await Promise.all([
    registerSnapshot(), countClaims('conflict', replay), countSources(replay), countClaims('proposal', replay),
  ])
  return registers.conflicts.all.map((row) => conflictRecord(row, {
    claims: claims.get(row.id) ?? 0,
    articles: sources.get(row.id)?.articles ?? 0,
    outlets: sources.get(row.id)?.outlets ?? 0,
    metrics: registers.metrics.all.filter((one) => one.conflictId === row.id).length,
    proposals: registers.proposals.all.filter((one) => one.conflictId === row.id && !isLeftOut(proposals.get(one.id) ?? 0, replay)).length,
  }))
}

/** One conflict; null if absent. `slug` of the answer differs from the one asked for where it was renamed. */
export async function getConflict(slug: string, replay: Replay = NOW): Promise<ConflictRecord | null> {
  const row = (await registerSnapshot()).conflicts.get(slug)
  return row ? (await allConflicts(replay)).find((one) => one.slug === row.slug) ?? null : null
}

/** Metrics in the register's order with claims, of the past; of the present, all. */
export async function listKnownMetrics(conflict: string | null, replay: Replay): Promise<MetricRecord[]> {
  return (await listMetrics(conflict, replay)).filter(({ counts }) => !isLeftOut(counts.claims, replay))
}

/** Metrics in the register's order, of one conflict or of all; an unknown conflict has none. All of them at any time, for what they define. */
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

/** Every outlet, by slug; of the past, those with articles. */
export async function listOutlets(replay: Replay = NOW): Promise<OutletRecord[]> {
  return (await allOutlets(replay)).filter(({ counts }) => !isLeftOut(counts.articles + counts.claims, replay))
}

async function allOutlets(replay: Replay): Promise<OutletRecord[]> {
  const [registers, articles, claims] = await Promise.all([registerSnapshot(), countArticles(replay), countClaims('outlet', replay)])
  return registers.outlets.all.map((row) => outletRecord(row, registers, { articles: articles.get(row.id) ?? 0, claims: claims.get(row.id) ?? 0 }))
}

/** One outlet; null if absent. */
export async function getOutlet(slug: string, replay: Replay = NOW): Promise<OutletRecord | null> {
  const row = (await registerSnapshot()).outlets.get(slug)
  return row ? (await allOutlets(replay)).find((one) => one.slug === row.slug) ?? null : null
}

/** Every actor, by slug; of the past, those with claims or with a role. */
export async function listActors(replay: Replay = NOW): Promise<ActorRecord[]> {
  return (await allActors(replay)).filter(({ counts, roles }) => !isLeftOut(counts.said + counts.about + roles.length, replay))
}

async function allActors(replay: Replay): Promise<ActorRecord[]> {
  const [registers, said, about] = await Promise.all([registerSnapshot(), countClaims('claimant', replay), countClaims('actor', replay)])
  return registers.actors.all.map((row) => actorRecord(row, registers, { said: said.get(row.id) ?? 0, about: about.get(row.id) ?? 0 }))
}

/** One actor with roles and members; null if absent. */
export async function getActor(slug: string, replay: Replay = NOW): Promise<ActorRecord | null> {
  const row = (await registerSnapshot()).actors.get(slug)
  return row ? (await allActors(replay)).find((one) => one.slug === row.slug) ?? null : null
}

/** Every topic, in the order of entry. */
export async function listTopics(): Promise<TopicRecord[]> {
  return (await registerSnapshot()).topics.all.map(({ slug, label, description }) => ({ slug, name: label, label, description }))
}

/** Proposals in the order of entry, of one conflict or of all; an unknown conflict has none. Of the past, those with claims. */
export async function listProposals(conflict: string | null = null, replay: Replay = NOW): Promise<ProposalRecord[]> {
  return (await allProposals(conflict, replay)).filter(({ counts }) => !isLeftOut(counts.claims, replay))
}

/** Versions that were dated later than `knownOn` are not among a proposal's. */
async function allProposals(conflict: string | null, replay: Replay): Promise<ProposalRecord[]> {
  const [registers, counts] = await Promise.all([registerSnapshot(), countClaims('proposal', replay)])
  const only = conflict === null ? null : registers.conflicts.get(conflict)?.id ?? 0
  return registers.proposals.all.filter((row) => only === null || row.conflictId === only)
    .map((row) => proposalRecord(row, registers, counts.get(row.id) ?? 0))
    .map((record) => ({ ...record, versions: record.versions.filter(({ datedOn }) => isKnownVersion(datedOn, replay.knownOn)) }))
}

/** One proposal with phases and versions; null if absent. */
export async function getProposal(slug: string, replay: Replay = NOW): Promise<ProposalRecord | null> {
  const row = (await registerSnapshot()).proposals.get(slug)
  return row ? (await allProposals(null, replay)).find((one) => one.slug === row.slug) ?? null : null
}

function isKnownVersion(datedOn: string | null, knownOn: string | null): boolean {
  if (knownOn === null) return true
  const latest = datedOn === null ? null : parseEdtf(datedOn).latest
  return latest !== null && latest <= knownOn
}
