// Owns what the registers hand to the reading of an article: actors with their other names, metrics, topics and proposals of one conflict.
import type { ActorKind, Behaviour } from '@/lib/domain/vocabulary'
import type { WorkActor, WorkAsk } from '@/lib/domain/work-find'
import { cached } from './cache'
import { registerSnapshot } from './register-snapshot'

type WorkRegisters = Pick<WorkAsk, 'conflict' | 'actors' | 'metrics' | 'topics' | 'proposals'>

/** The registers as a text of this conflict is read with them; metrics and proposals of no conflict are none. */
export function workRegisters(conflict: string | null): Promise<WorkRegisters> {
  return cached(`work registers ${conflict}`, async () => {
    const registers = await registerSnapshot()
    const row = conflict === null ? undefined : registers.conflicts.get(conflict)
    const ours = <Row extends { conflictId: number }>(all: readonly Row[]) => all.filter(({ conflictId }) => conflictId === row?.id)
    const inConflict = new Set(registers.roles.filter(({ conflictId }) => conflictId === row?.id).map(({ actorId }) => actorId))
    const belongs = (id: number | null, steps = 0): boolean => id !== null && steps < 10 && (inConflict.has(id) || belongs(registers.actors.byId.get(id)?.memberOfId ?? null, steps + 1))
    return {
      conflict: row ? { slug: row.slug, name: row.name, defaultPlace: row.defaultPlace, windowFrom: row.windowFrom } : null,
      actors: registers.actors.all.map(({ id, slug, name, aliases, kind, memberOfId }): WorkActor => ({
        slug, name, aliases: JSON.parse(aliases) as string[], kind: kind as ActorKind, isOfConflict: belongs(id),
        memberOf: memberOfId === null ? null : registers.actors.byId.get(memberOfId)?.slug ?? null,
      })),
      metrics: ours(registers.metrics.all).map(({ slug, label, definition, unit, family, population, place, behaviour, windowFrom }) => ({
        slug, label, definition, unit, family, population, place, behaviour: behaviour as Behaviour, windowFrom,
      })),
      topics: registers.topics.all.map(({ slug, label, description }) => ({ slug, label, description })),
      proposals: ours(registers.proposals.all).map(({ slug, name }) => ({ slug, name })),
    }
  }, () => 1)
}
