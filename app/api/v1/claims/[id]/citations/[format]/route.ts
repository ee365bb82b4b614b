// Reached as /api/v1/claims/{id}.bib, .ris and .csl.json: next.config.ts rewrites those, because a folder cannot be called so.
import { originOf, retrievalDay } from '@/app/(public)/site-origin'
import { dataRevision } from '@/lib/data/reader'
import { isCalendarDay } from '@/lib/domain/calendar-day'
import { CITATION_FORMATS, citationFile, citationOf, isCitationFormat } from '@/lib/publish/citation'
import { Problem } from '@/lib/publish/problem'
import { readId, readQuery } from '../../../../query'
import { readOnly } from '../../../../respond'
import { findClaim } from '../../claim-address'

export const { GET, OPTIONS, POST, PUT, PATCH, DELETE } = readOnly(async ({ query, params, host }) => {
  const accessed = query.get('accessed') || retrievalDay()
  const { filter } = readQuery(query, isCalendarDay(accessed) ? [] : [{ path: 'accessed', message: `"${accessed}" is no day that exists; write YYYY-MM-DD` }])
  const { format } = params
  if (!isCitationFormat(format)) throw new Problem(404, 'The API has no such format of citations.')
  const claim = await findClaim(readId(params.id, 'claim'), filter, [], `.${format}`)
  if (claim instanceof Response) return claim
  const citation = citationOf(claim, { origin: originOf(host), accessed, dataRevision: await dataRevision() })
  return new Response(CITATION_FORMATS[format].text(citation), {
    headers: { 'Content-Type': CITATION_FORMATS[format].type, 'Content-Disposition': `attachment; filename="${citationFile(citation, format)}"` },
  })
})
