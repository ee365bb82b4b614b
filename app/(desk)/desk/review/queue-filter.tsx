import { ListFilter, type FilterField } from '@/components/desk/list-filter'
import type { Chip } from '@/components/ui/chips'
import { Views } from '@/components/ui/views'
import type { Reviewer } from '@/lib/data/assignments'
import type { DeskChoices } from '@/lib/data/desk-choices'
import type { ReviewCounts } from '@/lib/data/review-queue'
import { REVIEW_TYPES, reviewQuery, type ReviewFilter } from '@/lib/domain/review-filter'
import { KINDS } from '@/lib/domain/vocabulary'
import { messages } from '@/lib/messages/messages'
import { withQuery } from '@/lib/paths'

interface QueueFilterProps { path: string; filter: ReviewFilter; choices: DeskChoices; people: readonly Reviewer[]; counts: ReviewCounts }

/** Whose claims are looked at, with how many there are, and the other filters of the queue. */
export function QueueFilter({ path, filter, choices, people, counts }: QueueFilterProps) {
  const words = messages.review
  const { fields } = words
  const any = { value: '', label: messages.deskClaims.any }
  const href = (change: Partial<ReviewFilter>) => withQuery(path, reviewQuery(filter, change))
  const whose = (assignee: string | null, may: boolean) => ({ href: href({ assignee, may }), current: filter.assignee === assignee && filter.may === may })
  const options = {
    type: REVIEW_TYPES.map((value) => ({ value, label: words.types[value] })), kind: KINDS.map((value) => ({ value, label: messages.kinds[value].one })),
    assignee: [{ value: 'me', label: words.me }, { value: 'nobody', label: words.nobodyChoice }, ...people.map(({ email, name }) => ({ value: email, label: name ? `${name}, ${email}` : email }))],
    outlet: choices.outlets, author: choices.authors, conflict: choices.conflicts,
  }
  const choice = (name: 'type' | 'assignee' | 'author' | 'conflict'): FilterField => ({ type: 'choice', name, label: fields[name], options: [any, ...options[name]], value: filter[name] ?? '' })
  const list = (name: 'kind' | 'outlet'): FilterField => ({ type: 'list', name, label: fields[name], options: options[name], chosen: filter[name] })
  const nameOf = (key: keyof typeof options, value: string) => options[key].find((option) => option.value === value)?.label ?? value
  const chips: Chip[] = [
    ...(['kind', 'outlet'] as const).flatMap((key) => filter[key].map((value) => ({ name: fields[key], value: nameOf(key, value), href: href({ [key]: (filter[key] as string[]).filter((other) => other !== value) }) }))),
    ...(['type', 'assignee', 'author', 'conflict'] as const).flatMap((key) => (filter[key] === null ? [] : [{ name: fields[key], value: nameOf(key, filter[key]), href: href({ [key]: null }) }])),
  ]
  return (
    <>
      <Views
        label={words.views}
        items={[
          { label: words.all(counts.all), ...whose(null, false) }, { label: words.mine(counts.mine), ...whose('me', false) },
          { label: words.nobody(counts.nobody), ...whose('nobody', false) }, { label: words.may(counts.may), ...whose(null, true) },
        ]}
      />
      <ListFilter
        path={path}
        fields={[
          choice('type'), list('kind'), choice('assignee'), ...(filter.may ? [{ type: 'kept', name: 'may', chosen: ['yes'] } as const] : []),
        ]}
        more={[list('outlet'), choice('author'), ...(choices.conflicts.length > 1 ? [choice('conflict')] : [])]}
        moreOpen={filter.outlet.length > 0 || filter.author !== null || filter.conflict !== null}
        chips={chips}
      />
    </>
  )
}
