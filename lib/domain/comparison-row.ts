// Owns which row of a comparison a claim belongs to: a metric, a proposal's topic and phase, a stance, an occurrence, or a judgement.
import type { Claim, Quantity } from './claim'
import type { ComparedMetric } from './comparison-metric'
import { narrowScope } from './divergence-barriers'

/** What a row is about. `group` is shared by rows whose claims a reader could set against each other although they differ. */
export interface RowIdentity {
  key: string
  family: string
  label: string
  /** What narrows the label: a population, a place, a proposal, a phase. */
  detail: string | null
  metric: string | null
  population: string | null
  /** Place and measure tell rows of one metric apart only where both kinds occur. */
  variant: string
  group: string | null
}

/** What of a claim decides on its row. */
export type RowSubject = Pick<Claim, 'id' | 'kind' | 'statement' | 'metric' | 'scope' | 'proposal' | 'topic' | 'phase' | 'actor' | 'stance' | 'target' | 'occurrence'> & { quantity: Pick<Quantity, 'measure'> | null }

/** The row of a claim; `metric` is the register's entry for a figure's metric, null where the register has none. */
export function rowOf(claim: RowSubject, metric: ComparedMetric | null): RowIdentity {
  switch (claim.kind) {
    case 'figure': return metricRow(claim, metric)
    case 'term': return termRow(claim)
    case 'position': return positionRow(claim)
    case 'event': return eventRow(claim)
    case 'assessment': return assessmentRow(claim)
    default: throw new RangeError(`No comparison row for the kind "${String(claim.kind)}"`)
  }
}

const plainRow = { metric: null, population: null, variant: '' }

function metricRow(claim: RowSubject, metric: ComparedMetric | null): RowIdentity {
  const slug = claim.metric?.slug ?? 'no-metric'
  const { population, place } = narrowScope(claim, metric)
  const measure = claim.quantity && claim.quantity.measure !== 'count' ? claim.quantity.measure : ''
  return {
    key: population ? `${slug}:${population}` : slug,
    family: metric?.family ?? claim.metric?.family ?? 'other', label: metric?.label ?? claim.metric?.label ?? slug,
    detail: population || null, metric: slug, population: population || null,
    variant: [place, measure].filter(Boolean).join(':'), group: null,
  }
}

function termRow(claim: RowSubject): RowIdentity {
  const [proposal, topic, phase] = [claim.proposal?.slug ?? 'unidentified', claim.topic?.slug ?? 'no-topic', claim.phase ?? '']
  return {
    ...plainRow, key: `term:${proposal}:${topic}${phase && `:${phase}`}`, family: 'terms', label: claim.topic?.label ?? 'No topic',
    detail: [claim.proposal?.name, claim.phase].filter(Boolean).join(', ') || null, group: `term:${topic}:${phase}`,
  }
}

function positionRow(claim: RowSubject): RowIdentity {
  const actor = claim.actor?.slug ?? 'unnamed'
  const target = aimOf(claim)
  const words = (claim.stance ?? 'no stance').replaceAll('_', ' ')
  return {
    ...plainRow, key: `position:${actor}:${claim.stance ?? 'none'}:${target.ref}`, family: 'positions',
    label: [claim.actor?.name ?? 'Actor not named', words, target.label].filter(Boolean).join(', '), detail: null,
    group: `position:${actor}:${target.ref}`,
  }
}

/** What a position is about: its target, else its proposal, else its topic. */
function aimOf(claim: RowSubject): { ref: string; label: string | null } {
  if (claim.target) return { ref: `${claim.target.type}:${claim.target.ref}`, label: claim.target.label }
  if (claim.proposal) return { ref: `proposal:${claim.proposal.slug}`, label: claim.proposal.name }
  if (claim.topic) return { ref: `topic:${claim.topic.slug}`, label: claim.topic.label }
  return { ref: 'none', label: null }
}

function eventRow(claim: RowSubject): RowIdentity {
  const occurrence = claim.occurrence
  return {
    ...plainRow, key: occurrence ? `occurrence:${occurrence.slug}` : `event:${claim.id}`, family: 'occurrences',
    label: occurrence?.label ?? claim.statement, detail: null, group: null,
  }
}

/** Judgements are rows by what they judge; two of them are only set side by side. */
function assessmentRow(claim: RowSubject): RowIdentity {
  const aim = aimOf(claim)
  return {
    ...plainRow, key: aim.ref === 'none' ? `assessment:${claim.id}` : `assessment:${aim.ref}`, family: 'assessments',
    label: aim.label ?? claim.statement, detail: null, group: null,
  }
}
