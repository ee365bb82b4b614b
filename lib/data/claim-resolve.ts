// Owns turning the names in a claim's cells into the register entries that they mean, and saying at its column what does not exist.
import { parseVia, preferredRegister } from '@/lib/domain/attribution'
import type { AttributionStep } from '@/lib/domain/claim'
import type { ClaimInput } from '@/lib/domain/claim-input'
import { metricProblems } from '@/lib/domain/metric-fit'
import { parseParticipant } from '@/lib/domain/participant'
import { slugify } from '@/lib/domain/slug'
import { parseTarget } from '@/lib/domain/target'
import type { Behaviour, TargetType } from '@/lib/domain/vocabulary'
import type { ArticleBook, ArticleDraft } from './claim-articles'
import type { Entry } from './name-book'
import { occurrenceOf, type MetricReference, type OccurrenceReference, type References } from './references'

export type Report = (column: keyof ClaimInput, message: string) => void

/** Everything that the cells of an input name; claims that it names are still to be found. */
export type NamedThings = {
  article: ArticleDraft
  claimant: Entry | null
  coClaimants: Entry[]
  via: AttributionStep[]
  metric: MetricReference | null
  proposal: { id: number; slug: string; name: string } | null
  phase: string | null
  topic: { id: number; slug: string; label: string } | null
  actor: Entry | null
  /** `claim` targets keep the name that the cell gave. */
  target: { type: TargetType; ref: string; label: string } | null
  occurrence: OccurrenceReference | null
  participants: { actor: string; name: string; role: string | null }[]
}

/** An input with everything that it names. */
export type ResolvedClaim = NamedThings & { input: ClaimInput }

/** `resolveNames` together with the input. */
export function resolveClaim(input: ClaimInput, references: References, articles: ArticleBook, report: Report): ResolvedClaim {
  return { input, ...resolveNames(input, references, articles, report) }
}

// A large file holds these for each of its claims.
const NONE = Object.freeze([]) as unknown as never[]

/** Looks everything up; problems go to `report`. New outlets, actors, occurrences and articles are noted in the books. */
export function resolveNames(input: ClaimInput, references: References, articles: ArticleBook, report: Report): NamedThings {
  const { actors, outlets } = references
  const actor = (text: string | null) => (text === null ? null : actors.findOrMake(text))
  const outlet = input.outlet === null ? null : outlets.findOrMake(input.outlet)
  const proposal = proposalOf(input, references, report)
  const participants = input.participants.length === 0 ? NONE : input.participants.map((text) => {
    const { actor: who, role } = parseParticipant(text)
    const { slug, name } = actors.findOrMake(who)
    return { actor: slug, name, role }
  })
  return {
    article: articles.articleOf(input, outlet, report),
    claimant: actor(input.claimant),
    coClaimants: input.coClaimants.length === 0 ? NONE : input.coClaimants.map((text) => actors.findOrMake(text)),
    via: input.via === null ? NONE : viaSteps(input.via, references),
    metric: metricOf(input, references, report),
    proposal,
    phase: phaseOf(input, proposal, report),
    topic: topicOf(input, references, report),
    actor: actor(input.actor),
    target: input.target === null ? null : targetOf(input.target, references, report),
    occurrence: input.occurrence === null ? null : occurrence(input, references, participants, report),
    participants,
  }
}

function viaSteps(via: string, { actors, outlets }: References): AttributionStep[] {
  return parseVia(via).map(({ step, who }) => {
    if (who === null) return { step, actor: null, outlet: null }
    const prefersOutlet = preferredRegister(step) === 'outlet'
    const [first, second] = prefersOutlet ? [outlets, actors] : [actors, outlets]
    const book = first.find(who) || !second.find(who) ? first : second
    const { slug } = book.findOrMake(who)
    return book === outlets ? { step, actor: null, outlet: slug } : { step, actor: slug, outlet: null }
  })
}

function metricOf(input: ClaimInput, references: References, report: Report): MetricReference | null {
  if (input.metric === null) return null
  const metric = references.metrics.get(input.metric)
  if (!metric) report('metric', `there is no metric "${input.metric}"`)
  else if (metric.conflictId !== references.conflict.id) report('metric', `"${input.metric}" belongs to the conflict ${references.conflictSlugs.get(metric.conflictId)}`)
  for (const problem of metric ? metricProblems(input, { behaviour: metric.behaviour as Behaviour }) : []) report(problem.path[0]!, problem.message)
  return metric ?? null
}

function proposalOf(input: ClaimInput, references: References, report: Report) {
  if (input.proposal === null) return null
  const proposal = references.proposals.get(input.proposal) ?? [...references.proposals.values()].find(({ name }) => name === input.proposal)
  if (!proposal) report('proposal', `there is no proposal "${input.proposal}"`)
  else if (proposal.conflictId !== references.conflict.id) report('proposal', `"${input.proposal}" belongs to the conflict ${references.conflictSlugs.get(proposal.conflictId)}`)
  return proposal ?? null
}

function phaseOf({ phase }: ClaimInput, proposal: ReturnType<typeof proposalOf>, report: Report): string | null {
  if (phase === null || !proposal || proposal.phases.length === 0) return phase
  const found = proposal.phases.find(({ key, label }) => key === phase || label === phase)
  if (!found) report('phase', `the proposal ${proposal.slug} has no phase "${phase}" (it has ${proposal.phases.map(({ key }) => key).join(', ')})`)
  return found?.key ?? phase
}

function topicOf({ topic }: ClaimInput, references: References, report: Report) {
  if (topic === null) return null
  const found = references.topics.get(topic) ?? [...references.topics.values()].find(({ label }) => label === topic)
  if (!found) report('topic', `there is no topic "${topic}"`)
  return found ?? null
}

function targetOf(text: string, references: References, report: Report): ResolvedClaim['target'] {
  const { type, ref } = parseTarget(text)
  if (type === 'claim') return { type, ref, label: ref }
  const found = type === 'actor' ? references.actors.findOrMake(ref)
    : type === 'metric' ? references.metrics.get(ref)
      : type === 'proposal' ? references.proposals.get(ref)
        : references.topics.get(ref)
  if (!found) {
    report('target', `there is no ${type} "${ref}"`)
    return null
  }
  return { type, ref: found.slug, label: 'name' in found ? found.name : found.label }
}

function occurrence(input: ClaimInput, references: References, participants: ResolvedClaim['participants'], report: Report): OccurrenceReference {
  const told = { type: input.occurrenceType, participants: JSON.stringify(participants.map(({ actor, role }) => ({ actor, role }))) }
  const found = occurrenceOf(references, slugify(input.occurrence!), input.occurrence!, told)
  if (found.conflictId !== references.conflict.id) report('occurrence', `"${found.slug}" belongs to the conflict ${references.conflictSlugs.get(found.conflictId)}`)
  return found
}
