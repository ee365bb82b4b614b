import { Chips, type Chip } from '@/components/ui/chips'
import { formatClock, makeClock } from '@/lib/domain/clock'
import { emptyFilter, type ClaimFilter } from '@/lib/domain/filter'
import { changedQuery } from '@/lib/domain/view-address'
import { messages } from '@/lib/messages/messages'
import { withQuery } from '@/lib/paths'

/** What a value of a key is called. */
export type FilterNames = (key: string, value: string) => string

const LISTS = ['kind', 'metric', 'claimant', 'outlet', 'article', 'actor', 'proposal', 'topic'] as const
const SINGLES = ['status', 'q', 'from', 'to', 'asOf', 'knownOn', 'recordedBy'] as const
const DAYS: readonly string[] = ['from', 'to', 'asOf', 'knownOn']

/** The filters in force, each a link that takes away this one and nothing else. */
export function FilterChips({ filter, path, names }: { filter: ClaimFilter; path: string; names: FilterNames }) {
  const items = chipsOf(filter, path, names)
  if (items.length === 0) return null
  return <Chips label={messages.filters.inForce} items={items} removeWords={messages.filters.removeOne} />
}

/** One chip for each value. */
export function chipsOf(filter: ClaimFilter, path: string, names: FilterNames): Chip[] {
  const fields: Record<string, string> = messages.filters.fields
  const without = (change: Partial<ClaimFilter>) => withQuery(path, changedQuery(filter, change))
  const lists = LISTS.flatMap((key) => (filter[key] as string[]).map((value) => ({
    name: fields[key]!, value: key === 'kind' ? messages.kinds[value as keyof typeof messages.kinds].many : names(key, value),
    href: without({ [key]: (filter[key] as string[]).filter((one) => one !== value) }),
  })))
  const defaults = emptyFilter()
  const singles = SINGLES.flatMap((key) => {
    const value = filter[key]
    if (value === null || value === defaults[key]) return []
    const text = DAYS.includes(key) ? formatClock(makeClock(value, 'stated')) : key === 'status' ? messages.statuses[filter.status] : value
    return [{ name: fields[key]!, value: text, href: without({ [key]: defaults[key] }) }]
  })
  return [...lists, ...singles]
}
