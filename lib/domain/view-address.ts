// Owns the tidy form of a page's address: what a form without script leaves behind (empty fields, defaults, repeats) is taken out.
import { DEFAULT_SORT } from './claim-order'
import { filterToSearchParams, type ClaimFilter } from './filter'

type Query = Readonly<Record<string, string | readonly string[] | undefined>>

const DEFAULTS: Readonly<Record<string, string>> = { view: 'chart', sort: DEFAULT_SORT, status: 'published' }

/**
 * The query without empty values, defaults and repeats; null where nothing in it is empty or repeated. A default that somebody wrote out
 * by hand is no reason to send them elsewhere: it only goes along with what a form left behind.
 * @param defaults the page's own, beside those that hold everywhere: `{ by: 'claimant' }`
 */
export function tidyQuery(query: Query, defaults: Readonly<Record<string, string>> = {}): URLSearchParams | null {
  const all = { ...DEFAULTS, ...defaults }
  const tidy = new URLSearchParams()
  const seen = new URLSearchParams()
  let untidy = false
  for (const [key, value] of Object.entries(query)) {
    for (const text of typeof value === 'string' ? [value] : value ?? []) {
      untidy ||= text.trim() === '' || seen.has(key, text)
      seen.append(key, text)
      if (text.trim() !== '' && all[key] !== text && !tidy.has(key, text)) tidy.append(key, text)
    }
  }
  return untidy ? tidy : null
}

/** The query of the same view with some keys changed. It starts at the first page, unless the change names a cursor. */
export function changedQuery(filter: ClaimFilter, change: Partial<ClaimFilter>): URLSearchParams {
  return filterToSearchParams({ ...filter, cursor: null, ...change })
}

/** The view as name and value pairs without these keys, for the hidden fields of a form; a new question starts at the first page. */
export function keptFields(filter: ClaimFilter, except: readonly (keyof ClaimFilter)[]): [name: string, value: string][] {
  return [...changedQuery(filter, {})].filter(([name]) => !(except as readonly string[]).includes(name))
}
