'use server'

import { acceptLink } from '@/lib/auth/links'
import { messages } from '@/lib/messages/messages'
import { deskPath } from '@/lib/paths'
import { openAction } from '../../action'
import { setCookies } from '../../set-cookies'
import { textOf } from '../../text-of'

/** Uses a link up: sets the password, signs in, leads to the desk. */
export const acceptAction = openAction(async ({ values, headers }) => {
  const given = { name: textOf(values.name), email: textOf(values.email), password: textOf(values.password) }
  const outcome = await acceptLink(textOf(values.token), given, headers)
  if (!outcome.ok) return { problems: outcome.reason === 'invalid' ? outcome.problems : [{ path: '', message: `${messages.accounts.welcome.goneTitle}. ${messages.accounts.welcome.gone}` }] }
  await setCookies(outcome.cookies)
  return { go: deskPath() }
})
