// Owns turning the bytes of a request into a JSON object: how many, in which coding, how deep, and every name only once.

/** A body may have this many bytes. */
export const MAX_BODY = 1_000_000
const MAX_DEPTH = 20

/** What is wrong with a body as such, before any rule of a thing is asked. `status` is the answer's. */
export class BodyError extends Error {
  override name = 'BodyError'

  constructor(readonly status: 400 | 413, message: string, readonly path = '') {
    super(message)
  }
}

/** The bytes of a stream. Stops reading and throws a BodyError where they are too many: a body in pieces says nothing of its length before. */
export async function readBytes(stream: ReadableStream<Uint8Array> | null, most = MAX_BODY): Promise<Uint8Array> {
  const pieces: Uint8Array[] = []
  let length = 0
  const reader = stream?.getReader()
  for (let piece = await reader?.read(); piece && !piece.done; piece = await reader!.read()) {
    length += piece.value.byteLength
    if (length > most) {
      await reader!.cancel().catch(() => undefined)
      throw new BodyError(413, `A request body may have ${most} bytes.`)
    }
    pieces.push(piece.value)
  }
  return Buffer.concat(pieces, length)
}

/** The object that the bytes say, every value as JSON has it. Throws a BodyError where they are no UTF-8, no JSON, or no plain object. */
export function parseBody(bytes: Uint8Array): Record<string, unknown> {
  let text: string
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    throw new BodyError(400, 'The body is not written in UTF-8.')
  }
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch (error) {
    throw new BodyError(400, `The body is no JSON: ${plain(error)}.`)
  }
  checkText(text)
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw new BodyError(400, 'The body must be a JSON object.')
  return value as Record<string, unknown>
}

// The engine's message quotes what it met, which may be anything.
function plain(error: unknown): string {
  const place = /at position (\d+)/.exec(String(error))?.[1]
  return place === undefined ? 'it ends too early' : `it cannot be read at character ${place}`
}

type Level = { names: Set<string> | null; name: string; place: number }

/**
 * Walks the text of sound JSON and refuses what the engine lets pass silently: nesting that no thing has, a name that stands twice (which one
 * was meant?), names that mean something to JavaScript itself, and numbers beyond all bounds.
 */
function checkText(text: string): void {
  const levels: Level[] = []
  const here = (level: Level) => (level.names ? level.name : String(level.place))
  const path = (name?: string) => (name === undefined ? levels.map(here) : [...levels.slice(0, -1).map(here), name]).join('.')
  for (let at = 0; at < text.length; at += 1) {
    const top = levels[levels.length - 1]
    const letter = text[at]!
    if (letter === '"') {
      const end = endOfText(text, at)
      if (top?.names && isName(text, end)) {
        const name = JSON.parse(text.slice(at, end + 1)) as string
        if (top.names.has(name)) throw new BodyError(400, 'stands twice', path(name))
        if (name === '__proto__') throw new BodyError(400, 'is no column', path(name))
        top.names.add(name)
        top.name = name
      }
      at = end
    } else if (letter === '{' || letter === '[') {
      if (levels.length >= MAX_DEPTH) throw new BodyError(400, `The body is nested deeper than ${MAX_DEPTH} levels.`)
      levels.push({ names: letter === '{' ? new Set() : null, name: '', place: 0 })
    } else if (letter === '}' || letter === ']') {
      levels.pop()
    } else if (letter === ',') {
      if (top) top.place += 1
    } else if (/[-\d]/.test(letter)) {
      const number = /^-?\d[\d.eE+-]*/.exec(text.slice(at, at + 400))?.[0] ?? letter
      if (!Number.isFinite(Number(number))) throw new BodyError(400, 'is a number beyond all bounds', path())
      at += number.length - 1
    }
  }
}

function endOfText(text: string, start: number): number {
  for (let at = start + 1; ; at += 1) {
    if (text[at] === '\\') at += 1
    else if (text[at] === '"') return at
  }
}

/** Whether the text that ends here is a name: a colon follows. */
function isName(text: string, end: number): boolean {
  let at = end + 1
  while (/\s/.test(text[at] ?? '')) at += 1
  return text[at] === ':'
}
