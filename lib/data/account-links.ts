// Owns links that set a password once: made, shown, used, withdrawn. Only the hash of a link's secret is kept.
import { randomUUID } from 'node:crypto'
import { endSessionsWithin } from './account-sessions'
import { NotFoundError } from './errors'
import { sha256 } from './hash'
import { readRow } from './reader'
import { write, type WriteTransaction, type Writer } from './writer'

export type LinkPurpose = 'first_admin' | 'invitation' | 'reset'

const DAYS: Record<Exclude<LinkPurpose, 'first_admin'>, number> = { invitation: 7, reset: 1 }
/** The first administrator's link holds until it is used, or replaced at the next start. */
const NEVER = '9999-12-31T23:59:59.999Z'

const endOf = (purpose: LinkPurpose, at: string) => purpose === 'first_admin' ? NEVER : new Date(Date.parse(at) + DAYS[purpose] * 86_400_000).toISOString()

/** Stores a link for an account inside a write; links of the account that were not used yet stop working. */
export async function addLinkWithin(tx: WriteTransaction, link: { purpose: LinkPurpose; userId: string | null; token: string }): Promise<void> {
  await withdrawLinksWithin(tx, link.userId)
  await tx.db.accountLink.create({
    data: {
      id: randomUUID(), tokenHash: sha256(link.token), purpose: link.purpose, userId: link.userId, createdBy: tx.author,
      createdAt: tx.at, expiresAt: endOf(link.purpose, tx.at),
    },
  })
}

/** Makes the open links of an account stop working; those of the first administrator where it is null. */
export async function withdrawLinksWithin(tx: WriteTransaction, userId: string | null): Promise<number> {
  return (await tx.db.accountLink.updateMany({ where: { userId, usedAt: null }, data: { usedAt: tx.at } })).count
}

/**
 * Stores a link by which somebody sets a new password, or the first one where the invitation ran out. Throws a NotFoundError where there
 * is no such open account.
 */
export async function addResetLink(writer: Writer, email: string, token: string): Promise<void> {
  await write(writer, async (tx) => {
    const user = await tx.db.user.findFirst({ where: { email, disabled: false }, select: { id: true, accounts: { select: { id: true } } } })
    if (!user) throw new NotFoundError(`open account ${email}`)
    const purpose = user.accounts.length > 0 ? 'reset' : 'invitation'
    await addLinkWithin(tx, { purpose, userId: user.id, token })
    tx.audit({ action: 'make_link', subjectType: 'account', subject: email, details: { purpose } })
  })
}

/** Stores a link for the first administrator in place of earlier ones. Returns false, and stores nothing, where there is an account already. */
export async function addFirstAdministratorLink(writer: Writer, token: string): Promise<boolean> {
  return write(writer, async (tx) => {
    if (await tx.db.user.count() > 0) return false
    await addLinkWithin(tx, { purpose: 'first_admin', userId: null, token })
    tx.audit({ action: 'make_link', subjectType: 'account', subject: 'first administrator', details: { purpose: 'first_admin' } })
    return true
  })
}

/** Whether there is any account yet. */
export async function hasAccounts(): Promise<boolean> {
  return await readRow('SELECT 1 FROM "User" LIMIT 1') !== null
}

/** What a link that works would do; `email` and `name` are those of its account, and null for the first administrator. */
export type OpenLink = { purpose: LinkPurpose; email: string | null; name: string | null }

const OPEN = `SELECT l."id", l."purpose", l."userId", u."email", u."name" FROM "AccountLink" l LEFT JOIN "User" u ON u."id" = l."userId"
  WHERE l."tokenHash" = ? AND l."usedAt" IS NULL AND l."expiresAt" > ?
    AND CASE WHEN l."userId" IS NULL THEN NOT EXISTS (SELECT 1 FROM "User") ELSE u."disabled" = 0 END`

/** The link of this secret where it works; null where it was used, ran out, was withdrawn, or never was. Looking uses nothing up. */
export async function findLink(token: string, now: string): Promise<OpenLink | null> {
  const row = await readRow<OpenLink>(OPEN, [sha256(token), now])
  return row && { purpose: row.purpose, email: row.email, name: row.name }
}

/**
 * Uses a link up: makes the first administrator, or sets the account's password and ends all its sessions. Returns the account's address,
 * or null, with nothing stored, where the link no longer works.
 */
export async function spendLink(writer: Writer, token: string, given: { email: string; name: string; passwordHash: string }): Promise<string | null> {
  return write(writer, async (tx) => {
    const [link] = await tx.db.$queryRawUnsafe<(OpenLink & { id: string; userId: string | null })[]>(OPEN, sha256(token), tx.at)
    if (!link) return null
    const email = link.email ?? given.email
    const userId = link.userId ?? randomUUID()
    await tx.db.user.upsert({
      where: { id: userId }, update: { name: given.name, updatedAt: tx.at },
      create: { id: userId, email, name: given.name, role: 'admin', createdAt: tx.at, updatedAt: tx.at },
    })
    await tx.db.accountLink.update({ where: { id: link.id }, data: { usedAt: tx.at } })
    await setPasswordWithin(tx, userId, given.passwordHash)
    tx.audit({ action: link.userId ? 'set_password' : 'create', subjectType: 'account', subject: email, details: { link: link.purpose, ...(link.userId ? {} : { role: 'admin' }) } })
    return email
  })
}

/** Stores a password's hash; every session and every open link of the account ends with the password before. */
export async function setPasswordWithin(tx: WriteTransaction, userId: string, passwordHash: string): Promise<void> {
  await tx.db.account.upsert({
    where: { providerId_accountId: { providerId: 'credential', accountId: userId } },
    update: { password: passwordHash, updatedAt: tx.at },
    create: { id: randomUUID(), userId, accountId: userId, providerId: 'credential', password: passwordHash, createdAt: tx.at, updatedAt: tx.at },
  })
  await endSessionsWithin(tx, { userId })
  await withdrawLinksWithin(tx, userId)
}

/** Changes a password that was checked against `checkedHash`. False, with nothing stored, where the account has another one by now. */
export async function changePassword(writer: Writer, userId: string, checkedHash: string, passwordHash: string): Promise<boolean> {
  return write(writer, async (tx) => {
    const held = await tx.db.account.findFirst({ where: { userId, providerId: 'credential', password: checkedHash }, select: { user: { select: { email: true } } } })
    if (!held) return false
    await setPasswordWithin(tx, userId, passwordHash)
    tx.audit({ action: 'change_password', subjectType: 'account', subject: held.user.email })
    return true
  })
}
