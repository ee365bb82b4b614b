// Owns what happens to a request for the desk before any page or action sees it.
import { isKnownDeskAddress } from '@/lib/data/known-address'
import { deskPath } from '@/lib/paths'
import { DESK_HEADER, keepEntries, KEPT_HEADER, VERDICT_HEADER, type Verdict } from './desk-notes'
import { needOf } from './desk-routes'
import { isOwnOrigin, personOf } from './guard'
import { may } from './person'

/** Largest body that a form may have: without script it carries what was answered before, so that a long text comes back at its place. */
export const MAX_BODY = 5_000_000
const METHODS = ['GET', 'HEAD', 'OPTIONS', 'POST']

export type Passage =
  | { to: 'refusal'; status: number; title: string; detail: string; headers?: Record<string, string> }
  | { to: 'sign-in'; location: string }
  | { to: 'nowhere'; notes: Record<string, string> }
  | { to: 'page'; status: number; notes: Record<string, string> }

/**
 * Where a request for the desk goes. A form is heard only with the exact Origin of this site, whoever sends it. One of somebody who may not
 * send it still reaches its action, which refuses it by itself and hands back what was typed; without script the frame does that instead.
 */
export async function deskGate(request: Request): Promise<Passage> {
  const { pathname, search } = new URL(request.url)
  const posted = request.method === 'POST'
  const refused = refusalOf(request)
  if (refused) return refused
  const form = posted ? await formOf(request) : null
  if (posted && form === null) return refusal(400, 'No form', 'What was sent is no form that can be read.')
  const notes = { [DESK_HEADER]: pathname + search }
  const need = needOf(pathname)
  if (need === null) return { to: 'nowhere', notes }
  if (need === 'anyone') return { to: 'page', status: 200, notes }
  const person = await personOf(request.headers)
  // A record that cannot be read refuses nothing: the page will say so itself.
  if (may(person, need)) return await isKnownDeskAddress(pathname).catch(() => true) ? { to: 'page', status: 200, notes } : { to: 'nowhere', notes }
  if (!person && !posted) return { to: 'sign-in', location: deskPath(['sign-in'], { to: pathname + search }) }
  const verdict: Verdict = person ? 'forbidden' : 'signed-out'
  // React throws away the answer of an action that has another status than 200.
  if (posted && request.headers.has('next-action')) return { to: 'page', status: 200, notes: { ...notes, [VERDICT_HEADER]: verdict } }
  return { to: 'page', status: 403, notes: { ...notes, [VERDICT_HEADER]: verdict, ...(form ? { [KEPT_HEADER]: keepEntries(form) } : {}) } }
}

function refusal(status: number, title: string, detail: string, headers?: Record<string, string>): Passage {
  return { to: 'refusal', status, title, detail, headers }
}

function refusalOf(request: Request): Passage | null {
  if (!METHODS.includes(request.method)) return refusal(405, 'Method not allowed', 'Pages of the desk are read with GET and written with POST.', { Allow: METHODS.join(', ') })
  if (request.method !== 'POST') return null
  if (!isOwnOrigin(request.headers)) return refusal(403, 'Foreign origin', 'A form of the desk is taken only from a page of this site.')
  const length = request.headers.get('content-length')
  if (length === null) return refusal(411, 'Length required', 'A form must say how long it is.')
  if (!(Number(length) <= MAX_BODY)) return refusal(413, 'Body too large', `A request body may have ${MAX_BODY} bytes.`)
  return null
}

/** The form that was posted; null where it is none that can be read: Next would answer it with a 500. */
async function formOf(request: Request): Promise<FormData | null> {
  if (request.headers.get('content-length') === '0') return new FormData()
  try {
    return await request.clone().formData()
  } catch {
    return null
  }
}
