'use server'

import { clockOf } from '@/lib/auth/account'
import { isEmail } from '@/lib/auth/email'
import { returnPath } from '@/lib/auth/return-path'
import { signIn } from '@/lib/auth/sign-in'
import { messages } from '@/lib/messages/messages'
import { openAction } from '../action'
import { setCookies } from '../set-cookies'
import { textOf } from '../text-of'

/** Signs somebody in and leads to the page that they asked for. */
export const signInAction = openAction(async ({ values, headers }) => {
  const { accounts } = messages
  const [email, password] = [textOf(values.email), textOf(values.password)]
  const problems = [
    ...(isEmail(email) ? [] : [{ path: 'email', message: accounts.problems.email }]),
    ...(password === '' ? [{ path: 'password', message: accounts.problems.password }] : []),
  ]
  if (problems.length > 0) return { problems }
  const outcome = await signIn({ email, password }, headers)
  if (!outcome.ok) return { problems: [{ path: '', message: outcome.reason === 'wrong' ? accounts.signIn.wrong : accounts.limited(clockOf(outcome.retryAt)) }] }
  await setCookies(outcome.cookies)
  return { go: returnPath(textOf(values.to)) }
})
