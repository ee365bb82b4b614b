import { Button } from '@/components/ui/buttons'
import { SelectField, TextField, type Option, type OptionGroup } from '@/components/ui/fields'
import { SORTS } from '@/lib/domain/claim-order'
import { emptyFilter, type ClaimFilter, type FilterProblem, PUBLIC_STATUSES, SOURCE_KEYS } from '@/lib/domain/filter'
import { KINDS } from '@/lib/domain/vocabulary'
import { messages } from '@/lib/messages/messages'

/** What the fields offer: slugs and names. */
export interface FilterChoices {
  metrics: readonly OptionGroup[]
  claimants: readonly Option[]
  outlets: readonly Option[]
  actors: readonly Option[]
  proposals: readonly Option[]
  topics: readonly Option[]
}

interface FilterFormProps {
  path: string
  filter: ClaimFilter
  choices: FilterChoices
  problems: readonly FilterProblem[]
  /** Values that could not be used, as written. */
  typed: Readonly<Record<string, string>>
  /** What the page draws a line for when nothing else is asked. */
  defaultBy: (typeof SOURCE_KEYS)[number]
}

const LISTS = ['metric', 'claimant', 'outlet', 'kind', 'actor', 'proposal', 'topic', 'article'] as const
const MORE = ['kind', 'actor', 'proposal', 'topic', 'q', 'sort', 'status', 'recordedBy'] as const
type ListKey = Exclude<(typeof LISTS)[number], 'article'>

/** The filter as a form that needs no script. A list's field adds one value; the chips below the form take values away. */
export function FilterForm({ path, filter, choices, problems, typed, defaultBy }: FilterFormProps) {
  const words = messages.filters
  const list = (key: ListKey, options: readonly (Option | OptionGroup)[]) => <AddField name={key} filter={filter} options={options} />
  const defaults = emptyFilter()
  const isOpen = MORE.some((key) => (Array.isArray(filter[key]) ? filter[key].length > 0 : filter[key] !== defaults[key]))
  return (
    <form action={path} method="get" aria-label={words.label}>
      {LISTS.flatMap((key) => (filter[key] as string[]).map((value) => <input key={`${key} ${value}`} type="hidden" name={key} value={value} />))}
      {filter.view === 'chart' ? null : <input type="hidden" name="view" value={filter.view} />}
      <div className="filters">
        {list('metric', choices.metrics)}
        {list('claimant', choices.claimants)}
        {list('outlet', choices.outlets)}
        <SelectField id="by" name="by" label={words.fields.by} value={filter.by ?? defaultBy} options={SOURCE_KEYS.map((key) => ({ value: key, label: words.by[key] }))} />
        {(['from', 'to', 'asOf', 'knownOn'] as const).map((key) => <DayField key={key} name={key} value={filter[key] ?? typed[key]} error={problems.find((problem) => problem.path === key)?.message} />)}
        <div className="btns filters__go">
          <Button weight="main">{words.apply}</Button>
          <a className="btn btn--plain" href={path}>{words.clearAll}</a>
        </div>
      </div>
      <details className="choose" open={isOpen}>
        <summary>{words.more}</summary>
        <div className="filters filters--more before-2">
          {list('kind', KINDS.map((kind) => ({ value: kind, label: messages.kinds[kind].many })))}
          {list('topic', choices.topics)}
          {list('proposal', choices.proposals)}
          {list('actor', choices.actors)}
          <TextField id="q" name="q" label={words.fields.q} value={filter.q ?? ''} type="search" maxLength={200} />
          <SelectField id="sort" name="sort" label={words.fields.sort} value={filter.sort} options={SORTS.map((sort) => ({ value: sort, label: words.sorts[sort] ?? sort }))} />
          <SelectField id="status" name="status" label={words.fields.status} value={filter.status} options={PUBLIC_STATUSES.map((status) => ({ value: status, label: messages.statuses[status] }))} />
          <TextField id="recordedBy" name="recordedBy" label={words.fields.recordedBy} value={filter.recordedBy ?? typed.recordedBy ?? ''} placeholder={messages.replay.now} hint={messages.replay.recordedByHint} maxLength={40} error={problems.find((problem) => problem.path === 'recordedBy')?.message} />
        </div>
      </details>
    </form>
  )
}

/** Adds one value to a list; those in force are not offered again. */
function AddField({ name, filter, options }: { name: ListKey; filter: ClaimFilter; options: readonly (Option | OptionGroup)[] }) {
  const words = messages.filters
  const chosen = filter[name] as string[]
  const rest = (list: readonly Option[]) => list.filter(({ value }) => !chosen.includes(value))
  const offered = options.flatMap((option): (Option | OptionGroup)[] => {
    if (!('options' in option)) return chosen.includes(option.value) ? [] : [option]
    return rest(option.options).length > 0 ? [{ ...option, options: rest(option.options) }] : []
  })
  const first = { value: '', label: chosen.length > 0 ? words.addAnother(chosen.length) : words.any }
  return <SelectField id={name} name={name} label={words.fields[name]} value="" options={[first, ...offered]} />
}

function DayField({ name, value, error }: { name: 'from' | 'to' | 'asOf' | 'knownOn'; value?: string; error?: string }) {
  const words = messages.filters
  const placeholder = name === 'knownOn' ? words.anyDay : words.dayPlaceholder
  return <TextField id={name} name={name} label={words.fields[name]} value={value ?? ''} placeholder={placeholder} inputMode="numeric" maxLength={10} error={error} />
}
