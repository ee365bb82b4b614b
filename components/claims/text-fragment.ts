// Owns the address of a passage: the publisher's page with a text fragment that names the quoted words.
import type { Claim } from '@/lib/domain/claim'

/** Percent-encodes what the fragment syntax uses itself: besides the usual, the dash that marks a prefix or suffix. */
const encode = (text: string) => encodeURIComponent(text).replaceAll('-', '%2D')

/** The address of the quoted passage; the page itself where there is no quotation; null where the publisher's address is not known. */
export function passageAddress(claim: Pick<Claim, 'quote' | 'article'>): string | null {
  const { url } = claim.article
  if (!url) return null
  if (!claim.quote) return url
  const { exact, prefix, suffix } = claim.quote
  const text = [prefix ? `${encode(prefix)}-` : null, encode(exact), suffix ? `-${encode(suffix)}` : null].filter(Boolean).join(',')
  return `${url}${url.includes('#') ? '' : '#'}:~:text=${text}`
}
