// Owns what the registers have in common and where they differ: type of address, schema, path, and who may write.
import type { z } from 'zod'
import { actorSchema, conflictSchema, metricSchema, outletSchema, proposalSchema, topicSchema } from '@/lib/domain/registers'
import type { SlugType } from '@/lib/domain/slug-moves'
import { actorPath, conflictPath, metricPath, outletPath, proposalPath } from '@/lib/paths'
import { NotFoundError } from './errors'
import type { Prisma } from './generated/sqlite/client'
import { REGISTER_NAMES, type Entry, type RegisterName } from './register-entries'
import { loadMoves } from './slug-register'

type Database = Prisma.TransactionClient
type Row = { id: number; slug: string; conflictId?: number }
/** What is needed here of a Prisma delegate, whose own types differ in every column. */
type Delegate = {
  findUnique(args: { where: { slug: string } }): Promise<Row | null>
  update(args: { where: { id: number }; data: object }): Promise<unknown>
  delete(args: { where: { id: number } }): Promise<unknown>
}

export type RegisterKind = {
  type: SlugType
  /** One word for an entry in messages of refusal. */
  one: string
  schema: z.ZodType<Entry>
  table: (db: Database) => Delegate
  /** Address of an entry; `conflict` is the slug of that of a metric or proposal. */
  path: (slug: string, conflict: string) => string
}

const table = (pick: (db: Database) => unknown) => pick as (db: Database) => Delegate

export const REGISTERS: Readonly<Record<RegisterName, RegisterKind>> = {
  conflicts: { type: 'conflict', one: 'conflict', schema: conflictSchema, table: table((db) => db.conflict), path: (slug) => conflictPath(slug) },
  metrics: { type: 'metric', one: 'metric', schema: metricSchema, table: table((db) => db.metric), path: (slug, conflict) => metricPath(conflict, slug) },
  outlets: { type: 'outlet', one: 'outlet', schema: outletSchema, table: table((db) => db.outlet), path: (slug) => outletPath(slug) },
  actors: { type: 'actor', one: 'actor', schema: actorSchema, table: table((db) => db.actor), path: (slug) => actorPath(slug) },
  proposals: { type: 'proposal', one: 'proposal', schema: proposalSchema, table: table((db) => db.proposal), path: (slug, conflict) => proposalPath(conflict, slug) },
  // Topics have no page; the row stands only in the register of addresses, so that slugs of before are known.
  topics: { type: 'topic', one: 'topic', schema: topicSchema, table: table((db) => db.topic), path: (slug) => `/topics/${encodeURIComponent(slug)}` },
}

export function isRegisterName(name: string): name is RegisterName {
  return REGISTER_NAMES.some((one) => one === name)
}

/** The row of a slug, present or of before. Throws a NotFoundError. */
export async function rowOf(db: Database, register: RegisterName, slug: string): Promise<Row> {
  const { table: of, type, one } = REGISTERS[register]
  const row = await of(db).findUnique({ where: { slug } })
  if (row) return row
  const now = (await loadMoves(db))[type].get(slug)
  const moved = now === undefined ? null : await of(db).findUnique({ where: { slug: now } })
  if (!moved) throw new NotFoundError(`${one} ${slug}`)
  return moved
}

/** The slug of the conflict that a row belongs to; empty for registers that all conflicts share. */
export async function conflictOf(db: Database, { conflictId }: Row): Promise<string> {
  return conflictId === undefined ? '' : (await db.conflict.findUniqueOrThrow({ where: { id: conflictId } })).slug
}
