import { ListFilter, type FilterField } from '@/components/desk/list-filter'
import type { Chip } from '@/components/ui/chips'
import type { DeskChoices } from '@/lib/data/desk-choices'
import type { FilterProblem } from '@/lib/domain/address-values'
import { CLAIM_GAPS, DESK_LIMITS, deskQuery, DESK_SORTS, DESK_STATUSES, type DeskFilter } from '@/lib/domain/desk-filter'
import { KINDS } from '@/lib/domain/vocabulary'
import { messages } from '@/lib/messages/messages'
import { withQuery } from '@/lib/paths'

interface ClaimsFilterProps { path: string; filter: DeskFilter; choices: DeskChoices; problems: readonly FilterProblem[] }

const LISTS = ['status', 'kind', 'missing', 'metric', 'claimant', 'outlet', 'article'] as const
const SINGLES = ['conflict', 'author', 'q', 'from', 'to'] as const
const RARE = ['conflict', 'author', 'from', 'to', 'outlet', 'metric', 'claimant'] as const

/** The filter of the table of claims, with what its values are called. */
export function ClaimsFilter({ path, filter, choices, problems }: ClaimsFilterProps) {
  const words = messages.deskClaims
  const { fields } = words
  const errorAt = (key: string) => problems.find((problem) => problem.path === key)?.message
  const list = (name: (typeof LISTS)[number], options: Extract<FilterField, { type: 'list' }>['options']): FilterField => ({ type: 'list', name, label: fields[name], options, chosen: filter[name] })
  const one = (name: 'conflict' | 'author', options: DeskChoices['authors']): FilterField => ({ type: 'choice', name, label: fields[name], options: [{ value: '', label: words.any }, ...options], value: filter[name] ?? '' })
  const day = (name: 'from' | 'to'): FilterField => ({ type: 'text', name, label: fields[name], value: filter[name] ?? '', hint: words.dayHint, error: errorAt(name) })
  const isRare = RARE.some((key) => (Array.isArray(filter[key]) ? filter[key].length > 0 : filter[key] !== null)) || ['from', 'to'].some(errorAt)
  return (
    <ListFilter
      path={path}
      fields={[
        { type: 'text', name: 'q', label: fields.q, value: filter.q ?? '', error: errorAt('q') },
        list('status', DESK_STATUSES.map((value) => ({ value, label: words.statuses[value] }))),
        list('kind', KINDS.map((value) => ({ value, label: messages.kinds[value].one }))),
        list('missing', CLAIM_GAPS.map((value) => ({ value, label: words.gapWords[value] }))),
        { type: 'kept', name: 'article', chosen: filter.article },
      ]}
      more={[
        list('metric', choices.metrics), list('claimant', choices.claimants), list('outlet', choices.outlets),
        ...(choices.conflicts.length > 1 ? [one('conflict', choices.conflicts)] : []),
        one('author', choices.authors), day('from'), day('to'),
        { type: 'choice', name: 'sort', label: fields.sort, options: DESK_SORTS.map((value) => ({ value, label: words.sorts(value) })), value: filter.sort },
        { type: 'choice', name: 'limit', label: fields.limit, options: DESK_LIMITS.map((value) => ({ value, label: value })), value: filter.limit },
      ]}
      moreOpen={isRare}
      chips={chipsOf(path, filter, choices)}
    />
  )
}

function chipsOf(path: string, filter: DeskFilter, choices: DeskChoices): Chip[] {
  const { fields } = messages.deskClaims
  const href = (change: Partial<DeskFilter>) => withQuery(path, deskQuery(filter, change))
  const lists = LISTS.flatMap((key) => filter[key].map((value) => ({
    name: fields[key], value: nameOf(key, value, choices), href: href({ [key]: (filter[key] as string[]).filter((other) => other !== value) }),
  })))
  return [...lists, ...SINGLES.flatMap((key) => (filter[key] === null ? [] : [{ name: fields[key], value: nameOf(key, filter[key], choices), href: href({ [key]: null }) }]))]
}

function nameOf(key: (typeof LISTS)[number] | (typeof SINGLES)[number], value: string, { metrics, claimants, outlets, conflicts }: DeskChoices): string {
  const { statuses, gapWords } = messages.deskClaims
  const named = { metric: metrics.flatMap(({ options }) => options), claimant: claimants, outlet: outlets, conflict: conflicts }
  if (key in named) return named[key as keyof typeof named].find((option) => option.value === value)?.label ?? value
  if (key === 'status') return statuses[value as keyof typeof statuses]
  if (key === 'missing') return gapWords[value as keyof typeof gapWords]
  return key === 'kind' ? messages.kinds[value as keyof typeof messages.kinds].one : value
}
