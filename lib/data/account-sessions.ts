// Owns sessions: opened at a sign-in, ended one by one or all at once. Only the hash of a browser's token is kept.
import { sha256 } from './hash'
import type { SessionRow } from './account-reads'
import { reader } from './reader'
import { write, type WriteTransaction, type Writer } from './writer'

/**
 * Stores a session and returns it with the token that the browser will hold.
 * @param checkedHash the password's hash that the sign-in was checked against: where it is no longer the account's, nothing is stored,
 *   so that a sign-in which was under way while the password changed opens no session
 */
export async function openSession(writer: Writer, session: SessionRow, checkedHash: string | undefined): Promise<SessionRow | null> {
  return write(writer, async (tx) => {
    const { db } = tx
    const user = await db.user.findFirst({ where: { id: session.userId, disabled: false }, select: { email: true } })
    const password = await db.account.findFirst({ where: { userId: session.userId, providerId: 'credential' }, select: { password: true } })
    if (!user || !password?.password || password.password !== checkedHash) return null
    // Sessions that ran out go whenever a new one comes, so that they never pile up.
    await db.session.deleteMany({ where: { userId: session.userId, expiresAt: { lte: tx.at } } })
    await db.session.create({ data: { ...session, token: sha256(session.token) } })
    tx.audit({ action: 'sign_in', subjectType: 'account', subject: user.email, details: { session: session.id } })
    return session
  })
}

/** Which sessions of a person to end; `except` leaves one. */
export type SessionChoice = { userId: string; only?: string; except?: string }

/** Ends sessions inside a write; returns how many there were. Audits nothing by itself where there was none. */
export async function endSessionsWithin(tx: WriteTransaction, { userId, only, except }: SessionChoice): Promise<number> {
  const where = { userId, ...(only === undefined ? {} : { id: only }), ...(except === undefined ? {} : { NOT: { id: except } }) }
  return (await tx.db.session.deleteMany({ where })).count
}

/** Ends sessions of a person; returns how many. `action` names it in the audit: sign_out or revoke_sessions. */
export async function endSessions(writer: Writer, choice: SessionChoice, action: 'sign_out' | 'revoke_sessions'): Promise<number> {
  return write(writer, async (tx) => {
    const user = await tx.db.user.findUnique({ where: { id: choice.userId }, select: { email: true } })
    const count = await endSessionsWithin(tx, choice)
    if (user && count > 0) tx.audit({ action, subjectType: 'account', subject: user.email, details: { sessions: count } })
    return count
  })
}

export type ListedSession = { id: string; createdAt: string; expiresAt: string; ipAddress: string | null; userAgent: string | null }

/** The sessions of a person that hold now, newest first. */
export async function listSessions(userId: string, now: string): Promise<ListedSession[]> {
  return reader().session.findMany({
    where: { userId, expiresAt: { gt: now } }, orderBy: [{ createdAt: 'desc' }, { id: 'asc' }],
    select: { id: true, createdAt: true, expiresAt: true, ipAddress: true, userAgent: true },
  })
}
