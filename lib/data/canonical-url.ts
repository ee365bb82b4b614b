// Owns the canonical form of an article's address, by which the same piece is found again.

const TRACKING = /^(utm_\w+|fbclid|gclid|mc_[ce]id|igshid|ref_src)$/

/** The address without fragment, tracking parameters, default port, `http` and a trailing slash. The text must be a checked http(s) address. */
export function canonicalUrl(text: string): string {
  const url = new URL(text)
  url.hash = ''
  url.protocol = 'https:'
  for (const name of [...url.searchParams.keys()]) if (TRACKING.test(name)) url.searchParams.delete(name)
  url.pathname = url.pathname.replace(/\/+$/, '') || '/'
  return url.href
}
