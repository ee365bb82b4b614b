import { Button } from '@/components/ui/buttons'
import { SelectField, TextField } from '@/components/ui/fields'
import type { ClaimFilter } from '@/lib/domain/filter'
import { LONGEST_SEARCH } from '@/lib/domain/search-query'
import { keptFields } from '@/lib/domain/view-address'
import { messages } from '@/lib/messages/messages'

interface SearchFormProps {
  path: string
  filter: ClaimFilter
  conflicts: readonly { slug: string; name: string }[]
  /** What was typed, also where it could not be used. */
  typed: string
  error?: string
}

/** The one field of the search, and in which conflict; everything else that was chosen stays as it is. */
export function SearchForm({ path, filter, conflicts, typed, error }: SearchFormProps) {
  const words = messages.search
  const options = [{ value: '', label: words.everyConflict }, ...conflicts.map(({ slug, name }) => ({ value: slug, label: name }))]
  return (
    <form className="searchform" action={path} method="get" role="search" aria-label={words.form}>
      {keptFields(filter, ['q', 'conflict']).map(([name, value]) => <input key={`${name} ${value}`} type="hidden" name={name} value={value} />)}
      <TextField id="q" name="q" label={words.field} value={typed} type="search" hint={words.hint} error={error} maxLength={LONGEST_SEARCH} />
      {conflicts.length > 1
        ? <SelectField id="conflict" name="conflict" label={words.conflict} value={filter.conflict ?? ''} options={options} />
        : filter.conflict ? <input type="hidden" name="conflict" value={filter.conflict} /> : null}
      <Button weight="main">{words.go}</Button>
    </form>
  )
}
