// Owns files that wait to be imported: each in a folder of its own in the data directory, with what was decided and found out about it so far.
import { createHash, randomBytes } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import { readEnvironment } from '@/lib/env'
import { StorageError } from './errors'

/** What is known of a file that waits. `details` is for whoever reads the file; it is kept as it is. */
export type Stage<Details = unknown> = {
  id: string; author: string; conflict: string; status: 'draft' | 'published'; fileName: string | null; bytes: number; fileHash: string; createdAt: string
  /** Column of the file → column of the import file; null until somebody has said so. */
  mapping: Readonly<Record<string, string>> | null
  details: Details
}

/** As many files of one person, and of all, may wait at once, and so long; what is older goes. */
export const MOST_STAGED = 20
const MOST_OF_ALL = 100
const LONGEST_STAGED = 3 * 24 * 60 * 60 * 1000
/** Beside a file while it comes. */
const COMING = 'coming.json'
const ID = /^[0-9a-f]{16}$/

const root = () => path.join(readEnvironment().dataDir, 'imports')
/** The place of one of a file's own files. */
export function stagePath(id: string, name: string): string {
  if (!ID.test(id)) throw new RangeError(`No id of an import: "${id}"`)
  return path.join(/* turbopackIgnore: true */ root(), id, name)
}

export const isStageId = (id: string) => ID.test(id)
const isMissing = (error: unknown) => (error as NodeJS.ErrnoException).code === 'ENOENT'

/** A failure of the disk as lib/data names it; others stay as they are. */
function named(error: unknown): unknown {
  const why = { ENOSPC: 'disk full', EDQUOT: 'disk full', EROFS: 'read-only', EACCES: 'read-only', EIO: 'disk error' }[(error as NodeJS.ErrnoException).code ?? '']
  return why === undefined ? error : new StorageError(why)
}

/** Keeps bytes as they come, for an import; returns null where too many wait already. Whatever fails leaves nothing. */
export async function keepStage(chunks: AsyncIterable<Uint8Array>, facts: Pick<Stage, 'author' | 'conflict' | 'status' | 'fileName'>): Promise<Stage | null> {
  removeOldStages()
  // Files that are still on their way count like those that have come.
  const waiting = foldersOf().flatMap((id) => readStage(id) ?? readStaged<Pick<Stage, 'author'>>(id, COMING) ?? [])
  if (waiting.length >= MOST_OF_ALL || waiting.filter(({ author }) => author === facts.author).length >= MOST_STAGED) return null
  const id = randomBytes(8).toString('hex')
  try {
    writeStaged(id, COMING, JSON.stringify({ author: facts.author }))
    const file = await fs.promises.open(stagePath(id, 'file'), 'wx', 0o600)
    const hash = createHash('sha256')
    let bytes = 0
    try {
      for await (const chunk of chunks) {
        hash.update(chunk)
        bytes += chunk.length
        await file.write(chunk)
      }
    } finally {
      await file.close()
    }
    const stage: Stage = { id, ...facts, bytes, fileHash: hash.digest('hex'), createdAt: new Date().toISOString(), mapping: null, details: null }
    writeStage(stage)
    removeStaged(id, COMING)
    return stage
  } catch (error) {
    removeStage(id)
    throw named(error)
  }
}

/** What is known of a file that waits; null where none of this id does. */
export function readStage<Details>(id: string): Stage<Details> | null {
  return ID.test(id) ? readStaged<Stage<Details>>(id, 'stage.json') : null
}

/** One of the JSON files beside it; null where there is none. */
export function readStaged<Content>(id: string, name: string): Content | null {
  try {
    return JSON.parse(readStagedText(id, name) ?? 'null') as Content | null
  } catch (error) {
    if (error instanceof SyntaxError) return null
    throw error
  }
}

/** One of the files beside it; null where there is none. */
export function readStagedText(id: string, name: string): string | null {
  try {
    return fs.readFileSync(stagePath(id, name), 'utf8')
  } catch (error) {
    if (isMissing(error)) return null
    throw error
  }
}

/** Keeps what was found out; a reader sees the old or the new and nothing between. */
export function writeStage(stage: Stage): void {
  writeStaged(stage.id, 'stage.json', JSON.stringify(stage))
}

/** Puts a text beside the file. */
export function writeStaged(id: string, name: string, content: string): void {
  try {
    fs.mkdirSync(path.dirname(stagePath(id, name)), { recursive: true, mode: 0o700 })
    const fresh = stagePath(id, `${name}.${randomBytes(4).toString('hex')}`)
    fs.writeFileSync(fresh, content, { mode: 0o600 })
    fs.renameSync(fresh, stagePath(id, name))
  } catch (error) {
    throw named(error)
  }
}

export function removeStaged(id: string, name: string): void {
  fs.rmSync(stagePath(id, name), { force: true })
}

/** The bytes of the file, as they come. */
export function openStaged(id: string): AsyncIterable<Uint8Array> {
  return fs.createReadStream(stagePath(id, 'file'), { highWaterMark: 256 * 1024 })
}

/** The first bytes of the file, and whether they are all of it. */
export function headOfStaged(id: string, most: number): { head: Uint8Array; isWhole: boolean } {
  const file = fs.openSync(stagePath(id, 'file'), 'r')
  try {
    const head = Buffer.alloc(most)
    const length = fs.readSync(file, head, 0, most, 0)
    return { head: head.subarray(0, length), isWhole: fs.fstatSync(file).size <= length }
  } finally {
    fs.closeSync(file)
  }
}

/** Every file that waits, the newest first. */
export function listStages<Details>(): Stage<Details>[] {
  return foldersOf().flatMap((id) => readStage<Details>(id) ?? []).sort((a, b) => (a.createdAt < b.createdAt ? 1 : -1))
}

/** Removes a file that waited and everything beside it. */
export function removeStage(id: string): void {
  if (ID.test(id)) fs.rmSync(path.dirname(stagePath(id, 'file')), { recursive: true, force: true })
}

/** Removes what has waited too long, and what a process that ended in the middle has left. */
export function removeOldStages(now = Date.now()): void {
  for (const id of foldersOf()) {
    const stage = readStage(id)
    const since = stage ? Date.parse(stage.createdAt) : ageOf(id)
    if (now - since > LONGEST_STAGED) removeStage(id)
  }
}

function ageOf(id: string): number {
  try {
    return fs.statSync(path.dirname(stagePath(id, 'file'))).mtimeMs
  } catch {
    return 0
  }
}

function foldersOf(): string[] {
  try {
    return fs.readdirSync(/* turbopackIgnore: true */ root()).filter((name) => ID.test(name))
  } catch (error) {
    if (isMissing(error)) return []
    throw error
  }
}
