// Owns links that set a password once: their secrets, their addresses, and what happens when one is used.
import { addFirstAdministratorLink, addResetLink, findLink, spendLink, type OpenLink } from '@/lib/data/account-links'
import { invitePerson } from '@/lib/data/account-people'
import type { Writer } from '@/lib/data/writer'
import { readEnvironment } from '@/lib/env'
import { messages } from '@/lib/messages/messages'
import { deskPath } from '@/lib/paths'
import type { CookieToSet } from './cookies'
import { isEmail, normalEmail } from './email'
import { originAddress } from './origin'
import { hashPassword, passwordProblem } from './passwords'
import type { Role } from './person'
import { freshSecret } from './secret'
import { enter } from './sign-in'

/** The whole address of a link, as somebody can open it. */
export function linkAddress(token: string): string {
  const { siteUrl, host, port } = readEnvironment()
  const reachable = host === '0.0.0.0' || host === '::' ? 'localhost' : host.includes(':') ? `[${host}]` : host
  return `${siteUrl ?? `http://${reachable}:${port}`}${deskPath(['welcome', token])}`
}

/** Makes an account and returns the link by which its owner sets a password. */
export async function invite(writer: Writer, { email, role }: { email: string; role: Role }): Promise<string> {
  const token = freshSecret()
  await invitePerson(writer, { email: normalEmail(email), role, token })
  return linkAddress(token)
}

/** Returns a link by which the owner of an account sets a new password. */
export async function makeResetLink(writer: Writer, email: string): Promise<string> {
  const token = freshSecret()
  await addResetLink(writer, normalEmail(email), token)
  return linkAddress(token)
}

/** Returns the link that makes the first administrator; null where there is an account already. */
export async function makeFirstAdministratorLink(writer: Writer): Promise<string | null> {
  const token = freshSecret()
  return await addFirstAdministratorLink(writer, token) ? linkAddress(token) : null
}

/** What a link would do where it works, else null. Looking uses nothing up. */
export function openLink(token: string): Promise<OpenLink | null> {
  return findLink(token, new Date().toISOString())
}

export type Acceptance = { name: string; email: string; password: string }
export type AcceptanceProblem = { path: keyof Acceptance; message: string }
export type AcceptOutcome = { ok: true; cookies: CookieToSet[] } | { ok: false; reason: 'gone' } | { ok: false; reason: 'invalid'; problems: AcceptanceProblem[] }

/** Uses a link up and signs its owner in. With anything wrong in what was given, the link stays as it was. */
export async function acceptLink(token: string, given: Acceptance, headers: Headers): Promise<AcceptOutcome> {
  const link = await openLink(token)
  if (!link) return { ok: false, reason: 'gone' }
  const email = link.email ?? normalEmail(given.email)
  const name = given.name.normalize('NFC').trim()
  const problems = problemsOf({ email, name, password: given.password })
  if (problems.length > 0) return { ok: false, reason: 'invalid', problems }
  const used = await spendLink({ author: email, origin: originAddress(headers) }, token, { email, name, passwordHash: await hashPassword(given.password) })
  const cookies = used === null ? null : await enter(used, given.password, headers)
  return cookies ? { ok: true, cookies } : { ok: false, reason: 'gone' }
}

function problemsOf({ email, name, password }: Acceptance): AcceptanceProblem[] {
  const words = messages.accounts.problems
  const found: AcceptanceProblem[] = []
  if (!isEmail(email)) found.push({ path: 'email', message: words.email })
  if (name === '' || name.length > 100 || /\p{Cc}/u.test(name)) found.push({ path: 'name', message: words.name })
  const problem = passwordProblem(password, [email, name])
  if (problem) found.push({ path: 'password', message: words[problem] })
  return found
}
