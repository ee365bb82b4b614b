// Owns what the boxes of the claim form suggest: the entries of every register, by the names that people know.
import { cached } from './cache'
import { registerSnapshot } from './register-snapshot'

/** A suggestion: the slug, the name that is shown, and what tells it from its namesakes. */
export type Choice = { value: string; label: string; note?: string }

export type FormOptions = {
  actors: Choice[]
  /** Actors and outlets, for the steps of an attribution. */
  sources: Choice[]
  outlets: Choice[]
  metrics: (Choice & { unit: string })[]
  proposals: Choice[]
  /** Phases of all proposals of the conflict, by key. */
  phases: Choice[]
  topics: Choice[]
  occurrences: Choice[]
}

/** The suggestions for claims of one conflict; none of an unknown one. */
export function formOptions(conflict: string): Promise<FormOptions> {
  return cached(`form options ${conflict}`, async () => {
    const registers = await registerSnapshot()
    const within = registers.conflicts.get(conflict)?.id ?? 0
    const ours = <Row extends { conflictId: number }>(rows: readonly Row[]) => rows.filter((row) => row.conflictId === within)
    const named = (note?: string) => (row: { slug: string; name: string }): Choice => ({ value: row.slug, label: row.name, ...(note ? { note } : {}) })
    const byLabel = <One extends Choice>(list: One[]) => list.sort((a, b) => a.label.localeCompare(b.label, 'en'))
    const actors = byLabel(registers.actors.all.map(named()))
    const outlets = byLabel(registers.outlets.all.map(named()))
    const proposals = ours(registers.proposals.all)
    const phases = registers.phases.filter((phase) => proposals.some(({ id }) => id === phase.proposalId))
    return {
      actors, outlets,
      sources: byLabel([...actors, ...outlets.filter(({ value }) => !actors.some((actor) => actor.value === value))]),
      metrics: ours(registers.metrics.all).map(({ slug, label, unit, family }) => ({ value: slug, label, note: family, unit })),
      proposals: proposals.map(({ slug, name }) => ({ value: slug, label: name })),
      phases: phases.map(({ key, label, proposalId }) => ({ value: key, label, note: registers.proposals.byId.get(proposalId)?.name })),
      topics: byLabel(registers.topics.all.map(({ slug, label }) => ({ value: slug, label }))),
      occurrences: byLabel(ours(registers.occurrences.all).map(({ slug, label }) => ({ value: slug, label }))),
    }
  })
}
