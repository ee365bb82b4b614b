import { listLedgers } from '@/lib/data/ledger-queries'
import { apiLedger } from '@/lib/publish/api-ledger'
import { pageOf, presentConflict, readListQuery } from '../query'
import { readOnly } from '../respond'

export const { GET, OPTIONS, POST, PUT, PATCH, DELETE } = readOnly(async ({ query }) => {
  const { filter, limit, cursor } = readListQuery(query)
  const by = filter.by ?? 'article'
  const ledgers = await listLedgers({ ...filter, conflict: await presentConflict(filter.conflict) }, by)
  const { data, page } = pageOf(ledgers, ({ conflict, family, source }) => `${conflict} ${family} ${source.slug}`, { limit, cursor })
  return { data: data.map((ledger) => apiLedger(ledger, by)), page }
})
