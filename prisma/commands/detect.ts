// `npm run detect -- FILE.txt [--published YYYY-MM-DD]`: the detector on plain text, one JSON object a line on standard output.
import fs from 'node:fs'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { detect } from '@/lib/detect/detect'
import { isCalendarDay } from '@/lib/domain/calendar-day'

const USAGE = 'Usage: npm run detect -- FILE.txt [--published YYYY-MM-DD]'
const MAX_BYTES = 20 * 1024 * 1024

function fail(message: string): never {
  process.stderr.write(`${message.replace(/\s+/g, ' ')}\n`)
  process.exit(1)
}

function readCommand(): { file: string; published: string | null } {
  try {
    const { values, positionals } = parseArgs({ options: { published: { type: 'string' } }, allowPositionals: true })
    if (positionals.length !== 1) fail(`Name one text file. ${USAGE}`)
    if (values.published !== undefined && !isCalendarDay(values.published)) fail(`--published must be a day that exists, written YYYY-MM-DD, not "${values.published}".`)
    return { file: positionals[0]!, published: values.published ?? null }
  } catch (error) {
    return fail(`${(error as Error).message} ${USAGE}`)
  }
}

function readText(file: string): string {
  const full = path.resolve(process.env.INIT_CWD ?? process.cwd(), file)
  try {
    const bytes = fs.statSync(full).size
    if (bytes > MAX_BYTES) fail(`${file} is ${Math.ceil(bytes / 1024 / 1024)} MB; at most ${MAX_BYTES / 1024 / 1024} MB are read.`)
    // A byte order mark is kept, so that offsets count from the first character of the file.
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(fs.readFileSync(full))
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code
    if (code === 'ENOENT') fail(`${file} does not exist.`)
    if (code === 'EISDIR') fail(`${file} is a folder; name a text file.`)
    if (code === 'ERR_ENCODING_INVALID_ENCODED_DATA') fail(`${file} is not UTF-8 text; save it as UTF-8 and try again.`)
    return fail(`${file} could not be read: ${(error as Error).message}.`)
  }
}

const { file, published } = readCommand()
const lines = detect(readText(file), { publishedOn: published }).map((find) => `${JSON.stringify(find)}\n`)
process.stdout.write(lines.join(''))
