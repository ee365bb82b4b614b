// Owns passwords: how they are hashed, and which ones are refused.
import { Algorithm, hash, verify } from '@node-rs/argon2'
import { remainderOf, WELL_KNOWN } from './common-passwords'

/** Lengths are counted in code points: whoever writes in another script is not counted twice. */
export const SHORTEST_PASSWORD = 15
export const LONGEST_PASSWORD = 256

/** What argon2id costs: 19 MiB, two passes, one lane. */
const COST = { algorithm: 2 satisfies Algorithm.Argon2id, memoryCost: 19_456, timeCost: 2, parallelism: 1 }

export type PasswordProblem = 'short' | 'long' | 'unreadable' | 'common'

// The same letters may be typed as one code or as several: without this, one keyboard would lock out another.
const normal = (password: string) => password.normalize('NFKC')

/** Hashes a password; every call takes the same work and another salt. */
export function hashPassword(password: string): Promise<string> {
  return hash(normal(password), COST)
}

/** Whether the password is the one that was hashed. A stored text that is no hash fits nothing. */
export async function verifyPassword({ hash: stored, password }: { hash: string; password: string }): Promise<boolean> {
  return verify(stored, normal(password)).catch(() => false)
}

/** Why a new password is refused; null where it is not. `own` are the words that everybody knows of the person: address and name. */
export function passwordProblem(password: string, own: readonly string[] = []): PasswordProblem | null {
  const length = [...normal(password)].length
  if (length < SHORTEST_PASSWORD) return 'short'
  if (length > LONGEST_PASSWORD) return 'long'
  if (/[\p{Cc}\p{Cs}]/u.test(password)) return 'unreadable'
  return isCommon(normal(password), own) ? 'common' : null
}

/** Fewer characters than this beyond what everybody tries first are no password. */
const OWN_PART = 6

function isCommon(password: string, own: readonly string[]): boolean {
  const lower = password.toLowerCase()
  if (new Set(lower).size < 5) return true
  const letters = lower.replace(/[^\p{L}\p{N}]/gu, '')
  if (WELL_KNOWN.has(letters)) return true
  return remainderOf(lower, own).length < OWN_PART
}
