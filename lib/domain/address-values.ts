// Owns reading single values and lists out of an address: trimmed, bounded, and each unreadable one reported.
import { textProblem } from './input-fields'

/** `path` is the key of the address, `message` says what is wrong and what is used instead. */
export type FilterProblem = { path: string; message: string }
export type Report = (path: string, message: string) => void
export type AddressQuery = URLSearchParams | Readonly<Record<string, string | readonly string[] | undefined>>

const MOST_VALUES = 50
const MAX_TEXT = 200

/** The values of a key, in order. */
export function valuesOf(query: AddressQuery, key: string): readonly string[] {
  if (query instanceof URLSearchParams) return query.getAll(key)
  const value = Object.hasOwn(query, key) ? query[key] : undefined
  if (value === undefined) return []
  return typeof value === 'string' ? [value] : value
}

/** The distinct readable values of a key, at most 50. */
export function readList(values: readonly string[], key: string, report: Report): string[] {
  const texts = values.map((value) => cleanText(value, key, report)).filter((text) => text !== null)
  const distinct = [...new Set(texts)]
  if (distinct.length > MOST_VALUES) report(key, `at most ${MOST_VALUES} values are read`)
  return distinct.slice(0, MOST_VALUES)
}

/** The one readable value of a key; null where there is none. */
export function readSingle(values: readonly string[], key: string, report: Report): string | null {
  const [first, ...more] = values.map((value) => cleanText(value, key, report)).filter((text) => text !== null)
  if (more.some((text) => text !== first)) report(key, 'was given more than once; the first is used')
  return first ?? null
}

function cleanText(value: string, key: string, report: Report): string | null {
  const text = value.trim()
  const problem = text.length > (key === 'cursor' ? 400 : MAX_TEXT) ? 'is too long' : textProblem(text)
  if (problem) report(key, problem)
  return problem || text === '' ? null : text
}
