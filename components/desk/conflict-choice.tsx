import { messages } from '@/lib/messages/messages'
import { RevisionLine } from './life-parts'

/** One field in which two people differ; `choice` is set where only one of them changed it. */
export interface ConflictField { name: string; base: string | null; theirs: string | null; mine: string | null; choice: 'base' | 'theirs' | 'mine' | null }

interface ConflictChoiceProps {
  /** The form that the choices belong to; they may stand outside of it. */
  formId: string
  id: string
  /** The revision that the settled edit is laid over, posted as `_onto`. */
  head: number
  saves: readonly { number: number; author: string; reason: string | null; recordedAt: string }[]
  differences: readonly ConflictField[]
  /** Sides taken before, by name of the field. */
  take?: Readonly<Record<string, string | undefined>>
}

/** Names of the boxes: the revision seen, and the side of each field as `_take.NAME`. */
export const CONFLICT_BOXES = { onto: '_onto', take: '_take' } as const
const SIDES = ['theirs', 'mine', 'base'] as const

/** Who saved what meanwhile, and for each field that differs a choice of side. Works without script: the choices are posted with the form. */
export function ConflictChoice({ formId, id, head, saves, differences, take = {} }: ConflictChoiceProps) {
  const words = messages.claimLife.stale
  return (
    <section className="conflict" aria-label={words.theirs}>
      <input type="hidden" name={CONFLICT_BOXES.onto} value={head} form={formId} />
      <ul className="small">{saves.map((save) => <li key={save.number}><RevisionLine id={id} {...save} /></li>)}</ul>
      <p><b>{differences.length > 0 ? words.choose : words.same}</b></p>
      {differences.map((field) => <FieldChoice key={field.name} formId={formId} field={field} taken={take[field.name] ?? field.choice ?? undefined} />)}
    </section>
  )
}

function FieldChoice({ formId, field, taken }: { formId: string; field: ConflictField; taken: string | undefined }) {
  const words = messages.claimLife.stale
  const hint = field.choice === 'theirs' ? words.onlyTheirs : field.choice === 'mine' ? words.onlyMine : words.both
  return (
    <fieldset className="field conflict__field">
      <legend>{fieldLabel(field.name)} <span className="hint">{hint}</span></legend>
      {SIDES.map((side) => (
        <label key={side} className="conflict__side">
          <input type="radio" name={`${CONFLICT_BOXES.take}.${field.name}`} value={side} defaultChecked={taken === side} form={formId} required={field.choice === null} />
          <span><b>{words[side]}</b> <bdi>{field[side] ?? <i className="quiet">{words.absent}</i>}</bdi></span>
        </label>
      ))}
    </fieldset>
  )
}

/** What a field is called on the desk. */
export function fieldLabel(name: string): string {
  return messages.claimFields[FIELD_NAMES[name] ?? name] ?? name
}

const FIELD_NAMES: Readonly<Record<string, string>> = { operator: 'quantity', via: 'attribution', articleKey: 'article', population: 'scope', place: 'scope' }
