// Owns the form of each register as data: its fields in their order, given what they may choose from.
import type { ComboSpec, FieldSpec } from '@/components/forms/field-spec'
import { ACTOR_KINDS, BEHAVIOURS, LEDGER_SIGNS, OUTLET_KINDS, PROPOSAL_STATUSES, ROLES } from '@/lib/domain/vocabulary'
import { messages } from '@/lib/messages/messages'

/** What entries of a register are offered as: slug, name, and other names to search by. */
export type Choice = ComboSpec['options'][number]
export type RegisterName = keyof typeof messages.registersDesk.names
export type Choices = Readonly<Record<RegisterName, readonly Choice[]>>

const words = messages.registersDesk
const { fields: label, hints, addRow } = words

const text = (name: keyof typeof label, more: { hint?: string; input?: 'url'; inputMode?: 'numeric'; maxLength?: number } = {}): FieldSpec => ({ type: 'text', name, label: label[name], ...more })
const area = (name: keyof typeof label, hint?: string): FieldSpec => ({ type: 'area', name, label: label[name], rows: 3, plain: true, hint })
const day = (name: keyof typeof label): FieldSpec => text(name, { hint: hints.day, inputMode: 'numeric', maxLength: 10 })
const combo = (name: keyof typeof label | '', options: readonly Choice[], caption = name === '' ? '' : label[name]): FieldSpec => ({ type: 'combo', name, label: caption, options, hint: hints.combo })
// What a list is for is said once, above its rows.
const rows = (name: keyof typeof label, fields: readonly FieldSpec[], add: string, hint?: string): FieldSpec => (
  { type: 'rows', name, legend: label[name], fields: fields.map((field) => (field.type === 'combo' ? { ...field, hint: undefined } : field)), add, hint })

function select(name: keyof typeof label, values: readonly string[], names: Readonly<Record<string, string>>, blank: string | null = messages.forms.choose): FieldSpec {
  return { type: 'select', name, label: label[name], options: [...(blank === null ? [] : [{ value: '', label: blank }]), ...values.map((value) => ({ value, label: names[value] ?? value }))] }
}

const slug = (isNew: boolean): FieldSpec => ({ type: 'text', name: 'slug', label: words.slug, hint: isNew ? words.slugNew : words.slugChange, maxLength: 80 })
const aliases = rows('aliases', [{ type: 'text', name: '', label: label.alias }], addRow.aliases, hints.aliases)
const folded = (...fields: FieldSpec[]): FieldSpec => ({ type: 'group', legend: messages.forms.more, fields, folded: true })

const SPECS: Readonly<Record<RegisterName, (choices: Choices, isNew: boolean) => readonly FieldSpec[]>> = {
  conflicts: (_, isNew) => [
    text('name'), slug(isNew), area('description'), { type: 'check', name: 'fourEyes', label: label.fourEyes, hint: hints.fourEyes },
    day('startedOn'), folded(text('defaultUnit'), text('defaultPlace'), day('windowFrom')),
  ],
  metrics: ({ conflicts, metrics }, isNew) => [
    text('label', { hint: hints.label }), slug(isNew), combo('conflict', conflicts), area('definition', hints.definition), text('unit'), text('family', { hint: hints.family }),
    select('behaviour', BEHAVIOURS, messages.behaviours), folded(
      text('population'), text('place'), day('windowFrom'), select('ledger', LEDGER_SIGNS, words.ledgerSigns, messages.forms.none),
      rows('sumOf', [combo('', metrics, label.aMetric)], addRow.sumOf),
    ),
  ],
  outlets: ({ actors }, isNew) => [
    text('name'), slug(isNew), select('kind', OUTLET_KINDS, messages.outletKinds), text('country'), text('homepage', { input: 'url' }), combo('actor', actors), aliases,
  ],
  actors: ({ actors, conflicts, proposals }, isNew) => [
    text('name'), slug(isNew), select('kind', ACTOR_KINDS, messages.actorKinds), combo('memberOf', actors), aliases,
    rows('roles', [combo('conflict', conflicts), select('role', ROLES, messages.roles), combo('proposal', proposals), day('from'), day('to')], addRow.roles),
  ],
  proposals: ({ actors, conflicts, proposals }, isNew) => [
    text('name'), slug(isNew), combo('conflict', conflicts), select('status', PROPOSAL_STATUSES, messages.proposalStatuses), area('summary'), text('offeredOn', { hint: hints.edtf }),
    rows('proposers', [combo('', actors, label.anActor)], addRow.actors), rows('mediators', [combo('', actors, label.anActor)], addRow.actors),
    rows('addressees', [combo('', actors, label.anActor)], addRow.actors), rows('follows', [combo('', proposals, label.aProposal)], addRow.follows),
    rows('phases', [text('key', { hint: hints.key }), text('label'), area('description')], addRow.phases),
    rows('versions', [text('label'), text('datedOn', { hint: hints.edtf }), area('note')], addRow.versions),
  ],
  topics: (_, isNew) => [text('label'), slug(isNew), area('description')],
}

/** The fields of a register's form; `isNew` tells what its slug means. */
export function registerFields(register: RegisterName, choices: Choices, isNew: boolean): readonly FieldSpec[] {
  return SPECS[register](choices, isNew)
}

/** The field of a form that gives the entry its name. */
export const nameField = (register: RegisterName) => (register === 'metrics' || register === 'topics' ? 'label' : 'name')
