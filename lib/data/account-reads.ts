// Owns reading accounts for signing in: sessions with their person, and who has which password. A closed account is not found here.
import { sha256 } from './hash'
import { readRow } from './reader'

export type UserRow = { id: string; email: string; name: string; role: string; emailVerified: 0 | 1; image: string | null; createdAt: string; updatedAt: string }
export type SessionRow = {
  id: string; userId: string; token: string; expiresAt: string; createdAt: string; updatedAt: string; ipAddress: string | null; userAgent: string | null
}
export type PasswordRow = { id: string; userId: string; accountId: string; providerId: string; password: string | null; createdAt: string; updatedAt: string }

const USER = ['id', 'email', 'name', 'role', 'emailVerified', 'image', 'createdAt', 'updatedAt']
const columns = (alias: string, names: readonly string[], prefix = '') => names.map((name) => `${alias}."${name}" AS "${prefix}${name}"`).join(', ')

/**
 * The session that a browser's token opens, with its person: one read, so that whatever ended the session or the account counts from
 * the next request on. Null where it ended, expired, or never was.
 */
export async function findSession(token: string, now: string): Promise<{ session: SessionRow; user: UserRow } | null> {
  const row = await readRow<SessionRow & Record<`user.${string}`, string>>(
    `SELECT s.*, ${columns('u', USER, 'user.')} FROM "Session" s JOIN "User" u ON u."id" = s."userId"
      WHERE s."token" = ? AND s."expiresAt" > ? AND u."disabled" = 0`, [sha256(token), now],
  )
  if (!row) return null
  const { id, userId, expiresAt, createdAt, updatedAt, ipAddress, userAgent } = row
  const user = Object.fromEntries(USER.map((name) => [name, row[`user.${name}`]])) as unknown as UserRow
  return { session: { id, userId, token, expiresAt, createdAt, updatedAt, ipAddress, userAgent }, user }
}

/** An open account by its address. */
export async function findUser(email: string): Promise<UserRow | null> {
  return readRow<UserRow>(`SELECT ${columns('u', USER)} FROM "User" u WHERE u."email" = ? AND u."disabled" = 0`, [email])
}

/** The password of an account, as its hash; null where none was set yet. */
export async function findPassword(userId: string): Promise<PasswordRow | null> {
  return readRow<PasswordRow>(`SELECT * FROM "Account" WHERE "userId" = ? AND "providerId" = 'credential' AND "accountId" = "userId"`, [userId])
}

/** Whose bearer token it is, and when it last served; null where it was revoked or never was. */
export async function findTokenUser(token: string): Promise<{ tokenId: string; lastUsedAt: string | null; user: UserRow } | null> {
  const row = await readRow<UserRow & { tokenId: string; lastUsedAt: string | null }>(
    `SELECT ${columns('u', USER)}, t."id" AS "tokenId", t."lastUsedAt" FROM "ApiToken" t JOIN "User" u ON u."id" = t."userId"
      WHERE t."tokenHash" = ? AND t."revokedAt" IS NULL AND u."disabled" = 0`, [sha256(token)],
  )
  if (!row) return null
  const { tokenId, lastUsedAt, ...user } = row
  return { tokenId, lastUsedAt, user }
}
