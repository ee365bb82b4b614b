'use server'

import { refresh } from 'next/cache'
import { isEmail, normalEmail } from '@/lib/auth/email'
import { invite, makeResetLink } from '@/lib/auth/links'
import { roleSchema } from '@/lib/auth/person'
import { changeRole, closeAccount, reopenAccount, revokeAccess } from '@/lib/data/account-people'
import { messages } from '@/lib/messages/messages'
import { deskAction, type Outcome } from '../action'
import { textOf } from '../text-of'

const { people: words, problems: wrong } = messages.accounts

/** Makes an account; the answer shows its link this once. */
export const inviteAction = deskAction('admin', async ({ writer, values }) => {
  const [email, role] = [normalEmail(textOf(values.email)), roleSchema.safeParse(values.role)]
  const problems = [...(isEmail(email) ? [] : [{ path: 'email', message: wrong.email }]), ...(role.success ? [] : [{ path: 'role', message: wrong.role }])]
  if (!role.success || problems.length > 0) return { problems }
  const secret = await invite(writer, { email, role: role.data })
  refresh()
  return { done: '', extra: { secret, says: words.inviteMade(email) } }
})

/** Gives somebody another role. */
export const changeRoleAction = deskAction('admin', async ({ writer, values }) => {
  const [email, role] = [normalEmail(textOf(values.email)), roleSchema.safeParse(values.role)]
  if (!role.success) return { problems: [{ path: 'role', message: wrong.role }] }
  await changeRole(writer, email, role.data)
  refresh()
  return { done: words.roleChanged(email, role.data), keep: true }
})

/** Closes an account or opens it again, ends its sessions and tokens, or makes a link for a new password. */
export const accessAction = deskAction('admin', async ({ writer, values, button }): Promise<Outcome> => {
  const email = normalEmail(textOf(values.email))
  const outcome = await perform(button, writer, email)
  refresh()
  return { keep: true, ...outcome }
})

async function perform(task: string, writer: { author: string; origin: string }, email: string) {
  switch (task) {
    case 'close':
      await closeAccount(writer, email)
      return { done: words.closed(email) }
    case 'reopen':
      await reopenAccount(writer, email)
      return { done: words.reopened(email) }
    case 'reset': return { done: '', extra: { secret: await makeResetLink(writer, email), says: words.resetMade(email) } }
    default: return { done: words.revoked(email, await revokeAccess(writer, email)) }
  }
}
