import { personOf } from '@/lib/auth/guard'
import { may } from '@/lib/auth/person'
import { isStageId, readStagedText } from '@/lib/data/import-stage'
import { messages } from '@/lib/messages/messages'
import { Problem, problemResponse } from '@/lib/publish/problem'

interface Context { params: Promise<{ id: string }> }

/** Everything that the last look at a file refused, as CSV. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  if (!may(await personOf(request.headers), 'editor')) return problemResponse(new Problem(403, messages.forms.forbidden))
  const { id } = await params
  const text = isStageId(id) ? readStagedText(id, 'rejected.csv') : null
  if (text === null) return problemResponse(new Problem(404, 'There is no such list.'))
  return new Response(text, { headers: { 'Content-Type': 'text/csv; charset=utf-8; header=present', 'Content-Disposition': 'attachment; filename="rejected.csv"', 'Cache-Control': 'no-store' } })
}
