// Owns what changed between two saved states of a claim, field by field, so that a correction can be seen and not only believed.
import type { ClaimState } from './claim'

/** `before` and `after` are as read by people; null where there was or is nothing. */
export type FieldChange = { path: string; label: string; before: string | null; after: string | null }

type Value = string | number | boolean | null | undefined
type Field = { path: string; label: string; read: (state: ClaimState) => Value }

const names = (entries: readonly { name: string }[]) => entries.map(({ name }) => name).join(', ')

const FIELDS: readonly Field[] = [
  { path: 'status', label: 'Status', read: (state) => state.status },
  { path: 'kind', label: 'Kind', read: (state) => state.kind },
  { path: 'statement', label: 'Statement', read: (state) => state.statement },
  { path: 'note', label: 'Note', read: (state) => state.note },
  { path: 'quote.exact', label: 'Quote', read: (state) => state.quote?.exact },
  { path: 'quote.prefix', label: 'Words before the quote', read: (state) => state.quote?.prefix },
  { path: 'quote.suffix', label: 'Words after the quote', read: (state) => state.quote?.suffix },
  { path: 'modality', label: 'Modality', read: (state) => state.modality },
  { path: 'claimant', label: 'Claimant', read: (state) => state.claimant?.name },
  { path: 'claimant.descriptor', label: 'Claimant as printed', read: (state) => state.claimant?.descriptor },
  { path: 'claimant.anonymous', label: 'Anonymous', read: (state) => state.claimant?.anonymous },
  { path: 'coClaimants', label: 'Co-claimants', read: (state) => names(state.coClaimants) },
  {
    path: 'attribution', label: 'Attribution',
    read: (state) => state.attribution.map(({ step, actor, outlet }) => `${step}: ${actor ?? outlet ?? '?'}`).join(' → '),
  },
  { path: 'article', label: 'Article', read: (state) => state.article.headline ?? state.article.key },
  { path: 'article.outlet', label: 'Outlet', read: (state) => state.article.outlet?.name },
  { path: 'article.url', label: 'Article address', read: (state) => state.article.url },
  { path: 'article.publishedOn', label: 'Published on', read: (state) => state.article.publishedOn?.edtf },
  { path: 'article.publishedOn.basis', label: 'Published on, basis', read: (state) => state.article.publishedOn?.basis },
  { path: 'asOf', label: 'As of', read: (state) => state.asOf?.edtf },
  { path: 'asOf.basis', label: 'As of, basis', read: (state) => state.asOf?.basis },
  { path: 'windowFrom', label: 'Counted from', read: (state) => state.windowFrom },
  { path: 'statedOn', label: 'Stated on', read: (state) => state.statedOn?.edtf },
  { path: 'statedOn.basis', label: 'Stated on, basis', read: (state) => state.statedOn?.basis },
  { path: 'metric', label: 'Metric', read: (state) => state.metric?.label },
  { path: 'quantity.operator', label: 'Operator', read: (state) => state.quantity?.operator },
  { path: 'quantity.low', label: 'Low', read: (state) => state.quantity?.low },
  { path: 'quantity.high', label: 'High', read: (state) => state.quantity?.high },
  { path: 'quantity.best', label: 'Best', read: (state) => state.quantity?.best },
  { path: 'quantity.unit', label: 'Unit', read: (state) => state.quantity?.unit },
  { path: 'quantity.measure', label: 'Measure', read: (state) => state.quantity?.measure },
  { path: 'quantity.per', label: 'Per', read: (state) => state.quantity?.per },
  { path: 'quantity.base', label: 'Base', read: (state) => state.quantity?.base },
  { path: 'quantity.asWritten', label: 'As printed', read: (state) => state.quantity?.asWritten },
  { path: 'scope.population', label: 'Population', read: (state) => state.scope.population },
  { path: 'scope.place', label: 'Place', read: (state) => state.scope.place },
  { path: 'scope.text', label: 'Scope', read: (state) => state.scope.text },
  { path: 'basis', label: 'Basis', read: (state) => state.basis },
  { path: 'proposal', label: 'Proposal', read: (state) => state.proposal?.name },
  { path: 'topic', label: 'Topic', read: (state) => state.topic?.label },
  { path: 'phase', label: 'Phase', read: (state) => state.phase },
  { path: 'condition', label: 'Condition', read: (state) => state.condition },
  { path: 'anchor', label: 'Anchor', read: (state) => state.anchor },
  { path: 'actor', label: 'Actor', read: (state) => state.actor?.name },
  { path: 'stance', label: 'Stance', read: (state) => state.stance },
  { path: 'target', label: 'Target', read: (state) => state.target?.label },
  { path: 'occurrence', label: 'Occurrence', read: (state) => state.occurrence?.label },
  { path: 'occurrence.type', label: 'Type of occurrence', read: (state) => state.occurrence?.type },
  {
    path: 'occurrence.participants', label: 'Participants',
    read: (state) => state.occurrence?.participants.map(({ name, role }) => (role ? `${name} (${role})` : name)).join(', '),
  },
  {
    path: 'relations', label: 'Relations',
    read: (state) => state.relations.filter(({ direction }) => direction === 'out')
      .map(({ type, claim, split, exclusive }) =>
        [type.replace('_', ' '), claim, split, exclusive === false && 'overlapping'].filter(Boolean).join(' '))
      .sort().join(', '),
  },
]

/** The fields in which two states of one claim differ, in reading order; empty when nothing did. Numbers of revisions and times are no fields. */
export function diffStates(before: ClaimState, after: ClaimState): FieldChange[] {
  return FIELDS
    .map(({ path, label, read }) => ({ path, label, before: asText(read(before)), after: asText(read(after)) }))
    .filter((change) => change.before !== change.after)
}

/** Every field that has a value, in reading order; the status stands beside a claim and is not among them. */
export function filledFields(state: ClaimState): { path: string; label: string; value: string }[] {
  return FIELDS.flatMap(({ path, label, read }) => {
    const value = path === 'status' ? null : asText(read(state))
    return value === null ? [] : [{ path, label, value }]
  })
}

function asText(value: Value): string | null {
  if (value === null || value === undefined || value === '') return null
  if (typeof value === 'boolean') return value ? 'yes' : 'no'
  return String(value)
}
