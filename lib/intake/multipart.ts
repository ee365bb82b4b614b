// Owns reading a multipart form as it comes: small fields as text, one file in pieces that are handed on, so that none of it is held.

/** The form is not one, or says more than it may; the message is for people. */
export class FormError extends Error {
  constructor(readonly code: 'unreadable' | 'too_large') {
    super(code)
  }
}

export type FilePiece = { name: string; fileName: string; bytes: Uint8Array }
export type FormPart = { name: string; value: string } | FilePiece

const MOST_FIELD = 64 * 1024
const MOST_HEAD = 8 * 1024

/** The boundary that a request names, or null. */
export function boundaryOf(contentType: string | null): string | null {
  const found = /^multipart\/form-data\s*;.*?boundary=(?:"([^"]{1,70})"|([^\s;,"]{1,70}))/i.exec(contentType ?? '')
  return found ? found[1] ?? found[2]! : null
}

/**
 * The parts of a form in their order; a file comes as pieces of the same name, at least one, which may be empty. Throws a FormError.
 * @param most bytes that all of it may have
 */
export async function* readMultipart(body: AsyncIterable<Uint8Array>, boundary: string, most: number): AsyncGenerator<FormPart> {
  const mark = Buffer.from(`\r\n--${boundary}`)
  let waiting = Buffer.from('\r\n')
  let part: { name: string; fileName: string | null; value: Buffer[]; length: number } | null = null
  let state: 'before' | 'head' | 'content' | 'end' = 'before'
  let total = 0
  for await (const chunk of body) {
    total += chunk.length
    if (total > most) throw new FormError('too_large')
    if (state === 'end') continue
    waiting = Buffer.concat([waiting, chunk])
    for (let more = true; more && (state as string) !== 'end';) {
      more = false
      if (state === 'head') {
        // What stands behind a boundary: the end of the form, or the head of a part.
        if (waiting.subarray(0, 2).toString('latin1') === '--') { state = 'end'; continue }
        const end = waiting.indexOf('\r\n\r\n')
        if (end < 0) {
          if (waiting.length > MOST_HEAD) throw new FormError('unreadable')
          continue
        }
        part = partOf(waiting.subarray(0, end).toString('utf8'))
        waiting = waiting.subarray(end + 4)
        if (part.fileName !== null) yield { name: part.name, fileName: part.fileName, bytes: new Uint8Array() }
        state = 'content'
        more = true
        continue
      }
      const found = waiting.indexOf(mark)
      const content = waiting.subarray(0, found < 0 ? Math.max(0, waiting.length - mark.length) : found)
      if (state === 'content' && part && content.length > 0) {
        if (part.fileName !== null) yield { name: part.name, fileName: part.fileName, bytes: new Uint8Array(content) }
        else {
          part.length += content.length
          if (part.length > MOST_FIELD) throw new FormError('too_large')
          part.value.push(Buffer.from(content))
        }
      }
      waiting = waiting.subarray(content.length)
      if (found < 0) continue
      if (state === 'content' && part?.fileName === null) yield { name: part.name, value: Buffer.concat(part.value).toString('utf8') }
      waiting = waiting.subarray(mark.length)
      state = 'head'
      more = true
    }
  }
  if (state !== 'end') throw new FormError('unreadable')
}

function partOf(head: string) {
  const line = head.split('\r\n').find((one) => /^content-disposition:/i.test(one)) ?? ''
  const value = (key: string) => new RegExp(`[;\\s]${key}="((?:[^"\\\\]|\\\\.)*)"`, 'i').exec(line)?.[1]
  const name = value('name')
  if (name === undefined) throw new FormError('unreadable')
  const fileName = value('filename')
  return { name, fileName: fileName === undefined ? null : fileName.replaceAll('%22', '"'), value: [], length: 0 }
}
