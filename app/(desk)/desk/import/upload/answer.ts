// Owns the answers of the one address of the desk that the proxy does not see: the headers that it would have set.
import { readEnvironment } from '@/lib/env'
import { messages } from '@/lib/messages/messages'

const HEADERS = {
  'Content-Type': 'text/plain; charset=utf-8', 'Content-Security-Policy': "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'", 'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'same-origin', 'Cache-Control': 'no-store, private', 'X-Robots-Tag': 'noindex', 'Permissions-Policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
  'Cross-Origin-Opener-Policy': 'same-origin', 'Cross-Origin-Resource-Policy': 'same-origin', 'X-Frame-Options': 'DENY',
}

/** An answer without a page. */
export function answer(status: 303 | 403, headers: Record<string, string> = {}): Response {
  const secure = readEnvironment().siteUrl?.startsWith('https://') ? { 'Strict-Transport-Security': 'max-age=31536000; includeSubDomains' } : undefined
  return new Response(status === 403 ? messages.forms.forbidden : null, { status, headers: { ...HEADERS, ...secure, ...headers } })
}

/** Leads a browser on, by an address of this site. */
export const leadTo = (path: string) => answer(303, { Location: path })
