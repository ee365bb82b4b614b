// Owns `npm run user`: accounts made, reset and revoked, and bearer tokens, from where the database stands.
import { makeToken } from '@/lib/auth/account'
import { isEmail, normalEmail } from '@/lib/auth/email'
import { invite, makeResetLink } from '@/lib/auth/links'
import { roleSchema } from '@/lib/auth/person'
import { revokeAccess } from '@/lib/data/account-people'
import { messages } from '@/lib/messages/messages'
import { parseArguments, runCommand, UsageError } from './command'

const USAGE = `Usage: npm run user -- create --email E --role admin|editor|viewer
       npm run user -- token --email E [--label L]
       npm run user -- revoke --email E
       npm run user -- reset --email E`

const writer = { author: 'user command', origin: 'command', patience: 15_000 }
const words = messages.accounts.command

await runCommand(async () => {
  const { positional: [task, ...more], values } = parseArguments(process.argv.slice(2), { options: ['email', 'role', 'label'] })
  if (!task || more.length > 0) throw new UsageError(USAGE)
  const email = normalEmail(values.email ?? '')
  if (email === '') throw new UsageError(`--email is missing.\n${USAGE}`)
  if (!isEmail(email)) throw new UsageError(`"${values.email}" is no e-mail address.`)
  const lines = await perform(task, email, values)
  process.stdout.write(`${lines.join('\n')}\n`)
})

async function perform(task: string, email: string, { role, label = '' }: Record<string, string>): Promise<string[]> {
  switch (task) {
    case 'create': {
      const known = roleSchema.safeParse(role)
      if (!known.success) throw new UsageError('--role must be admin, editor or viewer.')
      return words.setPassword(email, known.data, await invite(writer, { email, role: known.data }))
    }
    case 'token':
      if (label.length > 80) throw new UsageError('--label may have 80 characters.')
      return words.token(email, await makeToken(writer, email, label))
    case 'revoke': return [words.revoked(email, await revokeAccess(writer, email))]
    case 'reset': return words.reset(email, await makeResetLink(writer, email))
    default: throw new UsageError(`There is no task "${task}".\n${USAGE}`)
  }
}
