// Owns the closed lists of words that a claim is made of; every other file takes its enumerations from here.

export const KINDS = ['figure', 'term', 'position', 'event', 'assessment'] as const
export const OPERATORS = ['exactly', 'about', 'at_least', 'more_than', 'at_most', 'less_than', 'between', 'vague', 'unknown'] as const
export const MEASURES = ['count', 'share', 'increment', 'change'] as const
export const FIGURE_BASES = ['reported', 'identified', 'verified', 'declared', 'estimated', 'interpolated', 'filled', 'derived'] as const
export const DATE_BASES = ['stated', 'deduced', 'publication', 'unknown'] as const
export const ASSERTION_MODALITIES = ['asserted', 'believed', 'estimated', 'predicted', 'denied', 'unconfirmed'] as const
export const TERM_MODALITIES = ['proposed', 'offered', 'demanded', 'discussed', 'agreed'] as const
export const STANCES = [
  'proposes', 'accepts', 'accepts_with_reservations', 'accepts_if', 'rejects', 'undecided', 'silent',
  'demands', 'supports', 'opposes', 'intends', 'blames', 'disputes',
] as const
export const ATTRIBUTION_STEPS = ['said', 'told', 'released', 'cited', 'reported'] as const
export const RELATION_TYPES = ['disputes', 'contradicts', 'corrects', 'supersedes', 'repeats', 'part_of'] as const
export const STATUSES = ['draft', 'in_review', 'published', 'retracted'] as const
export const STANDINGS = ['disputed', 'contradicted', 'corrected', 'superseded'] as const
export const TARGET_TYPES = ['actor', 'claim', 'metric', 'proposal', 'topic'] as const
export const BEHAVIOURS = ['stock', 'cumulative', 'flow', 'event_total'] as const
export const LEDGER_SIGNS = ['plus', 'minus', 'closing', 'part'] as const
export const OUTLET_KINDS = ['newspaper', 'agency', 'broadcaster', 'online', 'official', 'dataset', 'unknown'] as const
export const ACTOR_KINDS = [
  'state', 'government_body', 'armed_group', 'ministry', 'agency', 'person', 'international_body', 'ngo',
  'research_body', 'civil_society', 'media', 'unknown',
] as const
export const ROLES = ['party', 'mediator', 'facilitator', 'guarantor', 'monitor', 'witness', 'observer'] as const
export const PROPOSAL_STATUSES = [
  'discussed', 'circulated', 'offered', 'agreed', 'in_force', 'ended', 'not_taken_up', 'withdrawn', 'superseded',
] as const
export const USER_ROLES = ['admin', 'editor', 'viewer'] as const

export type Kind = (typeof KINDS)[number]
export type Operator = (typeof OPERATORS)[number]
export type Measure = (typeof MEASURES)[number]
export type FigureBasis = (typeof FIGURE_BASES)[number]
export type DateBasis = (typeof DATE_BASES)[number]
export type Modality = (typeof ASSERTION_MODALITIES)[number] | (typeof TERM_MODALITIES)[number]
export type Stance = (typeof STANCES)[number]
export type AttributionStepName = (typeof ATTRIBUTION_STEPS)[number]
export type RelationType = (typeof RELATION_TYPES)[number]
export type Status = (typeof STATUSES)[number]
export type Standing = (typeof STANDINGS)[number]
export type TargetType = (typeof TARGET_TYPES)[number]
export type Behaviour = (typeof BEHAVIOURS)[number]
export type LedgerSign = (typeof LEDGER_SIGNS)[number]
export type OutletKind = (typeof OUTLET_KINDS)[number]
export type ActorKind = (typeof ACTOR_KINDS)[number]
export type Role = (typeof ROLES)[number]
export type ProposalStatus = (typeof PROPOSAL_STATUSES)[number]
export type UserRole = (typeof USER_ROLES)[number]
