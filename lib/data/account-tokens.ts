// Owns bearer tokens for the write API: made, listed, revoked. Only the hash of a token is kept.
import { randomUUID } from 'node:crypto'
import { NotFoundError } from './errors'
import { sha256 } from './hash'
import { reader } from './reader'
import { write, type WriteTransaction, type Writer } from './writer'

/** Stores a token that the caller made and will show once. */
export async function addToken(writer: Writer, { email, label, token }: { email: string; label: string; token: string }): Promise<void> {
  await write(writer, async (tx) => {
    const user = await tx.db.user.findFirst({ where: { email, disabled: false }, select: { id: true } })
    if (!user) throw new NotFoundError(`open account ${email}`)
    const id = randomUUID()
    await tx.db.apiToken.create({ data: { id, userId: user.id, tokenHash: sha256(token), label, createdAt: tx.at } })
    tx.audit({ action: 'make_token', subjectType: 'account', subject: email, details: { token: id, label } })
  })
}

/** Revokes the tokens of a person, or only one, inside a write; returns how many held. */
export async function revokeTokensWithin(tx: WriteTransaction, userId: string, only?: string): Promise<number> {
  const where = { userId, revokedAt: null, ...(only === undefined ? {} : { id: only }) }
  return (await tx.db.apiToken.updateMany({ where, data: { revokedAt: tx.at } })).count
}

/** Revokes one token of a person. Does nothing where it is not theirs or was revoked before. */
export async function revokeToken(writer: Writer, userId: string, tokenId: string): Promise<boolean> {
  return write(writer, async (tx) => {
    const user = await tx.db.user.findUnique({ where: { id: userId }, select: { email: true } })
    if (!user || await revokeTokensWithin(tx, userId, tokenId) === 0) return false
    tx.audit({ action: 'revoke_token', subjectType: 'account', subject: user.email, details: { token: tokenId } })
    return true
  })
}

/** Notes that a token served. */
export async function noteTokenUse(writer: Writer, tokenId: string): Promise<void> {
  await write(writer, async (tx) => {
    const { user } = await tx.db.apiToken.update({ where: { id: tokenId }, data: { lastUsedAt: tx.at }, select: { user: { select: { email: true } } } })
    tx.audit({ action: 'use_token', subjectType: 'account', subject: user.email, details: { token: tokenId } })
  })
}

export type ListedToken = { id: string; label: string; createdAt: string; lastUsedAt: string | null }

/** The tokens of a person that hold, newest first. */
export async function listTokens(userId: string): Promise<ListedToken[]> {
  return reader().apiToken.findMany({
    where: { userId, revokedAt: null }, orderBy: [{ createdAt: 'desc' }, { id: 'asc' }], select: { id: true, label: true, createdAt: true, lastUsedAt: true },
  })
}
