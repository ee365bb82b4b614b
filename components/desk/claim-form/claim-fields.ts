// Owns which boxes the claim form has, in which order; boxes of other kinds stay in the form unseen, so that changing the kind loses nothing.
import type { FieldSpec } from '@/components/forms/field-spec'
import {
  ASSERTION_MODALITIES, ATTRIBUTION_STEPS, FIGURE_BASES, KINDS, MEASURES, OPERATORS, RELATION_TYPES, STANCES, TARGET_TYPES, TERM_MODALITIES, type Kind,
} from '@/lib/domain/vocabulary'
import { messages } from '@/lib/messages/messages'
import { deskPath } from '@/lib/paths'

export type Choice = { value: string; label: string; note?: string }
export type ClaimOptions = { actors: Choice[]; sources: Choice[]; metrics: Choice[]; proposals: Choice[]; phases: Choice[]; topics: Choice[]; occurrences: Choice[] }

interface ClaimFieldsAsk { kind: Kind; options: ClaimOptions; /** Columns that this kind reads. */ columns: ReadonlySet<string>; /** Asked for where a saved claim is edited. */ reason?: 'needed' | 'free' }

const choose = (options: Choice[]): Choice[] => [{ value: '', label: messages.forms.choose }, ...options]
const of = <Word extends string>(words: readonly Word[], labels: Readonly<Record<Word, string>>): Choice[] => words.map((value) => ({ value, label: labels[value] }))

/** The boxes of a claim of this kind. */
export function claimFields({ kind, options, columns, reason }: ClaimFieldsAsk): FieldSpec[] {
  const t = messages.claimForm
  const unseen = (column: string) => ({ unseen: !columns.has(column) })
  const basis = (name: string): FieldSpec => ({ type: 'radios', name, label: t.dateBasis, options: Object.entries(t.bases).map(([value, label]) => ({ value, label })) })
  const aboutProposal = kind === 'term' || kind === 'position'
  const proposal: FieldSpec[] = [
    { type: 'combo', name: 'proposal', label: t.proposal, options: options.proposals, make: { href: deskPath(['registers', 'proposals', 'new']), label: t.newProposal } },
    { type: 'combo', name: 'topic', label: t.topic, options: options.topics, make: { href: deskPath(['registers', 'topics', 'new']), label: t.newTopic } },
    { type: 'combo', name: 'phase', label: t.phase, options: options.phases },
    { type: 'text', name: 'anchor', label: t.anchor, hint: t.anchorHint },
  ]
  const occurrence: FieldSpec[] = [
    { type: 'combo', name: 'occurrence', label: t.occurrence, hint: t.occurrenceHint, options: options.occurrences, mayBeNew: true, ...unseen('occurrence') },
    { type: 'text', name: 'occurrenceType', label: t.occurrenceType, ...unseen('occurrenceType') },
  ]
  return [
    { type: 'radios', name: 'kind', label: t.kind, options: KINDS.map((value) => ({ value, label: messages.kinds[value].one })) },
    { type: 'combo', name: 'claimant', label: t.claimant, hint: t.claimantHint, options: options.actors, mayBeNew: true },
    { type: 'combo', name: 'metric', label: t.metric, options: options.metrics, make: { href: deskPath(['registers', 'metrics', 'new']), label: t.newMetric }, ...unseen('metric') },
    { type: 'combo', name: 'actor', label: t.actor, options: options.actors, mayBeNew: true, ...unseen('actor') },
    { type: 'select', name: 'stance', label: t.stance, options: choose(STANCES.map((value) => ({ value, label: messages.stances[value].says }))), ...unseen('stance') },
    { type: 'group', legend: t.more.occurrence, folded: true, open: kind === 'event', fields: occurrence },
    { type: 'rows', name: 'participants', legend: t.participants, add: t.addParticipant, ...unseen('participants'), fields: [
      { type: 'combo', name: 'actor', label: t.participant, options: options.actors, mayBeNew: true },
      { type: 'text', name: 'role', label: t.participantRole },
    ] },
    { type: 'group', legend: t.more.rare, folded: true, open: aboutProposal, fields: proposal },
    { type: 'group', legend: t.targetType, pair: true, ...unseen('target'), fields: [
      { type: 'select', name: 'target.type', label: t.targetType, options: choose(of(TARGET_TYPES, t.targetTypes)) },
      { type: 'combo', name: 'target.ref', label: t.target, hint: t.targetHint, options: targetsOf(options), mayBeNew: true },
    ] },
    { type: 'text', name: 'quantity', label: t.quantity, hint: t.quantityHint, ...unseen('operator') },
    { type: 'group', legend: t.more.reading, folded: true, ...unseen('operator'), fields: [
      { type: 'check', name: 'readDifferently', label: t.readDifferently, hint: t.readDifferentlyHint },
      { type: 'select', name: 'operator', label: t.operator, options: choose(of(OPERATORS, messages.operators)) },
      { type: 'group', legend: t.bounds, pair: true, fields: [
        { type: 'text', name: 'low', label: t.low, inputMode: 'numeric' }, { type: 'text', name: 'high', label: t.high, inputMode: 'numeric' },
        { type: 'text', name: 'best', label: t.best, inputMode: 'numeric' }, { type: 'text', name: 'unit', label: t.unit },
        { type: 'select', name: 'measure', label: t.measure, options: choose(of(MEASURES, messages.measures)) },
        { type: 'text', name: 'per', label: t.per }, { type: 'text', name: 'base', label: t.base },
      ] },
    ] },
    { type: 'select', name: 'modality', label: t.modality, options: choose(of(kind === 'term' ? TERM_MODALITIES : ASSERTION_MODALITIES, messages.modalities)) },
    { type: 'select', name: 'basis', label: t.basis, options: choose(of(FIGURE_BASES, messages.bases)), ...unseen('basis') },
    { type: 'text', name: 'condition', label: t.condition, hint: t.conditionHint, ...unseen('condition') },
    { type: 'date', name: 'asOf', label: t.asOf, hint: t.asOfHint },
    basis('asOfBasis'),
    { type: 'text', name: 'quote', label: t.quote, hint: t.quoteHint },
    { type: 'area', name: 'statement', label: t.statement, rows: 3 },
    { type: 'group', legend: t.more.who, folded: true, fields: [
      { type: 'text', name: 'descriptor', label: t.descriptor, hint: t.descriptorHint },
      { type: 'check', name: 'anonymous', label: t.anonymous },
      { type: 'rows', name: 'coClaimants', legend: t.coClaimants, add: t.addCoClaimant, fields: [{ type: 'combo', name: '', label: t.coClaimant, options: options.actors, mayBeNew: true }] },
      { type: 'rows', name: 'via', legend: t.via, hint: t.viaHint, add: t.addStep, fields: [
        { type: 'select', name: 'step', label: t.step, options: choose(of(ATTRIBUTION_STEPS, messages.steps)) },
        { type: 'combo', name: 'who', label: t.who, hint: t.whoHint, options: options.sources, mayBeNew: true },
      ] },
    ] },
    { type: 'group', legend: t.more.scope, folded: true, fields: [
      { type: 'text', name: 'population', label: t.population }, { type: 'text', name: 'place', label: t.place }, { type: 'text', name: 'scope', label: t.scope },
    ] },
    { type: 'group', legend: t.more.dates, folded: true, fields: [
      { type: 'text', name: 'windowFrom', label: t.windowFrom, hint: t.windowFromHint, inputMode: 'numeric' },
      { type: 'date', name: 'statedOn', label: t.statedOn }, basis('statedOnBasis'),
    ] },
    { type: 'group', legend: t.more.words, folded: true, fields: [{ type: 'text', name: 'quotePrefix', label: t.quotePrefix }, { type: 'text', name: 'quoteSuffix', label: t.quoteSuffix }] },
    { type: 'group', legend: t.more.note, folded: true, fields: [{ type: 'area', name: 'note', label: t.note, hint: t.noteHint, plain: true }] },
    { type: 'group', legend: t.more.relations, folded: true, fields: [
      { type: 'rows', name: 'relations', legend: t.relations, add: t.addRelation, fields: [
        { type: 'select', name: 'type', label: t.relation, options: choose(of(RELATION_TYPES, messages.relations)) },
        { type: 'text', name: 'claim', label: t.relatedClaim, hint: t.relatedHint },
        { type: 'text', name: 'split', label: t.split, hint: t.splitHint }, { type: 'check', name: 'overlapping', label: t.overlapping },
      ] },
    ] },
    ...['articleKey', 'article', 'conflict', 'claim', 'head'].map((name) => ({ type: 'hidden', name }) as const),
    ...(reason ? [{ type: 'text', name: 'reason', label: t.reason, hint: reason === 'needed' ? t.reasonNeeded : t.reasonHint } as const] : []),
  ]
}

/** Everything that a claim may be aimed at and that has a name; claims are named by their ids. */
function targetsOf({ actors, metrics, proposals, topics }: ClaimOptions): Choice[] {
  const noted = (list: Choice[], note: string) => list.map(({ value, label }) => ({ value, label, note }))
  const { targetTypes } = messages.claimForm
  return [...actors, ...noted(metrics, targetTypes.metric), ...noted(proposals, targetTypes.proposal), ...noted(topics, targetTypes.topic)]
}
