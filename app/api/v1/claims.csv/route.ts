import { iterateClaims } from '@/lib/data/claim-queries'
import { getConflict } from '@/lib/data/register-queries'
import { claimsCsv } from '@/lib/publish/claims-csv'
import { readQuery } from '../query'
import { readOnly, textStream } from '../respond'

export const { GET, OPTIONS, POST, PUT, PATCH, DELETE } = readOnly(async ({ query }) => {
  const { filter } = readQuery(query)
  const conflict = filter.conflict === null ? null : await getConflict(filter.conflict)
  return textStream(claimsCsv(iterateClaims(filter)), {
    'Content-Type': 'text/csv; charset=utf-8; header=present',
    'Content-Disposition': `attachment; filename="${conflict?.slug ?? 'claims'}.csv"`,
  })
})
