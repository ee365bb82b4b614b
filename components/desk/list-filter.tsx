import { Button } from '@/components/ui/buttons'
import { Chips, type Chip } from '@/components/ui/chips'
import { SelectField, TextField, type Option, type OptionGroup } from '@/components/ui/fields'
import { messages } from '@/lib/messages/messages'

/** A field of a filter: a list adds one value, a choice and a text have one, what is kept has no field of its own. */
export type FilterField =
  | { type: 'list'; name: string; label: string; options: readonly (Option | OptionGroup)[]; chosen: readonly string[] }
  | { type: 'kept'; name: string; chosen: readonly string[] }
  | { type: 'choice'; name: string; label: string; options: readonly (Option | OptionGroup)[]; value: string }
  | { type: 'text'; name: string; label: string; value: string; hint?: string; error?: string }

interface ListFilterProps {
  path: string
  fields: readonly FilterField[]
  /** Rarely asked for: folded away while none of them is in force. */
  more?: readonly FilterField[]
  moreOpen?: boolean
  chips: readonly Chip[]
}

/** A filter as a form that needs no script; what is in force stands below it, each with its way out. */
export function ListFilter({ path, fields, more = [], moreOpen = false, chips }: ListFilterProps) {
  const words = messages.deskClaims
  const lists = [...fields, ...more].flatMap((field) => (field.type === 'list' || field.type === 'kept' ? field.chosen.map((value) => ({ name: field.name, value })) : []))
  return (
    <div className="listfilter">
      <form action={path} method="get" aria-label={words.filters}>
        {lists.map(({ name, value }) => <input key={`${name} ${value}`} type="hidden" name={name} value={value} />)}
        <div className="listfilter__fields">
          {fields.map((field) => <OneField key={field.name} field={field} />)}
        </div>
        {more.length > 0 ? (
          <details className="choose" open={moreOpen || undefined}>
            <summary>{words.more}</summary>
            <div className="listfilter__fields before-2">{more.map((field) => <OneField key={field.name} field={field} />)}</div>
          </details>
        ) : null}
        <p className="btns">
          <Button weight="main">{words.apply}</Button>
          <a className="btn btn--plain" href={path}>{words.clear}</a>
        </p>
      </form>
      <Chips label={words.inForce} items={chips} removeWords={words.remove} />
    </div>
  )
}

function OneField({ field }: { field: FilterField }) {
  const { any, addAnother } = messages.deskClaims
  if (field.type === 'kept') return null
  const { name, label } = field
  const id = `f-${name}`
  switch (field.type) {
    case 'list': return <SelectField id={id} name={name} label={label} value="" options={[{ value: '', label: field.chosen.length > 0 ? addAnother : any }, ...without(field.options, field.chosen)]} />
    case 'choice': return <SelectField id={id} name={name} label={label} value={field.value} options={field.options} />
    case 'text': return <TextField id={id} name={name} label={label} value={field.value} hint={field.hint} error={field.error} maxLength={200} />
    default: throw new RangeError(`Unknown field ${JSON.stringify(field)}`)
  }
}

function without(options: readonly (Option | OptionGroup)[], chosen: readonly string[]): (Option | OptionGroup)[] {
  return options.flatMap((option): (Option | OptionGroup)[] => {
    if (!('options' in option)) return chosen.includes(option.value) ? [] : [option]
    const rest = option.options.filter(({ value }) => !chosen.includes(value))
    return rest.length > 0 ? [{ ...option, options: rest }] : []
  })
}
