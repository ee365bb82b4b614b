import type { NextRequest } from 'next/server'
import { textStream } from '@/app/api/v1/respond'
import { personOf } from '@/lib/auth/guard'
import { may } from '@/lib/auth/person'
import { iterateAudit } from '@/lib/data/audit-queries'
import { parseAuditFilter } from '@/lib/domain/audit-filter'
import { auditCsv } from '@/lib/publish/audit-csv'
import { Problem, problemResponse } from '@/lib/publish/problem'

/** The rows of a filter of the audit as CSV, for administrators. */
export async function GET(request: NextRequest): Promise<Response> {
  // The gate before the desk asks too; a handler asks for itself.
  if (!may(await personOf(request.headers), 'admin')) return problemResponse(new Problem(403, 'This file is for administrators.'))
  const { filter, problems } = parseAuditFilter(request.nextUrl.searchParams)
  if (problems.length > 0) return problemResponse(new Problem(400, 'The address cannot be read.', problems))
  return textStream(auditCsv(iterateAudit(filter)), {
    'Content-Type': 'text/csv; charset=utf-8; header=present', 'Content-Disposition': 'attachment; filename="audit.csv"', 'Cache-Control': 'no-store',
  })
}
