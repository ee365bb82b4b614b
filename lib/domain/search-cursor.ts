// Owns the cursor of search results: how many rows were shown before, as an opaque text for addresses.

const OFFSETS = /^search:(\d{1,9})$/

/** The cursor of the page that begins behind `shown` rows. */
export function encodeSearchCursor(shown: number): string {
  return btoa(`search:${shown}`).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '')
}

/** The inverse of `encodeSearchCursor`; null for anything that it did not write. */
export function decodeSearchCursor(text: string): number | null {
  if (!/^[A-Za-z0-9_-]{1,40}$/.test(text)) return null
  const shown = OFFSETS.exec(readBase64(text))?.[1]
  return shown !== undefined && encodeSearchCursor(Number(shown)) === text ? Number(shown) : null
}

function readBase64(text: string): string {
  try {
    return atob(text.replaceAll('-', '+').replaceAll('_', '/'))
  } catch {
    return ''
  }
}
