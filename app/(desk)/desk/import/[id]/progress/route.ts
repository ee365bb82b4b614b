import { personOf } from '@/lib/auth/guard'
import { may } from '@/lib/auth/person'
import { jobOf } from '@/lib/data/import-jobs'
import { messages } from '@/lib/messages/messages'
import { Problem, problemResponse } from '@/lib/publish/problem'
import { progressWords } from '../progress-words'

interface Context { params: Promise<{ id: string }> }

/** How far the work on an import is: `running`, and where it is in words; a page asks every second. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  if (!may(await personOf(request.headers), 'editor')) return problemResponse(new Problem(403, messages.forms.forbidden))
  const job = jobOf((await params).id)
  return Response.json({ data: job ? { running: true, words: progressWords(job), done: job.done, total: job.total } : { running: false } }, { headers: { 'Cache-Control': 'no-store' } })
}
