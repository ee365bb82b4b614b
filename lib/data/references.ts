// Owns what the cells of a claim may point at: every register of the database, looked up once for a whole write.
import type { SlugMoves } from '@/lib/domain/slug-moves'
import type { Prisma } from './generated/sqlite/client'
import { InvalidError } from './errors'
import { NameBook, readable, type Entry } from './name-book'
import { issuedSlugs, loadMoves } from './slug-register'

type Proposal = { id: number; slug: string; name: string; conflictId: number; phases: { key: string; label: string }[] }
export type MetricReference = Prisma.MetricGetPayload<object>
export type OccurrenceReference = { id: number | null; slug: string; label: string; type: string | null; participants: string; conflictId: number }

export type References = {
  conflict: { id: number; slug: string }
  conflictSlugs: Map<number, string>
  actors: NameBook
  outlets: NameBook
  metrics: Map<string, MetricReference>
  proposals: Map<string, Proposal>
  topics: Map<string, { id: number; slug: string; label: string }>
  occurrences: Map<string, OccurrenceReference>
  /** Occurrences that a write has to make. */
  madeOccurrences: OccurrenceReference[]
  /** Slugs of before; every book and map above finds by them too. */
  moves: SlugMoves
}

/** Reads every register; a slug of before a rename or merge finds the present entry. Throws an InvalidError where there is no such conflict. */
export async function loadReferences(db: Prisma.TransactionClient, conflict: string): Promise<References> {
  const conflicts = await db.conflict.findMany({ select: { id: true, slug: true } })
  const moves = await loadMoves(db)
  const issued = await issuedSlugs(db)
  const found = conflicts.find(({ slug }) => slug === (moves.conflict.get(conflict) ?? conflict))
  if (!found) throw new InvalidError([{ path: 'conflict', message: `there is no conflict ${conflict}${conflicts.length > 0 ? ` (there is ${conflicts.map(({ slug }) => slug).join(', ')})` : ''}` }])
  const select = { id: true, slug: true, name: true, aliases: true } as const
  const orderBy = { id: 'asc' } as const
  const actors = await db.actor.findMany({ select, orderBy })
  const outlets = await db.outlet.findMany({ select, orderBy })
  const metrics = await db.metric.findMany()
  const proposals = await db.proposal.findMany({
    select: { id: true, slug: true, name: true, conflictId: true, phases: { select: { key: true, label: true }, orderBy: { position: 'asc' } } },
  })
  const topics = await db.topic.findMany({ select: { id: true, slug: true, label: true } })
  const occurrences = await db.occurrence.findMany()
  const bySlug = <Row extends { slug: string }>(rows: Row[], moved: ReadonlyMap<string, string> = new Map()) => {
    const present = new Map(rows.map((row) => [row.slug, row]))
    const before = [...moved].flatMap(([slug, now]) => (present.has(now) && !present.has(slug) ? [[slug, present.get(now)!] as const] : []))
    return new Map([...present, ...before])
  }
  return {
    conflict: found, conflictSlugs: new Map(conflicts.map(({ id, slug }) => [id, slug])),
    actors: new NameBook(actors, moves.actor, issued.actor), outlets: new NameBook(outlets, moves.outlet, issued.outlet), moves,
    metrics: bySlug(metrics, moves.metric), proposals: bySlug(proposals, moves.proposal), topics: bySlug(topics, moves.topic), occurrences: bySlug<OccurrenceReference>(occurrences),
    madeOccurrences: [],
  }
}

/** The occurrence of this slug; a new one where there is none. What a claim says of type and participants fills in what is not known yet. */
export function occurrenceOf(references: References, slug: string, name: string, told: { type: string | null; participants: string }): OccurrenceReference {
  const found = references.occurrences.get(slug)
  if (found) {
    if (found.id === null) {
      found.type ??= told.type
      if (found.participants === '[]') found.participants = told.participants
    }
    return found
  }
  const made = { id: null, slug, label: name === slug ? readable(slug) : name, conflictId: references.conflict.id, ...told }
  references.occurrences.set(slug, made)
  references.madeOccurrences.push(made)
  return made
}

export type { Entry }
