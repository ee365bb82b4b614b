// Owns `npm run user`: accounts made, reset and revoked, and bearer tokens, from where the database stands.
import { makeToken } from '@/lib/auth/account'
import { isEmail, normalEmail } from '@/lib/auth/email'
import { invite, makeResetLink } from '@/lib/auth/links'
import { roleSchema } from '@/lib/auth/person'
import { revokeAccess } from '@/lib/data/account-people'
import { isTaken, revertEditor } from '@/lib/data/revert-editor'
import { planRevert } from '@/lib/data/revert-editor-plan'
import { instantOf } from '@/lib/domain/review-revert'
import { messages } from '@/lib/messages/messages'
import { parseArguments, runCommand, UsageError } from './command'

const USAGE = `Usage: npm run user -- create --email E --role admin|editor|viewer
       npm run user -- token --email E [--label L]
       npm run user -- revoke --email E
       npm run user -- reset --email E
       npm run user -- revert --email E --since 2026-11-22T14:00 --reason TEXT [--dry-run]`

const writer = { author: 'user command', origin: 'command', patience: 15_000 }
const words = messages.accounts.command
const FATES = ['restore', 'retract', 'draft', 'nothing'] as const

await runCommand(async () => {
  const { positional: [task, ...more], values, flags } = parseArguments(process.argv.slice(2), { options: ['email', 'role', 'label', 'since', 'reason'], flags: ['dry-run'] })
  if (!task || more.length > 0) throw new UsageError(USAGE)
  const email = normalEmail(values.email ?? '')
  if (email === '') throw new UsageError(`--email is missing.\n${USAGE}`)
  if (!isEmail(email)) throw new UsageError(`"${values.email}" is no e-mail address.`)
  const lines = task === 'revert' ? await revert(email, values, flags.has('dry-run')) : await perform(task, email, values)
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

/** Takes back what a person did to claims since a moment in UTC; says of each that it had to leave. */
async function revert(editor: string, { since: given = '', reason = '' }: Record<string, string>, isDry: boolean): Promise<string[]> {
  const says = messages.revert
  const [day = '', time = ''] = given.replace(/(?::00)?(?:\.000)?Z$/, '').split('T')
  const since = instantOf(day, time)
  if (since === null) throw new UsageError(says.command.since)
  const { items } = await planRevert(editor, since)
  const plan = FATES.map((fate) => says.command.planned(says.fateTitles[fate], items.filter((item) => item.fate === fate && (item.fate === 'nothing' || isTaken(item))).length))
  const others = items.filter((item) => item.steps.length > 0 && !isTaken(item))
  const left = others.length > 0 ? [says.command.planned(says.others, others.length)] : []
  if (isDry) return [...plan, ...left]
  const { results } = await revertEditor(writer, { editor, since, reason })
  const failures = results.filter(({ outcome }) => outcome !== 'done')
  return [...left, ...failures.map(({ id, outcome, why }) => `${id}: ${why ?? outcome}`), says.done(results.length - failures.length)]
}
