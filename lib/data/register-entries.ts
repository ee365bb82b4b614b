// Owns register entries in the shape in which forms, files and scripts give them, and the version by which a stale form is told.
import { canonicalJson } from '@/lib/domain/canonical-json'
import type { Registers } from '@/lib/domain/registers'
import type { Prisma } from './generated/sqlite/client'
import { sha256 } from './hash'

type Database = Prisma.TransactionClient
/** Registers that editors keep; occurrences are made by claims. */
export const REGISTER_NAMES = ['conflicts', 'metrics', 'outlets', 'actors', 'proposals', 'topics'] as const
export type RegisterName = (typeof REGISTER_NAMES)[number]
export type EntryOf<Name extends RegisterName> = Registers[Name][number]
export type Entry = EntryOf<RegisterName>

const list = (text: string) => JSON.parse(text) as string[]
const orderBy = { id: 'asc' } as const
const position = { position: 'asc' } as const
type Where = { slug?: string }

/** Reads a register's entries, in the order in which they were made; `slug` picks one. */
export const entriesOf: { [Name in RegisterName]: (db: Database, where?: Where) => Promise<EntryOf<Name>[]> } = {
  conflicts: async (db, where) => (await db.conflict.findMany({ where, orderBy })).map(({ slug, name, description, startedOn, defaultUnit, defaultPlace, windowFrom, fourEyes }) => (
    { slug, name, description: description || null, startedOn, defaultUnit, defaultPlace, windowFrom, fourEyes })),
  metrics: async (db, where) => (await db.metric.findMany({ where, orderBy: [position, orderBy], include: { conflict: true } })).map((row) => ({
    slug: row.slug, conflict: row.conflict.slug, label: row.label, definition: row.definition || null, unit: row.unit, family: row.family, population: row.population,
    place: row.place, behaviour: row.behaviour, windowFrom: row.windowFrom, ledger: row.ledger, sumOf: list(row.sumOf),
  }) as EntryOf<'metrics'>),
  outlets: async (db, where) => (await db.outlet.findMany({ where, orderBy, include: { actor: true } })).map(({ slug, name, kind, country, homepage, actor, aliases }) => (
    { slug, name, kind, country, homepage, actor: actor?.slug ?? null, aliases: list(aliases) }) as EntryOf<'outlets'>),
  actors: async (db, where) => (await db.actor.findMany({ where, orderBy, include: { memberOf: true, roles: { orderBy, include: { conflict: true, proposal: true } } } })).map((row) => ({
    slug: row.slug, name: row.name, kind: row.kind, memberOf: row.memberOf?.slug ?? null, aliases: list(row.aliases),
    roles: row.roles.map(({ conflict, proposal, role, fromDay, toDay }) => ({ conflict: conflict.slug, proposal: proposal?.slug ?? null, role, from: fromDay, to: toDay })),
  }) as EntryOf<'actors'>),
  topics: async (db, where) => (await db.topic.findMany({ where, orderBy })).map(({ slug, label, description }) => ({ slug, label, description: description || null })),
  proposals: async (db, where) => (await db.proposal.findMany({
    where, orderBy, include: { conflict: true, phases: { orderBy: position }, versions: { orderBy: position } },
  })).map((row) => ({
    slug: row.slug, conflict: row.conflict.slug, name: row.name, status: row.status, summary: row.summary || null, offeredOn: row.offeredOn,
    proposers: list(row.proposers), mediators: list(row.mediators), addressees: list(row.addressees), follows: list(row.follows),
    phases: row.phases.map(({ key, label, description }) => ({ key, label, description: description || null })),
    versions: row.versions.map(({ label, datedOn, note }) => ({ label, datedOn, note: note || null })),
  }) as EntryOf<'proposals'>),
}

/** One entry, or null. The slug must be the present one. */
export async function readEntry(db: Database, register: RegisterName, slug: string): Promise<Entry | null> {
  return (await entriesOf[register](db, { slug }))[0] ?? null
}

/** What an entry is called. */
export function titleOf(entry: Entry): string {
  return 'label' in entry ? entry.label : entry.name
}

/** The version of an entry: the same as long as nothing of it changed. */
export function versionOf(entry: Entry): string {
  return sha256(canonicalJson(entry)).slice(0, 32)
}
