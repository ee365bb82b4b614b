'use server'

import { refresh } from 'next/cache'
import { changePassword, makeToken } from '@/lib/auth/account'
import { sessionOf } from '@/lib/auth/guard'
import { endSessions } from '@/lib/data/account-sessions'
import { revokeToken } from '@/lib/data/account-tokens'
import { messages } from '@/lib/messages/messages'
import { deskPath } from '@/lib/paths'
import { deskAction } from '../action'
import { setCookies } from '../set-cookies'
import { textOf } from '../text-of'

const words = messages.accounts.account

/** Another password; every other session ends with the one before. */
export const changePasswordAction = deskAction('viewer', async ({ person, values, headers }) => {
  const outcome = await changePassword(person, { current: textOf(values.currentPassword), next: textOf(values.newPassword) }, headers)
  if (!outcome.ok) return { problems: outcome.problems }
  await setCookies(outcome.cookies)
  // The page cannot follow in this very request: its session was the old one, and has ended.
  return { go: deskPath(['account'], { done: 'password' }) }
})

/** Ends one session (`end ID`), or all but this one (`others`). */
export const endSessionsAction = deskAction('viewer', async ({ person, writer, headers, button }) => {
  const here = await sessionOf(headers)
  const [task, id] = button.split(' ')
  const choice = task === 'others' ? { except: here?.sessionId ?? '' } : { only: id ?? '' }
  const count = await endSessions(writer, { userId: person.id, ...choice }, 'revoke_sessions')
  refresh()
  return { done: task === 'others' ? words.othersEnded(count) : words.ended }
})

/** Makes a bearer token; the answer shows it this once. */
export const makeTokenAction = deskAction('viewer', async ({ person, writer, values }) => {
  const label = textOf(values.label).trim()
  if (label.length > 80 || /\p{Cc}/u.test(label)) return { problems: [{ path: 'label', message: messages.accounts.problems.label }] }
  const secret = await makeToken(writer, person.email, label)
  refresh()
  return { done: '', extra: { secret, says: words.tokenMade } }
})

/** Revokes one token of one's own. */
export const revokeTokenAction = deskAction('viewer', async ({ person, writer, button }) => {
  await revokeToken(writer, person.id, button)
  refresh()
  return { done: words.revoked }
})
