// Owns the people of the desk: invited, given a role, closed and opened again. One administrator who can sign in always remains.
import { randomUUID } from 'node:crypto'
import { messages } from '@/lib/messages/messages'
import { addLinkWithin, withdrawLinksWithin } from './account-links'
import { endSessionsWithin } from './account-sessions'
import { revokeTokensWithin } from './account-tokens'
import { InvalidError, NotFoundError } from './errors'
import { readRows } from './reader'
import { write, type WriteTransaction, type Writer } from './writer'

export type ListedPerson = {
  id: string; email: string; name: string; role: string; closed: boolean
  /** Whether a password was set: until then an invitation is open or ran out. */
  joined: boolean
  sessions: number; tokens: number; createdAt: string
}

/** Everybody who has an account, open ones first, by address. */
export async function listPeople(now: string): Promise<ListedPerson[]> {
  const rows = await readRows<Omit<ListedPerson, 'closed' | 'joined'> & { disabled: number; joined: number }>(`
    SELECT u."id", u."email", u."name", u."role", u."disabled", u."createdAt",
      EXISTS (SELECT 1 FROM "Account" a WHERE a."userId" = u."id" AND a."password" IS NOT NULL) AS "joined",
      (SELECT COUNT(*) FROM "Session" s WHERE s."userId" = u."id" AND s."expiresAt" > ?) AS "sessions",
      (SELECT COUNT(*) FROM "ApiToken" t WHERE t."userId" = u."id" AND t."revokedAt" IS NULL) AS "tokens"
    FROM "User" u ORDER BY u."disabled", u."email"`, [now])
  return rows.map(({ disabled, joined, ...row }) => ({ ...row, closed: disabled === 1, joined: joined === 1 }))
}

/** Makes an account with a link by which its owner sets a password. Throws an InvalidError where there is one with this address. */
export async function invitePerson(writer: Writer, { email, role, name = '', token }: { email: string; role: string; name?: string; token: string }): Promise<void> {
  await write(writer, async (tx) => {
    if (await tx.db.user.count({ where: { email } }) > 0) throw new InvalidError([{ path: 'email', message: messages.accounts.people.alreadyThere(email) }])
    const id = randomUUID()
    await tx.db.user.create({ data: { id, email, name, role, createdAt: tx.at, updatedAt: tx.at } })
    // The link for the first administrator is for a desk without people.
    await withdrawLinksWithin(tx, null)
    await addLinkWithin(tx, { purpose: 'invitation', userId: id, token })
    tx.audit({ action: 'create', subjectType: 'account', subject: email, details: { role, link: 'invitation' } })
  })
}

async function change<Result>(writer: Writer, email: string, task: (tx: WriteTransaction, user: { id: string; role: string; disabled: boolean }) => Promise<Result>): Promise<Result> {
  return write(writer, async (tx) => {
    const user = await tx.db.user.findUnique({ where: { email }, select: { id: true, role: true, disabled: true } })
    if (!user) throw new NotFoundError(`account ${email}`)
    return task(tx, user)
  })
}

async function keepAnAdministrator(tx: WriteTransaction, without: string): Promise<void> {
  const others = await tx.db.user.count({
    where: { role: 'admin', disabled: false, NOT: { id: without }, accounts: { some: { providerId: 'credential', password: { not: null } } } },
  })
  if (others === 0) throw new InvalidError([{ path: '', message: messages.accounts.people.lastAdministrator }])
}

/** Gives a person another role; it counts from their next request on. */
export async function changeRole(writer: Writer, email: string, role: string): Promise<void> {
  await change(writer, email, async (tx, user) => {
    if (user.role === role) return
    if (user.role === 'admin' && !user.disabled) await keepAnAdministrator(tx, user.id)
    await tx.db.user.update({ where: { id: user.id }, data: { role, updatedAt: tx.at } })
    tx.audit({ action: 'change_role', subjectType: 'account', subject: email, details: { before: user.role, after: role } })
  })
}

/** Closes an account: its sessions, tokens and open links end. What the person wrote stays theirs. */
export async function closeAccount(writer: Writer, email: string): Promise<void> {
  await change(writer, email, async (tx, user) => {
    if (user.disabled) return
    if (user.role === 'admin') await keepAnAdministrator(tx, user.id)
    await tx.db.user.update({ where: { id: user.id }, data: { disabled: true, updatedAt: tx.at } })
    tx.audit({ action: 'close', subjectType: 'account', subject: email, details: await endAllAccess(tx, user.id) })
  })
}

/** Opens a closed account again: its password holds as before, its sessions and tokens do not. */
export async function reopenAccount(writer: Writer, email: string): Promise<void> {
  await change(writer, email, async (tx, user) => {
    if (!user.disabled) return
    await tx.db.user.update({ where: { id: user.id }, data: { disabled: false, updatedAt: tx.at } })
    tx.audit({ action: 'reopen', subjectType: 'account', subject: email })
  })
}

/** Ends every session and bearer token of a person, and the links that were not used yet. Returns how many of each. */
export async function revokeAccess(writer: Writer, email: string): Promise<{ sessions: number; tokens: number; links: number }> {
  return change(writer, email, async (tx, user) => {
    const ended = await endAllAccess(tx, user.id)
    if (ended.sessions + ended.tokens + ended.links > 0) tx.audit({ action: 'revoke_access', subjectType: 'account', subject: email, details: ended })
    return ended
  })
}

async function endAllAccess(tx: WriteTransaction, userId: string) {
  return { sessions: await endSessionsWithin(tx, { userId }), tokens: await revokeTokensWithin(tx, userId), links: await withdrawLinksWithin(tx, userId) }
}
