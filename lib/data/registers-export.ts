// Owns reading every register back in the shape in which the import takes them.
import { registersSchema, type Registers } from '@/lib/domain/registers'
import { reader } from './reader'

const list = (text: string) => JSON.parse(text) as string[]

/** All registers, checked against the schema of the import, entries in the order in which they were made. */
export async function exportRegisters(): Promise<Registers> {
  const db = reader()
  const orderBy = { id: 'asc' } as const
  const position = { position: 'asc' } as const
  const [conflicts, metrics, outlets, actors, topics, proposals, occurrences] = await Promise.all([
    db.conflict.findMany({ orderBy }),
    db.metric.findMany({ orderBy: [position, orderBy], include: { conflict: true } }),
    db.outlet.findMany({ orderBy, include: { actor: true } }),
    db.actor.findMany({ orderBy, include: { memberOf: true, roles: { orderBy, include: { conflict: true, proposal: true } } } }),
    db.topic.findMany({ orderBy }),
    db.proposal.findMany({ orderBy, include: { conflict: true, phases: { orderBy: position }, versions: { orderBy: position } } }),
    db.occurrence.findMany({ orderBy, include: { conflict: true } }),
  ])
  return registersSchema.parse({
    conflicts: conflicts.map(({ slug, name, description, startedOn, defaultUnit, defaultPlace, windowFrom }) => (
      { slug, name, description, startedOn, defaultUnit, defaultPlace, windowFrom })),
    metrics: metrics.map(({ slug, conflict, label, definition, unit, family, population, place, behaviour, windowFrom, ledger, sumOf }) => (
      { slug, conflict: conflict.slug, label, definition, unit, family, population, place, behaviour, windowFrom, ledger, sumOf: list(sumOf) })),
    outlets: outlets.map(({ slug, name, kind, country, homepage, actor, aliases }) => (
      { slug, name, kind, country, homepage, actor: actor?.slug ?? null, aliases: list(aliases) })),
    actors: actors.map(({ slug, name, kind, memberOf, aliases, roles }) => ({
      slug, name, kind, memberOf: memberOf?.slug ?? null, aliases: list(aliases),
      roles: roles.map(({ conflict, proposal, role, fromDay, toDay }) => ({ conflict: conflict.slug, proposal: proposal?.slug ?? null, role, from: fromDay, to: toDay })),
    })),
    topics: topics.map(({ slug, label, description }) => ({ slug, label, description })),
    proposals: proposals.map(({ slug, conflict, name, status, summary, offeredOn, proposers, mediators, addressees, follows, phases, versions }) => ({
      slug, conflict: conflict.slug, name, status, summary, offeredOn, proposers: list(proposers), mediators: list(mediators),
      addressees: list(addressees), follows: list(follows),
      phases: phases.map(({ key, label, description }) => ({ key, label, description })),
      versions: versions.map(({ label, datedOn, note }) => ({ label, datedOn, note })),
    })),
    occurrences: occurrences.map(({ slug, conflict, label, type, participants }) => (
      { slug, conflict: conflict.slug, label, type, participants: JSON.parse(participants) as unknown })),
  })
}
