// Owns saving registers: conflicts, metrics, outlets, actors with roles, topics, proposals with phases and versions, and occurrences.
import type { Registers } from '@/lib/domain/registers'
import { actorPath, conflictPath, metricPath, outletPath, proposalPath } from '@/lib/paths'
import { InvalidError, type Problem } from './errors'
import { saveProposalParts, saveRoles } from './register-parts'
import { saveEntries, type Saved } from './register-save'
import type { WriteTransaction } from './writer'

const json = (values: readonly string[]) => JSON.stringify(values)

/**
 * Saves what a registers file holds, by slug: new entries are made, others changed where they differ; nothing is removed.
 * `conflict` takes the metrics that name none. Throws an InvalidError that names every reference without its target.
 */
export async function saveRegisters(tx: WriteTransaction, registers: Registers, conflict?: string): Promise<Saved> {
  const saved: Saved = { created: [], changed: [] }
  const { db } = tx
  const problems: Problem[] = []
  const find = (ids: Map<string, number>, slug: string, path: string): number => {
    const id = ids.get(slug)
    if (id === undefined) problems.push({ path, message: `there is no ${slug}` })
    return id ?? 0
  }
  const stop = () => { if (problems.length > 0) throw new InvalidError(problems) }

  const conflicts = await saveEntries(tx, {
    table: db.conflict, type: 'conflict', saved, address: conflictPath,
    entries: registers.conflicts.map((one) => ({ ...one, description: one.description ?? '', defaultUnit: one.defaultUnit ?? 'persons' })),
  })
  const only = conflicts.size === 1 ? [...conflicts.keys()][0] : undefined
  const conflictOf = (metric: Registers['metrics'][number]) => metric.conflict ?? conflict ?? only ?? ''
  const positions = await positionsOf(tx, registers.metrics)
  const metrics = registers.metrics.map(({ conflict: _, ...one }, place) => ({
    ...one, position: positions[place]!, sumOf: json(one.sumOf), definition: one.definition ?? '',
    conflictId: find(conflicts, conflictOf(registers.metrics[place]!), `metrics.${place}.conflict`),
  }))
  stop()
  const conflictOfMetric = new Map(registers.metrics.map((one) => [one.slug, conflictOf(one)]))
  const metricIds = await saveEntries(tx, {
    table: db.metric, type: 'metric', entries: metrics, saved, address: (slug) => metricPath(conflictOfMetric.get(slug)!, slug),
  })
  registers.metrics.forEach((one, place) => one.sumOf.forEach((slug) => find(metricIds, slug, `metrics.${place}.sumOf`)))

  const actorEntries = registers.actors.map(({ slug, name, kind, aliases }) => ({ slug, name, kind, aliases: json(aliases) }))
  const actors = await saveEntries(tx, { table: db.actor, type: 'actor', entries: actorEntries, saved, address: actorPath })
  // A second pass, since an actor may belong to one further down.
  await saveEntries(tx, {
    table: db.actor, type: 'actor', saved, address: actorPath,
    entries: registers.actors.map(({ slug, memberOf }, place) => ({ slug, memberOfId: memberOf === null ? null : find(actors, memberOf, `actors.${place}.memberOf`) || null })),
  })
  await saveEntries(tx, {
    table: db.outlet, type: 'outlet', saved, address: outletPath,
    entries: registers.outlets.map(({ actor, aliases, ...one }, place) => ({
      ...one, aliases: json(aliases), actorId: actor === null ? null : find(actors, actor, `outlets.${place}.actor`) || null,
    })),
  })
  await saveEntries(tx, {
    table: db.topic, type: 'topic', saved, address: () => null,
    entries: registers.topics.map((one) => ({ ...one, description: one.description ?? '' })),
  })
  const conflictOfProposal = new Map(registers.proposals.map((one) => [one.slug, one.conflict]))
  const proposalEntries = registers.proposals.map(({ phases: _, versions: __, conflict: of, ...one }, place) => ({
    ...one, summary: one.summary ?? '', conflictId: find(conflicts, of, `proposals.${place}.conflict`),
    proposers: json(one.proposers), mediators: json(one.mediators), addressees: json(one.addressees), follows: json(one.follows),
  }))
  stop()
  const proposals = await saveEntries(tx, {
    table: db.proposal, type: 'proposal', entries: proposalEntries, saved, address: (slug) => proposalPath(conflictOfProposal.get(slug)!, slug),
  })
  registers.proposals.forEach((one, place) => {
    for (const list of ['proposers', 'mediators', 'addressees'] as const) one[list].forEach((slug) => find(actors, slug, `proposals.${place}.${list}`))
    one.follows.forEach((slug) => find(proposals, slug, `proposals.${place}.follows`))
  })
  registers.actors.forEach(({ roles }, place) => roles.forEach((role, at) => {
    find(conflicts, role.conflict, `actors.${place}.roles.${at}.conflict`)
    if (role.proposal !== null) find(proposals, role.proposal, `actors.${place}.roles.${at}.proposal`)
  }))
  registers.occurrences.forEach(({ participants }, place) => participants.forEach(({ actor }, at) => (
    find(actors, actor, `occurrences.${place}.participants.${at}.actor`))))
  const occurrenceEntries = registers.occurrences.map(({ conflict: of, participants, ...one }, place) => ({
    ...one, participants: JSON.stringify(participants), conflictId: find(conflicts, of, `occurrences.${place}.conflict`),
  }))
  stop()
  await saveEntries(tx, { table: db.occurrence, type: 'occurrence', entries: occurrenceEntries, saved, address: () => null })
  await saveProposalParts(tx, registers.proposals, proposals, saved)
  await saveRoles(tx, registers.actors, { actors, conflicts, proposals }, saved)
  return saved
}

// A file of many gives them their order; one that comes alone keeps its place, or stands behind all others.
async function positionsOf({ db }: WriteTransaction, metrics: Registers['metrics']): Promise<number[]> {
  if (metrics.length !== 1) return metrics.map((_, place) => place)
  const [known, last] = [
    await db.metric.findUnique({ where: { slug: metrics[0]!.slug }, select: { position: true } }), await db.metric.findFirst({ orderBy: { position: 'desc' }, select: { position: true } }),
  ]
  return [known?.position ?? (last === null ? 0 : last.position + 1)]
}
