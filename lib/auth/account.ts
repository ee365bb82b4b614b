// Owns what people do with their own account: another password, tokens for programs.
import { findPassword } from '@/lib/data/account-reads'
import { changePassword as storePassword } from '@/lib/data/account-links'
import { addToken } from '@/lib/data/account-tokens'
import type { Writer } from '@/lib/data/writer'
import { messages } from '@/lib/messages/messages'
import type { CookieToSet } from './cookies'
import { ACCOUNT_LIMIT, guesses } from './limits'
import { originAddress } from './origin'
import { hashPassword, passwordProblem, verifyPassword } from './passwords'
import type { Person } from './person'
import { freshSecret } from './secret'
import { enter } from './sign-in'

export type ChangeOutcome = { ok: true; cookies: CookieToSet[] } | { ok: false; problems: { path: 'currentPassword' | 'newPassword'; message: string }[] }

/**
 * Changes a password that its owner still knows. Every session ends with it; the cookies that are returned open a new one for this
 * browser. Whoever sits at a session that is not theirs may guess no more often than at the sign-in.
 */
export async function changePassword(person: Person, { current, next }: { current: string; next: string }, headers: Headers, now = Date.now()): Promise<ChangeOutcome> {
  const words = messages.accounts.problems
  const problem = passwordProblem(next, [person.email, person.name])
  const refused = (currentMessage: string | null): ChangeOutcome => ({
    ok: false,
    problems: [...(currentMessage ? [{ path: 'currentPassword' as const, message: currentMessage }] : []), ...(problem ? [{ path: 'newPassword' as const, message: words[problem] }] : [])],
  })
  if (current === '') return refused(words.password)
  const retryAt = guesses().take(`change ${person.id}`, ACCOUNT_LIMIT, now)
  if (retryAt > 0) return refused(messages.accounts.limited(clockOf(new Date(retryAt))))
  const held = (await findPassword(person.id))?.password
  if (!held || !await verifyPassword({ hash: held, password: current })) return refused(words.current)
  if (problem) return refused(null)
  const stored = await storePassword({ author: person.email, origin: originAddress(headers) }, person.id, held, await hashPassword(next))
  const cookies = stored ? await enter(person.email, next, headers) : null
  return cookies ? { ok: true, cookies } : refused(words.current)
}

/** The time of an instant, rounded up to a minute, as the limits name it: 14:05. */
export function clockOf(instant: Date): string {
  return new Date(Math.ceil(instant.getTime() / 60_000) * 60_000).toISOString().slice(11, 16)
}

/** Makes a bearer token and returns it; only its hash is kept. */
export async function makeToken(writer: Writer, email: string, label: string): Promise<string> {
  const token = `cl_${freshSecret()}`
  await addToken(writer, { email, label, token })
  return token
}
