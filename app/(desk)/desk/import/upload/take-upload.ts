// Owns how an uploaded form becomes a file that waits: its fields, then its file piece by piece onto the disk; what is wrong leads back to the form.
import 'server-only'
import { StorageError } from '@/lib/data/errors'
import { keepStage } from '@/lib/data/import-stage'
import { boundaryOf, FormError, readMultipart, type FilePiece, type FormPart } from '@/lib/intake/multipart'
import { deskPath } from '@/lib/paths'
import { conflictProblem } from '../conflicts'
import { lookAtOnce } from '../import-work'
import { MOST_UPLOAD } from '../limits'

/** The form has three. */
const MOST_FIELDS = 20

/** What is wrong with an upload; the words stand in the catalogue. */
class UploadProblem extends Error {
  constructor(readonly code: string) {
    super(code)
  }
}

/** Keeps the file of a form and returns where to go on: to its own page, or back to the form with what is wrong. */
export async function takeUpload(request: Request, author: string): Promise<string> {
  const fields: Record<string, string> = {}
  const back = (problem: string) => deskPath(['import'], { problem, conflict: fields.conflict?.slice(0, 200), status: fields.status === 'published' ? 'published' : undefined })
  try {
    const boundary = boundaryOf(request.headers.get('content-type'))
    if (boundary === null || request.body === null) return back('unreadable')
    if (Number(request.headers.get('content-length') ?? 0) > MOST_UPLOAD) return back('too_large')
    const parts = readMultipart(request.body as unknown as AsyncIterable<Uint8Array>, boundary, MOST_UPLOAD)
    const first = await readFields(parts, fields)
    const status = fields.status === 'published' ? 'published' : 'draft'
    const problem = await conflictProblem(fields.conflict ?? '', status)
    if (problem) return back(problem)
    if (!first || first.fileName === '') return back('file')
    const stage = await keepStage(fileOf(first, parts), { author, conflict: fields.conflict!, status, fileName: plainName(first.fileName) })
    if (!stage) return back('full')
    await lookAtOnce(stage.id)
    return deskPath(['import', stage.id])
  } catch (error) {
    if (error instanceof FormError || error instanceof UploadProblem) return back(error.code)
    if (error instanceof StorageError) return back('storage')
    console.error('an upload failed:', error)
    return back('failed')
  }
}

/** Reads the fields, which stand before the file, up to the file's first piece. */
async function readFields(parts: AsyncGenerator<FormPart>, fields: Record<string, string>): Promise<FilePiece | null> {
  for (let count = 0; ; count++) {
    const { value: part, done } = await parts.next()
    if (done) return null
    if ('bytes' in part) return part
    if (count === MOST_FIELDS) throw new FormError('unreadable')
    fields[part.name] = part.value
  }
}

async function* fileOf(first: FilePiece, parts: AsyncGenerator<FormPart>): AsyncGenerator<Uint8Array> {
  let length = first.bytes.length
  yield first.bytes
  for await (const part of parts) {
    if (!('bytes' in part) || part.name !== first.name) continue
    length += part.bytes.length
    yield part.bytes
  }
  if (length === 0) throw new UploadProblem('empty')
}

/** The name without a folder and without signs that nobody can see. */
function plainName(name: string): string {
  return (name.split(/[\\/]/).at(-1) ?? '').replace(/[\p{C}]/gu, '').trim().slice(0, 200) || 'file.csv'
}
