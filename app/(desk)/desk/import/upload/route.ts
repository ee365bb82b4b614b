import { isOwnOrigin, personOf } from '@/lib/auth/guard'
import { may } from '@/lib/auth/person'
import { deskPath } from '@/lib/paths'
import { answer, leadTo } from './answer'
import { takeUpload } from './take-upload'

/** Takes a file of claims as it comes. No proxy stands before this address, so everything that the gate of the desk asks is asked here. */
export async function POST(request: Request): Promise<Response> {
  if (!isOwnOrigin(request.headers)) return answer(403)
  const person = await personOf(request.headers)
  if (!person) return leadTo(deskPath(['sign-in'], { to: deskPath(['import']) }))
  if (!may(person, 'editor')) return answer(403)
  return leadTo(await takeUpload(request, person.email))
}

/** Nothing is to be seen here: whoever looks is sent to the form. */
export async function GET(request: Request): Promise<Response> {
  const person = await personOf(request.headers)
  if (!person) return leadTo(deskPath(['sign-in'], { to: deskPath(['import']) }))
  return may(person, 'editor') ? leadTo(deskPath(['import'])) : answer(403)
}
