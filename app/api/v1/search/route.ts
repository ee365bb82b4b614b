import { searchClaims } from '@/lib/data/search-queries'
import { decodeSearchCursor, encodeSearchCursor } from '@/lib/domain/search-cursor'
import { parseSearch } from '@/lib/domain/search-query'
import { messages } from '@/lib/messages/messages'
import { Problem } from '@/lib/publish/problem'
import { readQuery } from '../query'
import { readOnly } from '../respond'

export const { GET, OPTIONS, POST, PUT, PATCH, DELETE } = readOnly(async ({ query }) => {
  const others = new URLSearchParams(query)
  others.delete('cursor')
  const cursors = query.getAll('cursor').filter((text) => text !== '')
  const offset = cursors.length === 0 ? 0 : decodeSearchCursor(cursors[0]!)
  const wrong = offset === null || cursors.length > 1 ? [{ path: 'cursor', message: messages.search.badCursor }] : []
  const { filter, limit } = readQuery(others, wrong)
  const parsed = parseSearch(filter.q ?? '')
  if (parsed.query === null) throw new Problem(400, 'The address has values that cannot be read.', [{ path: 'q', message: messages.search.faults[parsed.fault] }])
  const { finds, total } = await searchClaims(parsed.query, filter, { limit, offset: offset ?? 0 })
  const shown = (offset ?? 0) + finds.length
  return { data: finds.map(({ claim, snippets }) => ({ ...claim, snippets })), page: { next: finds.length > 0 && shown < total ? encodeSearchCursor(shown) : null, total } }
})
