// Owns the one text of a value: the same value gives the same bytes, on every machine and for ever, so that it can be hashed.

/**
 * JSON with keys sorted by UTF-16 units and no white space. Keys with the value `undefined` are left out, as in plain JSON.
 * Throws a TypeError at numbers that are not finite and at everything else that JSON cannot hold.
 */
export function canonicalJson(value: unknown): string {
  if (value === null || typeof value === 'boolean' || typeof value === 'string') return JSON.stringify(value)
  if (typeof value === 'number') {
    if (!Number.isFinite(value)) throw new TypeError(`${value} has no place in JSON`)
    return JSON.stringify(value)
  }
  if (Array.isArray(value)) return `[${value.map((entry) => canonicalJson(entry)).join(',')}]`
  if (typeof value === 'object' && isPlain(value)) return objectText(value as Record<string, unknown>)
  throw new TypeError(`a ${typeof value} has no place in JSON`)
}

function objectText(value: Record<string, unknown>): string {
  let text = ''
  // Sorted by UTF-16 units, as texts are where nothing else is said.
  for (const key of Object.keys(value).sort()) {
    const entry = value[key]
    if (entry !== undefined) text += `${text === '' ? '' : ','}${keyText(key)}:${canonicalJson(entry)}`
  }
  return `{${text}}`
}

const PLAIN_KEY = /^[A-Za-z0-9_]+$/
const keyText = (key: string) => (PLAIN_KEY.test(key) ? `"${key}"` : JSON.stringify(key))

// A Date or a Map would silently become a text or an empty object.
function isPlain(value: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(value)
  return prototype === Object.prototype || prototype === null
}
