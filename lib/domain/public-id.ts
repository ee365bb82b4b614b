// Owns public ids: eight unambiguous characters that a reader can type without minding case.

const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const LOOKALIKES: Record<string, string> = { I: '1', L: '1', O: '0' }

/**
 * Eight Crockford base-32 characters out of five bytes (40 bits). The caller brings the randomness.
 * Throws a RangeError for any other number of bytes.
 */
export function formatPublicId(bytes: Uint8Array): string {
  if (bytes.length !== 5) throw new RangeError(`a public id is made of 5 bytes, not ${bytes.length}`)
  let bits = 0n
  for (const byte of bytes) bits = (bits << 8n) | BigInt(byte)
  let text = ''
  for (let place = 35n; place >= 0n; place -= 5n) text += ALPHABET[Number((bits >> place) & 31n)]
  return text
}

/** The canonical upper-case id, or null when the text is none. `i` and `l` read as 1, `o` as 0, case does not matter. */
export function parsePublicId(text: string): string | null {
  if (!/^[0-9A-Za-z]{8}$/.test(text)) return null
  const id = Array.from(text.toUpperCase(), (letter) => LOOKALIKES[letter] ?? letter).join('')
  return Array.from(id).every((letter) => ALPHABET.includes(letter)) ? id : null
}
