// Owns the stances of one actor over time, question by question: on which proposal, topic or actor, when, and by whose word.
import type { Claim } from './claim'

/** One question that the actor has taken stances on; `ref` is a slug, the claims are newest first. */
export type StanceQuestion = { type: 'proposal' | 'topic' | 'actor' | 'claim' | 'metric' | 'occurrence'; ref: string; label: string; claims: Claim[] }

const PLACES: Record<StanceQuestion['type'], number> = { proposal: 0, topic: 1, actor: 2, metric: 3, claim: 4, occurrence: 5 }

/** Positions of the actor, its own and those told of it, by question: proposals first, then topics, then the others, by alphabet. */
export function stanceHistory(positions: readonly Claim[], actor: string): StanceQuestion[] {
  const questions = new Map<string, StanceQuestion>()
  for (const claim of positions) {
    if (claim.kind !== 'position' || claim.actor?.slug !== actor) continue
    const question = questionOf(claim)
    if (!question) continue
    const key = `${question.type}:${question.ref}`
    questions.set(key, { ...question, claims: [...questions.get(key)?.claims ?? [], claim] })
  }
  return [...questions.values()]
    .map((question) => ({ ...question, claims: question.claims.sort(compareNewest) }))
    .sort((a, b) => PLACES[a.type] - PLACES[b.type] || a.label.localeCompare(b.label, 'en'))
}

function questionOf({ target, proposal, topic, occurrence }: Claim): Omit<StanceQuestion, 'claims'> | null {
  if (target) return { type: target.type, ref: target.ref, label: target.label }
  if (proposal) return { type: 'proposal', ref: proposal.slug, label: proposal.name }
  if (topic) return { type: 'topic', ref: topic.slug, label: topic.label }
  return occurrence ? { type: 'occurrence', ref: occurrence.slug, label: occurrence.label } : null
}

/** Positions of others that are aimed at the actor: who blames it, supports it, disputes it as a source. */
export function aimedAt(positions: readonly Claim[], actor: string): Claim[] {
  return positions.filter((claim) => claim.kind === 'position' && claim.target?.type === 'actor' && claim.target.ref === actor && claim.actor?.slug !== actor)
    .sort(compareNewest)
}

function compareNewest(a: Claim, b: Claim): number {
  const day = (claim: Claim) => claim.asOf?.latest ?? claim.asOf?.earliest ?? claim.article.publishedOn?.latest ?? ''
  return day(b).localeCompare(day(a)) || (a.id < b.id ? -1 : 1)
}
