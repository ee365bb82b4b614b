// Owns one reading of all registers at a data revision: rows by key and by slug, for names on claims and for lists.
import { SLUG_TYPES, slugMoves } from '@/lib/domain/slug-moves'
import { cached } from './cache'
import type { Prisma } from './generated/sqlite/client'
import { reader } from './reader'

type Slugged = { id: number; slug: string }

/** Rows of one register, found by internal key or by slug (present, or from before a rename). */
export class Register<Row extends Slugged> {
  readonly byId: ReadonlyMap<number, Row>
  private readonly bySlug: ReadonlyMap<string, Row>

  constructor(readonly all: readonly Row[], private readonly renamed: ReadonlyMap<string, string>) {
    this.byId = new Map(all.map((row) => [row.id, row]))
    this.bySlug = new Map(all.map((row) => [row.slug, row]))
  }

  /** The row with this slug, also under a slug it had before; undefined where there is none. */
  get(slug: string): Row | undefined {
    const row = this.bySlug.get(slug)
    if (row) return row
    const now = this.renamed.get(slug)
    return now === undefined ? undefined : this.bySlug.get(now)
  }

  /** Internal keys of these slugs; unknown slugs are left out. */
  keys(slugs: readonly string[]): number[] {
    return slugs.flatMap((slug) => this.get(slug)?.id ?? [])
  }
}

export type RegisterSnapshot = Awaited<ReturnType<typeof readRegisters>>

/** Reads all registers, also within a write, which sees what it has stored itself. */
export async function readRegisters(client: Prisma.TransactionClient) {
  const bySlug = { orderBy: { slug: 'asc' } } as const
  const [conflicts, metrics, outlets, actors, topics, proposals, phases, versions, occurrences, roles, moved] = await Promise.all([
    client.conflict.findMany({ orderBy: { id: 'asc' } }),
    client.metric.findMany({ orderBy: [{ position: 'asc' }, { id: 'asc' }] }),
    client.outlet.findMany(bySlug),
    client.actor.findMany(bySlug),
    client.topic.findMany({ orderBy: { id: 'asc' } }),
    client.proposal.findMany({ orderBy: { id: 'asc' } }),
    client.proposalPhase.findMany({ orderBy: { position: 'asc' } }),
    client.proposalVersion.findMany({ orderBy: { position: 'asc' } }),
    client.occurrence.findMany(bySlug),
    client.actorRole.findMany({ orderBy: { id: 'asc' } }),
    client.address.findMany({ where: { type: { in: [...SLUG_TYPES] }, redirectTo: { not: null } }, select: { path: true, type: true, redirectTo: true } }),
  ])
  const moves = slugMoves(moved)
  return {
    conflicts: new Register(conflicts, moves.conflict),
    metrics: new Register(metrics, moves.metric),
    outlets: new Register(outlets, moves.outlet),
    actors: new Register(actors, moves.actor),
    topics: new Register(topics, moves.topic),
    proposals: new Register(proposals, moves.proposal),
    occurrences: new Register(occurrences, new Map()),
    phases, versions, roles, moves,
  }
}

/** All registers as they stand now; one reading a data revision. */
export function registerSnapshot(): Promise<RegisterSnapshot> {
  return cached('registers', () => readRegisters(reader()))
}
