// Owns reading every register back in the shape in which the import takes them.
import { registersSchema, type Registers } from '@/lib/domain/registers'
import { reader } from './reader'
import { entriesOf } from './register-entries'

/** All registers, checked against the schema of the import, entries in the order in which they were made. */
export async function exportRegisters(): Promise<Registers> {
  const db = reader()
  const [conflicts, metrics, outlets, actors, topics, proposals, occurrences] = await Promise.all([
    entriesOf.conflicts(db), entriesOf.metrics(db), entriesOf.outlets(db), entriesOf.actors(db), entriesOf.topics(db), entriesOf.proposals(db),
    db.occurrence.findMany({ orderBy: { id: 'asc' }, include: { conflict: true } }),
  ])
  return registersSchema.parse({
    conflicts, metrics, outlets, actors, topics, proposals,
    occurrences: occurrences.map(({ slug, conflict, label, type, participants }) => (
      { slug, conflict: conflict.slug, label, type, participants: JSON.parse(participants) as unknown })),
  })
}
