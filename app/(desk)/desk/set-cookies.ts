// Owns handing the cookies of an answer to Next.
import 'server-only'
import { cookies } from 'next/headers'
import type { CookieToSet } from '@/lib/auth/cookies'

/** Sets cookies; only actions and handlers can. */
export async function setCookies(given: readonly CookieToSet[]): Promise<void> {
  const jar = await cookies()
  for (const { name, value, options } of given) jar.set(name, value, options)
}
