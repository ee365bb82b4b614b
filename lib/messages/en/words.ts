// Owns the English words for every closed list of the domain; a missing or surplus word is a type error.
import type {
  ActorKind, AttributionStepName, Behaviour, DateBasis, FigureBasis, Kind, Measure, Modality, Operator, OutletKind, ProposalStatus,
  RelationType, Role, Standing, Status,
} from '@/lib/domain/vocabulary'

type Words<Key extends string> = Record<Key, string>

export const kinds: Record<Kind, { one: string; many: string; about: string }> = {
  figure: { one: 'figure', many: 'figures', about: 'A number of something, as of a day' },
  term: { one: 'term', many: 'terms', about: 'One provision of a proposal' },
  position: { one: 'position', many: 'positions', about: 'A stance of one actor' },
  event: { one: 'event', many: 'events', about: 'A happening, with who took part' },
  assessment: { one: 'assessment', many: 'assessments', about: 'A judgement without a number' },
}

export const operators: Words<Operator> = {
  exactly: 'exactly', about: 'about', at_least: 'at least', more_than: 'more than', at_most: 'at most', less_than: 'less than',
  between: 'between', vague: 'vague word', unknown: 'no number',
}

export const measures: Words<Measure> = {
  count: 'count', share: 'share', increment: 'number added', change: 'change',
}

export const bases: Words<FigureBasis> = {
  reported: 'reported by the issuer', identified: 'identified by name', verified: 'verified later', declared: 'declared',
  estimated: 'estimated', interpolated: 'interpolated between reports', filled: 'carried forward', derived: 'derived from other figures',
}

export const dateBases: Words<DateBasis> = {
  stated: 'date stated', deduced: 'date deduced', publication: 'day of publication', unknown: 'basis of the date unknown',
}

export const modalities: Words<Modality> = {
  asserted: 'asserted', believed: 'believed', estimated: 'estimated', predicted: 'predicted', denied: 'denied', unconfirmed: 'unconfirmed',
  proposed: 'proposed', offered: 'offered', demanded: 'demanded', discussed: 'discussed', agreed: 'agreed',
}

export const steps: Words<AttributionStepName> = {
  said: 'said', told: 'told', released: 'released', cited: 'cited', reported: 'reported',
}

export const relations: Words<RelationType> = {
  disputes: 'disputes', contradicts: 'contradicts', corrects: 'corrects', supersedes: 'supersedes', repeats: 'repeats', part_of: 'is a part of',
}

export const incomingRelations: Words<RelationType> = {
  disputes: 'disputed by', contradicts: 'contradicted by', corrects: 'corrected by', supersedes: 'superseded by', repeats: 'repeated by',
  part_of: 'has the part',
}

/** The same as sentences on a claim's page: `in` where the other claim makes the relation, `out` where this one does. */
export const relationsSeen: Record<'in' | 'out', Words<Exclude<RelationType, 'part_of'>>> = {
  in: {
    disputes: 'It disputes this claim.', contradicts: 'It cannot hold together with this claim.', corrects: 'It corrects this claim.',
    supersedes: 'It stands in place of this claim.', repeats: 'It repeats this claim.',
  },
  out: {
    disputes: 'This claim disputes it.', contradicts: 'It cannot hold together with this claim.', corrects: 'This claim corrects it.',
    supersedes: 'This claim stands in its place.', repeats: 'This claim repeats it.',
  },
}

export const statuses: Words<Status> = { draft: 'draft', in_review: 'in review', published: 'published', retracted: 'retracted' }

export const standings: Words<Standing> = {
  disputed: 'disputed', contradicted: 'contradicted', corrected: 'corrected', superseded: 'superseded',
}

/** A standing with the one who gives it: an attribution, like everything here. */
export const standingsBy: Record<Standing, (name: string) => string> = {
  disputed: (name) => `disputed by ${name}`,
  contradicted: (name) => `contradicted by what ${name} said`,
  corrected: (name) => `corrected by ${name}`,
  superseded: (name) => `superseded by ${name}`,
}

export const behaviours: Words<Behaviour> = {
  stock: 'number at one time', cumulative: 'count that only grows', flow: 'number within a period', event_total: 'total of one event',
}

export const roles: Words<Role> = {
  party: 'party', mediator: 'mediator', facilitator: 'facilitator', guarantor: 'guarantor', monitor: 'monitor', witness: 'witness', observer: 'observer',
}

export const actorKinds: Words<ActorKind> = {
  state: 'state', government_body: 'government body', armed_group: 'armed group', ministry: 'ministry', agency: 'agency', person: 'person',
  international_body: 'international body', ngo: 'non-governmental organisation', research_body: 'research body', civil_society: 'civil society',
  media: 'media', unknown: 'kind unknown',
}

export const outletKinds: Words<OutletKind> = {
  newspaper: 'newspaper', agency: 'news agency', broadcaster: 'broadcaster', online: 'online outlet', official: 'official body',
  dataset: 'data set', unknown: 'kind not known',
}

export const proposalStatuses: Words<ProposalStatus> = {
  discussed: 'discussed', circulated: 'circulated', offered: 'offered', agreed: 'agreed', in_force: 'in force', ended: 'ended',
  not_taken_up: 'not taken up', withdrawn: 'withdrawn', superseded: 'superseded',
}

/** Families are data; one that is not listed here is shown by its own name. */
export const families: Record<string, string> = {
  custody: 'Hostages', prisoners: 'Prisoners', killed: 'Killed', injured: 'Injured', displacement: 'Displaced', projectiles: 'Projectiles',
  forces: 'Forces', duration: 'Duration', talks: 'Talks', pursuit: 'Pursuit', terms: 'Proposed terms', positions: 'Positions', occurrences: 'Events', assessments: 'Assessments',
}

/** Names of a claim's fields in diffs and tables; a path that is not listed here is shown as it is. */
export const claimFields: Record<string, string> = {
  kind: 'Kind', status: 'Status', standing: 'Standing', revision: 'Revision', statement: 'Statement', note: 'Editor’s note', quote: 'Quotation',
  modality: 'How it was said', claimant: 'Claimant', coClaimants: 'Said together with', attribution: 'How it reached the page',
  article: 'Article', asOf: 'As of', windowFrom: 'Counted from', statedOn: 'Said on', metric: 'Metric', quantity: 'Quantity', scope: 'Scope',
  basis: 'Basis', proposal: 'Proposal', topic: 'Topic', phase: 'Phase', condition: 'Condition', anchor: 'Anchor', actor: 'Actor',
  stance: 'Stance', target: 'Aimed at', occurrence: 'Event', relations: 'Relations', reason: 'Reason', asWritten: 'As printed',
}
