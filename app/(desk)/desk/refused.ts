// Owns that the title of a page says "Error: " when its form was refused without script; with script the error summary sees to that.
import 'server-only'
import { headers } from 'next/headers'

/** Requests whose form was refused; an action and the page that answers it share one request. */
const refused = new WeakSet<object>()

/** Notes that the form of this request was refused. What a script asks draws no title. */
export async function noteRefused(): Promise<void> {
  const request = await headers()
  if (!request.has('next-action')) refused.add(request)
}

/** Whether the page being drawn answers a form that was refused. */
export async function wasRefused(): Promise<boolean> {
  return refused.has(await headers())
}
