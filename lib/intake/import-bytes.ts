// Owns turning the bytes of a file that is written in another way into those of the import file: UTF-8, commas between cells. Lines stay lines.
import { UnreadableError } from './csv'
import type { Delimiter, Encoding } from './import-format'

type Chunks = AsyncIterable<Uint8Array>
const [QUOTE, COMMA, LF, CR] = [0x22, 0x2c, 0x0a, 0x0d]

/** The same file in UTF-8 with commas. What is wrong with its text or quoting stays wrong, for the reader to say. */
export async function* importBytes(chunks: Chunks, { encoding, delimiter }: { encoding: Encoding; delimiter: Delimiter }): AsyncGenerator<Uint8Array> {
  const utf8 = encoding === 'utf-8' ? chunks : recoded(chunks, encoding)
  if (delimiter === ',') yield* utf8
  else yield* withCommas(utf8, delimiter.charCodeAt(0))
}

async function* recoded(chunks: Chunks, encoding: Encoding): AsyncGenerator<Uint8Array> {
  // What is half a character would else be put right in silence.
  const decoder = new TextDecoder(encoding, { fatal: true })
  const encoder = new TextEncoder()
  let line = 1
  const decoded = (chunk?: Uint8Array) => {
    try {
      return decoder.decode(chunk, { stream: chunk !== undefined })
    } catch {
      throw new UnreadableError(`the file is not UTF-16: from line ${line} on it holds bytes that are no text; save it as UTF-8`)
    }
  }
  for await (const chunk of chunks) {
    const text = decoded(chunk)
    yield encoder.encode(text)
    line += text.split('\n').length - 1
  }
  yield encoder.encode(decoded())
}

/** A cell without quotation marks that holds a comma is put between them; cells that have them stay as they are. */
async function* withCommas(chunks: Chunks, delimiter: number): AsyncGenerator<Uint8Array> {
  let isStart = true
  let [isQuoted, hasComma, hasQuote] = [false, false, false]
  let cell: number[] = []
  const ended = () => {
    const bare = cell.at(-1) === CR ? cell.slice(0, -1) : cell
    const written = hasComma && !hasQuote ? [QUOTE, ...bare, QUOTE, ...cell.slice(bare.length)] : cell
    cell = []
    ;[hasComma, hasQuote] = [false, false]
    return written
  }
  for await (const chunk of chunks) {
    const bytes = isStart && chunk[0] === 0xef && chunk[1] === 0xbb && chunk[2] === 0xbf ? chunk.subarray(3) : chunk
    isStart = isStart && chunk.length === 0
    const out = new Uint8Array((cell.length + bytes.length) * 2 + 16)
    let at = 0
    const put = (some: readonly number[], last?: number) => {
      for (const byte of some) out[at++] = byte
      if (last !== undefined) out[at++] = last
    }
    for (const byte of bytes) {
      if (byte === QUOTE) {
        // Between quotation marks everything stays; a doubled one closes and opens again.
        isQuoted = isQuoted ? false : cell.length === 0 || hasQuote
        hasQuote = true
        cell.push(byte)
      } else if (!isQuoted && byte === delimiter) put(ended(), COMMA)
      else if (!isQuoted && byte === LF) put(ended(), LF)
      else {
        hasComma ||= byte === COMMA
        cell.push(byte)
      }
    }
    // A cell that is longer than any may be is handed on as it is, so that memory stays bounded.
    if (cell.length > 2_000_000) {
      yield out.slice(0, at)
      yield Uint8Array.from(cell)
      cell = []
    } else yield out.slice(0, at)
  }
  yield Uint8Array.from(ended())
}
