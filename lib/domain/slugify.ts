// Owns how a name becomes a slug.

export const MAX_SLUG_LENGTH = 80

/**
 * The slug of a name: accents dropped, everything but letters and digits of the Latin alphabet made a hyphen, at most 80 characters.
 * A name without any Latin letter or digit gets a stable `n-…` made from its characters, so that names of every script have a slug.
 */
export function slugify(name: string): string {
  const slug = name.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()
    .replace(/['’ʼ`]/g, '').replace(/[^a-z0-9]+/g, '-')
    .slice(0, MAX_SLUG_LENGTH).replace(/^-+|-+$/g, '')
  return slug || `n-${fingerprint(name.normalize('NFC').trim())}`
}

// FNV-1a: no secret, only short and the same on every machine.
function fingerprint(text: string): string {
  let hash = 0x811c9dc5
  for (const letter of text) hash = Math.imul(hash ^ letter.codePointAt(0)!, 0x01000193) >>> 0
  return hash.toString(36).padStart(7, '0')
}
