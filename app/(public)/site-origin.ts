// Owns the origin that citations and canonical addresses begin with: the configured one, else the host that was asked.
import { headers } from 'next/headers'
import { readEnvironment } from '@/lib/env'

/** `https://ledger.example`, without a trailing slash. */
export async function siteOrigin(): Promise<string> {
  return originOf((await headers()).get('host'))
}

/** The same for a request whose `Host` header is at hand. */
export function originOf(host: string | null): string {
  return readEnvironment().siteUrl ?? `http://${host ?? 'localhost'}`
}

/** The day on which the page is read, as a citation names it. */
export function retrievalDay(now = new Date()): string {
  return now.toISOString().slice(0, 10)
}
