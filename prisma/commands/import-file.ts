// Owns bringing a file into the database: claims from CSV, registers from JSON, for the import command and for the bundled record.
import fs from 'node:fs'
import { InvalidError } from '@/lib/data/errors'
import { importClaims } from '@/lib/data/import'
import { saveRegisters } from '@/lib/data/registers-write'
import { abandon, write } from '@/lib/data/writer'
import { registersSchema } from '@/lib/domain/registers'
import { claimRowStream } from '@/lib/intake/claim-row'
import { streamCsv } from '@/lib/intake/csv'

/** Commands wait for a serving process to finish its writes; milliseconds. */
const PATIENCE = 30_000

/** Imports a CSV file of claims; progress goes to `tell`. */
export async function importCsvFile(file: string, options: {
  conflict: string
  status?: 'draft' | 'published'
  dryRun?: boolean
  author: string
  tell?: (line: string) => void
}) {
  const { tell, ...rest } = options
  let told = Date.now()
  return importClaims({
    ...rest, rows: claimRowStream(streamCsv(bytesOf(file), { size: fs.statSync(file).size })), patience: PATIENCE,
    onProgress: (phase, done, total) => {
      if (total < 1000 || (done < total && Date.now() - told < 500)) return
      told = Date.now()
      tell?.(Number.isFinite(total) ? `${phase} ${done} of ${total}` : `${phase} ${done}`)
    },
  })
}

// Opened when it is read, and not at all where its size is refused.
async function* bytesOf(file: string): AsyncGenerator<Uint8Array> {
  yield* fs.createReadStream(file) as AsyncIterable<Uint8Array>
}

/** Saves a JSON file of registers. Throws an InvalidError with every problem at its place. */
export async function importRegistersFile(file: string, { author, dryRun = false }: { author: string; dryRun?: boolean }) {
  const parsed = registersSchema.safeParse(readJson(file))
  if (!parsed.success) throw new InvalidError(parsed.error.issues.map(({ path, message }) => ({ path: path.join('.') || 'file', message })))
  let saved = { created: [] as string[], changed: [] as string[] }
  await write({ author, origin: 'command', patience: PATIENCE }, async (tx) => {
    saved = await saveRegisters(tx, parsed.data)
    if (dryRun) abandon(saved)
  })
  return saved
}

function readJson(file: string): unknown {
  const text = fs.readFileSync(file, 'utf8').replace(/^\ufeff/, '')
  try {
    return JSON.parse(text)
  } catch (error) {
    throw new InvalidError([{ path: 'file', message: `is no JSON: ${(error as Error).message}` }])
  }
}
