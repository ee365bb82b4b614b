import { getComparison } from '@/lib/data/comparison-queries'
import { divergenceWords } from '@/lib/publish/divergence-words'
import { readQuery } from '../query'
import { readOnly } from '../respond'

export const { GET, OPTIONS, POST, PUT, PATCH, DELETE } = readOnly(async ({ query }) => {
  const { filter } = readQuery(query)
  const { columns, rows } = await getComparison(filter, filter.by ?? 'article')
  return {
    data: {
      columns: columns.map(({ slug, name, article }) => ({ slug, name, article })),
      rows: rows.map(({ divergence, ...row }) => ({ ...row, divergence: divergence.map((one) => ({ ...one, words: divergenceWords(one).words })) })),
    },
  }
})
