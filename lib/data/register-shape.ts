// Owns the turn from register rows into the records that pages and API show.
import { actorPath, conflictPath, metricPath, outletPath, proposalPath } from '@/lib/paths'
import type { ActorRecord, MetricRecord, Named, OutletRecord, ProposalRecord } from '@/lib/domain/register-records'
import type { ActorKind, Behaviour, LedgerSign, OutletKind, ProposalStatus, Role } from '@/lib/domain/vocabulary'
import type { RegisterSnapshot } from './register-snapshot'

type RowOf<Name extends 'conflicts' | 'metrics' | 'outlets' | 'actors' | 'proposals'> = RegisterSnapshot[Name]['all'][number]

/** A JSON array of texts, as the registers keep lists. */
export function parseTexts(json: string): string[] {
  return JSON.parse(json) as string[]
}

const named = ({ slug, name }: Named): Named => ({ slug, name })

export function conflictRecord(row: RowOf<'conflicts'>, counts: { claims: number; articles: number; outlets: number; metrics: number; proposals: number }) {
  const { slug, name, description, startedOn, defaultUnit, defaultPlace, windowFrom } = row
  return { slug, name, url: conflictPath(slug), description, startedOn, defaultUnit, defaultPlace, windowFrom, counts }
}

export function metricRecord(row: RowOf<'metrics'>, conflict: string, claims: number): MetricRecord {
  const { slug, label, definition, unit, family, population, place, windowFrom } = row
  return {
    slug, name: label, label, url: metricPath(conflict, slug), conflict, definition, unit, family, population, place,
    behaviour: row.behaviour as Behaviour, windowFrom, ledger: row.ledger as LedgerSign | null, sumOf: parseTexts(row.sumOf), counts: { claims },
  }
}

export function outletRecord(row: RowOf<'outlets'>, registers: RegisterSnapshot, counts: { articles: number; claims: number }): OutletRecord {
  const actor = row.actorId === null ? undefined : registers.actors.byId.get(row.actorId)
  return {
    slug: row.slug, name: row.name, url: outletPath(row.slug), kind: row.kind as OutletKind, country: row.country, homepage: row.homepage,
    actor: actor ? named(actor) : null, aliases: parseTexts(row.aliases), counts,
  }
}

export function actorRecord(row: RowOf<'actors'>, registers: RegisterSnapshot, counts: { said: number; about: number }): ActorRecord {
  const memberOf = row.memberOfId === null ? undefined : registers.actors.byId.get(row.memberOfId)
  return {
    slug: row.slug, name: row.name, url: actorPath(row.slug), kind: row.kind as ActorKind,
    memberOf: memberOf ? named(memberOf) : null,
    members: registers.actors.all.filter((one) => one.memberOfId === row.id).map(named),
    aliases: parseTexts(row.aliases),
    roles: registers.roles.filter((role) => role.actorId === row.id).map((role) => ({
      conflict: registers.conflicts.byId.get(role.conflictId)?.slug ?? '',
      proposal: role.proposalId === null ? null : registers.proposals.byId.get(role.proposalId)?.slug ?? null,
      role: role.role as Role, from: role.fromDay, to: role.toDay,
    })),
    counts,
  }
}

export function proposalRecord(row: RowOf<'proposals'>, registers: RegisterSnapshot, claims: number): ProposalRecord {
  const conflict = registers.conflicts.byId.get(row.conflictId)?.slug ?? ''
  const actors = (json: string) => parseTexts(json).map((slug) => named(registers.actors.get(slug) ?? { slug, name: slug }))
  return {
    slug: row.slug, name: row.name, url: proposalPath(conflict, row.slug), conflict, status: row.status as ProposalStatus,
    summary: row.summary, offeredOn: row.offeredOn,
    proposers: actors(row.proposers), mediators: actors(row.mediators), addressees: actors(row.addressees),
    follows: parseTexts(row.follows).map((slug) => named(registers.proposals.get(slug) ?? { slug, name: slug })),
    phases: registers.phases.filter((one) => one.proposalId === row.id).map(({ key, label, description }) => ({ key, label, description })),
    versions: registers.versions.filter((one) => one.proposalId === row.id).map(({ label, datedOn, note }) => ({ label, datedOn, note })),
    counts: { claims },
  }
}
