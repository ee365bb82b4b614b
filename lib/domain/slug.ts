// Owns slugs: the short names in addresses, and which of them are taken by pages.
import { z } from 'zod'

const MAX_LENGTH = 80

/** First path segments of pages; a conflict or proposal with such a slug could never be reached. */
export const RESERVED_SLUGS: readonly string[] = [
  'outlets', 'articles', 'actors', 'claims', 'search', 'methodology', 'developers', 'desk', 'embed',
  'api', 'diff', 'feed', 'livez', 'readyz',
]

export const slugSchema = z.string()
  .max(MAX_LENGTH, `must be at most ${MAX_LENGTH} characters`)
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'must be small letters, digits and single hyphens, such as gaza-2023')

/** A slug that may stand as the first segment of an address (conflicts, proposals). */
export const addressSlugSchema = slugSchema
  .refine((slug) => !RESERVED_SLUGS.includes(slug), { error: (issue) => `"${String(issue.input)}" is the address of a page; choose another slug` })

/**
 * The slug of a name: accents dropped, everything but letters and digits of the Latin alphabet made a hyphen, at most 80 characters.
 * A name without any Latin letter or digit gets a stable `n-…` made from its characters, so that names of every script have a slug.
 */
export function slugify(name: string): string {
  const slug = name.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()
    .replace(/['’ʼ`]/g, '').replace(/[^a-z0-9]+/g, '-')
    .slice(0, MAX_LENGTH).replace(/^-+|-+$/g, '')
  return slug || `n-${fingerprint(name.normalize('NFC').trim())}`
}

// FNV-1a: no secret, only short and the same on every machine.
function fingerprint(text: string): string {
  let hash = 0x811c9dc5
  for (const letter of text) hash = Math.imul(hash ^ letter.codePointAt(0)!, 0x01000193) >>> 0
  return hash.toString(36).padStart(7, '0')
}
