// Owns how a stored state gets the names that its registers and article have today; slugs of before a rename are understood.
import type { ClaimState } from '@/lib/domain/claim'
import { onceEach } from '@/lib/domain/slug-moves'
import { type ArticleRow, publicationClock } from './article-queries'
import type { RegisterSnapshot } from './register-snapshot'

type Named = { slug: string; name: string }

/** The state with present names and the article as it is known today. What was claimed does not change by it. */
export function withPresentNames(state: ClaimState, article: ArticleRow | undefined, registers: RegisterSnapshot): ClaimState {
  const actor = <Thing extends Named>(thing: Thing): Thing => renamed(thing, registers.actors.get(thing.slug))
  const metric = state.metric && registers.metrics.get(state.metric.slug)
  const claimant = state.claimant && actor(state.claimant)
  const topic = state.topic && registers.topics.get(state.topic.slug)
  return {
    ...state,
    conflict: registers.conflicts.get(state.conflict)?.slug ?? state.conflict,
    claimant,
    // Two that were merged are one.
    coClaimants: onceEach(state.coClaimants.map(actor), ({ slug }) => slug, claimant ? [claimant.slug] : []),
    attribution: state.attribution.map((step) => ({
      step: step.step,
      actor: step.actor === null ? null : registers.actors.get(step.actor)?.slug ?? step.actor,
      outlet: step.outlet === null ? null : registers.outlets.get(step.outlet)?.slug ?? step.outlet,
    })),
    article: article ? presentArticle(state, article, registers) : state.article,
    metric: metric ? { slug: metric.slug, label: metric.label, unit: metric.unit, family: metric.family } : state.metric,
    proposal: state.proposal && renamed(state.proposal, registers.proposals.get(state.proposal.slug)),
    topic: topic ? { slug: topic.slug, label: topic.label } : state.topic,
    actor: state.actor && actor(state.actor),
    target: state.target && presentTarget(state.target, registers),
    occurrence: state.occurrence && presentOccurrence(state.occurrence, registers),
  }
}

function renamed<Thing extends Named>(thing: Thing, present: Named | undefined): Thing {
  return present ? { ...thing, slug: present.slug, name: present.name } : thing
}

function presentArticle(state: ClaimState, row: ArticleRow, registers: RegisterSnapshot): ClaimState['article'] {
  const outlet = row.outletId === null ? undefined : registers.outlets.byId.get(row.outletId)
  return {
    id: row.publicId, key: row.key, headline: row.headline, url: row.url, language: row.language,
    outlet: outlet ? { slug: outlet.slug, name: outlet.name } : null, publishedOn: publicationClock(row),
  }
}

/** The thing that a claim aims at, as it is called today. */
export function presentTarget(target: NonNullable<ClaimState['target']>, registers: RegisterSnapshot): NonNullable<ClaimState['target']> {
  switch (target.type) {
    case 'actor': return labelled(target, registers.actors.get(target.ref))
    case 'proposal': return labelled(target, registers.proposals.get(target.ref))
    case 'metric': return labelled(target, registers.metrics.get(target.ref))
    case 'topic': return labelled(target, registers.topics.get(target.ref))
    case 'claim': return target
    default: throw new RangeError(`Unknown type of target "${String(target.type)}"`)
  }
}

function labelled<Target extends { ref: string; label: string }>(target: Target, row: { slug: string; name?: string; label?: string } | undefined): Target {
  return row ? { ...target, ref: row.slug, label: row.name ?? row.label ?? row.slug } : target
}

function presentOccurrence(occurrence: NonNullable<ClaimState['occurrence']>, registers: RegisterSnapshot): NonNullable<ClaimState['occurrence']> {
  const row = registers.occurrences.get(occurrence.slug)
  const participants = occurrence.participants.map((one) => {
    const actor = registers.actors.get(one.actor)
    return actor ? { ...one, actor: actor.slug, name: actor.name } : one
  })
  return { ...occurrence, label: row?.label ?? occurrence.label, participants: onceEach(participants, (one) => `${one.actor} ${one.role}`) }
}
