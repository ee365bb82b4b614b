// Owns the cursor of a list: the place behind the last row that was shown, as an opaque text for addresses.
import { SORTS, type Sort } from './claim-order'

/** `key` is the sort key of the last row (null: it had no date), `id` its id. */
export type Cursor = { sort: Sort; key: string | null; id: string }

/** The cursor as letters, digits, `-` and `_`. */
export function encodeCursor({ sort, key, id }: Cursor): string {
  return encodePlace(sort, key, id)
}

/** The inverse of `encodeCursor`; null for anything that it did not write. */
export function decodeCursor(text: string): Cursor | null {
  return decodePlace(text, SORTS)
}

/** A place in a list of any orders: the order's name, the sort key and the id of the last row shown. */
export function encodePlace(sort: string, key: string | null, id: string): string {
  const bytes = new TextEncoder().encode(JSON.stringify([sort, key, id]))
  return btoa(String.fromCharCode(...bytes)).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '')
}

/** The inverse of `encodePlace` for a list that has these orders; null for anything that it did not write. */
export function decodePlace<Order extends string>(text: string, sorts: readonly Order[]): { sort: Order; key: string | null; id: string } | null {
  if (text.length > 400 || !/^[A-Za-z0-9_-]+$/.test(text)) return null
  const value = readJson(text)
  if (!Array.isArray(value) || value.length !== 3) return null
  const [sort, key, id] = value as unknown[]
  if (!(sorts as readonly unknown[]).includes(sort) || !(key === null || typeof key === 'string') || typeof id !== 'string') return null
  return encodePlace(sort as Order, key, id) === text ? { sort: sort as Order, key, id } : null
}

function readJson(text: string): unknown {
  try {
    const bytes = Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (letter) => letter.charCodeAt(0))
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch {
    return null
  }
}
