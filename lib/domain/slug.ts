// Owns slugs: the short names in addresses, and which of them are taken by pages.
import { z } from 'zod'
import { MAX_SLUG_LENGTH } from './slugify'

export { slugify } from './slugify'

/** First path segments of pages; a conflict or proposal with such a slug could never be reached. */
export const RESERVED_SLUGS: readonly string[] = [
  'outlets', 'articles', 'actors', 'claims', 'search', 'methodology', 'developers', 'desk', 'embed',
  'api', 'diff', 'feed', 'livez', 'readyz',
]

export const slugSchema = z.string()
  .max(MAX_SLUG_LENGTH, `must be at most ${MAX_SLUG_LENGTH} characters`)
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'must be small letters, digits and single hyphens, such as gaza-2023')

/** A slug that may stand as the first segment of an address (conflicts, proposals). */
export const addressSlugSchema = slugSchema
  .refine((slug) => !RESERVED_SLUGS.includes(slug), { error: (issue) => `"${String(issue.input)}" is the address of a page; choose another slug` })
