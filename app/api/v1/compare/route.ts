import { countMatches } from '@/lib/data/claim-queries'
import { getComparison, UNBOUNDED, type Bounds } from '@/lib/data/comparison-queries'
import { divergenceWords } from '@/lib/publish/divergence-words'
import { readQuery } from '../query'
import { readOnly } from '../respond'

/** Up to so many claims an answer holds all of them; beyond that it would grow to hundreds of megabytes. */
const WHOLE_UP_TO = 10_000
const MOST_COLUMNS = 100

export const { GET, OPTIONS, POST, PUT, PATCH, DELETE } = readOnly(async ({ query }) => {
  const { filter, limit } = readQuery(query)
  const by = filter.by ?? 'article'
  const bounds: Bounds = await countMatches({ ...filter, status: 'published' }) <= WHOLE_UP_TO ? { ...UNBOUNDED } : { columns: MOST_COLUMNS, others: limit }
  if (filter[by].length > 0) bounds.columns = Infinity
  if (query.has('limit')) bounds.others = limit
  const { columns, rows, all } = await getComparison(filter, by, bounds)
  return {
    data: {
      columns: columns.map(({ slug, name, article }) => ({ slug, name, article })),
      columnsTotal: all,
      rows: rows.map(({ divergence, ...row }) => ({ ...row, divergence: divergence.map((one) => ({ ...one, words: divergenceWords(one).words })) })),
    },
  }
})
